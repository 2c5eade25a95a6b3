package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import lv.screening.expr.Columns;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where answers are few or points are huge: at the limits of what is computed from tables. Expected values by hand. */
class TablesTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3000000000, 0, 0", "0, 3000000000, 0", "3000000000, 3000000000, 1"})
    @DisplayName("sums that do not fit into half a number are compared exactly")
    void wide(String one, String two, byte expected) {
        Questionnaire questionnaire = Invented.of("""
                  huge: {none: 0, all: 3000000000}
                items: {one: {text: One, answers: huge}, two: {text: Two, answers: huge}}
                scales: {a: {label: A, domain: x, terms: [{id: t, when: one == all}]}}
                referrals: [{id: both, when: one + two >= 5000000000, urgency: routine, for: [child], text: Both.}]
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 1);
        block.setSize(1);
        block.codes(0)[0] = (byte) (one.equals("0") ? 0 : 1);
        block.codes(1)[0] = (byte) (two.equals("0") ? 0 : 1);
        assertThat(Screener.of(questionnaire).score(block).referral(0, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {118, 119, 120, 121, 300})
    @DisplayName("a number is the same whether its values are few or many")
    void range(long most) {
        Questionnaire questionnaire = Invented.of("""
                items: {days: {text: Days, number: 0..%1$d}}
                scales: {a: {label: A, domain: x, terms: [{each: [days]}]}}
                referrals: [{id: last, when: days >= %1$d, urgency: routine, for: [child], text: Last.}]
                """.formatted(most));
        AnswerBlock block = new AnswerBlock(questionnaire, 3);
        block.setSize(3);
        block.numbers(0)[0] = most;
        block.numbers(0)[1] = most - 1;
        BlockScores scores = Screener.of(questionnaire).score(block);
        assertThat(scores.scales().get(0).numerator(0)).isEqualTo(most);
        assertThat(scores.scales().get(0).numerator(1)).isEqualTo(most - 1);
        assertThat(scores.scales().get(0).hasScore(2)).isFalse();
        assertThat(scores.referrals(0)).containsExactly(Columns.TRUE, Columns.FALSE, Columns.UNKNOWN);
    }

    @Test
    @DisplayName("of the largest, with gaps that count as zero, the largest known answer is the score")
    void largestKnown() {
        Questionnaire questionnaire = Invented.of("""
                items:
                  one: {text: One, answers: often}
                  two: {text: Two, answers: often}
                  three: {text: Three, answers: often}
                scales:
                  a: {label: A, domain: x, combine: max, missing: {allow: 1, then: zero}, terms: [{each: [one, two, three]}]}
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 2);
        block.setSize(2);
        block.codes(0)[0] = 1;
        block.codes(1)[0] = 0;
        block.codes(0)[1] = 0;
        block.codes(1)[1] = 1;
        ScaleScores scale = Screener.of(questionnaire).score(block).scales().get(0);
        for (int row = 0; row < 2; row++) {
            assertThat(scale.status(row)).isEqualTo(ScaleStatus.PRORATED);
            assertThat(scale.numerator(row)).isEqualTo(scale.layout().denominator());
            assertThat(scale.missing(row)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"worse, 0, 70000", "better, 70000, 0"})
    @DisplayName("terms are counted in blocks of any size, and a term that is open is not counted")
    void worseTerms(String higher, long ofLeast, long ofBoth) {
        Questionnaire questionnaire = Invented.of("""
                items:
                  one: {text: One, answers: often}
                  two: {text: Two, answers: often}
                  days: {text: Days, number: 0..1000}
                scales:
                  a:
                    label: A
                    domain: x
                    higher: %s
                    terms:
                      - {each: [one, two, days]}
                      - {id: least, when: one == never and two == never}
                      - {id: both, when: one == some and two == some}
                      - {id: gap, when: days > 10 and two == some}
                """.formatted(higher));
        int size = 70_000;
        AnswerBlock block = new AnswerBlock(questionnaire, size);
        block.setSize(size);
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            block.codes(0)[row] = 1;
            block.codes(1)[row] = 1;
        }
        ScaleScores scale = Screener.of(questionnaire).score(block).scales().get(0);
        long[] counts = new long[6];
        scale.countWorse(rows, size, counts);
        assertThat(counts).containsExactly(size, size, 0, ofLeast, ofBoth, 0);
    }

    @Test
    @DisplayName("what answers with few values or conditions decide is looked up where terms are counted")
    void lookedUp() {
        Questionnaire questionnaire = Invented.of("""
                items:
                  one: {text: One, answers: often}
                  two: {text: Two, answers: often}
                  days: {text: Days, number: 0..1000}
                scales:
                  a: {label: A, domain: x, terms: [{each: [one, days, two]}, {id: both, when: one == some and two == some}]}
                  b: {label: B, domain: x, combine: max, terms: [{each: [one, two]}]}
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 1);
        block.setSize(1);
        block.codes(0)[0] = 1;
        block.codes(1)[0] = 2;
        BlockScores scores = Screener.of(questionnaire).score(block);
        TermValues sum = scores.scales().get(0).terms;
        assertThat(sum.column(0)).containsExactly(1);
        assertThat(sum.column(1)).isNull();
        assertThat(sum.column(2)).containsExactly(2);
        assertThat(sum.column(3)).containsExactly(Columns.FALSE);
        TermValues largest = scores.scales().get(1).terms;
        assertThat(largest.column(0)).containsExactly(1);
        assertThat(largest.column(1)).containsExactly(2);
    }

    @Test
    @DisplayName("bands are the same however many there are")
    void manyBands() {
        Questionnaire questionnaire = Invented.of("""
                items: {days: {text: Days, number: 0..11}}
                scales:
                  a:
                    label: A
                    domain: x
                    terms: [{each: [days]}]
                    bands: {b0: 0, b1: 1, b2: 2, b3: 3, b4: 4, b5: 5, b6: 6, b7: 7, b8: 8, b9: 9, b10: 10}
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 13);
        block.setSize(13);
        int[] rows = new int[13];
        for (int row = 0; row < 13; row++) {
            rows[row] = row;
            block.numbers(0)[row] = row == 12 ? AnswerBlock.MISSING : row;
        }
        int[] bands = new int[13];
        Screener.of(questionnaire).score(block).scales().get(0).bands(rows, bands);
        assertThat(bands).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, -1);
    }
}
