package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.ScaleLayout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scales are summed in one pass, and what the others give where a term is open in part or reads a prorated scale. */
class ScalePlanTest {
    private static final Questionnaire QUESTIONNAIRE = Invented.of("""
              single: {only: 1}
            items:
              one: {text: One, answers: often}
              two: {text: Two, answers: often}
              three: {text: Three, answers: often}
              same: {text: Same, answers: single}
              hours: {text: Hours, number: 0..9}
            scales:
              plain_sum: {label: A, domain: x, missing: {allow: 1, then: prorate}, terms: [{each: [one, two]}], bands: {low: 0, high: 2}}
              plain_mean: {label: B, domain: x, combine: mean, terms: [{each: [one, reversed(hours)]}]}
              plain_conditions: {label: C, domain: x, terms: [{id: much, when: one == much}, {id: both, when: one == much and two == much}]}
              largest: {label: D, domain: x, combine: max, terms: [{each: [one, two]}]}
              zeros: {label: E, domain: x, missing: {allow: 1, then: zero}, terms: [{each: [one, two]}]}
              joined: {label: F, domain: x, missing: {allow: 1, then: prorate}, terms: [{id: both, value: one + two}]}
              counted: {label: G, domain: x, terms: [{id: both, value: "count(one == much, two == much)"}]}
              settled: {label: H, domain: x, missing: {allow: 1, then: prorate}, terms: [{each: [same, one, two]}]}
              fixed: {label: I, domain: x, terms: [{id: two, value: 2}, {id: one, value: one}]}
              over: {label: J, domain: x, missing: {allow: 1, then: prorate}, scores: [plain_sum]}
              raised: {label: L, domain: x, combine: max, terms: [{each: [one, two]}, {id: weak, when: three == much}]}
              raised_joint: {label: Joint, domain: x, combine: max, terms: [{each: [one, two]}, {id: weak, when: three == much and hours >= 2}]}
              over_band: {label: K, domain: x, terms: [{id: high, when: plain_sum.band == high}]}
              widest: {label: M, domain: x, terms: [{id: much, when: one == much, weight: 2147483646}, {id: too, when: two == much}]}
              too_wide: {label: Wide, domain: x, terms: [{id: much, when: one == much, weight: 2147483647}, {id: too, when: two == much}]}
            """);

    private static ScalePlan plan(ScaleLayout scale) {
        int[] itemOfSlot =
                IntStream.range(0, QUESTIONNAIRE.layout().slotCount()).toArray();
        return new ScalePlan(scale, itemOfSlot);
    }

    @Test
    @DisplayName("the largest of what single items decide is taken from tables; nothing else is")
    void tabled() {
        List<String> tabled = QUESTIONNAIRE.layout().scales().stream()
                .filter(each -> plan(each).largest != null)
                .map(each -> each.scale().id())
                .toList();
        assertThat(tabled).containsExactlyInAnyOrder("largest", "raised");
    }

    @Test
    @DisplayName("sums and means of single items and conditions are plain; nothing else is")
    void plain() {
        Map<String, Boolean> plain = new TreeMap<>();
        QUESTIONNAIRE.layout().scales().forEach(each -> plain.put(each.scale().id(), plan(each).plain));
        assertThat(plain)
                .isEqualTo(Map.ofEntries(
                        Map.entry("plain_sum", true),
                        Map.entry("plain_mean", true),
                        Map.entry("plain_conditions", true),
                        Map.entry("largest", false),
                        Map.entry("zeros", false),
                        Map.entry("joined", false),
                        Map.entry("counted", false),
                        Map.entry("settled", false),
                        Map.entry("fixed", false),
                        Map.entry("over", false),
                        Map.entry("raised", false),
                        Map.entry("raised_joint", false),
                        Map.entry("over_band", false),
                        Map.entry("widest", true),
                        Map.entry("too_wide", false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 1 of 0..2 reached, mapped on 0..4; with all answers 1 to 3
                "one=some | plain_sum | 2 | PRORATED | 1 | 1..3",
                "one=some; two=never | plain_sum | 1 | COMPLETE | 0 | 1..1",
                "'' | plain_sum | none | NOT_SCORED | 2 | 0..4",
                // the only term is open: nothing known to map
                "one=some | joined | none | NOT_SCORED | 1 | 1..3",
                "one=some; two=much | joined | 3 | COMPLETE | 0 | 3..3",
                "one=much | counted | none | NOT_SCORED | 1 | 1..2",
                // 'same' counts 1 whatever the answer is: it is never missing; 1 of 0..2 reached, mapped on 1..5
                "one=some | settled | 3 | PRORATED | 1 | 2..4",
                "same=only; one=some | settled | 3 | PRORATED | 1 | 2..4",
                "one=some; two=some | settled | 3 | COMPLETE | 0 | 3..3",
                // the prorated score of an earlier scale counts, but what is still possible stays open
                "one=some | over | 2 | PRORATED | 0 | 1..3",
                "one=much; two=much | widest | 2147483647 | COMPLETE | 0 | 2147483647..2147483647",
                "one=much | widest | none | NOT_SCORED | 1 | 2147483646..2147483647",
                "one=much; two=much | too_wide | 2147483648 | COMPLETE | 0 | 2147483648..2147483648",
                "one=some; two=much | over | 3 | COMPLETE | 0 | 3..3",
                "'' | over | none | NOT_SCORED | 2 | 0..4",
                "one=much | over_band | 1 | COMPLETE | 0 | 1..1",
                "one=some | over_band | 1 | PRORATED | 0 | 0..1",
                "'' | over_band | none | NOT_SCORED | 2 | 0..1",
                "one=some | zeros | 1 | PRORATED | 1 | 1..3",
                "one=some | largest | none | NOT_SCORED | 1 | 1..2",
                "one=much | largest | 2 | COMPLETE | 0 | 2..2",
                // 'weak' is at most 1: it can not raise what is 1 already
                "one=some | raised | none | NOT_SCORED | 1 | 1..2",
                "one=some; two=never | raised | 1 | COMPLETE | 0 | 1..1",
                "one=never; two=never | raised | none | NOT_SCORED | 1 | 0..1",
                "one=some | raised_joint | none | NOT_SCORED | 1 | 1..2",
                "one=never; two=never | raised_joint | none | NOT_SCORED | 2 | 0..1",
                "one=some; two=never | raised_joint | 1 | COMPLETE | 0 | 1..1"
            })
    @DisplayName("a term is known, or open as a whole, however it is put together")
    void results(String answers, String scale, String score, ScaleStatus status, int missing, String interval) {
        ScaleResult result =
                Invented.assess(QUESTIONNAIRE, answers).scale(scale).orElseThrow();
        assertThat(result.score() == null ? "none" : result.score().toString()).isEqualTo(score);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.missing()).isEqualTo(missing);
        assertThat(result.lowest() + ".." + result.highest()).isEqualTo(interval);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one=some; two=much | 1/3 2/3",
                "one=never; two=much | 0 1",
                "one=never; two=never | none none", // nothing to share
                "one=some | 0.5 none", // of the prorated score 2
                "'' | none none"
            })
    @DisplayName("a contribution's share is its points over the score")
    void shares(String answers, String expected) {
        ScaleResult result =
                Invented.assess(QUESTIONNAIRE, answers).scale("plain_sum").orElseThrow();
        List<String> shares = new ArrayList<>();
        for (Contribution each : result.contributions()) {
            Ratio share = each.share();
            shares.add(share == null ? "none" : share.denominator() == 3 ? share.numerator() + "/3" : share.toString());
        }
        assertThat(String.join(" ", shares)).isEqualTo(expected);
    }
}
