package lv.screening.tune;

import java.util.Arrays;

/**
 * The distinct rows of a design matrix with the weight of all and of the positive cases in each.
 *
 * <p>Patterns stand in lexicographic order of the columns, so that neither the order of the rows nor writing a row
 * twice instead of giving it the weight 2 changes any later sum.
 */
final class Patterns {
    /** Column values are multiples of 1/lattice when this is positive; 0 when no small denominator was found. */
    final int lattice;

    final int size;
    /** Per column and pattern: the index of the value in {@link #level}. */
    final int[][] code;

    final double[][] level;
    /** Per column and level: value times {@link #lattice}. Empty arrays without a lattice. */
    final int[][] latticeLevel;

    final double[] total;
    final double[] positive;
    final double allTotal;
    final double allPositive;

    private static final int[] DENOMINATORS = {1, 2, 4, 10, 20, 100};
    private static final double LARGEST_LATTICE_VALUE = 20_000;

    Patterns(double[][] columns, boolean[] outcome, double[] weight) {
        int rows = outcome.length;
        int width = columns.length;
        level = new double[width][];
        int[][] rowCode = new int[width][];
        for (int j = 0; j < width; j++) {
            level[j] = distinct(columns[j]);
            rowCode[j] = codes(columns[j], level[j]);
        }
        lattice = findLattice(level);
        latticeLevel = new int[width][];
        for (int j = 0; j < width; j++) {
            int[] scaled = new int[lattice == 0 ? 0 : level[j].length];
            for (int v = 0; v < scaled.length; v++) {
                scaled[v] = (int) Math.rint(level[j][v] * lattice);
            }
            latticeLevel[j] = scaled;
        }
        int[] group = new int[rows];
        int groups = Math.min(1, rows);
        for (int j = 0; j < width; j++) {
            groups = refine(group, groups, rowCode[j], level[j].length);
        }
        size = groups;
        code = new int[width][groups];
        total = new double[groups];
        positive = new double[groups];
        for (int row = 0; row < rows; row++) {
            int g = group[row];
            total[g] += weight[row];
            if (outcome[row]) {
                positive[g] += weight[row];
            }
            for (int j = 0; j < width; j++) {
                code[j][g] = rowCode[j][row];
            }
        }
        allTotal = sum(total);
        allPositive = sum(positive);
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    boolean constant(int column) {
        return level[column].length < 2;
    }

    private static double[] distinct(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static int[] codes(double[] column, double[] levels) {
        int[] codes = new int[column.length];
        if (levels.length == 2) {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = column[i] == levels[0] ? 0 : 1;
            }
            return codes;
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Arrays.binarySearch(levels, column[i]);
        }
        return codes;
    }

    private static int findLattice(double[][] levels) {
        for (int denominator : DENOMINATORS) {
            if (fits(levels, denominator)) {
                return denominator;
            }
        }
        return 0;
    }

    private static boolean fits(double[][] levels, int denominator) {
        for (double[] column : levels) {
            for (double value : column) {
                double scaled = value * denominator;
                if (Math.abs(scaled) > LARGEST_LATTICE_VALUE || Math.abs(scaled - Math.rint(scaled)) > 1e-9) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Splits groups by one more column and renumbers them in ascending order of (old group, level). */
    private static int refine(int[] group, int groups, int[] codes, int levels) {
        long keys = (long) groups * levels;
        if (keys > 4L * group.length + 1024) {
            return refineBySorting(group, codes, levels);
        }
        int[] number = new int[(int) keys];
        for (int row = 0; row < group.length; row++) {
            number[group[row] * levels + codes[row]] = 1;
        }
        int count = 0;
        for (int key = 0; key < number.length; key++) {
            if (number[key] == 1) {
                number[key] = count++;
            }
        }
        for (int row = 0; row < group.length; row++) {
            group[row] = number[group[row] * levels + codes[row]];
        }
        return count;
    }

    private static int refineBySorting(int[] group, int[] codes, int levels) {
        long[] sorted = new long[group.length];
        for (int row = 0; row < group.length; row++) {
            sorted[row] = (long) group[row] * levels + codes[row];
        }
        long[] keys = sorted.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        for (int row = 0; row < group.length; row++) {
            group[row] = Arrays.binarySearch(sorted, 0, count, keys[row]);
        }
        return count;
    }
}
