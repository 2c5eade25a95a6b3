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

    /** By item, one more than the row for which it was last counted as missing. */
    private final int[] counted;

    private PlainScale(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.result = new ScoreArrays(state.columns.size());
        this.truths = new byte[layout.terms().size()][];
        this.counted = new int[state.itemCount];
    }

    static ScaleScores evaluate(ScalePlan plan, BlockState state) {
        PlainScale scale = new PlainScale(plan, state);
        scale.sum();
        scale.rows();
        BandLookup.fill(plan.layout, state, scale.result);
        TermValues values = TermValues.whenAsked(plan.layout, state.columns);
        return new ScaleScores(plan, values, values, scale.result, state);
    }

    private void sum() {
        for (int t = 0; t < truths.length; t++) {
            TermLayout term = layout.terms().get(t);
            TruthExpression condition = term.value().condition();
            if (condition != null) {
                byte[] values = condition.evaluate(state.columns);
                truths[t] = values;
                add(values, term.factor());
            } else {
                term.value().addTo(state.columns, term.factor(), result.low, result.high);
            }
        }
    }

    private void add(byte[] values, long factor) {
        long[] lowest = {0, factor, Math.min(factor, 0)};
        long[] highest = {0, factor, Math.max(factor, 0)};
        long[] low = result.low;
        long[] high = result.high;
        for (int i = 0; i < values.length; i++) {
            low[i] += lowest[values[i]];
            high[i] += highest[values[i]];
        }
    }

    private void rows() {
        for (int i = 0; i < result.low.length; i++) {
            if (!state.eligible(i)) {
                result.missing[i] = missing(i);
                result.notEligible(layout, i);
            } else if (result.low[i] == result.high[i]) {
                result.score(i, ScaleStatus.COMPLETE, result.low[i], 1);
            } else {
                gaps(i);
            }
        }
    }

    private void gaps(int row) {
        int missing = missing(row);
        result.missing[row] = missing;
        MissingRule rule = layout.scale().missing();
        if (missing > rule.allow() || rule.then() != MissingRule.Then.PRORATE) {
            result.noScore(row);
        } else {
            long low = result.low[row];
            long high = result.high[row];
            long knownWidth = layout.max() - layout.min() - (high - low);
            result.prorate(layout, row, low - layout.min(), knownWidth, low, high, 1);
        }
    }

    /** How many missing items leave a term open. */
    private int missing(int row) {
        int count = 0;
        for (int s = 0; s < plan.slots.length; s++) {
            int slot = plan.slots[s];
            if (state.isMissing(slot, row)) {
                int item = state.itemOfSlot[slot];
                if (counted[item] != row + 1 && anyOpen(plan.termsOfSlot[s], row)) {
                    counted[item] = row + 1;
                    count++;
                }
            }
        }
        return count;
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
