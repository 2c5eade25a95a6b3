package lv.screening.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that only careless or boastful answers endorse, and items to which nobody gives one answer in earnest. */
class ResponseChecksTest {
    @TempDir
    Path folder;

    private Path questionnaire(String checks) throws IOException {
        Path made = MadeUpSurvey.questionnaire(folder, "worse");
        return Files.writeString(
                made,
                Files.readString(made)
                                .replace(
                                        "scales:\n",
                                        "  invented: {text: Have you taken the invented drug?, answers: often, scored: false}\nscales:\n")
                        + checks);
    }

    private static final String CHECKS = """
            response_checks:
              - {id: invented_drug, kind: over_claiming, when: invented != never, text: Says to have taken it}
              - {id: one_answer, kind: straight_line, items: [a, b, c, d]}
            """;

    private CommandRun evaluate(Path questionnaire, String... more) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), """
                a,b,c,d,invented
                0,1,2,0,0
                1,1,1,1,0
                2,1,0,1,2
                2,2,2,,1
                2,0,2,,
                0,0,0,0,
                """);
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"evaluate", data.toString(), "-q", questionnaire.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandRun.of(args);
    }

    @Test
    void peopleWhoShowASignAreCountedAndOpenOnesApart() throws IOException {
        CommandRun run = evaluate(questionnaire(CHECKS));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Response check invented_drug (over_claiming): 2 of 4 rows, 50.0 %; open in 2\n")
                .contains("Response check one_answer (straight_line): 2 of 5 rows, 40.0 %; open in 1\n");
        assertThat(evaluate(questionnaire(CHECKS), "--format", "json").out().replaceAll("\\s+", ""))
                .contains("\"response_checks\":[{\"check\":\"invented_drug\",\"kind\":\"over_claiming\",\"n\":4,"
                        + "\"flagged\":2,\"undetermined\":2,\"share\":0.5}");
    }

    @Test
    void theyAreShownWithTheQuestionnaireAndCheckFindsNothingWrong() throws IOException {
        String file = questionnaire(CHECKS).toString();
        assertThat(CommandRun.of("show", file).out())
                .contains("Signs of careless answers", "invented != never: Says to have taken it")
                .contains("one answer to all of a, b, c, d");
        assertThat(CommandRun.of("show", file, "--format", "json").out())
                .contains("\"response_checks\"", "\"kind\":\"straight_line\"");
        assertThat(CommandRun.of("check", file).err()).doesNotContain("invented", "response_check");
    }

    @Test
    void wrongOnesAreRefusedWithTheirPlace() throws IOException {
        refused(
                "{id: x, kind: over_claiming, items: [a, b, c]}",
                "over-claiming is told by 'when: condition', without 'items' [response_check]");
        refused(
                "{id: x, kind: straight_line, when: a == never}",
                "a straight line is looked for in 'items: [...]', without 'when' [response_check]");
        refused("{id: x, kind: straight_line, items: [a, b, bb]}", "no item 'bb'; did you mean 'b'? [response_check]");
        refused(
                "{id: x, kind: straight_line, items: [a, b, a]}",
                "a straight line needs at least 3 different items with the same answer set [response_check]");
        refused("{id: x, kind: over_claiming, when: invente == daily}", "did you mean 'invented'?");
        refused("{id: x, kind: overclaiming, when: a == daily}", "[not_one_of]");
        refused("{id: x, kind: over_claiming, when: a == daily, item: a}", "[unknown_field]");
    }

    private void refused(String check, String message) throws IOException {
        Path file = questionnaire("response_checks:\n  - " + check + "\n");
        long line = Files.readString(file).lines().count();
        CommandRun run = evaluate(file);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(file + ":" + line + ":", message);
    }
}
