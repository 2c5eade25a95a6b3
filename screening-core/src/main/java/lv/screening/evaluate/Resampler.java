package lv.screening.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws bootstrap samples of the rows behind a count table, as counts by cell: cell 2i has the controls of the i-th score,
 * 2i + 1 the cases. Each replicate has its own random stream, so the order of the replicates does not matter.
 */
final class Resampler {

    static final int MOST_REDRAWS = 10_000;

    private final int[] cellOfRow;
    private final int[] cells;

    Resampler(CountTable table) {
        if (table.total() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "there are " + table.total() + " rows; the bootstrap takes up to " + (Integer.MAX_VALUE - 8));
        }
        cellOfRow = new int[(int) table.total()];
        cells = new int[2 * table.size()];
        int row = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (int) (i % 2 == 0 ? table.controls(i / 2) : table.cases(i / 2));
            Arrays.fill(cellOfRow, row, row + cells[i], i);
            row += cells[i];
        }
    }

    int cellCount() {
        return cells.length;
    }

    static SplittableRandom stream(long seed, int replicate) {
        long z = seed ^ (0x9E3779B97F4A7C15L * (replicate + 1L));
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return new SplittableRandom(z ^ (z >>> 33));
    }

    /** Fills the counts of the rows drawn, and of those never drawn. */
    void draw(SplittableRandom random, boolean[] drawn, int[] inBag, int[] outOfBag) {
        int n = cellOfRow.length;
        Arrays.fill(drawn, false);
        Arrays.fill(inBag, 0);
        System.arraycopy(cells, 0, outOfBag, 0, cells.length);
        long remainder = (1L << 32) % n;
        int left = n;
        while (left > 0) {
            long bits = random.nextLong();
            for (int half = 0; half < 2 && left > 0; half++) {
                long product = (bits & 0xFFFFFFFFL) * n;
                bits >>>= 32;
                if ((product & 0xFFFFFFFFL) >= remainder) {
                    int row = (int) (product >>> 32);
                    int cell = cellOfRow[row];
                    inBag[cell]++;
                    outOfBag[cell] -= drawn[row] ? 0 : 1;
                    drawn[row] = true;
                    left--;
                }
            }
        }
    }

    /** Draws until both classes are there; returns how many samples were thrown away. */
    int drawBothClasses(SplittableRandom random, boolean[] drawn, int[] inBag, int[] outOfBag) {
        for (int redrawn = 0; redrawn < MOST_REDRAWS; redrawn++) {
            draw(random, drawn, inBag, outOfBag);
            long cases = cases(inBag);
            if (cases > 0 && cases < cellOfRow.length) {
                return redrawn;
            }
        }
        throw new IllegalArgumentException("after " + MOST_REDRAWS
                + " draws no bootstrap sample had both cases and controls; the data are too few for a bootstrap");
    }

    boolean[] newMarks() {
        return new boolean[cellOfRow.length];
    }

    static long cases(int[] cells) {
        long sum = 0;
        for (int i = 1; i < cells.length; i += 2) {
            sum += cells[i];
        }
        return sum;
    }

    static long controls(int[] cells) {
        long sum = 0;
        for (int i = 0; i < cells.length; i += 2) {
            sum += cells[i];
        }
        return sum;
    }

    /** Cases (offset 1) or controls (offset 0) at and above the i-th score. */
    static long atOrAbove(int[] cells, int i, int offset) {
        long sum = 0;
        for (int j = 2 * i + offset; j < cells.length; j += 2) {
            sum += cells[j];
        }
        return sum;
    }

    static double area(int[] cells) {
        long doubled = 0;
        long below = 0;
        long cases = 0;
        for (int i = 0; i < cells.length; i += 2) {
            doubled += cells[i + 1] * (2 * below + cells[i]);
            below += cells[i];
            cases += cells[i + 1];
        }
        return doubled / (2.0 * cases * below);
    }
}
