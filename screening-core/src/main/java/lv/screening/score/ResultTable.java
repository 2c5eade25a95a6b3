package lv.screening.score;

import lv.screening.expr.BlockArrays;

/**
 * The results that the packed sums of a {@link ScalePlan#repeats} scale come to, each worked out once: few sums come up again
 * and again. Holds a fixed number of them. Mutable and not thread-safe.
 */
final class ResultTable {
    /** The most results; the sums of most scales have some hundred values. */
    static final int MOST = 1 << 12;

    private static final int START = 1 << 8;

    /** By place a sum; more than half of the places are empty. */
    private long[] sums = new long[START];

    /** By place one more than the number of the results, or 0. */
    private short[] numbers = new short[START];

    private final ScoreArrays results = new ScoreArrays(new BlockArrays(MOST));

    /** By number 1 where the results leave the score open, else 0. */
    private final byte[] open = new byte[MOST];

    private int count;

    /** Sets by row the number of the results of its sum, or -1 where it is not known. */
    void find(long[] sumOfRow, int[] numberOfRow) {
        for (int i = 0; i < sumOfRow.length; i++) {
            numberOfRow[i] = find(sumOfRow[i]);
        }
    }

    private int find(long sum) {
        int last = sums.length - 1;
        int place = place(sum, last);
        while (sums[place] != sum && numbers[place] != 0) {
            place = (place + 1) & last;
        }
        return numbers[place] - 1;
    }

    private static int place(long sum, int last) {
        return (int) ((sum * 0x9e3779b97f4a7c15L) >>> 40) & last;
    }

    /** 1 where results leave the score open, else 0. */
    int open(int number) {
        return open[number];
    }

    /** Copies the results of the rows that have a number. */
    void copy(int[] numberOfRow, ScoreArrays into, BlockArrays arrays) {
        if (results.scoreExtra != null) {
            into.scoreExtra = arrays.longs();
            copyExtra(results.scoreExtra, numberOfRow, into.scoreExtra);
        }
        long[] low = results.low;
        long[] high = results.high;
        long[] scoreLow = results.scoreLow;
        long[] scoreHigh = results.scoreHigh;
        for (int i = 0; i < numberOfRow.length; i++) {
            // what a row without a number gets here is overwritten later
            int number = numberOfRow[i] & (MOST - 1);
            into.low[i] = low[number];
            into.high[i] = high[number];
            into.scoreLow[i] = scoreLow[number];
            into.scoreHigh[i] = scoreHigh[number];
        }
        byte[] status = results.status;
        byte[] scored = results.scored;
        int[] missing = results.missing;
        int[] possible = results.possible;
        int[] effective = results.effective;
        for (int i = 0; i < numberOfRow.length; i++) {
            int number = numberOfRow[i] & (MOST - 1);
            into.status[i] = status[number];
            into.scored[i] = scored[number];
            into.missing[i] = missing[number];
            into.possible[i] = possible[number];
            into.effective[i] = effective[number];
        }
    }

    private static void copyExtra(long[] extra, int[] numberOfRow, long[] into) {
        for (int i = 0; i < numberOfRow.length; i++) {
            into[i] = numberOfRow[i] < 0 ? 1 : extra[numberOfRow[i]];
        }
    }

    /**
     * Keeps the results of a row for its sum.
     *
     * @return their number, or -1 where there is no room left
     */
    int add(long sum, ScoreArrays from, int row) {
        int known = find(sum);
        if (known >= 0 || count == MOST) {
            return known;
        }
        int number = count++;
        if (count * 2 > sums.length) {
            grow();
        }
        put(sum, count);
        results.low[number] = from.low[row];
        results.high[number] = from.high[row];
        results.scoreLow[number] = from.scoreLow[row];
        results.scoreHigh[number] = from.scoreHigh[row];
        results.setScoreExtra(number, from.scoreExtra(row));
        results.status[number] = from.status[row];
        results.scored[number] = from.scored[row];
        results.missing[number] = from.missing[row];
        results.possible[number] = from.possible[row];
        results.effective[number] = from.effective[row];
        open[number] = (byte) (from.low[row] == from.high[row] ? 0 : 1);
        return number;
    }

    private void put(long sum, int number) {
        int last = sums.length - 1;
        int place = place(sum, last);
        while (numbers[place] != 0) {
            place = (place + 1) & last;
        }
        sums[place] = sum;
        numbers[place] = (short) number;
    }

    private void grow() {
        long[] oldSums = sums;
        short[] oldNumbers = numbers;
        sums = new long[oldSums.length * 2];
        numbers = new short[sums.length];
        for (int i = 0; i < oldSums.length; i++) {
            if (oldNumbers[i] != 0) {
                put(oldSums[i], oldNumbers[i]);
            }
        }
    }
}
