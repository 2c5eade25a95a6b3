package lv.screening.tune;

/**
 * A quadratic function below the loss of one set of columns, near its real-valued optimum.
 *
 * <p>For a cell with logit t and weight n the loss at t + d exceeds its tangent by n·B(t, d). Its second derivative
 * falls off away from 0, so that for all |d| &le; D the ratio B(t, d)/d² is smallest at d = ±D in the direction away
 * from 0. With D from the leverage of the cell and the loss that may still be gained, the sum of n·d²·B/D² is a lower
 * bound wherever the loss is not above the cut. That any D exists follows from the self-concordance of the logistic
 * loss (Bach 2010): a distance r in the curvature's norm costs at least (e^-hr + hr - 1)/h², h the largest leverage.
 */
final class Minorant {
    private static final double SMALL = 0.01;
    private static final long RATIO_STEPS = 100;

    /** The matrix of the quadratic form in the columns' coefficients, and last in the intercept if that was kept. */
    double[][] form = {};
    /** The weighted mean of each column: how the intercept answers a change of a coefficient. */
    double[] mean = {};
    /** The diagonal before the intercept was eliminated: what a pivot is compared with. */
    double[] scale = {};
    /** How much of a column's own curvature at the optimum the minorant keeps, from 0 to 1. */
    double[] trust = {};

    private double[][] factor = {};
    private double[] work = {};
    private boolean[] skipped = {};
    private final double[] weight;
    private final double[] weighted;
    private final double[] reach;
    long steps;

    Minorant(int size) {
        weight = new double[size];
        weighted = new double[size];
        reach = new double[size];
    }

    /** What becomes of the intercept. */
    enum Intercept {
        /** It answers freely to the coefficients. */
        FREE,
        /** It is a coordinate of the form. */
        KEPT,
        /** The model has none. */
        NONE
    }

    /** Second-order approximation at the optimum instead of a bound. */
    void approximate(Cells cells, RealFit fit) {
        reserve(cells.width, Intercept.FREE);
        for (int c = 0; c < cells.count; c++) {
            double p = fit.probability[c];
            weight[c] = 0.5 * cells.total[c] * p * (1 - p);
        }
        accumulate(cells);
        shape(cells.width, Intercept.FREE);
    }

    /** The bound that holds for all coefficients whose loss is at most {@code gap} above the optimum. */
    void build(Cells cells, RealFit fit, double gap, Intercept intercept) {
        reserve(cells.width, intercept);
        int n = cells.count;
        steps += RATIO_STEPS * n;
        for (int c = 0; c < n; c++) {
            double p = fit.probability[c];
            weight[c] = cells.total[c] * p * (1 - p);
        }
        accumulate(cells);
        for (int j = 0; j < cells.width; j++) {
            trust[j] = 0.5 * form[j + 1][j + 1];
        }
        double largest = leverages(cells);
        double norm = largest > 0 ? largestStep(gap * largest * largest) / largest : 0;
        for (int c = 0; c < n; c++) {
            weight[c] = cells.total[c] * ratio(fit.logit[c], fit.probability[c], reach[c] * norm);
        }
        accumulate(cells);
        leverages(cells);
        norm = Math.sqrt(gap);
        for (int c = 0; c < n; c++) {
            double better = cells.total[c] * ratio(fit.logit[c], fit.probability[c], reach[c] * norm);
            weight[c] = Math.max(weight[c], better);
        }
        accumulate(cells);
        for (int j = 0; j < cells.width; j++) {
            trust[j] = trust[j] > 0 ? form[j + 1][j + 1] / trust[j] : 1;
        }
        shape(cells.width, intercept);
    }

    private void reserve(int width, Intercept intercept) {
        if (form.length != width + 1) {
            form = new double[width + 1][width + 1];
            factor = new double[width + 1][width + 1];
            work = new double[width + 1];
            skipped = new boolean[width + 1];
            mean = new double[width];
            scale = new double[width + 1];
            trust = new double[width + 1];
        }
        skipped[0] = intercept == Intercept.NONE;
    }

    /** The solution s of e^-s + s - 1 = y, rounded up. */
    private static double largestStep(double y) {
        double s = y + 1;
        for (int i = 0; i < 60; i++) {
            double e = LogOdds.exp(-s);
            double better = s - (e + s - 1 - y) / (1 - e);
            if (!(better < s * (1 - 1e-12))) {
                break;
            }
            s = better;
        }
        return s * (1 + 1e-9);
    }

    private static double ratio(double logit, double p, double d) {
        double curvature = p * (1 - p);
        if (d < SMALL) {
            return curvature * (0.5 - d / 6);
        }
        double safe = curvature * (LogOdds.exp(-d) + d - 1) / (d * d);
        double outward = Math.abs(logit);
        double upper = 1 - 1 / (1 + LogOdds.exp(outward));
        double exact = (LogOdds.softplus(outward + d) - LogOdds.softplus(outward) - upper * d) / (d * d);
        return Math.min(0.5 * curvature, Math.max(safe, exact));
    }

    private void accumulate(Cells cells) {
        int n = cells.count;
        int m = cells.width + 1;
        steps += (long) n * m * (m + 1) / 4;
        form[0][0] = PositiveForm.sum(weight, n);
        for (int j = 1; j < m; j++) {
            double[] x = cells.value[j - 1];
            for (int c = 0; c < n; c++) {
                weighted[c] = weight[c] * x[c];
            }
            form[j][0] = PositiveForm.sum(weighted, n);
            for (int k = 1; k <= j; k++) {
                form[j][k] = PositiveForm.dot(weighted, cells.value[k - 1], n);
            }
        }
    }

    /** Square roots of the cells' leverages in the present form; returns the largest. */
    private double leverages(Cells cells) {
        int m = cells.width + 1;
        steps += (long) cells.count * m * m / 2;
        for (int j = 0; j < m; j++) {
            System.arraycopy(form[j], 0, factor[j], 0, j + 1);
        }
        PositiveForm.factor(factor, m, skipped);
        double largest = 0;
        for (int c = 0; c < cells.count; c++) {
            work[0] = 1;
            for (int j = 1; j < m; j++) {
                work[j] = cells.value[j - 1][c];
            }
            PositiveForm.halfSolve(factor, m, work);
            double square = 0;
            for (int j = 0; j < m; j++) {
                square += work[j] * work[j];
            }
            reach[c] = Math.sqrt(square);
            largest = Math.max(largest, reach[c]);
        }
        return largest;
    }

    /** Moves the intercept from the first place to the last, or out of the form. */
    private void shape(int width, Intercept intercept) {
        double h = form[0][0];
        for (int j = 0; j < width; j++) {
            mean[j] = h > 0 && intercept != Intercept.NONE ? form[j + 1][0] / h : 0;
            scale[j] = form[j + 1][j + 1];
        }
        scale[width] = h;
        double removed = intercept == Intercept.FREE ? h : 0;
        for (int j = 0; j < width; j++) {
            for (int k = 0; k <= j; k++) {
                double value = form[j + 1][k + 1] - mean[j] * mean[k] * removed;
                form[j][k] = value;
                form[k][j] = value;
            }
        }
        for (int j = 0; j < width; j++) {
            form[j][width] = mean[j] * h;
            form[width][j] = mean[j] * h;
        }
        form[width][width] = h;
    }
}
