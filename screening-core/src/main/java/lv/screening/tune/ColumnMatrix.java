package lv.screening.tune;

/** A matrix stored column by column, with the three products that regressions need. */
final class ColumnMatrix {
    private static final int BLOCK = 256;

    private final double[][] columns;
    private final int rows;
    private final int width;

    /** Keeps the columns, does not copy them. */
    ColumnMatrix(double[][] columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.width = columns.length;
    }

    double value(int row, int column) {
        return columns[column][row];
    }

    /** The matrix times a vector. */
    double[] times(double[] vector) {
        double[] product = new double[rows];
        for (int k = 0; k < width; k++) {
            double factor = vector[k];
            double[] column = columns[k];
            if (factor != 0) {
                for (int r = 0; r < rows; r++) {
                    product[r] += factor * column[r];
                }
            }
        }
        return product;
    }

    /** The transposed matrix times a vector. */
    double[] transposedTimes(double[] vector) {
        double[] product = new double[width];
        for (int k = 0; k < width; k++) {
            double[] column = columns[k];
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
     * The transposed matrix times diag(v) times the matrix. Works on blocks of rows that stay in the cache and on two by four columns at a time, whose eight sums stay in
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
        double[] source = columns[column];
        for (int r = 0; r < length; r++) {
            target[r] = v[from + r] * source[from + r];
        }
    }

    /** Adds rows j and j + 1, columns k to k + 3 of one block; what lies above the diagonal or outside is left out. */
    private void tile(double[] h, double[][] scaled, int j, int k, int from, int length) {
        double[] a0 = scaled[0];
        double[] a1 = scaled[1];
        double[] b0 = columns[k];
        double[] b1 = columns[Math.min(k + 1, width - 1)];
        double[] b2 = columns[Math.min(k + 2, width - 1)];
        double[] b3 = columns[Math.min(k + 3, width - 1)];
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
