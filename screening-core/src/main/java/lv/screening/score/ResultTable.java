package lv.screening.score;

import lv.screening.expr.BlockArrays;

/**
 * The results that the packed sums of a {@link ScalePlan#repeats} scale come to, each worked out once: few sums come up again
 * and again. Holds a fixed number of them. Mutable and not thread-safe.
 */
final class ResultTable {
    /** The most results; the sums of most scales have some hundred values. */
    static final int MOST = 1 << 13;

    private static final int START = 1 << 8;

    /** By place a sum; at least half of the places are empty. */
    private long[] sums = new long[START];

    /** By place one more than the number of the results, or 0. */
    private short[] numbers = new short[START];

    /** By number; room for more comes with more places. */
    private ScoreArrays results = new ScoreArrays(new BlockArrays(START / 2));

    private int count;

    /**
     * Sets by row the number of the results of its sum, or -1 where it is not known, and what nearly everybody asks for: how the
     * rows that have a number were scored, and their bands.
     */
    void find(long[] sumOfRow, int[] numberOfRow, ScoreArrays into) {
        int last = sums.length - 1;
        long[] known = sums;
        short[] numberOf = numbers;
        byte[] status = results.status;
        byte[] scored = results.scored;
        int[] effective = results.effective;
        int lastNumber = status.length - 1;
        for (int i = 0; i < sumOfRow.length; i++) {
            long sum = sumOfRow[i];
            int place = place(sum, last);
            int number = known[place] == sum ? numberOf[place] - 1 : find(sum);
            numberOfRow[i] = number;
            // what a row without a number gets here is overwritten later
            int from = number & lastNumber;
            into.status[i] = status[from];
            into.scored[i] = scored[from];
            into.effective[i] = effective[from];
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

    /** The results by their numbers. */
    ScoreArrays results() {
        return results;
    }

    /** Copies the rest of the results of rows that have a number. */
    void copyRest(int[] numberOfRow, ScoreArrays into) {
        ScoreArrays from = results;
        for (int row = 0; row < numberOfRow.length; row++) {
            int number = numberOfRow[row];
            if (number >= 0) {
                into.low[row] = from.low[number];
                into.high[row] = from.high[number];
                into.scoreLow[row] = from.scoreLow[number];
                into.scoreHigh[row] = from.scoreHigh[number];
                into.missing[row] = from.missing[number];
                into.possible[row] = from.possible[number];
                into.setScoreExtra(row, from.scoreExtra(number));
            }
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
        if (count * 2 == sums.length) {
            grow();
        }
        int number = count++;
        put(sum, count);
        results.copy(number, from, row);
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
        ScoreArrays old = results;
        results = new ScoreArrays(new BlockArrays(sums.length / 2));
        for (int number = 0; number < count; number++) {
            results.copy(number, old, number);
        }
    }
}
