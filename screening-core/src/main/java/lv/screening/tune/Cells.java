package lv.screening.tune;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Patterns seen through a few columns only: the distinct value combinations of these columns, with their weights.
 *
 * <p>A reusable workspace; arrays are longer than {@link #count} and hold rubbish beyond it. Not thread-safe.
 */
final class Cells {
    final Patterns patterns;
    int count;
    int width;
    int[] columns = {};
    /** Per column of the set and cell. */
    double[][] value = {};

    int[][] latticeValue = {};
    final double[] total;
    final double[] positive;
    /** Per pattern: its cell. */
    final int[] cellOf;

    private final int[] first;
    private final int[] table;
    /** Work done so far, in pattern visits. */
    long steps;

    Cells(Patterns patterns) {
        this.patterns = patterns;
        int size = patterns.size;
        total = new double[size];
        positive = new double[size];
        cellOf = new int[size];
        first = new int[size];
        table = new int[4 * size + 1024];
    }

    /** The same cells with other columns: a sum of columns with points, and some of the old ones. */
    private Cells(Cells parent, double[] sum, int[] kept) {
        patterns = parent.patterns;
        total = parent.total;
        positive = parent.positive;
        cellOf = parent.cellOf;
        first = parent.first;
        table = parent.table;
        count = parent.count;
        int given = sum.length > 0 ? 1 : 0;
        width = kept.length + given;
        value = new double[width][];
        for (int j = 0; j < kept.length; j++) {
            value[j] = parent.value[kept[j]];
        }
        if (given > 0) {
            value[kept.length] = sum;
        }
    }

    /**
     * These columns of the set, and last, unless all points are 0, the sum of the others with their points and of the
     * offset.
     */
    Cells view(int[] kept, int[] points, int offset) {
        double[] sum = {};
        for (int j = -1; j < width; j++) {
            int w = j < 0 ? offset : points[j];
            if (w != 0 && (j < 0 || !contains(kept, j))) {
                if (sum.length == 0) {
                    sum = new double[count];
                }
                for (int c = 0; c < count; c++) {
                    sum[c] += j < 0 ? w : w * value[j][c];
                }
            }
        }
        return new Cells(this, sum, kept);
    }

    private static boolean contains(int[] kept, int j) {
        for (int k : kept) {
            if (k == j) {
                return true;
            }
        }
        return false;
    }

    void collapse(int[] chosen) {
        ensure(chosen.length);
        columns = chosen;
        width = chosen.length;
        Arrays.fill(cellOf, 0);
        int groups = 1;
        long keys = 1;
        for (int column : chosen) {
            int levels = patterns.level[column].length;
            if (keys * levels > table.length) {
                groups = renumber((int) keys);
                keys = groups;
            }
            if (keys * levels > table.length) {
                groups = renumberByMap(patterns.code[column], levels);
                keys = groups;
            } else {
                shift(patterns.code[column], levels);
                keys *= levels;
            }
        }
        count = renumber((int) keys);
        sumUp();
        steps += (long) patterns.size * (2 + width);
    }

    /** The loss if every cell had its own probability: a bound for every model on these columns. */
    double saturatedLoss() {
        double sum = 0;
        for (int c = 0; c < count; c++) {
            double n = total[c];
            double n1 = positive[c];
            double n0 = n - n1;
            if (n1 > 0 && n0 > 0) {
                sum -= n1 * LogOdds.log(n1 / n) + n0 * LogOdds.log(n0 / n);
            }
        }
        return sum * (1 - 1e-12);
    }

    private void ensure(int wanted) {
        if (value.length < wanted) {
            int old = value.length;
            value = Arrays.copyOf(value, wanted);
            latticeValue = Arrays.copyOf(latticeValue, wanted);
            for (int j = old; j < wanted; j++) {
                value[j] = new double[patterns.size];
                latticeValue[j] = new int[patterns.size];
            }
        }
    }

    private void shift(int[] codes, int levels) {
        int[] cell = cellOf;
        for (int p = 0; p < cell.length; p++) {
            cell[p] = cell[p] * levels + codes[p];
        }
    }

    private int renumber(int keys) {
        int[] number = table;
        Arrays.fill(number, 0, keys, -1);
        int[] cell = cellOf;
        int next = 0;
        for (int p = 0; p < cell.length; p++) {
            int key = cell[p];
            int id = number[key];
            if (id < 0) {
                id = next;
                number[key] = next;
                first[next++] = p;
            }
            cell[p] = id;
        }
        return next;
    }

    /** For columns with so many values that a table of all combinations would be larger than the data. */
    private int renumberByMap(int[] codes, int levels) {
        Map<Long, Integer> number = new HashMap<>();
        for (int p = 0; p < cellOf.length; p++) {
            long key = (long) cellOf[p] * levels + codes[p];
            Integer id = number.get(key);
            if (id == null) {
                id = number.size();
                number.put(key, id);
            }
            cellOf[p] = id;
        }
        return number.size();
    }

    private void sumUp() {
        Arrays.fill(total, 0, count, 0);
        Arrays.fill(positive, 0, count, 0);
        for (int p = 0; p < cellOf.length; p++) {
            int c = cellOf[p];
            total[c] += patterns.total[p];
            positive[c] += patterns.positive[p];
        }
        for (int j = 0; j < width; j++) {
            int[] codes = patterns.code[columns[j]];
            double[] levels = patterns.level[columns[j]];
            int[] scaled = patterns.latticeLevel[columns[j]];
            for (int c = 0; c < count; c++) {
                int v = codes[first[c]];
                value[j][c] = levels[v];
                if (scaled.length > 0) {
                    latticeValue[j][c] = scaled[v];
                }
            }
        }
    }
}
