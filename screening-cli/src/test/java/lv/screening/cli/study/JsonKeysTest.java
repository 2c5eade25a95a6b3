package lv.screening.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The keys of the results for programs are those that docs/json.md lists, no more, no fewer, in that order. */
class JsonKeysTest {
    @TempDir
    Path folder;

    private final JsonShape page;

    JsonKeysTest() throws IOException {
        page = JsonShape.of(Files.readString(Path.of("../docs/json.md")));
    }

    private void same(Path questionnaire, Path data, String command, String... more) {
        List<String> args =
                new ArrayList<>(List.of(command, data.toString(), "-q", questionnaire.toString(), "--format", "json"));
        args.addAll(List.of(more));
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(5).isNotEqualTo(1);
        assertThat(page.differences(command, new JsonMapper().readTree(run.out())))
                .as(String.join(" ", args))
                .isEmpty();
    }

    @Test
    void everyKeyIsDocumentedAndEveryDocumentedKeyOccurs() throws IOException {
        Path questionnaire = MadeUpSurvey.questionnaire(folder, "worse");
        Files.writeString(
                questionnaire,
                Files.readString(questionnaire).replace("    cut_source: own\n", """
                                            cut_source: own
                                          other: {label: Other, domain: behaviour, terms: [{each: [c, d]}]}
                                        """)
                        + "response_checks: [{id: all_daily, kind: over_claiming, when: a == daily and b == daily}]\n");
        Path data = MadeUpSurvey.data(folder, false);
        // a small third group, a term against the rest, a row too short, a cell that is no answer
        String csv = Files.readString(data).replaceFirst(",girl,s0,", ",other,s0,") + "p1,1\np2,9,1,1,1,0,boy,s1,1\n";
        Files.writeString(data, csv);
        String[] outcome = {"--outcome", "used", "--by", "sex"};
        same(questionnaire, data, "evaluate", "--replicates", "20");
        same(
                questionnaire,
                data,
                "evaluate",
                "--replicates",
                "20",
                "--outcome",
                "used",
                "--by",
                "sex",
                "--prevalence",
                "0.1");
        String weights = folder.resolve("weights.yaml").toString();
        List<String> tune = new ArrayList<>(List.of(outcome));
        tune.addAll(List.of("--scale", "risk", "-o", weights, "--force"));
        for (List<String> method : List.of(
                List.of("--by-answer-of", "a", "--max-terms", "2,3"),
                List.of("--method", "lasso"),
                List.of("--form", "A", "--missing", "interval", "--without", "d"))) {
            List<String> all = new ArrayList<>(tune);
            all.addAll(method);
            same(questionnaire, data, "tune", all.toArray(String[]::new));
        }
        same(questionnaire, data, "evaluate", "--weights", weights, "--allow-research", "--replicates", "20");
        same(questionnaire, data, "compare", "--weights", weights, "--allow-research");
        same(
                questionnaire,
                data,
                "compare",
                "--weights",
                weights,
                "--allow-research",
                "--outcome",
                "used",
                "--by",
                "sex",
                "--rows",
                "--id",
                "id");
        assertThat(page.unseen("evaluate", "tune", "compare"))
                .containsExactlyInAnyOrder(
                        "compare.questionnaire.weights", // its own list says which were compared
                        "compare.questionnaire.weights.name",
                        "compare.questionnaire.weights.research",
                        "compare.questionnaire.weights.sha256",
                        "compare.scales.cautions", // nothing is doubtful here; the shape is that of the others
                        "compare.scales.cautions.code",
                        "compare.scales.cautions.message",
                        "compare.scales.cautions.terms",
                        "evaluate.straight_lines", // too few items
                        "tune.questionnaire.weights", // learns from the questionnaire's own terms
                        "tune.questionnaire.weights.name",
                        "tune.questionnaire.weights.research",
                        "tune.questionnaire.weights.sha256");
    }
}
