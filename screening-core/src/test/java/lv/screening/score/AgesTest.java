package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lv.screening.expr.Columns;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The age of each respondent of a block; and quotients for display whose exact form is too long. */
class AgesTest {
    private static final String SCALES = """
            scales:
              all: {label: All, domain: x, terms: [{each: [one]}]}
            """;

    @Test
    @DisplayName("the age is in completed years, -1 where it is missing; 10 to 17 fit, ends included")
    void ages() {
        Questionnaire questionnaire = Invented.of("""
                items:
                  age: {text: Age, number: 8.0..19.9, scored: false}
                  one: {text: One, answers: often}
                """ + SCALES);
        int slot = questionnaire.layout().items().stream()
                .filter(each -> each.item().id().equals("age"))
                .findFirst()
                .orElseThrow()
                .slot();
        long[] tenths = {99, 100, 125, 170, 171, AnswerBlock.MISSING};
        AnswerBlock block = new AnswerBlock(questionnaire, tenths.length);
        System.arraycopy(tenths, 0, block.numbers(slot), 0, tenths.length);
        block.setSize(tenths.length);
        BlockScores scores = Screener.of(questionnaire).score(block);
        int[] years = new int[tenths.length];
        byte[] fits = new byte[tenths.length];
        for (int i = 0; i < tenths.length; i++) {
            years[i] = scores.completedYears(i);
            fits[i] = scores.ageFits(i);
        }
        assertThat(years).containsExactly(9, 10, 12, 17, 17, -1);
        assertThat(fits)
                .containsExactly(
                        Columns.FALSE, Columns.TRUE, Columns.TRUE, Columns.TRUE, Columns.FALSE, Columns.UNKNOWN);
    }

    @Test
    @DisplayName("where nothing is named age, it is not known, and everybody fits")
    void noAge() {
        Questionnaire questionnaire = Invented.of("items:\n  one: {text: One, answers: often}\n" + SCALES);
        AnswerBlock block = new AnswerBlock(questionnaire, 1);
        block.setSize(1);
        BlockScores scores = Screener.of(questionnaire).score(block);
        assertThat(scores.completedYears(0)).isEqualTo(-1);
        assertThat(scores.ageFits(0)).isEqualTo(Columns.TRUE);
    }

    @Test
    @DisplayName("a quotient is exact where it fits 62 bits, and else as near as they allow")
    void quotients() {
        assertThat(Ratios.divide(Ratio.of(3, 4), Ratio.of(-9, 8))).isEqualTo(Ratio.of(-2, 3));
        assertThat(Ratios.percent(7, 2, 1, 11)).isEqualTo(Ratio.of(25, 1));
        // (2^61 - 1) / 3^38 divided by 5^26 / 7^21, in exact fractions
        Ratio quotient = Ratios.divide(
                Ratio.of(2305843009213693951L, 1350851717672992089L),
                Ratio.of(1490116119384765625L, 558545864083284007L));
        assertThat(quotient.toDouble()).isCloseTo(0.639824378834348, within(1e-14));
    }
}
