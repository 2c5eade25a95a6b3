package lv.screening.score;

import lv.screening.expr.Columns;
import lv.screening.expr.TruthExpression;
import lv.screening.model.MissingRule;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import org.jspecify.annotations.Nullable;

/**
 * Computes a {@link ScalePlan#plain} scale for a block: the same as {@link ScaleEvaluation}, with less to keep. Each term is
 * added to the sums as it is computed; which terms are open is asked for rows with gaps alone. As an open term may be anything
 * in its whole interval, the sums also tell how far the known terms reached.
 */
final class PlainScale {
    private final ScalePlan plan;
    private final ScaleLayout layout;
    private final BlockState state;
    private final ScoreArrays result;

    /** The truth values of the terms that are conditions. */
    private final byte[] @Nullable [] truths;

    /** By row, one more than the item that was last counted as missing: an item's slots follow each other. */
    private final int[] lastItem;

    private PlainScale(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.result = new ScoreArrays(state.columns.size());
        this.truths = new byte[layout.terms().size()][];
        this.lastItem = new int[state.columns.size()];
    }

    static ScaleScores evaluate(ScalePlan plan, BlockState state) {
        PlainScale scale = new PlainScale(plan, state);
        scale.sum();
        scale.rows();
        BandLookup.fill(plan.layout, state, scale.result);
        TermValues values = TermValues.whenAsked(plan.layout, state.columns);
        return new ScaleScores(plan, values, values, scale.result, state);
    }

    /** The two sums in one number, each as its distance from the lowest: half the work. */
    private void sum() {
        long[] sums = new long[result.low.length];
        long base = 0;
        for (int t = 0; t < truths.length; t++) {
            TermLayout term = layout.terms().get(t);
            TruthExpression condition = term.value().condition();
            if (condition != null) {
                byte[] values = condition.evaluate(state.columns);
                truths[t] = values;
                base += Math.min(term.factor(), 0);
                addPacked(values, term.factor(), sums);
            } else {
                base += term.min();
                term.value().addPacked(state.columns, term.factor(), sums);
            }
        }
        long[] low = result.low;
        long[] high = result.high;
        for (int i = 0; i < sums.length; i++) {
            low[i] = base + (int) sums[i];
            high[i] = base + (sums[i] >>> 32);
        }
    }

    private static void addPacked(byte[] values, long factor, long[] sums) {
        long whenFalse = Math.max(-factor, 0);
        long whenTrue = Math.max(factor, 0);
        long[] packed = {whenFalse | whenFalse << 32, whenTrue | whenTrue << 32, Math.abs(factor) << 32};
        for (int i = 0; i < sums.length; i++) {
            sums[i] += packed[values[i]];
        }
    }

    private void rows() {
        int[] gaps = new int[result.low.length];
        int count = 0;
        for (int i = 0; i < gaps.length; i++) {
            boolean eligible = state.eligible(i);
            if (eligible && result.low[i] == result.high[i]) {
                result.score(i, ScaleStatus.COMPLETE, result.low[i], 1);
            } else {
                gaps[count++] = i;
            }
        }
        countMissing(gaps, count);
        for (int g = 0; g < count; g++) {
            if (state.eligible(gaps[g])) {
                gap(gaps[g]);
            } else {
                result.notEligible(layout, gaps[g]);
            }
        }
    }

    private void gap(int row) {
        MissingRule rule = layout.scale().missing();
        if (result.missing[row] > rule.allow() || rule.then() != MissingRule.Then.PRORATE) {
            result.noScore(row);
        } else {
            long low = result.low[row];
            long high = result.high[row];
            long knownWidth = layout.max() - layout.min() - (high - low);
            result.prorate(layout, row, low - layout.min(), knownWidth, low, high, 1);
        }
    }

    /** How many missing items leave a term open: for each item a run over the rows with gaps. */
    private void countMissing(int[] rows, int count) {
        for (int s = 0; s < plan.slots.length; s++) {
            int item = state.itemOfSlot[plan.slots[s]];
            int[] terms = plan.termsOfSlot[s];
            for (int g = 0; g < count; g++) {
                int row = rows[g];
                if (state.isMissing(plan.slots[s], row) && lastItem[row] != item + 1 && anyOpen(terms, row)) {
                    lastItem[row] = item + 1;
                    result.missing[row]++;
                }
            }
        }
    }

    private boolean anyOpen(int[] terms, int row) {
        for (int term : terms) {
            if (isOpen(term, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int term, int row) {
        if (layout.terms().get(term).factor() == 0) {
            return false;
        }
        byte[] values = truths[term];
        return values == null ? state.isMissing(plan.itemSlots[term][0], row) : values[row] == Columns.UNKNOWN;
    }
}
