package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands by group, where the group itself is decided by an answer, or by an earlier scale that may be prorated. */
class BandGroupsTest {
    private static final Questionnaire QUESTIONNAIRE = Invented.of("""
            items:
              one: {text: One, answers: often}
              two: {text: Two, answers: often}
              load: {text: Load, number: 0..9}
              rest: {text: Rest, number: 0..9}
            scales:
              first:
                label: First
                domain: x
                missing: {allow: 1, then: prorate}
                terms: [{each: [one, two]}]
                bands: {low: 0, high: 2}
              byscale:
                label: By scale
                domain: x
                terms: [{each: [load]}]
                bands: [{for: first.band == high, cuts: {low: 0, mid: 2, high: 4}}, {cuts: {low: 0, mid: 5, high: 8}}]
              byitem:
                label: By item
                domain: x
                missing: {allow: 1, then: prorate}
                terms: [{each: [load, rest]}]
                bands: [{for: one == much, cuts: {low: 0, mid: 2, high: 4}}, {cuts: {low: 0, mid: 5, high: 8}}]
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // first: 2 and more is high
                "one=much; two=never; load=5 | byscale | high | high",
                "one=some; two=never; load=5 | byscale | mid | mid",
                "one=some; two=never; load=4 | byscale | low | low",
                "one=some; two=some; load=4 | byscale | high | high",
                // first is prorated to 4: high; with all answers it may still be 2 to 4, which is high as well
                "one=much; load=5 | byscale | high | high",
                // first is prorated to 2: high; with all answers it may still be 1, and the other group
                "one=some; load=5 | byscale | high | mid high",
                "one=some; load=1 | byscale | low | low",
                "one=never; load=5 | byscale | mid | mid high",
                "load=5 | byscale | none | mid high",
                "load=9 | byscale | high | high",
                "one=much | byscale | none | low mid high",
                "one=much; load=3; rest=1 | byitem | high | high",
                "one=some; load=3; rest=1 | byitem | low | low",
                "load=3; rest=1 | byitem | none | low high",
                "load=1; rest=0 | byitem | low | low",
                // load alone: prorated to 6, may be 3 to 12
                "one=much; load=3 | byitem | high | mid high",
                "one=some; load=3 | byitem | mid | low mid high",
                "load=3 | byitem | none | low mid high"
            })
    @DisplayName("the group counts that the scores decide; still possible are the bands of every group still possible")
    void bands(String answers, String scale, String band, String possible) {
        ScaleResult result =
                Invented.assess(QUESTIONNAIRE, answers).scale(scale).orElseThrow();
        assertThat(result.band() == null ? "none" : result.band()).isEqualTo(band);
        assertThat(String.join(" ", result.possible())).isEqualTo(possible);
    }
}
