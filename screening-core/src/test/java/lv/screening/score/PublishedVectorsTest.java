package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lv.screening.model.Item;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Totals and bands that others published for known answers: test vectors of open implementations of PHQ-9, GAD-7 and FTND,
 * and the PHQ-9 and GAD-7 totals of 223 students, computed in R. The data lie beside the project, where they are there.
 */
class PublishedVectorsTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    private static Optional<Path> data(String file) {
        return Stream.of(DATA, Path.of("..").resolve(DATA))
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Questionnaire questionnaire(String... ids) throws Exception {
        for (String id : ids) {
            Path folder = Path.of("..", "questionnaires", id);
            if (Files.isDirectory(folder)) {
                return QuestionnaireReader.read(folder).questionnaire();
            }
        }
        throw new AssertionError("none of " + List.of(ids));
    }

    /** The answers in the order in which the total counts them, as the data number them. */
    private static ScaleResult total(Questionnaire questionnaire, List<String> cells) {
        List<String> items = questionnaire.scale("total").orElseThrow().terms().stream()
                .map(term -> term.id())
                .toList();
        assertThat(items).hasSameSizeAs(cells);
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            answers.put(items.get(i), cells.get(i));
        }
        for (Item item : questionnaire.definition().items()) {
            if (item.id().equals("age")) {
                answers.put("age", "15");
            }
        }
        Answers read = AnswerForm.of(questionnaire).read(answers);
        assertThat(read.problems()).isEmpty();
        return Screener.of(questionnaire).assess(read).scale("total").orElseThrow();
    }

    @Test
    @DisplayName("third-party vectors: totals, bands, prorating, and no score with too many gaps")
    void vectors() throws Exception {
        Optional<Path> file = data("vectors/third_party_vectors.csv");
        assumeTrue(file.isPresent(), "the vectors are not here");
        int checked = 0;
        int without = 0;
        for (String line : Files.readAllLines(file.get())
                .subList(1, Files.readAllLines(file.get()).size())) {
            String[] cells = line.split(",", -1);
            Questionnaire questionnaire;
            if (cells[0].equals("PHQ-9")) {
                questionnaire = questionnaire("phq9", "phq_a");
            } else if (cells[0].equals("GAD-7")) {
                questionnaire = questionnaire("gad7");
            } else if (cells[0].equals("FTND")) {
                questionnaire = questionnaire("ftnd");
            } else if (cells[0].equals("CAGE")) {
                questionnaire = cage();
            } else {
                without++;
                continue;
            }
            ScaleResult result = total(questionnaire, List.of(cells[1].split(" ", -1)));
            if (cells[3].isEmpty()) {
                assertThat(result.score()).as(line).isNull();
                assertThat(result.missing()).as(line).isEqualTo(Integer.parseInt(cells[2]));
            } else {
                assertThat(String.valueOf(result.score())).as(line).isEqualTo(cells[3]);
                assertThat(result.band()).as(line).isEqualTo(cells[4].replace(' ', '_'));
            }
            checked++;
        }
        assertThat(checked).isEqualTo(25);
        assertThat(without).as("the pointer to another file").isEqualTo(1);
    }

    /** CAGE counts four answers "yes"; it is for adults, and not bundled. */
    private static Questionnaire cage() throws Exception {
        String key = """
                format: 1
                id: cage
                version: 1.0.0
                title: Four questions on alcohol
                purpose: Test
                misuse: Test
                status: published_key
                population: {ages: 12..99, informant: self}
                languages: [en]
                licence: CC0-1.0
                sources: [{id: test, title: Test}]
                answers:
                  two: {"no": {points: 0, also: ["0"]}, "yes": {points: 1, also: ["1"]}}
                items:
                  first: {text: First, answers: two}
                  second: {text: Second, answers: two}
                  third: {text: Third, answers: two}
                  fourth: {text: Fourth, answers: two}
                scales:
                  total:
                    label: Total
                    domain: addiction
                    terms: [{each: [first, second, third, fourth]}]
                    bands: {negative: 0, positive: 2}
                    cut_source: test
                """;
        return QuestionnaireReader.read(
                        "questionnaire.yaml", key.getBytes(java.nio.charset.StandardCharsets.UTF_8), name -> null)
                .questionnaire();
    }

    @Test
    @DisplayName("PHQ-9 and GAD-7 totals and bands of 223 students")
    void students() throws Exception {
        Optional<Path> real = data("real/phq9_gad7_pss10_ukm.csv");
        Optional<Path> expected = data("expected/ukm_scores.csv");
        assumeTrue(real.isPresent() && expected.isPresent(), "the data are not here");
        List<String> answers = Files.readAllLines(real.get());
        List<String> totals = Files.readAllLines(expected.get());
        Questionnaire phq = questionnaire("phq9", "phq_a");
        Questionnaire gad = questionnaire("gad7");
        for (int i = 1; i < answers.size(); i++) {
            List<String> cells = List.of(answers.get(i).split(",", -1));
            String[] row = totals.get(i).replace("\"", "").split(",", -1);
            ScaleResult depression = total(phq, cells.subList(0, 9));
            ScaleResult anxiety = total(gad, cells.subList(9, 16));
            assertThat(String.valueOf(depression.score())).as("row " + i).isEqualTo(row[1]);
            assertThat(depression.band()).as("row " + i).isEqualTo(row[2].replace(' ', '_'));
            assertThat(String.valueOf(anxiety.score())).as("row " + i).isEqualTo(row[8]);
            assertThat(anxiety.band()).as("row " + i).isEqualTo(row[9].replace(' ', '_'));
        }
        assertThat(answers).hasSize(224);
    }
}
