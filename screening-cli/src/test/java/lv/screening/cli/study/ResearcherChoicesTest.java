package lv.screening.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a researcher decides beside the data: given points, weights of rows, folds, cuts, who counts as a case. */
class ResearcherChoicesTest {
    @TempDir
    Path folder;

    private Path questionnaire = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void makeUp() throws IOException {
        questionnaire = MadeUpSurvey.questionnaire(folder, "worse");
        data = MadeUpSurvey.data(folder, false);
    }

    private Path weights() {
        return folder.resolve("weights.yaml");
    }

    private CommandRun tune(String... more) {
        List<String> args = new ArrayList<>(List.of("tune", data.toString(), "-q", questionnaire.toString()));
        args.addAll(List.of("--outcome", "used", "-o", weights().toString(), "--force"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private void usage(String message, String... options) {
        CommandRun run = tune(options);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void pointsOfAnswersCanBeGiven() throws IOException {
        String given = "a=never:0,some:0,daily:4";
        CommandRun run = tune("--fix", given, "--max-terms", "2");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("never 0, some 0, daily 4   100.0 %");
        assertThat(Files.readString(weights())).contains("fixed: \"a=never:0,some:0,daily:4\"", "by_answer: \"a\"");
        assertThat(tune("--by-answer", "--fix", "a=never:0,some:2,daily:1", "--max-terms", "4")
                        .out())
                .contains("never 0, some 2, daily 1");
        usage("'a' is named twice", "--fix", given, "--fix", "a=2");
        usage("'a' has the answer 'some' twice", "--fix", "a=some:1,some:2");
        usage("'a' has no answer 'daly'; did you mean 'daily'?", "--fix", "a=never:0,some:1,daly:2");
        usage("'a' needs points for every answer; none for never, daily", "--fix", "a=some:1");
        usage("'a' needs 0 points for the answer that means the lowest risk", "--fix", "a=never:1,some:2,daily:3");
        usage("'a' is named by --group too", "--fix", given, "--group", "a,b");
        usage("--fix: expected TERM=POINTS or TERM=ANSWER:POINTS", "--fix", "a=some");
        usage("--fix does not go with --method lasso", "--fix", given, "--method", "lasso");
    }

    @Test
    void pointsOfAnswersCanBeGivenWhereHighIsGood() throws IOException {
        MadeUpSurvey.questionnaire(folder, "better");
        MadeUpSurvey.data(folder, true);
        CommandRun run = tune("--fix", "a=never:0,some:3,daily:4", "--max-terms", "2");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("never 0, some 3, daily 4");
        usage("needs 0 points for the answer with the fewest", "--fix", "a=never:1,some:3,daily:4");
        usage("needs its most points for the answer that means", "--fix", "a=never:0,some:3,daily:2");
    }

    @Test
    void valuesThatCountAsNotHavingTheOutcomeAreCounted() throws IOException {
        String csv = Files.readString(data);
        Files.writeString(data, csv.replaceFirst(",0,girl", ",9,girl").replaceFirst(",0,boy", ",NaN,boy"));
        CommandRun run = tune("--positive", "1");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains("2 different values of 'used' count as not having the outcome", "1 rows have no outcome");
    }

    @Test
    void areasByCaseWeightAreNotMixedWithThoseOfRows() {
        CommandRun run = tune("--case-weight", "weight");
        assertThat(run.out()).contains("each row counted once", "all areas below are of the rows");
        assertThat(tune().out()).doesNotContain("each row counted once");
    }

    @Test
    void groupsAreJudgedAtTheCutOfTheBandsWhichRefersNotEverybody() {
        CommandRun run = tune("--cut", "sensitivity=0.999", "--by", "sex", "--max-terms", "1", "--points", "0..1");
        assertThat(run.out())
                .contains("cut_moved: the cut of sensitivity=0.999 would refer everybody")
                .containsPattern("girl  .* %\n")
                .doesNotContainPattern("(girl|boy)  .* 100\\.0 %\n");
    }

    @Test
    void moreFoldsThanRowsAreRefused() {
        CommandRun run = tune("--folds", "700");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("rows for 700 folds, so a fold would have no rows");
    }
}
