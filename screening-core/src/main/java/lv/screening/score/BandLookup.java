package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.Columns;
import lv.screening.expr.Reads;
import lv.screening.expr.TruthExpression;
import lv.screening.model.BandLayout;

/** The bands of a block's scores, by group. */
final class BandLookup {
    private BandLookup() {}

    /** Sets the bands of all rows. */
    static void fill(ScalePlan plan, BlockState state, ScoreArrays result) {
        int[] rows = state.columns.arrays().ints();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        fill(plan, state, result, rows, rows.length);
    }

    /**
     * Sets the bands of some rows.
     *
     * @param rows which rows
     * @param count how many of these there are
     */
    static void fill(ScalePlan plan, BlockState state, ScoreArrays result, int[] rows, int count) {
        byte[] bandOf = plan.bandOf;
        if (bandOf != null) {
            forAll(plan, bandOf, result, rows, count);
        } else {
            byGroup(plan, state, result, rows, count);
        }
        byte[] scored = result.scored;
        for (int r = 0; r < count; r++) {
            if (scored[rows[r]] == Columns.FALSE && state.eligible(rows[r])) {
                settle(result, rows[r]);
            }
        }
    }

    /** Where everybody has the same cuts. */
    private static void forAll(ScalePlan plan, byte[] bandOf, ScoreArrays result, int[] rows, int count) {
        BandLayout bands = plan.layout.bands().get(0);
        long min = plan.layout.min();
        long[] low = result.low;
        long[] high = result.high;
        int[] possible = result.possible;
        int[] effective = result.effective;
        for (int r = 0; r < count; r++) {
            int i = rows[r];
            int between = (2 << bandOf[(int) (high[i] - min)]) - (1 << bandOf[(int) (low[i] - min)]);
            possible[i] = between;
            effective[i] = result.status[i] == ScoreArrays.PRORATED
                    ? 1 << bands.band(result.scoreLow[i], result.scoreExtra(i))
                    : between;
        }
    }

    private static void byGroup(ScalePlan plan, BlockState state, ScoreArrays result, int[] rows, int count) {
        for (int r = 0; r < count; r++) {
            result.possible[rows[r]] = 0;
            result.effective[rows[r]] = 0;
        }
        boolean[] settled = new boolean[count];
        boolean[] settledForAll = new boolean[count];
        for (BandLayout bands : plan.layout.bands()) {
            byte[] member = membership(bands, state.columns);
            byte[] possibleMember = readsScales(bands) ? membership(bands, state.possible) : member;
            for (int r = 0; r < count; r++) {
                int i = rows[r];
                int between = between(bands, result, i);
                if (!settled[r] && member[i] != Columns.FALSE) {
                    result.effective[i] |= result.status[i] == ScoreArrays.PRORATED
                            ? 1 << bands.band(result.scoreLow[i], result.scoreExtra(i))
                            : between;
                    settled[r] = member[i] == Columns.TRUE;
                }
                if (!settledForAll[r] && possibleMember[i] != Columns.FALSE) {
                    result.possible[i] |= between;
                    settledForAll[r] = possibleMember[i] == Columns.TRUE;
                }
            }
        }
    }

    private static byte[] membership(BandLayout bands, Columns columns) {
        TruthExpression condition = bands.condition();
        if (condition != null) {
            return condition.evaluate(columns);
        }
        byte[] all = columns.arrays().bytes();
        Arrays.fill(all, Columns.TRUE);
        return all;
    }

    private static boolean readsScales(BandLayout bands) {
        return bands.condition() != null
                && !Reads.of(bands.condition()).scales().isEmpty();
    }

    private static int between(BandLayout bands, ScoreArrays result, int row) {
        int lowest = bands.band(result.low[row], 1);
        int highest = result.low[row] == result.high[row] ? lowest : bands.band(result.high[row], 1);
        return (2 << highest) - (1 << lowest);
    }

    /** A scale without a score whose completions all fall in one band is partial: that band is given. */
    private static void settle(ScoreArrays result, int row) {
        int bits = result.possible[row];
        if (bits != 0 && (bits & (bits - 1)) == 0) {
            result.status[row] = ScoreArrays.PARTIAL;
        }
    }
}
