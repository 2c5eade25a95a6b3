package lv.screening.tune;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Standardised design matrix with a leading column of ones, column by column, for the solver. Constant columns are left out;
 * weights sum to 1, so that the loss is a mean.
 */
final class Design {
    private static final int BLOCK = 256;

    final int rows;
    final int width;
    final double[][] z;
    final double[] y;
    final double[] weight;
    final double[] offset;
    final int[] group;
    final int[] active;
    final double[] mean;
    final double[] scale;
    final double totalWeight;

    Design(TrainingData data) {
        int[] used = IntStream.range(0, data.size()).filter(i -> data.weight(i) > 0).toArray();
        int terms = data.terms().size();
        int[] groups = data.groups();
        rows = used.length;
        y = new double[rows];
        weight = new double[rows];
        offset = new double[rows];
        group = new int[groups.length == 0 ? 0 : rows];
        double total = 0;
        for (int r = 0; r < rows; r++) {
            y[r] = data.outcome(used[r]);
            weight[r] = data.weight(used[r]);
            offset[r] = data.offset(used[r]);
            total += weight[r];
            if (group.length > 0) {
                group[r] = groups[used[r]];
            }
        }
        totalWeight = total;
        for (int r = 0; r < rows; r++) {
            weight[r] /= total;
        }
        mean = new double[terms];
        scale = new double[terms];
        for (int j = 0; j < terms; j++) {
            moments(data.columnShared(j), used, j);
        }
        active = IntStream.range(0, terms).filter(j -> scale[j] > 0).toArray();
        width = active.length + 1;
        z = new double[width][rows];
        Arrays.fill(z[0], 1);
        for (int k = 1; k < width; k++) {
            double[] column = data.columnShared(active[k - 1]);
            double m = mean[active[k - 1]];
            double s = scale[active[k - 1]];
            for (int r = 0; r < rows; r++) {
                z[k][r] = (column[used[r]] - m) / s;
            }
        }
    }

    private void moments(double[] column, int[] used, int term) {
        double first = rows == 0 ? 0 : column[used[0]];
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += weight[r] * (column[used[r]] - first);
        }
        double centre = first + sum;
        double squares = 0;
        boolean same = true;
        for (int r = 0; r < rows; r++) {
            double d = column[used[r]] - centre;
            squares += weight[r] * d * d;
            same &= column[used[r]] == first;
        }
        mean[term] = centre;
        scale[term] = same ? 0 : Math.sqrt(squares);
    }

    /** Z times a vector. */
    double[] times(double[] vector) {
        double[] product = new double[rows];
        for (int k = 0; k < width; k++) {
            double factor = vector[k];
            double[] column = z[k];
            if (factor != 0) {
                for (int r = 0; r < rows; r++) {
                    product[r] += factor * column[r];
                }
            }
        }
        return product;
    }

    /** Z' times a vector. */
    double[] transposedTimes(double[] vector) {
        double[] product = new double[width];
        for (int k = 0; k < width; k++) {
            double[] column = z[k];
            double even = 0;
            double odd = 0;
            int r = 0;
            for (; r + 1 < rows; r += 2) {
                even += vector[r] * column[r];
                odd += vector[r + 1] * column[r + 1];
            }
            product[k] = even + odd + (r < rows ? vector[r] * column[r] : 0);
        }
        return product;
    }

    /**
     * Z' diag(v) Z. Works on blocks of rows that stay in the cache and on two by four columns at a time, whose eight sums stay in
     * registers; nearly all time of a fit goes here.
     */
    double[] crossProduct(double[] v) {
        double[] h = new double[width * width];
        double[][] scaled = new double[2][BLOCK];
        for (int from = 0; from < rows; from += BLOCK) {
            int length = Math.min(BLOCK, rows - from);
            for (int j = 0; j < width; j += 2) {
                scale(v, j, from, length, scaled[0]);
                scale(v, Math.min(j + 1, width - 1), from, length, scaled[1]);
                for (int k = 0; k <= j + 1 && k < width; k += 4) {
                    tile(h, scaled, j, k, from, length);
                }
            }
        }
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < j; k++) {
                h[k * width + j] = h[j * width + k];
            }
        }
        return h;
    }

    private void scale(double[] v, int column, int from, int length, double[] target) {
        double[] source = z[column];
        for (int r = 0; r < length; r++) {
            target[r] = v[from + r] * source[from + r];
        }
    }

    /** Adds rows j and j + 1, columns k to k + 3 of one block; what lies above the diagonal or outside is left out. */
    private void tile(double[] h, double[][] scaled, int j, int k, int from, int length) {
        double[] a0 = scaled[0];
        double[] a1 = scaled[1];
        double[] b0 = z[k];
        double[] b1 = z[Math.min(k + 1, width - 1)];
        double[] b2 = z[Math.min(k + 2, width - 1)];
        double[] b3 = z[Math.min(k + 3, width - 1)];
        double s00 = 0;
        double s01 = 0;
        double s02 = 0;
        double s03 = 0;
        double s10 = 0;
        double s11 = 0;
        double s12 = 0;
        double s13 = 0;
        for (int r = 0; r < length; r++) {
            double x = a0[r];
            double y = a1[r];
            double c0 = b0[from + r];
            double c1 = b1[from + r];
            double c2 = b2[from + r];
            double c3 = b3[from + r];
            s00 += x * c0;
            s01 += x * c1;
            s02 += x * c2;
            s03 += x * c3;
            s10 += y * c0;
            s11 += y * c1;
            s12 += y * c2;
            s13 += y * c3;
        }
        add(h, j, k, s00, s01, s02, s03);
        add(h, j + 1, k, s10, s11, s12, s13);
    }

    private void add(double[] h, int j, int k, double s0, double s1, double s2, double s3) {
        if (j >= width) {
            return;
        }
        int to = j * width + k;
        if (k <= j) {
            h[to] += s0;
        }
        if (k + 1 <= j) {
            h[to + 1] += s1;
        }
        if (k + 2 <= j) {
            h[to + 2] += s2;
        }
        if (k + 3 <= j) {
            h[to + 3] += s3;
        }
    }
}
