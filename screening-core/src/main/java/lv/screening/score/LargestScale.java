package lv.screening.score;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.MissingRule;
import lv.screening.model.ScaleLayout;

/**
 * Computes a scale that has a {@link LargestPlan} for a block: the same as {@link ScaleEvaluation} for the largest of terms that
 * single items decide. The key of a row is the lowest and the highest largest points possible, as bits, and how many missing
 * items leave a term open.
 */
final class LargestScale extends KeyedScale {
    private static final int NOTHING_KNOWN = -1;

    private final LargestPlan largest;
    private final ScaleLayout layout;
    private final List<byte[]> codes = new ArrayList<>();

    LargestScale(ScalePlan plan, LargestPlan largest, BlockState state) {
        super(plan, state);
        this.largest = largest;
        this.layout = plan.layout;
        for (var table : largest.tables) {
            codes.add(table.codes(state.columns));
        }
    }

    @Override
    long[] keys() {
        long[] keys = state.columns.arrays().longs();
        for (int t = 0; t < codes.size(); t++) {
            raise(keys, codes.get(t), largest.bits[t], t == 0);
        }
        for (int row = 0; row < keys.length; row++) {
            long key = keys[row];
            if (LargestPlan.low(key) != LargestPlan.high(key)) {
                keys[row] = key | (long) missing(row, LargestPlan.low(key)) << LargestPlan.COUNT_SHIFT;
            }
        }
        for (int row : state.notEligible) {
            keys[row] = LargestPlan.MASK | (long) missing(row, NOTHING_KNOWN) << LargestPlan.COUNT_SHIFT;
        }
        return keys;
    }

    private static void raise(long[] keys, byte[] column, long[] bits, boolean first) {
        if (first) {
            for (int i = 0; i < keys.length; i++) {
                keys[i] = bits[column[i]];
            }
        } else {
            for (int i = 0; i < keys.length; i++) {
                keys[i] |= bits[column[i]];
            }
        }
    }

    @Override
    void workOut(long[] keys) {
        for (int r = 0; r < rowCount; r++) {
            int row = rows[r];
            long key = keys[row];
            result.missing[row] = (int) (key >>> LargestPlan.COUNT_SHIFT);
            if (!state.eligible(row)) {
                result.notEligible(layout, row);
                continue;
            }
            result.low[row] = largest.points(LargestPlan.low(key));
            result.high[row] = largest.points(LargestPlan.high(key));
            if (result.low[row] == result.high[row]) {
                result.score(row, ScoreArrays.COMPLETE, result.low[row], 1);
            } else {
                gap(row);
            }
        }
        BandLookup.fill(plan, state, result, rows, rowCount);
    }

    private void gap(int row) {
        MissingRule rule = layout.scale().missing();
        if (result.missing[row] > rule.allow() || rule.then() != MissingRule.Then.ZERO) {
            result.noScore(row);
        } else {
            int known = knownLargest(row);
            long score = known == NOTHING_KNOWN ? 0 : Math.max(largest.points(known), 0);
            result.score(row, ScoreArrays.PRORATED, score, 1);
        }
    }

    private int knownLargest(int row) {
        int found = NOTHING_KNOWN;
        for (int t = 0; t < codes.size(); t++) {
            long bits = largest.bits[t][codes.get(t)[row]];
            if (LargestPlan.low(bits) == LargestPlan.high(bits)) {
                found = Math.max(found, LargestPlan.low(bits));
            }
        }
        return found;
    }

    /** How many missing items leave a term open that may rise above some points. */
    private int missing(int row, int above) {
        MissingItems missing = largest.itemsDiffer ? null : new MissingItems(state.itemCount, state.itemOfSlot.length);
        int count = 0;
        for (int t = 0; t < codes.size(); t++) {
            long bits = largest.bits[t][codes.get(t)[row]];
            int high = LargestPlan.high(bits);
            if (LargestPlan.low(bits) != high && high > above) {
                count++;
                if (missing != null) {
                    state.addMissing(plan, t, row, missing);
                }
            }
        }
        return missing == null ? count : missing.count();
    }

    @Override
    byte[][] columns() {
        return codes.toArray(byte[][]::new);
    }
}
