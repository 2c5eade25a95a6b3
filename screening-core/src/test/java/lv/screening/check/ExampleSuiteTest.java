package lv.screening.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.read.ExamplesReader;
import lv.screening.read.QuestionnaireReader;
import lv.screening.read.ReadQuestionnaire;
import lv.screening.score.Screener;
import org.junit.jupiter.api.Test;

class ExampleSuiteTest {
    private static final String HEAD = "questionnaire: evening_gaming@1.2.0\nexamples:\n";
    private static final String NEVER =
            "  - {name: never, answers: {age: 15, gaming: never, relief: daily, harm: \"no\"}, expect: {";

    private static ReadQuestionnaire gaming() {
        try (var in = QuestionnaireReader.class.getResourceAsStream("evening_gaming.yaml")) {
            return QuestionnaireReader.read("q.yaml", in.readAllBytes(), name -> null);
        } catch (IOException | InvalidDefinitionException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static ExampleSuite.Result run(String examples) {
        try {
            return ExampleSuite.run(
                    Screener.of(gaming().questionnaire()),
                    ExamplesReader.read("x.yaml", (HEAD + examples).getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidDefinitionException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static List<String> problems(String examples) {
        return run(examples).problems().stream().map(Problem::toString).toList();
    }

    private static List<String> missing(String examples) {
        ReadQuestionnaire gaming = gaming();
        return ExampleCoverage.warnings(gaming.questionnaire(), run(examples).outcomes(), gaming.places()).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void everythingAnAssessmentGivesCanBeExpected() {
        ExampleSuite.Result result = run(NEVER
                + "dependence: 0.0, dependence.band: low, dependence.status: complete, dependence.missing: 0,"
                + " dependence.lowest: 0, dependence.highest: 0/5, dependence.possible: [low], dependence.score100: 0,"
                + " dependence.norm: none, referrals: [], undetermined: [], problems: []}}\n");

        assertThat(result.problems()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.outcomes()).hasSize(1);
        assertThat(result.outcomes().get(0).comparisons()).hasSize(12).allMatch(ExampleSuite.Comparison::met);
    }

    @Test
    void whatCameOutOtherwiseIsNamedWithItsPlace() {
        assertThat(problems(NEVER + "dependence: 1, dependence.band: none, referrals: [safety]}}\n"))
                .containsExactly(
                        "x.yaml:3:90: example 'never': expected dependence: 1, found 0 [example_failed]",
                        "x.yaml:3:105: example 'never': expected dependence.band: none, found low [example_failed]",
                        "x.yaml:3:128: example 'never': expected referrals: [safety], found [] [example_failed]");
        assertThat(run(NEVER + "dependence: 1}}\n").passed()).isFalse();
    }

    @Test
    void whatIsUnknownIsNamedWithTheNearName() {
        assertThat(problems("  - {name: a, answers: {aeg: 15}, expect: {referrals: []}}\n"))
                .containsExactly("x.yaml:3:25: unknown item 'aeg'; did you mean 'age'? [example_unknown_item]");
        assertThat(problems(NEVER + "dependnce.band: low}}\n"))
                .containsExactly("x.yaml:3:90: unknown expectation 'dependnce.band'; did you mean 'dependence.band'?;"
                        + " known are dependence.band [example_unknown_key]");
        assertThat(problems(NEVER + "dependence.bant: low}}\n"))
                .hasSize(1)
                .first()
                .asString()
                .contains("did you mean 'dependence.band'?");
        assertThat(problems(NEVER + "referral: []}}\n"))
                .hasSize(1)
                .first()
                .asString()
                .contains("'referrals'");
    }

    @Test
    void anAnswerThatIsNotUnderstoodMustBeMeant() {
        String example = "  - {name: typo, answers: {age: 15, gaming: weekli}, expect: {dependence: none";

        assertThat(problems(example + "}}\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("x.yaml:3:37: example 'typo': item 'gaming': not one of its answers")
                .endsWith("[example_answer]");
        assertThat(problems(example + ", problems: [answer_unknown]}}\n")).isEmpty();
    }

    @Test
    void examplesOfAnotherVersionAreRefused() {
        ExampleSuite.Result result;
        try {
            result = ExampleSuite.run(
                    Screener.of(gaming().questionnaire()),
                    ExamplesReader.read(
                            "x.yaml",
                            "questionnaire: evening_gaming@1.1.0\nexamples: []\n".getBytes(StandardCharsets.UTF_8)));
        } catch (InvalidDefinitionException unexpected) {
            throw new AssertionError(unexpected);
        }

        assertThat(result.problems().stream().map(Problem::toString))
                .containsExactly("x.yaml:1:1: the examples belong to evening_gaming@1.1.0, not to evening_gaming@1.2.0"
                        + " [example_other_questionnaire]");
    }

    @Test
    void mistakesInTheFileItselfAreNamed() {
        InvalidDefinitionException invalid = catchThrowableOfType(
                InvalidDefinitionException.class,
                () -> ExamplesReader.read(
                        "x.yaml",
                        (HEAD + "  - {name: a, answers: {harm: no}, expect: {}}\n  - {name: b, answer: {}}\n")
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(invalid.problems().stream().map(Problem::toString))
                .containsExactly(
                        "x.yaml:3:31: some programs read no without quotes as a truth value or as nothing; quote it: \"no\""
                                + " [unquoted_word]",
                        "x.yaml:3:36: an example expects at least one thing, found nothing [empty_value]",
                        "x.yaml:4:5: the field 'expect' is missing [missing_field]",
                        "x.yaml:4:15: unknown field 'answer'; did you mean 'answers'? [unknown_field]");
    }

    @Test
    void missingExamplesAreAskedFor() {
        assertThat(missing(NEVER + "dependence: 0}}\n"))
                .containsExactly(
                        "q.yaml:38:5: warning: scale 'dependence': no example has a gap that 'allow: 1' tolerates"
                                + " [example_gap_missing]",
                        "q.yaml:38:5: warning: scale 'dependence': no example has too many gaps (more than 1 missing)"
                                + " [example_gaps_missing]",
                        "q.yaml:43:29: warning: scale 'dependence': no example is in band 'raised' [example_band_missing]",
                        "q.yaml:43:29: warning: scale 'dependence': no example scores 5, where band 'raised' begins (scores"
                                + " lie 0.5 apart) [example_cut_missing]",
                        "q.yaml:43:29: warning: scale 'dependence': no example scores 4.5, just below band 'raised' (scores"
                                + " lie 0.5 apart) [example_below_missing]",
                        "q.yaml:43:38: warning: scale 'dependence': no example is in band 'high' [example_band_missing]",
                        "q.yaml:43:38: warning: scale 'dependence': no example scores 9, where band 'high' begins (scores"
                                + " lie 0.5 apart) [example_cut_missing]",
                        "q.yaml:43:38: warning: scale 'dependence': no example scores 8.5, just below band 'high' (scores"
                                + " lie 0.5 apart) [example_below_missing]");
    }

    @Test
    void withAllExamplesNothingIsAskedFor() {
        String below = "  - {name: below, answers: {age: 13, gaming: daily, hours: 3, skipped: never, restless: never,"
                + " relief: daily}, expect: {dependence: 4.5, dependence.band: low}}\n";
        String on =
                "  - {name: on the cut, answers: {age: 15, gaming: daily, hours: 3, skipped: weekly, restless: never,"
                        + " relief: daily}, expect: {dependence: 5, dependence.band: raised}}\n";
        String belowHigh = "  - {name: below high, answers: {age: 13, gaming: daily, hours: 3, skipped: weekly,"
                + " restless: weekly, relief: daily}, expect: {dependence: 8.5, dependence.band: raised}}\n";
        String high = "  - {name: high, answers: {age: 15, gaming: daily, hours: 3, skipped: daily, restless: daily,"
                + " relief: daily}, expect: {dependence: 9, dependence.band: high}}\n";
        String gap = "  - {name: gap, answers: {age: 15, gaming: never}, expect: {dependence.status: prorated}}\n";
        String gaps = "  - {name: gaps, answers: {age: 15}, expect: {dependence: none}}\n";

        assertThat(problems(below + on + belowHigh + high + gap + gaps)).isEmpty();
        assertThat(missing(NEVER + "dependence: 0}}\n" + below + on + belowHigh + high + gap + gaps))
                .isEmpty();
    }
}
