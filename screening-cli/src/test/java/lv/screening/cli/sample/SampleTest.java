package lv.screening.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import lv.screening.cli.CommandRun;
import lv.screening.cli.InventedQuestionnaire;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("high answers protect where an item is reversed, has falling points, or belongs to strengths")
    void opposites() throws InvalidDefinitionException {
        Questionnaire questionnaire = InventedQuestionnaire.of("""
                answers:
                  rising: {never: 0, some: 1, much: 2}
                  falling: {never: 2, some: 1, much: 0}
                items:
                  worse: {text: A, answers: rising}
                  reversed_one: {text: B, answers: rising}
                  falls: {text: C, answers: falling}
                  reversed_twice: {text: D, answers: falling}
                  hours_of_sleep: {text: E, number: 0..12}
                  hours_of_play: {text: F, number: 0..12}
                  strength: {text: G, answers: rising}
                  reversed_strength: {text: H, answers: rising}
                  asked_about: {text: I, answers: rising}
                  both: {text: J, answers: rising}
                scales:
                  burden:
                    label: Burden
                    domain: x
                    terms:
                      - {each: [worse, reversed(reversed_one), falls, reversed(reversed_twice), reversed(hours_of_sleep), hours_of_play, both]}
                      - {id: rule, when: asked_about == much and worse == much}
                  strengths:
                    label: Strengths
                    domain: protective
                    higher: better
                    terms: [{each: [strength, reversed(reversed_strength), both]}]
                """);
        assertThat(Opposites.of(questionnaire))
                .containsExactlyInAnyOrder("reversed_one", "falls", "hours_of_sleep", "strength");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rses", "ces_dc", "early_risk_youth", "psc17", "scared"})
    @DisplayName("the data audit finds no item of a sample that goes against its scale")
    void auditFindsNothing(String questionnaire) {
        Path file = folder.resolve("sample.csv");
        String rows = Integer.toString(RecordBlock.ROWS);
        CommandRun.of("sample", "-q", questionnaire, "-n", rows, "--seed", "3", "-o", file.toString());
        CommandRun run = CommandRun.of("batch", file.toString(), "-q", questionnaire, "--dry-run");
        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("data_against_scale", "data_scales_against");
        assertThat(run.err()).doesNotContain("data_against_scale", "data_scales_against");
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.csv", "survey-messy.csv"})
    @DisplayName("the sample files are what the commands beside them print")
    void sampleFiles(String name) throws IOException {
        Path examples = Path.of(System.getProperty("screening.home", ".."), "examples", "data");
        String command = Files.readAllLines(examples.resolve("README.md")).stream()
                .filter(line -> line.startsWith("./screening sample") && line.endsWith("/" + name))
                .findFirst()
                .orElseThrow();
        String[] words = Pattern.compile(" ").splitAsStream(command).skip(1).toArray(String[]::new);
        words[words.length - 1] = folder.resolve(name).toString();
        CommandRun.of(words);
        assertThat(folder.resolve(name)).hasSameBinaryContentAs(examples.resolve(name));
    }
}
