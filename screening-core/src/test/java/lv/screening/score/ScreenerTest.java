package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.expr.Ratio;
import lv.screening.model.MissingRule;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Results worked out by hand for the questionnaire of the format's documentation. */
class ScreenerTest {
    private final Questionnaire questionnaire = EveningGaming.questionnaire();

    private Assessment assess(String... pairs) {
        return assess(questionnaire, pairs);
    }

    private static Assessment assess(Questionnaire questionnaire, String... pairs) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return Screener.of(questionnaire).assess(AnswerForm.of(questionnaire).read(texts));
    }

    private static ScaleResult dependence(Assessment assessment) {
        return assessment.scale("dependence").orElseThrow();
    }

    @Test
    @DisplayName("who never plays was rightly not asked the follow-up items: they count as 'else' and are not missing")
    void neverPlays() {
        Assessment result = assess("age", "15", "gaming", "never", "relief", "daily", "harm", "no");
        assertThat(dependence(result).score()).hasToString("0");
        assertThat(dependence(result).band()).isEqualTo("low");
        assertThat(dependence(result).status()).isEqualTo(ScaleStatus.COMPLETE);
        assertThat(dependence(result).missing()).isZero();
        assertThat(result.referrals()).isEmpty();
        assertThat(result.undetermined()).isEmpty();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    @DisplayName("one gap is prorated: known terms reached 6 of 12.5 attainable points, the whole scale has 15.5")
    void prorated() {
        // weekly 2 + monthly 1 + weekly 2 + reversed weekly 1 = 6; open: none but restless (0..3) -> here restless is
        // given
        Assessment result = assess(
                "age",
                "15",
                "gaming",
                "weekly",
                "hours",
                "3",
                "skipped",
                "monthly",
                "restless",
                "NA",
                "relief",
                "weekly",
                "harm",
                "no");
        // known: 2 + 1 + 1 + 0 + 0 = 4 of 15.5 - 3 = 12.5 points; 4 / 12.5 * 15.5 = 4.96
        assertThat(dependence(result).score()).isEqualTo(Ratio.of(496, 100));
        assertThat(dependence(result).status()).isEqualTo(ScaleStatus.PRORATED);
        assertThat(dependence(result).band()).isEqualTo("low");
        assertThat(dependence(result).lowest()).hasToString("4");
        assertThat(dependence(result).highest()).hasToString("7");
        assertThat(dependence(result).possible()).containsExactly("low", "raised");
        assertThat(dependence(result).score100()).isEqualTo(Ratio.of(32, 1));
    }

    @Test
    @DisplayName("two gaps are too many: no score, the band is open, yet the safety rule speaks")
    void notScored() {
        Assessment result = assess(
                "age", "13", "gaming", "daily", "hours", "2", "skipped", "weekly", "relief", "daily", "harm", "yes");
        assertThat(dependence(result).status()).isEqualTo(ScaleStatus.PRORATED);
        Assessment two = assess("age", "13", "gaming", "daily", "hours", "2", "relief", "daily", "harm", "yes");
        assertThat(dependence(two).score()).isNull();
        assertThat(dependence(two).band()).isNull();
        assertThat(dependence(two).status()).isEqualTo(ScaleStatus.NOT_SCORED);
        assertThat(dependence(two).missing()).isEqualTo(2);
        assertThat(dependence(two).possible()).containsExactly("low", "raised", "high");
        assertThat(two.referrals()).extracting(r -> r.referral().id()).containsExactly("safety", "ask_again");
        assertThat(two.referrals().get(0).because()).containsExactly("harm == yes");
        assertThat(two.undetermined()).extracting(r -> r.referral().id()).containsExactly("specialist");
        assertThat(two.undetermined().get(0).needs()).containsExactly("skipped", "restless");
    }

    @Test
    @DisplayName(
            "the lowest possible score reaches the highest cut with answers missing: the band is given, not the score")
    void partial() {
        Assessment result =
                assess("age", "12", "gaming", "daily", "hours", "5", "skipped", "daily", "relief", "NA", "harm", "no");
        assertThat(dependence(result).missing()).isEqualTo(2);
        assertThat(dependence(result).score()).isNull();
        assertThat(dependence(result).lowest()).hasToString("9.5");
        assertThat(dependence(result).band()).isEqualTo("high");
        assertThat(dependence(result).status()).isEqualTo(ScaleStatus.PARTIAL);
        assertThat(result.referrals()).extracting(r -> r.referral().id()).containsExactly("specialist", "ask_again");
    }

    @Test
    @DisplayName("33 age outside the population, or missing: nothing is scored and the reason is given")
    void ages() {
        Assessment missing = assess("gaming", "never", "relief", "daily", "harm", "no");
        assertThat(dependence(missing).status()).isEqualTo(ScaleStatus.NOT_SCORED);
        assertThat(missing.problems()).extracting(AnswerProblem::code).containsExactly("age_missing");
        assertThat(missing.undetermined().get(0).needs()).containsExactly("age");
        Assessment outside = assess("age", "9", "gaming", "never", "relief", "daily", "harm", "yes");
        assertThat(outside.problems())
                .extracting(AnswerProblem::code)
                .containsExactly("answer_out_of_range", "age_missing");
        assertThat(outside.referrals()).extracting(r -> r.referral().id()).contains("safety");
    }

    @Test
    @DisplayName("29 only declared codes, labels and spellings are answers; anything else is refused, never zero")
    void refusedAnswers() {
        for (String wrong : List.of("4", "3.0", "+3", "٣", "often", "-1", "99")) {
            Assessment result = assess("age", "15", "gaming", wrong, "relief", "daily", "harm", "no");
            assertThat(result.problems())
                    .as(wrong)
                    .extracting(AnswerProblem::code)
                    .contains("answer_unknown");
            assertThat(dependence(result).score()).as(wrong).isNull();
        }
        for (String right : List.of("0", " never ", "NEVER", "\u00a0never", "\u200bnever")) {
            Assessment result = assess("age", "15", "gaming", right, "relief", "daily", "harm", "no");
            assertThat(dependence(result).score()).as(right).hasToString("0");
        }
    }

    @Test
    @DisplayName("an answer given to an item that was rightly not asked is reported and not counted")
    void notAsked() {
        Assessment result = assess("age", "15", "gaming", "never", "hours", "9", "relief", "daily", "harm", "no");
        assertThat(result.problems()).extracting(AnswerProblem::code).containsExactly("answer_not_asked");
        assertThat(dependence(result).score()).hasToString("0");
    }

    @Test
    @DisplayName("the contributions add up to the score")
    void contributions() {
        Assessment result = assess(
                "age",
                "13",
                "gaming",
                "daily",
                "hours",
                "4",
                "skipped",
                "monthly",
                "restless",
                "weekly",
                "relief",
                "weekly",
                "harm",
                "no");
        // 3 + 1 + 2 + (3 - 2) + 2 + 1.5 = 10.5
        assertThat(dependence(result).score()).hasToString("10.5");
        assertThat(dependence(result).contributions())
                .extracting(c -> c.term() + " " + c.value() + " x " + c.weight() + " = " + c.points())
                .containsExactly(
                        "gaming 3 x 1 = 3",
                        "skipped 1 x 1 = 1",
                        "restless 2 x 1 = 2",
                        "relief 1 x 1 = 1",
                        "long_evening 1 x 2 = 2",
                        "young_and_long 1 x 1.5 = 1.5");
    }

    @Test
    @DisplayName("rounding half up applies to a prorated score where the file names it")
    void rounding() {
        Questionnaire rounded =
                EveningGaming.questionnaire(new MissingRule(1, MissingRule.Then.PRORATE, MissingRule.Rounding.HALF_UP));
        Assessment result = assess(
                rounded,
                "age",
                "15",
                "gaming",
                "weekly",
                "hours",
                "3",
                "skipped",
                "monthly",
                "restless",
                "NA",
                "relief",
                "weekly",
                "harm",
                "no");
        assertThat(dependence(result).score()).hasToString("5");
        assertThat(dependence(result).band()).isEqualTo("raised");
    }
}
