package lv.screening.score;

import org.jspecify.annotations.Nullable;

/**
 * Computes a scale for a block where one number, the key of a row, decides everything: rows with the same key have the same
 * results, which can be looked up where they came up before.
 */
abstract class KeyedScale {
    final ScalePlan plan;
    final BlockState state;
    final ScoreArrays result;

    /** The rows whose results are worked out here. */
    final int[] rows;

    int rowCount;

    KeyedScale(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.state = state;
        this.result = new ScoreArrays(state.columns.arrays());
        this.rows = state.columns.arrays().ints();
    }

    /** @param table the results of keys that came up before, or null where none are kept */
    final ScaleScores evaluate(@Nullable ResultTable table) {
        long[] keys = keys();
        int[] numbers = null;
        if (table == null) {
            for (int i = 0; i < keys.length; i++) {
                rows[i] = i;
            }
            rowCount = keys.length;
            workOut(keys);
        } else {
            numbers = lookUp(keys, table);
        }
        TermValues values = TermValues.whenAsked(plan.layout, state.columns, columns());
        return new ScaleScores(plan, values, values, result, state, table, numbers);
    }

    /** Takes the results of keys that came up before, works out the others, and keeps these. */
    private int[] lookUp(long[] keys, ResultTable table) {
        int[] numbers = state.columns.arrays().ints();
        table.find(keys, numbers, result);
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            rows[count] = i;
            count += numbers[i] >>> 31; // by sums, not by branches
        }
        rowCount = count;
        workOut(keys);
        for (int r = 0; r < count; r++) {
            int row = rows[r];
            numbers[row] = table.add(keys[row], result, row);
        }
        return numbers;
    }

    /** The keys of all rows: those of rows that the questionnaire does not fit are different from all others. */
    abstract long[] keys();

    /** Sets the results of the first {@link #rowCount} of {@link #rows}. */
    abstract void workOut(long[] keys);

    /** By term what decides it: its codes or its truth values; null where neither does. */
    abstract byte[] @Nullable [] columns();
}
