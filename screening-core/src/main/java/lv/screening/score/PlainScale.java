package lv.screening.score;

import lv.screening.expr.Columns;
import lv.screening.expr.PackedSum;
import lv.screening.expr.TruthExpression;
import lv.screening.model.MissingRule;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;

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

    /** The truth values of the terms that are conditions over several items. */
    private final byte[][] truths;

    private final int[] gaps;
    private int gapCount;

    private PlainScale(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.result = new ScoreArrays(state.columns.arrays());
        this.truths = new byte[layout.terms().size()][];
        this.gaps = state.columns.arrays().ints();
    }

    static ScaleScores evaluate(ScalePlan plan, BlockState state) {
        PlainScale scale = new PlainScale(plan, state);
        scale.sum();
        scale.settle();
        BandLookup.fill(plan, state, scale.result);
        TermValues values = TermValues.whenAsked(plan.layout, state.columns, scale.columns());
        return new ScaleScores(plan, values, values, scale.result, state);
    }

    /** What decides each term: its codes or its truth values. */
    private byte[] @Nullable [] columns() {
        byte[][] columns = codes.clone();
        for (int t = 0; t < columns.length; t++) {
            if (columns[t] == null) {
                columns[t] = truths[t];
            }
        }
        return columns;
    }

    /** The two sums in one number, each as its distance from the lowest: half the work. */
    private void sum() {
        Columns columns = state.columns;
        long[] sums = columns.arrays().longs();
        PackedSum tables = new PackedSum();
        for (int i = 0; i < plan.items.size(); i++) {
            tables.add(plan.items.get(i).codes(columns), plan.itemPoints.get(i));
        }
        for (int t = 0; t < truths.length; t++) {
            TruthExpression condition = layout.terms().get(t).value().condition();
            if (plan.tables[t] == null && condition != null) {
                byte[] values = condition.evaluate(columns);
                truths[t] = values;
                tables.add(values, plan.conditionPoints[t]);
            }
        }
        tables.sum(sums);
        for (int t = 0; t < truths.length; t++) {
            TermLayout term = layout.terms().get(t);
            if (plan.tables[t] == null && term.value().condition() == null) {
                term.value().addPacked(columns, term.factor(), sums);
            }
        }
        rows(sums);
    }

    private void rows(long[] sums) {
        long[] low = result.low;
        long[] high = result.high;
        long base = plan.base;
        ScalePlan.Packing packing = plan.packing;
        int shift = packing.shift;
        long mask = (1L << shift) - 1;
        int countMask = packing.countMask;
        int count = 0;
        long[] scoreLow = result.scoreLow;
        long[] scoreHigh = result.scoreHigh;
        int[] missing = result.missing;
        byte[] status = result.status;
        byte[] scored = result.scored;
        int[] open = gaps;
        for (int i = 0; i < sums.length; i++) {
            long sum = sums[i];
            long lowest = base + (sum & mask);
            long highest = base + ((sum >>> shift) & mask);
            low[i] = lowest;
            high[i] = highest;
            scoreLow[i] = lowest;
            scoreHigh[i] = highest;
            missing[i] = (int) (sum >>> ScalePlan.Packing.COUNT_SHIFT) & countMask;
            // by sums, not by branches: answers are no pattern to guess branches by
            int known = lowest == highest ? 1 : 0;
            status[i] = (byte) known;
            scored[i] = (byte) known;
            open[count] = i;
            count += 1 - known;
        }
        gapCount = count;
    }

    private void settle() {
        // rows that the questionnaire does not fit have gaps too
        for (int row : state.notEligible) {
            if (result.scored[row] == Columns.TRUE) {
                gaps[gapCount++] = row;
            }
            result.notEligible(layout, row);
        }
        countMissing(gaps, gapCount);
        for (int g = 0; g < gapCount; g++) {
            if (state.eligible(gaps[g])) {
                gap(gaps[g]);
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
        for (int[] slots : plan.uncounted) {
            for (int g = 0; g < count; g++) {
                result.missing[rows[g]] += leavesOpen(slots, rows[g]) ? 1 : 0;
            }
        }
    }

    private boolean leavesOpen(int[] slots, int row) {
        for (int slot : slots) {
            if (state.isMissing(slot, row) && (plan.opens[slot] || isOpen(plan.conditionsOfSlot[slot], row))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int[] conditions, int row) {
        for (int term : conditions) {
            if (truths[term][row] == Columns.UNKNOWN) {
                return true;
            }
        }
        return false;
    }
}
