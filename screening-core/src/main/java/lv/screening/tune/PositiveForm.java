package lv.screening.tune;

/** Cholesky factors of symmetric matrices that may be singular: a direction without curvature gets a zero pivot. */
final class PositiveForm {
    private static final double SINGULAR = 1e-11;

    private PositiveForm() {}

    /**
     * Replaces the lower triangle of the leading m × m part by its factor L (matrix = L Lᵀ); rows and columns that
     * {@code skip} or that depend on earlier ones get zero.
     */
    static void factor(double[][] a, int m, boolean[] skip) {
        for (int j = 0; j < m; j++) {
            double[] row = a[j];
            double diagonal = row[j];
            for (int k = 0; k < j; k++) {
                if (skip[j]) {
                    row[k] = 0;
                    continue;
                }
                double[] other = a[k];
                double sum = row[k];
                for (int i = 0; i < k; i++) {
                    sum -= row[i] * other[i];
                }
                row[k] = other[k] == 0 ? 0 : sum / other[k];
            }
            double pivot = diagonal;
            for (int k = 0; k < j; k++) {
                pivot -= row[k] * row[k];
            }
            row[j] = skip[j] || pivot <= SINGULAR * diagonal ? 0 : Math.sqrt(pivot);
        }
    }

    /** Solves L Lᵀ x = b in place; components with a zero pivot become 0. */
    static void solve(double[][] factor, int m, double[] b) {
        halfSolve(factor, m, b);
        for (int j = m - 1; j >= 0; j--) {
            if (factor[j][j] == 0) {
                b[j] = 0;
                continue;
            }
            double sum = b[j];
            for (int i = j + 1; i < m; i++) {
                sum -= factor[i][j] * b[i];
            }
            b[j] = sum / factor[j][j];
        }
    }

    /** Solves L y = b in place, so that y·y = bᵀ (L Lᵀ)⁻¹ b. */
    static void halfSolve(double[][] factor, int m, double[] b) {
        for (int j = 0; j < m; j++) {
            double[] row = factor[j];
            if (row[j] == 0) {
                b[j] = 0;
                continue;
            }
            double sum = b[j];
            for (int i = 0; i < j; i++) {
                sum -= row[i] * b[i];
            }
            b[j] = sum / row[j];
        }
    }

    static double dot(double[] x, double[] y, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        for (; i < n; i++) {
            s0 += x[i] * y[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    static double sum(double[] x, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (; i < n; i++) {
            s0 += x[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
