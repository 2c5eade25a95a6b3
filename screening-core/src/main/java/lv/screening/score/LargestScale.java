package lv.screening.score;

import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.CodeTable;
import lv.screening.model.MissingRule;
import lv.screening.model.ScaleLayout;

/**
 * Computes a {@link ScalePlan#tabled} scale for a block: the same as {@link ScaleEvaluation} for the largest of terms that
 * single items decide.
 */
final class LargestScale {
    private final ScalePlan plan;
    private final ScaleLayout layout;
    private final BlockState state;
    private final ScoreArrays result;
    private final List<byte[]> codes = new ArrayList<>();

    private LargestScale(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.result = new ScoreArrays(state.columns.arrays());
    }

    static ScaleScores evaluate(ScalePlan plan, BlockState state) {
        LargestScale scale = new LargestScale(plan, state);
        scale.largest();
        scale.rows();
        BandLookup.fill(plan, state, scale.result);
        TermValues values = TermValues.whenAsked(plan.layout, state.columns, scale.codes.toArray(byte[][]::new));
        return new ScaleScores(plan, values, values, scale.result, state);
    }

    private void largest() {
        for (int t = 0; t < plan.tables.length; t++) {
            CodeTable table = java.util.Objects.requireNonNull(plan.tables[t]);
            byte[] column = table.codes(state.columns);
            codes.add(column);
            raise(column, plan.lowPoints[t], plan.highPoints[t], t == 0);
        }
    }

    private void raise(byte[] column, long[] lowPoints, long[] highPoints, boolean first) {
        long[] low = result.low;
        long[] high = result.high;
        for (int i = 0; i < low.length; i++) {
            int code = column[i];
            low[i] = first ? lowPoints[code] : Math.max(low[i], lowPoints[code]);
            high[i] = first ? highPoints[code] : Math.max(high[i], highPoints[code]);
        }
    }

    private void rows() {
        long[] low = result.low;
        long[] high = result.high;
        for (int i = 0; i < low.length; i++) {
            if (!state.eligible(i)) {
                result.missing[i] = missing(i, Long.MIN_VALUE);
                result.notEligible(layout, i);
            } else if (low[i] == high[i]) {
                result.missing[i] = 0;
                result.score(i, ScoreArrays.COMPLETE, low[i], 1);
            } else {
                gap(i);
            }
        }
    }

    private void gap(int row) {
        result.missing[row] = missing(row, result.low[row]);
        MissingRule rule = layout.scale().missing();
        if (result.missing[row] > rule.allow() || rule.then() != MissingRule.Then.ZERO) {
            result.noScore(row);
        } else {
            result.score(row, ScoreArrays.PRORATED, Math.max(knownLargest(row), 0), 1);
        }
    }

    private long knownLargest(int row) {
        long largest = Long.MIN_VALUE;
        for (int t = 0; t < plan.tables.length; t++) {
            int code = codes.get(t)[row];
            if (plan.lowPoints[t][code] == plan.highPoints[t][code]) {
                largest = Math.max(largest, plan.lowPoints[t][code]);
            }
        }
        return largest;
    }

    /** How many missing items leave a term open that may rise above a number. */
    private int missing(int row, long above) {
        MissingItems missing = plan.itemsDiffer ? null : new MissingItems(state.itemCount, state.itemOfSlot.length);
        int count = 0;
        for (int t = 0; t < plan.tables.length; t++) {
            int code = codes.get(t)[row];
            long highest = plan.highPoints[t][code];
            if (plan.lowPoints[t][code] != highest && highest > above) {
                count++;
                if (missing != null) {
                    state.addMissing(plan, t, row, missing);
                }
            }
        }
        return missing == null ? count : missing.count();
    }
}
