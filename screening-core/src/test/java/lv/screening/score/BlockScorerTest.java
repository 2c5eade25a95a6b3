package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.screening.expr.NumberVector;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.TermLayout;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scoring one block after the other in the same arrays. */
class BlockScorerTest {
    @Property(tries = 400, seed = "4", shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("nothing of one block is left in the next, whatever its size")
    void blockAfterBlock(@ForAll long seed) {
        DraftMaker maker = new DraftMaker(seed);
        Draft draft = maker.draft();
        Questionnaire questionnaire = draft.questionnaire();
        BlockScorer scorer = Screener.of(questionnaire).blockScorer();
        for (int size : new int[] {9, 9, 4, 1, 9, 12}) {
            List<Map<String, BigDecimal>> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Map<String, BigDecimal> full = maker.answers(draft);
                rows.add(i % 3 == 0 ? full : i % 3 == 1 ? maker.hide(full) : maker.hide(maker.hide(full)));
            }
            BlockScores same = scorer.score(DraftMaker.block(questionnaire, rows));
            BlockScores alone = DraftMaker.score(questionnaire, rows);
            for (int row = 0; row < size; row++) {
                assertThat(LawsTest.shown(same, row))
                        .as(draft + "\nwith " + rows.get(row))
                        .isEqualTo(LawsTest.shown(alone, row));
                assertThat(same.ageFits(row)).isEqualTo(alone.ageFits(row));
                assertThat(same.completedYears(row)).isEqualTo(alone.completedYears(row));
            }
        }
    }

    @Test
    @DisplayName("what a block says of many rows at once is what it says of each")
    void manyRowsAtOnce() {
        for (int round = 0; round < 100; round++) {
            DraftMaker maker = new DraftMaker(round);
            Draft draft = maker.draft();
            List<Map<String, BigDecimal>> rows = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                rows.add(i < 5 ? maker.answers(draft) : maker.hide(maker.answers(draft)));
            }
            BlockScores scores = DraftMaker.score(draft.questionnaire(), rows);
            for (ScaleScores scale : scores.scales()) {
                long[] counts = new long[4];
                long[] expected = new long[4];
                int[] outcomes = new int[10];
                Arrays.fill(outcomes, 3);
                int none = scale.count(counts, outcomes);
                int expectedNone = 0;
                for (int row = 0; row < 10; row++) {
                    int outcome = scale.hasScore(row)
                            ? ScaleScores.WITH_SCORE
                            : scale.status(row) == ScaleStatus.NOT_SCORED ? ScaleScores.NOT_SCORED : 0;
                    assertThat(outcomes[row]).isEqualTo(3 + outcome);
                    expectedNone += outcome == ScaleScores.NOT_SCORED ? 1 : 0;
                    assertThat(scale.isComplete(row)).isEqualTo(scale.status(row) == ScaleStatus.COMPLETE);
                    assertThat(scale.isNotScored(row)).isEqualTo(scale.status(row) == ScaleStatus.NOT_SCORED);
                    int bits = scale.isNotScored(row) ? 0 : scale.possibleBands()[row];
                    expected[bits < 4 ? bits : 0] += bits < 4 ? 1 : 0;
                }
                assertThat(counts).containsExactly(expected);
                assertThat(none).isEqualTo(expectedNone);
            }
        }
    }

    @Test
    @DisplayName("what is counted of some rows is what each of them says")
    void someRowsCounted() {
        int[] rows = {0, 2, 3, 7, 8, 9};
        long found = 0;
        for (int round = 0; round < 300; round++) {
            DraftMaker maker = new DraftMaker(round);
            Draft draft = maker.draft();
            List<Map<String, BigDecimal>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answers.add(i % 2 == 0 ? maker.answers(draft) : maker.hide(maker.answers(draft)));
            }
            for (ScaleScores scale :
                    DraftMaker.score(draft.questionnaire(), answers).scales()) {
                int terms = scale.layout().terms().size();
                long[] worse = new long[terms];
                long[] expectedWorse = new long[terms];
                long[] statuses = new long[ScaleStatus.values().length];
                long[] expectedStatuses = new long[statuses.length];
                int[] bands = new int[rows.length];
                scale.countWorse(rows, 4, worse);
                scale.countStatuses(rows, statuses);
                scale.bands(rows, bands);
                for (int i = 0; i < rows.length; i++) {
                    assertThat(bands[i]).isEqualTo(scale.band(rows[i]));
                    expectedStatuses[List.of(ScaleStatus.values()).indexOf(scale.status(rows[i]))]++;
                    for (int t = 0; t < terms; t++) {
                        expectedWorse[t] += i < 4 && isWorse(scale, t, rows[i]) ? 1 : 0;
                    }
                }
                assertThat(worse).as(draft.toString()).containsExactly(expectedWorse);
                assertThat(statuses).containsExactly(expectedStatuses);
                found += worse[0];
            }
        }
        assertThat(found).isPositive();
    }

    /** Where high scores are worse, points above 0; else points below the most that the term can give. */
    private static boolean isWorse(ScaleScores scale, int term, int row) {
        TermLayout layout = scale.layout().terms().get(term);
        NumberVector value = scale.term(term);
        long points = layout.factor() * value.low()[row];
        return value.known(row)
                && (scale.layout().scale().higher() == Scale.Higher.WORSE
                        ? points > 0
                        : points < layout.max() * value.extra(row));
    }

    @Test
    @DisplayName("a number outside its item's range is a programmer's error")
    void outside() {
        Questionnaire questionnaire = Invented.of("""
                items: {hours: {text: Hours, number: 0..9}}
                scales: {a: {label: A, domain: x, terms: [{each: [hours]}]}}
                """);
        AnswerBlock block = new AnswerBlock(questionnaire, 1);
        block.setSize(1);
        for (long wrong : new long[] {-1, 10, 300, Long.MAX_VALUE}) {
            block.numbers(0)[0] = wrong;
            assertThatThrownBy(() -> Screener.of(questionnaire).score(block))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a number in the block lies outside the range of its item");
        }
        for (long right : new long[] {0, 9, AnswerBlock.MISSING}) {
            block.numbers(0)[0] = right;
            assertThat(Screener.of(questionnaire).score(block).scales().get(0).hasScore(0))
                    .isEqualTo(right != AnswerBlock.MISSING);
        }
    }
}
