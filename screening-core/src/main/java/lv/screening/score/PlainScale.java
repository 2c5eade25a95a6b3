package lv.screening.score;

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
final class PlainScale extends KeyedScale {
    private final ScaleLayout layout;

    /** The truth values of the terms that are conditions over several items. */
    private final byte[] @Nullable [] truths;

    private final int[] gaps;
    private int gapCount;

    /** Rows of which an item leaves a term open. */
    private final int[] left;

    PlainScale(ScalePlan plan, BlockState state) {
        super(plan, state);
        this.layout = plan.layout;
        this.truths = new byte[layout.terms().size()][];
        this.gaps = state.columns.arrays().ints();
        this.left = state.columns.arrays().ints();
    }

    @Override
    void workOut(long[] sums) {
        rows(sums);
        settle();
        BandLookup.fill(plan, state, result, rows, rowCount);
    }

    @Override
    byte[] @Nullable [] columns() {
        byte[] @Nullable [] columns = truths.clone();
        for (int t = 0; t < columns.length; t++) {
            CodeTable table = plan.tables[t];
            if (table != null) {
                columns[t] = table.codes(state.columns);
            }
        }
        return columns;
    }

    /** The two sums in one number, each as its distance from the lowest: half the work. */
    @Override
    long[] keys() {
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
        for (int g = 0; g < plan.memberships.size(); g++) {
            byte[] member = plan.memberships.get(g).evaluate(columns);
            int shift = ScalePlan.Packing.GROUP_SHIFT + 2 * g;
            for (int i = 0; i < sums.length; i++) {
                sums[i] |= (long) member[i] << shift;
            }
        }
        for (int t = 0; t < truths.length; t++) {
            TermLayout term = layout.terms().get(t);
            if (plan.tables[t] == null && term.value().condition() == null) {
                term.value().addPacked(columns, term.factor(), sums);
            }
        }
        if (plan.packing == ScalePlan.Packing.NARROW) {
            if (plan.uncounted.length != 0) {
                countMissing(sums, gaps, gaps(sums));
            }
            for (int row : state.notEligible) {
                sums[row] = plan.packing.notEligible(sums[row]);
            }
        }
        return sums;
    }

    /** Sets {@link #gaps} to the rows whose lowest and highest sums differ, and counts them. */
    private int gaps(long[] sums) {
        int shift = plan.packing.shift;
        long mask = (1L << shift) - 1;
        int count = 0;
        for (int i = 0; i < sums.length; i++) {
            gaps[count] = i;
            count += ((sums[i] ^ sums[i] >>> shift) & mask) == 0 ? 0 : 1;
        }
        return count;
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
        for (int r = 0; r < rowCount; r++) {
            int i = rows[r];
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
        if (plan.packing == ScalePlan.Packing.WIDE) {
            countMissing(null, gaps, gapCount);
        }
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

    /**
     * Counts the items that leave a term open where they are missing, and that the tables do not count: for each item a run over
     * the rows with gaps.
     *
     * @param sums the packed sums that count them, or null where they do not
     */
    private void countMissing(long @Nullable [] sums, int[] rows, int count) {
        for (int[] slots : plan.uncounted) {
            int found = leftOpen(slots, rows, count);
            for (int f = 0; f < found; f++) {
                if (sums == null) {
                    result.missing[left[f]]++;
                } else {
                    sums[left[f]] += 1L << ScalePlan.Packing.COUNT_SHIFT;
                }
            }
        }
    }

    /** Sets {@link #left} to those of some rows in which a missing answer to an item leaves a term open, and counts them. */
    private int leftOpen(int[] slots, int[] rows, int count) {
        if (slots.length == 1) {
            int missing = state.missingAmong(slots[0], rows, count, left);
            if (plan.opens[slots[0]]) {
                return missing;
            }
            int found = 0;
            for (int m = 0; m < missing; m++) {
                int row = left[m];
                left[found] = row;
                found += isOpen(plan.conditionsOfSlot[slots[0]], row) ? 1 : 0;
            }
            return found;
        }
        int found = 0;
        for (int r = 0; r < count; r++) {
            left[found] = rows[r];
            found += leavesOpen(slots, rows[r]) ? 1 : 0;
        }
        return found;
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
            byte[] values = truths[term];
            if (values != null && values[row] == Columns.UNKNOWN) {
                return true;
            }
        }
        return false;
    }
}
