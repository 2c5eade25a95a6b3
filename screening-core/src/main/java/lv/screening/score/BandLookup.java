package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.Columns;
import lv.screening.expr.Reads;
import lv.screening.expr.TruthExpression;
import lv.screening.model.BandLayout;

/** The bands of a block's scores, by group. */
final class BandLookup {
    private BandLookup() {}

    static void fill(ScalePlan plan, BlockState state, ScoreArrays result) {
        byte[] bandOf = plan.bandOf;
        if (bandOf != null) {
            forAll(plan, bandOf, result);
        } else {
            Arrays.fill(result.possible, 0);
            Arrays.fill(result.effective, 0);
            byGroup(plan, state, result);
        }
        byte[] scored = result.scored;
        for (int i = 0; i < scored.length; i++) {
            if (scored[i] == Columns.FALSE && state.eligible(i)) {
                settle(result, i);
            }
        }
    }

    /** Where everybody has the same cuts. */
    private static void forAll(ScalePlan plan, byte[] bandOf, ScoreArrays result) {
        BandLayout bands = plan.layout.bands().get(0);
        long min = plan.layout.min();
        long[] low = result.low;
        long[] high = result.high;
        int[] possible = result.possible;
        int[] effective = result.effective;
        for (int i = 0; i < possible.length; i++) {
            int between = (2 << bandOf[(int) (high[i] - min)]) - (1 << bandOf[(int) (low[i] - min)]);
            possible[i] = between;
            effective[i] = between;
        }
        for (int i = 0; i < result.status.length; i++) {
            if (result.status[i] == ScoreArrays.PRORATED) {
                result.effective[i] = 1 << bands.band(result.scoreLow[i], result.scoreExtra(i));
            }
        }
    }

    private static void byGroup(ScalePlan plan, BlockState state, ScoreArrays result) {
        boolean[] settled = new boolean[state.columns.size()];
        boolean[] settledForAll = new boolean[settled.length];
        for (BandLayout bands : plan.layout.bands()) {
            byte[] member = membership(bands, state.columns);
            byte[] possibleMember = readsScales(bands) ? membership(bands, state.possible) : member;
            for (int i = 0; i < settled.length; i++) {
                int between = between(bands, result, i);
                if (!settled[i] && member[i] != Columns.FALSE) {
                    result.effective[i] |= result.status[i] == ScoreArrays.PRORATED
                            ? 1 << bands.band(result.scoreLow[i], result.scoreExtra(i))
                            : between;
                    settled[i] = member[i] == Columns.TRUE;
                }
                if (!settledForAll[i] && possibleMember[i] != Columns.FALSE) {
                    result.possible[i] |= between;
                    settledForAll[i] = possibleMember[i] == Columns.TRUE;
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
