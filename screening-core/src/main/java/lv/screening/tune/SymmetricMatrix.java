package lv.screening.tune;

import java.util.Arrays;

/** Cholesky factor of a symmetric, positive semidefinite matrix that leaves out dependent columns, the later ones first. */
final class SymmetricMatrix {
    private final int size;
    private final double[] factor;
    private final boolean[] dropped;

    private SymmetricMatrix(int size, double[] factor, boolean[] dropped) {
        this.size = size;
        this.factor = factor;
        this.dropped = dropped;
    }

    /**
     * Factors a matrix; a column whose remainder falls below the tolerance times its own diagonal is dropped.
     *
     * @param a row by row; only the lower triangle is read
     */
    static SymmetricMatrix factor(double[] a, int size, double tolerance, boolean[] alreadyDropped) {
        double[] l = a.clone();
        boolean[] dropped = alreadyDropped.clone();
        for (int j = 0; j < size; j++) {
            double pivot = l[j * size + j];
            double diagonal = pivot;
            for (int k = 0; k < j; k++) {
                pivot -= l[j * size + k] * l[j * size + k];
            }
            if (dropped[j] || !(pivot > tolerance * diagonal)) {
                dropped[j] = true;
                Arrays.fill(l, j * size, j * size + j, 0);
                l[j * size + j] = 1;
                for (int i = j + 1; i < size; i++) {
                    l[i * size + j] = 0;
                }
                continue;
            }
            double root = Math.sqrt(pivot);
            l[j * size + j] = root;
            for (int i = j + 1; i < size; i++) {
                double sum = l[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i * size + k] * l[j * size + k];
                }
                l[i * size + j] = sum / root;
            }
        }
        return new SymmetricMatrix(size, l, dropped);
    }

    boolean[] dropped() {
        return dropped;
    }

    /** Solves A x = b on the kept columns; x is 0 on dropped ones. */
    double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            if (dropped[i]) {
                x[i] = 0;
                continue;
            }
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i * size + k] * x[k];
            }
            x[i] = sum / factor[i * size + i];
        }
        return backSolve(x);
    }

    /** Solves L' x = z: with z standard normal, x has the inverse of A as its covariance. */
    double[] backSolve(double[] z) {
        double[] x = z.clone();
        for (int i = size - 1; i >= 0; i--) {
            if (dropped[i]) {
                x[i] = 0;
                continue;
            }
            double sum = x[i];
            for (int k = i + 1; k < size; k++) {
                sum -= factor[k * size + i] * x[k];
            }
            x[i] = sum / factor[i * size + i];
        }
        return x;
    }

    /** The inverse on the kept columns, row by row; rows and columns of dropped ones are 0. */
    double[] inverse() {
        double[] inverse = new double[size * size];
        for (int j = 0; j < size; j++) {
            if (dropped[j]) {
                continue;
            }
            double[] unit = new double[size];
            unit[j] = 1;
            double[] column = solve(unit);
            for (int i = 0; i < size; i++) {
                inverse[i * size + j] = column[i];
            }
        }
        return inverse;
    }
}
