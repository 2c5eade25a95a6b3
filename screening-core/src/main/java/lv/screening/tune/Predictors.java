package lv.screening.tune;

import java.util.Arrays;

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

    /** The linear predictor of any row. */
    double product(int row, double[] beta) {
        double sum = beta[0];
        for (int k = 0; k < used.length; k++) {
            sum += beta[k + 1] * (columns[used[k]][row] - mean[k]) / scale[k];
        }
        return sum;
    }

    /** The standardised predictors of the rows to learn from. */
    ColumnMatrix matrix() {
        double[][] standardised = new double[width()][rows.length];
        Arrays.fill(standardised[0], 1);
        for (int k = 0; k < used.length; k++) {
            double[] source = columns[used[k]];
            double[] target = standardised[k + 1];
            for (int r = 0; r < rows.length; r++) {
                target[r] = (source[rows[r]] - mean[k]) / scale[k];
            }
        }
        return new ColumnMatrix(standardised, rows.length);
    }
}
