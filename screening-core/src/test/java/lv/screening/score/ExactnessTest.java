package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.expr.Sketch;
import lv.screening.model.MissingRule;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores that binary fractions or early rounding would get wrong; expected values by hand. */
class ExactnessTest {
    private static final MissingRule PRORATE_ANY =
            new MissingRule(100, MissingRule.Then.PRORATE, MissingRule.Rounding.NONE);

    private static Draft.ItemDraft item(String name, String... points) {
        List<BigDecimal> all = new ArrayList<>();
        for (String each : points) {
            all.add(new BigDecimal(each));
        }
        return new Draft.ItemDraft(name, all, null, null, 0, null, BigDecimal.ZERO);
    }

    private static Draft scale(
            Scale.Combine combine,
            MissingRule rule,
            List<Draft.ItemDraft> items,
            List<String> weights,
            String... cuts) {
        List<Draft.TermDraft> terms = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            terms.add(new Draft.TermDraft(
                    items.get(i).name(),
                    new Sketch.Item(items.get(i).name(), false),
                    new BigDecimal(weights.get(i % weights.size()))));
        }
        List<BigDecimal> bands = new ArrayList<>();
        for (String cut : cuts) {
            bands.add(new BigDecimal(cut));
        }
        List<Draft.GroupDraft> groups = cuts.length == 0 ? List.of() : List.of(new Draft.GroupDraft(null, bands));
        return new Draft(items, List.of(new Draft.ScaleDraft("s", combine, rule, terms, groups)), List.of());
    }

    private static List<Draft.ItemDraft> items(int count, String... points) {
        List<Draft.ItemDraft> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item("q" + i, points));
        }
        return items;
    }

    private static ScaleResult score(Draft draft, int... codes) {
        Map<String, BigDecimal> answers = new LinkedHashMap<>();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] >= 0) {
                answers.put("q" + i, BigDecimal.valueOf(codes[i]));
            }
        }
        Questionnaire questionnaire = draft.questionnaire();
        AnswerBlock block = new AnswerBlock(questionnaire, 1);
        DraftMaker.fill(questionnaire, answers, block, 0);
        block.setSize(1);
        return Screener.of(questionnaire).assess(block, 0).scales().get(0);
    }

    /** Sums are kept in half a number each while the range allows it: 2147483647 is the widest that does. */
    @ParameterizedTest
    @CsvSource({"1073741823", "1073741824", "3000000000", "-1073741823", "-1073741824", "-3000000000"})
    void sumsAreExactOnBothSidesOfTheWidestRangeThatIsPacked(String weight) {
        Draft draft = scale(Scale.Combine.SUM, MissingRule.STRICT, items(2, "0", "1"), List.of(weight));
        BigDecimal one = new BigDecimal(weight);
        assertThat(score(draft, 1, 1).score()).hasToString(one.add(one).toPlainString());
        assertThat(score(draft, 1, 0).score()).hasToString(weight);
        ScaleResult open = score(draft, 1, -1);
        assertThat(open.missing()).isEqualTo(1);
        assertThat(open.lowest()).hasToString(one.min(one.add(one)).toPlainString());
        assertThat(open.highest()).hasToString(one.max(one.add(one)).toPlainString());
    }

    @Test
    @DisplayName("0.7 + 0.1 meets a cut of 0.8")
    void tenths() {
        Draft draft =
                scale(Scale.Combine.SUM, MissingRule.STRICT, items(2, "0", "1"), List.of("0.7", "0.1"), "0", "0.8");
        assertThat(score(draft, 1, 1).score()).hasToString("0.8");
        assertThat(score(draft, 1, 1).band()).isEqualTo("b1");
        assertThat(score(draft, 1, 0).band()).isEqualTo("b0");
    }

    @Test
    @DisplayName("ten times 0.1 meets a cut of 1.0")
    void tenTimes() {
        Draft draft = scale(Scale.Combine.SUM, MissingRule.STRICT, items(10, "0", "1"), List.of("0.1"), "0", "1.0");
        assertThat(score(draft, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).score()).hasToString("1");
        assertThat(score(draft, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).band()).isEqualTo("b1");
        assertThat(score(draft, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0).band()).isEqualTo("b0");
    }

    @Test
    @DisplayName("a sum of 15 over 11 of 22 items prorates to exactly 30, on the cut")
    void prorated() {
        Draft draft = scale(Scale.Combine.SUM, PRORATE_ANY, items(22, "0", "1", "2", "3"), List.of("1"), "0", "30");
        ScaleResult result = score(draft, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0);
        assertThat(result.score()).hasToString("30");
        assertThat(result.band()).isEqualTo("b1");
        assertThat(result.status()).isEqualTo(ScaleStatus.PRORATED);
        assertThat(result.missing()).isEqualTo(11);
        assertThat(result.lowest()).hasToString("15");
        assertThat(result.highest()).hasToString("48");
        assertThat(score(draft, 3, 3, 3, 3, 2, 0, 0, 0, 0, 0, 0).band()).isEqualTo("b0");
    }

    @ParameterizedTest
    @CsvSource({"NONE, 2.5, b0", "HALF_UP, 3, b1", "HALF_EVEN, 2, b0"})
    @DisplayName("2 over 4 of 5 items is 2.5; half_up makes it 3 and half_even 2")
    void rounding(MissingRule.Rounding rounding, String score, String band) {
        MissingRule rule = new MissingRule(1, MissingRule.Then.PRORATE, rounding);
        Draft draft = scale(Scale.Combine.SUM, rule, items(5, "0", "1", "2"), List.of("1"), "0", "3");
        assertThat(score(draft, 1, 1, 0, 0).score()).hasToString(score);
        assertThat(score(draft, 1, 1, 0, 0).band()).isEqualTo(band);
        assertThat(score(draft, 1, 1, 0, 0, 0).score())
                .as("complete scores are never rounded")
                .hasToString("2");
    }

    @ParameterizedTest
    @CsvSource({
        "-5, 2, HALF_UP, -3", "-5, 2, HALF_EVEN, -2", "-3, 2, HALF_EVEN, -2", "-3, 2, HALF_UP, -2", "5, 2, HALF_UP, 3",
        "7, 2, HALF_EVEN, 4", "5, 2, HALF_EVEN, 2", "1, 2, HALF_UP, 1", "-1, 2, HALF_UP, -1", "-1, 2, HALF_EVEN, 0",
        "0, 1, HALF_UP, 0", "20, 3, HALF_UP, 7", "19, 3, HALF_UP, 6", "-20, 3, HALF_EVEN, -7", "-19, 3, HALF_EVEN, -6",
        "6, 3, HALF_UP, 2"
    })
    @DisplayName("half up goes away from zero, as statutes and manuals round; half even to the even neighbour")
    void wholes(long numerator, long denominator, MissingRule.Rounding rule, long expected) {
        assertThat(Rounding.whole(numerator, denominator, rule)).isEqualTo(expected);
        var mode = rule == MissingRule.Rounding.HALF_UP
                ? java.math.RoundingMode.HALF_UP
                : java.math.RoundingMode.HALF_EVEN;
        assertThat(new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), 0, mode)
                        .longValueExact())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("an item of another range prorates by its share of that range, from the range's own minimum")
    void unequalRanges() {
        List<Draft.ItemDraft> items = List.of(item("q0", "1", "2", "5"), item("q1", "0", "1"), item("q2", "0", "10"));
        Draft draft = scale(Scale.Combine.SUM, PRORATE_ANY, items, List.of("1"));
        // q0 = 2 of 1..5 and q1 = 1 of 0..1: (1 + 1) of 5 reached, mapped on 1..16: 1 + 15 * 2 / 5
        assertThat(score(draft, 1, 1, -1).score()).hasToString("7");
        assertThat(score(draft, 1, 1, -1).lowest()).hasToString("3");
        assertThat(score(draft, 1, 1, -1).highest()).hasToString("13");
        assertThat(score(draft, -1, -1, -1).status()).isEqualTo(ScaleStatus.NOT_SCORED);
    }

    @Test
    @DisplayName("a mean is the sum over the number of terms, and a gap under 'zero' adds nothing")
    void meansAndZeros() {
        MissingRule zero = new MissingRule(1, MissingRule.Then.ZERO, MissingRule.Rounding.NONE);
        Draft mean = scale(Scale.Combine.MEAN, zero, items(3, "0", "1", "2"), List.of("1"));
        assertThat(score(mean, 2, 1, 2).score()).hasToString("1.666667");
        assertThat(java.util.Objects.requireNonNull(score(mean, 2, 1, 2).score())
                        .denominator())
                .isEqualTo(3);
        assertThat(score(mean, 2, 1, -1).score()).hasToString("1");
        assertThat(score(mean, 2, -1, -1).score()).isNull();
        Draft max = scale(Scale.Combine.MAX, zero, items(3, "-1", "1", "2"), List.of("1"));
        assertThat(score(max, 0, 1, 0).score()).hasToString("1");
        assertThat(score(max, 0, 0, -1).score())
                .as("the gap counts 0, above -1")
                .hasToString("0");
        assertThat(score(max, 2, -1, -1).status()).as("nothing can exceed 2").isEqualTo(ScaleStatus.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"0, b0", "1, b0", "2, b1", "3, b1", "4, b1", "5, b2", "6, b2", "7, b2", "8, b3", "9, b3", "10, b3"})
    @DisplayName("a band begins on its cut: one step below, on, and one step above each cut")
    void boundaries(int steps, String band) {
        // in steps of 0.1: cuts at 0.2, 0.5 and 0.8
        Draft draft = scale(
                Scale.Combine.SUM, MissingRule.STRICT, items(10, "0", "1"), List.of("0.1"), "0", "0.2", "0.5", "0.8");
        int[] codes = new int[10];
        java.util.Arrays.fill(codes, 0, steps, 1);
        assertThat(score(draft, codes).band()).isEqualTo(band);
        assertThat(score(draft, codes).possible()).containsExactly(band);
    }
}
