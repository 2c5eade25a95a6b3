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

/** The commands evaluate, tune and compare on small made-up data, from the file to what is printed and written. */
class StudyCommandsTest {
    @TempDir
    Path folder;

    private Path questionnaire = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void files() throws IOException {
        questionnaire = MadeUpSurvey.questionnaire(folder, "worse");
        data = MadeUpSurvey.data(folder, false);
    }

    private CommandRun run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command, data.toString(), "-q", questionnaire.toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private CommandRun tune(String... more) {
        List<String> args =
                new ArrayList<>(List.of("--outcome", "used", "-o", weights().toString(), "--force"));
        args.addAll(List.of(more));
        return run("tune", args.toArray(String[]::new));
    }

    private Path weights() {
        return folder.resolve("weights.yaml");
    }

    @Test
    void reliabilityNeedsNoOutcome() {
        CommandRun run = run("evaluate");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("made_up@1.0.0, 400 rows", "alpha", "item-rest r")
                .doesNotContain("AUC");
    }

    @Test
    void everyPartOfAnEvaluationIsPrinted() {
        CommandRun run =
                run("evaluate", "--outcome", "used", "--by", "sex", "--prevalence", "0.05", "--replicates", "50");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Outcome used = 1",
                        "AUC 0.",
                        "youden",
                        "Referred from 'high' on, score 4 and more",
                        "of 1,000: referred",
                        "Hosmer-Lemeshow",
                        "net benefit",
                        "By group",
                        "Item functioning, girl against boy");
    }

    @Test
    void jsonIsTheSameForTheSameSeed() {
        String[] options = {"--outcome", "used", "--format", "json", "--replicates", "50", "--seed", "3"};
        CommandRun first = run("evaluate", options);
        assertThat(first.out())
                .contains("\"command\" : \"evaluate\"", "\"auc\" : {", "\"cut_points\"", "\"own_cuts\"")
                .doesNotContain("NaN");
        assertThat(run("evaluate", options).out()).isEqualTo(first.out());
    }

    @Test
    void aScaleWhereHighIsGoodIsTurnedRoundAndSaysSo() throws IOException {
        String worse = auc(run("evaluate", "--outcome", "used", "--replicates", "9"));
        questionnaire = MadeUpSurvey.questionnaire(folder, "better");
        data = MadeUpSurvey.data(folder, true);
        CommandRun run = run("evaluate", "--outcome", "used", "--replicates", "50");
        assertThat(run.out()).contains("turned round", "at or below");
        assertThat(auc(run)).isEqualTo(worse); // the answers are mirrored, so nothing else may change
        CommandRun tuned = tune("--max-terms", "2");
        assertThat(tuned.err()).isEmpty();
        assertThat(tuned.out()).contains("logit = ").contains("+ -");
        CommandRun again = run(
                "evaluate",
                "--outcome",
                "used",
                "--weights",
                weights().toString(),
                "--allow-research",
                "--replicates",
                "9");
        assertThat(again.out()).contains("Referred from 'low' on");
    }

    private static String auc(CommandRun run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("AUC "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void learnedWeightsAreWrittenWithTheirProvenanceAndCanBeApplied() throws IOException {
        CommandRun run =
                tune("--max-terms", "2", "--card", folder.resolve("card.html").toString(), "--by", "sex");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("out of fold", "proved", "points from -10 to 10 would give", "By group", "Probability");
        assertThat(Files.readString(weights()))
                .contains(
                        "questionnaire: made_up@1.0.0\nstatus: research\n",
                        "    c: 0\n",
                        "data_sha256",
                        "out_of_fold_auc");
        assertThat(Files.readString(folder.resolve("card.html"))).startsWith("<!DOCTYPE html>");
        String[] assess = {
            "assess", "-q", questionnaire.toString(), "--weights", weights().toString(), "a=daily", "b=daily"
        };
        assertThat(CommandRun.of(assess).code()).isEqualTo(3);
        List<String> allowed = new ArrayList<>(List.of(assess));
        allowed.add(3, "--allow-research");
        CommandRun scored = CommandRun.of(allowed.toArray(String[]::new));
        assertThat(scored.code()).isZero(); // c and d have the weight 0, so their gaps do not matter
        assertThat(scored.out()).contains("high");
        CommandRun compared = run(
                "compare",
                "--weights",
                weights().toString(),
                "--allow-research",
                "--outcome",
                "used",
                "--by",
                "sex",
                "--rows");
        assertThat(compared.code()).isZero();
        assertThat(compared.out())
                .contains("old questionnaire, new weights.yaml", "DeLong, paired", "net reclassification", "row ")
                .doesNotContain(" p1 ");
    }

    @Test
    void theSameSeedGivesTheSameWeights() throws IOException {
        tune("--max-terms", "2,3", "--group-by", "school", "--case-weight", "weight");
        String first = Files.readString(weights());
        tune("--max-terms", "2,3", "--group-by", "school", "--case-weight", "weight");
        assertThat(Files.readString(weights())).isEqualTo(first);
    }

    @Test
    void everyMethodAndTreatmentLearns() {
        for (String method : List.of("logistic", "ridge", "lasso")) {
            assertThat(tune("--method", method, "--folds", "3").code())
                    .as(method)
                    .isZero();
        }
        for (String missing : List.of("impute", "interval")) {
            CommandRun run = tune("--missing", missing, "--imputations", "2", "--folds", "3");
            assertThat(run.out()).as(missing).contains("values_imputed");
        }
        assertThat(tune("--form", "A", "--fix", "a=3", "--group", "c,d", "--allow-sign", "c", "--format", "json")
                        .out())
                .contains("\"form\" : \"A\"", "\"command\" : \"tune\"", "\"auc\" : {");
    }

    @Test
    void pointsByAnswerNeverFallAndAreAppliedAsPrinted() throws IOException {
        CommandRun run = tune(
                "--by-answer",
                "--max-terms",
                "2",
                "--card",
                folder.resolve("card.txt").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("never 0, some 1, daily 3", "proved");
        assertThat(Files.readString(weights()))
                .contains("points:\n  risk:\n    a: {never: 0, some: 1, daily: 3}\n", "by_answer: \"a,b,c,d\"")
                .contains("weights:\n  risk:\n    c: 0\n    d: 0\n");
        assertThat(Files.readString(folder.resolve("card.txt"))).containsPattern("daily +\\+3");
        CommandRun scored = CommandRun.of(
                "assess",
                "-q",
                questionnaire.toString(),
                "--weights",
                weights().toString(),
                "--allow-research",
                "--format",
                "json",
                "a=daily",
                "b=never");
        assertThat(scored.out()).contains("\"score\" : 3,", "\"points\" : 3,", "\"band\" : \"high\"");
        CommandRun compared =
                run("compare", "--weights", weights().toString(), "--allow-research", "--outcome", "used");
        assertThat(compared.code()).isZero();
        for (String missing : List.of("impute", "interval")) {
            CommandRun other =
                    tune("--by-answer-of", "a", "--missing", missing, "--imputations", "2", "--format", "json");
            assertThat(other.out()).as(missing).contains("\"keyed_points\" : {", "\"daily\" : ");
        }
    }

    @Test
    void byAnswerTurnsAScaleWhereHighIsGood() throws IOException {
        questionnaire = MadeUpSurvey.questionnaire(folder, "better");
        data = MadeUpSurvey.data(folder, true);
        CommandRun run = tune("--by-answer", "--max-terms", "2");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("never 0, some 2, daily 3", "AUC"); // the mirror of 0, 1, 3
        assertThat(Files.readString(weights())).contains("bands:\n  risk:\n    low: 0\n");
    }

    @Test
    void byAnswerLeavesTermsWithGivenPointsAlone() {
        CommandRun run = tune("--by-answer", "--fix", "a=2", "--group", "c,d", "--max-terms", "4");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("a +2 ");
        usage("--by-answer-of: 'a' is named by --fix or --group too", "--by-answer-of", "a", "--fix", "a=2");
        usage("--by-answer does not go with --method ridge", "--by-answer", "--method", "ridge");
        usage("no term 'aa' to learn", "--by-answer-of", "aa");
        usage("--by-answer needs points above 0", "--by-answer", "--points", "-3..0");
    }

    @Test
    void anOutcomeThatSaysNothingIsRefused() throws IOException {
        String csv = Files.readString(data);
        refused("no column 'usd' (--outcome); did you mean 'used'?", "--outcome", "usd");
        refused("values other than 0 and 1 (2 different values); name the one that counts", "--outcome", "sex");
        refused("no row has the value that --positive names", "--outcome", "sex", "--positive", "other");
        Files.writeString(data, csv.replaceAll(",[01],(girl|boy)", ",0,$1"));
        refused("same outcome", "--outcome", "used");
        Files.writeString(data, csv.replaceAll(",[01],(girl|boy)", ",NA,$1"));
        refused("missing in all 400 rows", "--outcome", "used");
    }

    private void refused(String message, String... options) {
        for (String command : List.of("evaluate", "tune")) {
            List<String> all = new ArrayList<>(List.of(options));
            if (command.equals("tune")) {
                all.addAll(List.of("-o", weights().toString()));
            }
            CommandRun run = run(command, all.toArray(String[]::new));
            assertThat(run.err()).contains(message);
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(weights()).doesNotExist();
        }
    }

    @Test
    void rowsWithoutOutcomeAreLeftOutAndSaid() throws IOException {
        Files.writeString(data, Files.readString(data).replaceFirst(",[01],girl", ",,girl"));
        CommandRun run = run("evaluate", "--outcome", "used", "--replicates", "9");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("1 rows have no outcome");
    }

    @Test
    void dataThatCanNotBeLearnedFromAreRefused() throws IOException {
        String csv = Files.readString(data);
        Files.writeString(data, csv.replaceAll("(?m)^(p\\d+),[012]?,", "$1,1,"));
        CommandRun constant = tune();
        assertThat(constant.code()).isEqualTo(4);
        assertThat(constant.err()).contains("nothing can be learned from these data", "'a'");
        assertThat(tune("--without", "a").code()).isZero();
        Files.delete(weights());
        Files.writeString(data, String.join("\n", csv.lines().limit(4).toList()) + "\n");
        CommandRun few = tune();
        assertThat(few.code()).isEqualTo(4);
        assertThat(weights()).doesNotExist();
    }

    @Test
    void aPerfectSeparationGivesNoProbabilities() throws IOException {
        StringBuilder csv = new StringBuilder("a,b,c,d,used\n");
        for (int i = 0; i < 60; i++) {
            csv.append(i % 2 == 0 ? "2," : "0,")
                    .append(i % 3)
                    .append(',')
                    .append(i / 3 % 3)
                    .append(',');
            csv.append(i / 7 % 3).append(',').append(i % 2 == 0 ? 1 : 0).append('\n');
        }
        Files.writeString(data, csv);
        CommandRun run = tune();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("separation", "no probabilities").doesNotContain("Probability");
        assertThat(run.out()).containsPattern("Brier +- +-\n").containsPattern("in the large +- +-\n");
        String json = tune("--format", "json").out();
        assertThat(json).contains("\"calibration\" : null", "\"brier\" : null", "\"loss\" : null");
    }

    @Test
    void tooFewScoresForTheBandsAreSaidAndNothingIsWritten() throws IOException {
        Files.writeString(
                questionnaire,
                Files.readString(questionnaire).replace("{low: 0, high: 4}", "{low: 0, some: 4, more: 5, high: 8}"));
        CommandRun run = tune("--max-terms", "1", "--points", "-1..1");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .contains("too few different values for the 4 bands of 'risk'", "nothing was written", "--max-terms");
        assertThat(weights()).doesNotExist();
    }

    @Test
    void figuresFromFewPeopleAreNeverPrintedAsIfTheyWereSound() throws IOException {
        String csv = Files.readString(data);
        Files.writeString(data, String.join("\n", csv.lines().limit(13).toList()) + "\n");
        CommandRun run = run("evaluate", "--outcome", "used", "--replicates", "9");
        assertThat(run.out()).contains("few_positives", "small_sample");
        Files.writeString(data, "a,b,c,d,used\n0,0,0,0,0\n0,1,0,0,0\n2,2,2,1,1\n2,2,1,2,1\n");
        assertThat(run("evaluate", "--outcome", "used", "--replicates", "9").out())
                .contains("separation: the score separates", "perfectly", "no_probabilities");
        Files.writeString(weights(), "questionnaire: made_up@1.0.0\nweights: {risk: {c: 2}}\n");
        assertThat(run("compare", "--outcome", "used", "--weights", weights().toString())
                        .out())
                .contains("few_positives: 2 people", "separation: a score", "reclassification by band")
                .doesNotContain("IDI", "by probability");
    }

    @Test
    void wrongOptionsAreUsageErrors() {
        usage("--fix does not go with --method lasso", "--method", "lasso", "--fix", "a=1");
        usage("no term 'aa' to learn", "--allow-sign", "aa");
        usage("--points: expected two whole numbers", "--points", "5");
        usage("--cut: expected 1 rules", "--cut", "youden,youden");
    }

    private void usage(String message, String... options) {
        CommandRun run = tune(options);
        assertThat(run.err()).contains(message);
        assertThat(run.code()).isEqualTo(2);
    }
}
