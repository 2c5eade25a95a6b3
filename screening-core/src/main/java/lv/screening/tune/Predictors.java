package lv.screening.tune;

/** All columns but one, standardised over the rows to learn from, with a leading one: the predictors of a chained equation. */
final class Predictors {
    private final double[][] columns;
    private final int[] rows;
    private final int[] used;
    private final double[] mean;
    private final double[] scale;

    Predictors(double[][] columns, int target, int[] rows) {
        this.columns = columns;
        this.rows = rows;
        int width = columns.length;
        this.used = new int[width - 1];
        this.mean = new double[width - 1];
        this.scale = new double[width - 1];
        int at = 0;
        for (int j = 0; j < width; j++) {
            if (j != target) {
                used[at++] = j;
            }
        }
        for (int k = 0; k < used.length; k++) {
            double[] column = columns[used[k]];
            double sum = 0;
            for (int i : rows) {
                sum += column[i];
            }
            mean[k] = sum / rows.length;
            double squares = 0;
            for (int i : rows) {
                squares += (column[i] - mean[k]) * (column[i] - mean[k]);
            }
            double deviation = Math.sqrt(squares / rows.length);
            scale[k] = deviation > 1e-12 ? deviation : Double.POSITIVE_INFINITY;
        }
    }

    int width() {
        return used.length + 1;
    }

    private double value(int row, int k) {
        return (columns[used[k]][row] - mean[k]) / scale[k];
    }

    double product(int row, double[] beta) {
        double sum = beta[0];
        for (int k = 0; k < used.length; k++) {
            sum += beta[k + 1] * value(row, k);
        }
        return sum;
    }

    double[] gradient(double[] residual) {
        double[] gradient = new double[width()];
        for (int r = 0; r < rows.length; r++) {
            gradient[0] += residual[r];
            for (int k = 0; k < used.length; k++) {
                gradient[k + 1] += residual[r] * value(rows[r], k);
            }
        }
        return gradient;
    }

    double[] information(double[] curvature) {
        int m = width();
        double[] h = new double[m * m];
        double[] row = new double[m];
        row[0] = 1;
        for (int r = 0; r < rows.length; r++) {
            for (int k = 1; k < m; k++) {
                row[k] = value(rows[r], k - 1);
            }
            for (int a = 0; a < m; a++) {
                double v = curvature[r] * row[a];
                for (int b = 0; b <= a; b++) {
                    h[a * m + b] += v * row[b];
                }
            }
        }
        return h;
    }
}
