package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.CodeTable;
import lv.screening.expr.Columns;
import lv.screening.expr.PackedSum;
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

    /** The numbers of the answers that decide a term alone. */
    private final byte[] @Nullable [] codes;

    /** By row, one more than the item that was last counted as missing: an item's slots follow each other. */
    private final int[] lastItem;

    private final int[] gaps;
    private int gapCount;

    private PlainScale(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.result = new ScoreArrays(state.columns.arrays());
        this.truths = new byte[layout.terms().size()][];
        this.codes = new byte[truths.length][];
        this.lastItem = state.columns.arrays().ints();
        this.gaps = state.columns.arrays().ints();
        if (plan.severalBoxes) {
            Arrays.fill(lastItem, 0);
        }
    }

    static ScaleScores evaluate(ScalePlan plan, BlockState state) {
        PlainScale scale = new PlainScale(plan, state);
        scale.sum();
        scale.settle();
        BandLookup.fill(plan, state, scale.result);
        TermValues values = TermValues.whenAsked(plan.layout, state.columns);
        return new ScaleScores(plan, values, values, scale.result, state);
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
            CodeTable table = plan.tables[t];
            if (table != null) {
                codes[t] = table.codes(columns);
            } else if (condition != null) {
                byte[] values = condition.evaluate(columns);
                truths[t] = values;
                tables.add(values, plan.conditionPoints[t]);
            }
        }
        tables.sum(sums);
        for (int t = 0; t < truths.length; t++) {
            if (plan.tables[t] == null && truths[t] == null) {
                TermLayout term = layout.terms().get(t);
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
        for (int s : plan.uncountedSlots) {
            int item = state.itemOfSlot[plan.slots[s]];
            int[] terms = plan.termsOfSlot[s];
            for (int g = 0; g < count; g++) {
                int row = rows[g];
                boolean counted = plan.severalBoxes && lastItem[row] == item + 1;
                if (state.isMissing(plan.slots[s], row) && !counted && anyOpen(terms, row)) {
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
        CodeTable table = plan.tables[term];
        byte[] numbers = codes[term];
        if (table != null && numbers != null) {
            return table.isOpen(numbers[row]);
        }
        byte[] values = truths[term];
        return values == null ? state.isMissing(plan.itemSlots[term][0], row) : values[row] == Columns.UNKNOWN;
    }
}
