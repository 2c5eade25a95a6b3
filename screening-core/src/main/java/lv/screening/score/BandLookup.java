package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.Columns;
import lv.screening.expr.Reads;
import lv.screening.expr.TruthExpression;
import lv.screening.model.BandLayout;
import lv.screening.model.ScaleLayout;

/** The bands of a block's scores, by group. */
final class BandLookup {
    private BandLookup() {}

    static void fill(ScaleLayout layout, BlockState state, ScoreArrays result) {
        boolean[] settled = new boolean[state.columns.size()];
        boolean[] settledForAll = new boolean[settled.length];
        for (BandLayout bands : layout.bands()) {
            byte[] member = membership(bands, state.columns);
            byte[] possibleMember = readsScales(bands) ? membership(bands, state.possible) : member;
            for (int i = 0; i < settled.length; i++) {
                int between = between(bands, result, i);
                if (!settled[i] && member[i] != Columns.FALSE) {
                    result.effective[i] |= result.status[i] == ScaleStatus.PRORATED
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
        for (int i = 0; i < settled.length; i++) {
            if (state.eligible(i)) {
                settle(result, i);
            }
        }
    }

    private static byte[] membership(BandLayout bands, Columns columns) {
        TruthExpression condition = bands.condition();
        if (condition != null) {
            return condition.evaluate(columns);
        }
        byte[] all = new byte[columns.size()];
        Arrays.fill(all, Columns.TRUE);
        return all;
    }

    private static boolean readsScales(BandLayout bands) {
        return bands.condition() != null
                && !Reads.of(bands.condition()).scales().isEmpty();
    }

    private static int between(BandLayout bands, ScoreArrays result, int row) {
        int lowest = bands.band(result.low[row], result.extra(row));
        int highest = result.low[row] == result.high[row] ? lowest : bands.band(result.high[row], result.extra(row));
        return (2 << highest) - (1 << lowest);
    }

    /** A scale without a score whose completions all fall in one band is partial: that band is given. */
    private static void settle(ScoreArrays result, int row) {
        int bits = result.possible[row];
        if (result.scored[row] == Columns.FALSE && bits != 0 && (bits & (bits - 1)) == 0) {
            result.status[row] = ScaleStatus.PARTIAL;
        }
    }
}
