package lv.screening.score;

import org.jspecify.annotations.Nullable;

/** The arrays of one scale's results while they are computed. */
final class ScoreArrays {
    final long[] low;
    final long[] high;
    long @Nullable [] extra;
    final long[] scoreLow;
    final long[] scoreHigh;
    long @Nullable [] scoreExtra;
    final ScaleStatus[] status;
    final byte[] scored;
    final int[] missing;
    final int[] possible;
    final int[] effective;

    ScoreArrays(int size) {
        low = new long[size];
        high = new long[size];
        scoreLow = new long[size];
        scoreHigh = new long[size];
        status = new ScaleStatus[size];
        java.util.Arrays.fill(status, ScaleStatus.NOT_SCORED);
        scored = new byte[size];
        missing = new int[size];
        possible = new int[size];
        effective = new int[size];
    }

    long extra(int row) {
        return extra == null ? 1 : extra[row];
    }

    long scoreExtra(int row) {
        return scoreExtra == null ? 1 : scoreExtra[row];
    }
}
