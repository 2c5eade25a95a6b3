package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest of what single items give, told by bits and looked up. Expected values from the definition of a largest term. */
class LargestScaleTest {
    /** Two numbers, the second one counted from the other end, so that the scale's points run from 0 to the highest. */
    private static Questionnaire questionnaire(int most, String rule) {
        return Invented.of("""
                items: {one: {text: One, number: 0..%1$d}, two: {text: Two, number: 0..%1$d}}
                scales:
                  a:
                    label: A
                    domain: x
                    combine: max
                    missing: {%2$s}
                    terms: [{each: [one, reversed(two)]}]
                    bands: {low: 0, mid: 2, high: %1$d}
                """.formatted(most, rule));
    }

    /** Each answer to the one with each to the other; the last of each is missing. */
    private static AnswerBlock everyPair(Questionnaire questionnaire, int most) {
        int answers = most + 2;
        AnswerBlock block = new AnswerBlock(questionnaire, answers * answers);
        block.setSize(answers * answers);
        for (int row = 0; row < answers * answers; row++) {
            block.numbers(0)[row] = number(row % answers, most);
            block.numbers(1)[row] = number(row / answers, most);
        }
        return block;
    }

    private static long number(int answer, int most) {
        return answer > most ? AnswerBlock.MISSING : answer;
    }

    @ParameterizedTest
    @CsvSource({"3, true", "23, true", "24, true", "25, false"})
    @DisplayName("up to 25 different points are told by bits; scores, intervals and gaps are the same with more")
    void points(int most, boolean byBits) {
        Questionnaire questionnaire = questionnaire(most, "allow: 0, then: fail");
        int[] itemOfSlot =
                IntStream.range(0, questionnaire.layout().slotCount()).toArray();
        ScalePlan plan = new ScalePlan(questionnaire.layout().scales().get(0), itemOfSlot);
        assertThat(plan.largest != null).isEqualTo(byBits);
        assertThat(plan.repeats).isEqualTo(byBits);

        AnswerBlock block = everyPair(questionnaire, most);
        BlockScorer scorer = Screener.of(questionnaire).blockScorer();
        for (int round = 0; round < 2; round++) {
            ScaleScores scale = scorer.score(block).scales().get(0);
            for (int row = 0; row < block.size(); row++) {
                long[] known = LongStream.of(block.numbers(0)[row], block.numbers(1)[row])
                        .filter(each -> each != AnswerBlock.MISSING)
                        .toArray();
                long one = block.numbers(0)[row];
                long two = block.numbers(1)[row] == AnswerBlock.MISSING ? one : most - block.numbers(1)[row];
                long largest = known.length == 0 ? 0 : Math.max(one, two);
                // what is missing may still be anything up to the most
                boolean settled = known.length == 2 || largest == most;
                assertThat(scale.hasScore(row)).as("row " + row).isEqualTo(settled);
                assertThat(scale.interval().low()[row]).isEqualTo(largest);
                assertThat(scale.interval().high()[row]).isEqualTo(settled ? largest : most);
                assertThat(scale.missing(row)).isEqualTo(settled ? 0 : 2 - known.length);
                if (byBits) {
                    assertThat(Objects.requireNonNull(scale.numbers())[row]).isNotNegative();
                }
            }
        }
    }

    @Test
    @DisplayName(
            "results are numbered only where the key decides them: not with gaps that count as zero, nor with cuts by group")
    void numbered() {
        Questionnaire zero = questionnaire(3, "allow: 1, then: zero");
        ScaleScores scale = Screener.of(zero)
                .blockScorer()
                .score(everyPair(zero, 3))
                .scales()
                .get(0);
        assertThat(scale.numbers()).isNull();
        // 2 and a gap: the score is 2, the scale may still reach 3
        assertThat(scale.status(4 * 5 + 2)).isEqualTo(ScaleStatus.PRORATED);
        assertThat(scale.numerator(4 * 5 + 2)).isEqualTo(2);
        assertThat(scale.interval().high()[4 * 5 + 2]).isEqualTo(3);
        assertThat(scale.status(4 * 5 + 4)).as("two gaps").isEqualTo(ScaleStatus.NOT_SCORED);

        Questionnaire groups = Invented.of("""
                items: {one: {text: One, answers: often}, sex: {text: Sex, answers: often}}
                scales:
                  a:
                    label: A
                    domain: x
                    combine: max
                    missing: {allow: 0, then: fail}
                    terms: [{each: [one]}]
                    bands:
                      - {for: sex == never, cuts: {low: 0, high: 1}}
                      - {cuts: {low: 0, high: 2}}
                """);
        AnswerBlock block = new AnswerBlock(groups, 2);
        block.setSize(2);
        block.codes(0)[0] = 1;
        block.codes(0)[1] = 1;
        block.codes(1)[0] = 0;
        block.codes(1)[1] = 1;
        ScaleScores grouped =
                Screener.of(groups).blockScorer().score(block).scales().get(0);
        assertThat(grouped.numbers()).isNull();
        assertThat(grouped.band(0)).isEqualTo(1);
        assertThat(grouped.band(1)).isZero();
    }

    @Test
    @DisplayName("a known term that counts below zero does not make the score of a scale with gaps negative")
    void belowZero() {
        Questionnaire questionnaire = Invented.of("""
                items: {one: {text: One, answers: often}, two: {text: Two, answers: often}}
                scales:
                  a:
                    label: A
                    domain: x
                    combine: max
                    missing: {allow: 1, then: zero}
                    terms: [{each: [one], weight: -1}, {each: [two], weight: 2}]
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 2);
        block.setSize(2);
        block.codes(0)[0] = 2;
        block.codes(1)[1] = 1;
        ScaleScores scale = Screener.of(questionnaire).score(block).scales().get(0);
        assertThat(scale.numerator(0)).isZero();
        assertThat(scale.interval().low()[0]).isZero();
        assertThat(scale.numerator(1)).isEqualTo(2);
    }
}
