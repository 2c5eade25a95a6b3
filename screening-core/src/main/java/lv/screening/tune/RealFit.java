package lv.screening.tune;

import java.util.Arrays;

/**
 * Logistic regression on the cells of one set of columns, by Newton's method, with a sign per column.
 *
 * <p>Its loss is the lower bound of every point score on these columns. Separated data need no ridge: the steps then
 * grow by one logit each while the decrement shrinks geometrically, and the fit stops where the rest is below the
 * tolerance; {@link #bound} subtracts what may still be missing. A reusable workspace, not thread-safe.
 */
final class RealFit {
    private static final int MAX_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-6;
    private static final int EXPONENTIAL_STEPS = 8;
    private static final double NEGLIGIBLE = 1e-9;
    private static final double LOSS_OF_EVEN_ODDS = 0.6931471805599454;
    private static final double SLOPE_OF_FLAT_DIRECTION = 1e-7;
    /** A squared Newton decrement above this says that the step may overshoot, so that the loss is compared. */
    private static final double RISKY = 1;

    /** Intercept first, then the columns. */
    double[] beta = {};

    double loss;
    /** No coefficients with these signs have a loss below this. */
    double bound;

    final double[] logit;
    final double[] probability;
    private final double[] residual;
    private final double[] curvature;
    private final double[] weighted;
    private double[][] hessian = {};
    private double[] gradient = {};
    private double[] step = {};
    private boolean[] held = {};
    private double[] previous = {};
    private double[] diagonal = {};
    /** A coefficient at its sign's border wanted to leave it, but together with the others would have crossed it. */
    private boolean postponed;

    private boolean intercept = true;
    long steps;

    RealFit(int size) {
        logit = new double[size];
        probability = new double[size];
        residual = new double[size];
        curvature = new double[size];
        weighted = new double[size];
    }

    /** Fits; {@code sign} per column: 1 not negative, -1 not positive, 0 free. {@code start} may be shorter. */
    void fit(Cells cells, int[] sign, double[] start) {
        fit(cells, sign, start, true);
    }

    /** The same with or without an intercept. */
    void fit(Cells cells, int[] sign, double[] start, boolean withIntercept) {
        intercept = withIntercept;
        int m = cells.width + 1;
        reserve(m);
        Arrays.fill(beta, 0);
        System.arraycopy(start, 0, beta, 0, Math.min(start.length, m));
        if (!intercept) {
            beta[0] = 0;
        }
        double before = Double.POSITIVE_INFINITY;
        boolean risky = true;
        double decrement = 0;
        boolean converged = false;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            predict(cells, m);
            if (risky) {
                double now = lossOf(cells);
                if (iteration == 0 && !(now <= cells.patterns.allTotal * LOSS_OF_EVEN_ODDS)) {
                    Arrays.fill(beta, 0);
                    predict(cells, m);
                    now = lossOf(cells);
                }
                for (int halvings = 0; now > before + 1e-9 * (1 + before) && halvings < 40; halvings++) {
                    for (int j = 0; j < m; j++) {
                        beta[j] = 0.5 * (beta[j] + previous[j]);
                    }
                    predict(cells, m);
                    now = lossOf(cells);
                }
            }
            derivatives(cells, m);
            hold(sign, m);
            decrement = newtonStep(sign, m);
            if (stuck(m)) {
                for (int j = 0; j < m; j++) {
                    beta[j] *= 0.5;
                }
                risky = false;
                continue;
            }
            if (decrement > RISKY) {
                before = lossOf(cells);
            }
            boolean cut = advance(sign, m);
            risky = decrement > RISKY;
            if (!cut && !postponed && decrement < TOLERANCE) {
                converged = true;
                break;
            }
        }
        predict(cells, m);
        loss = lossOf(cells);
        bound = converged ? Math.max(0, loss - 2 * decrement - 1e-12 * loss) : 0;
    }

    private void reserve(int m) {
        if (beta.length != m) {
            beta = new double[m];
            hessian = new double[m][m];
            gradient = new double[m];
            step = new double[m];
            held = new boolean[m];
            previous = new double[m];
            diagonal = new double[m];
        }
    }

    private void predict(Cells cells, int m) {
        int n = cells.count;
        steps += (long) n * (m + EXPONENTIAL_STEPS);
        Arrays.fill(logit, 0, n, beta[0]);
        for (int j = 1; j < m; j++) {
            double b = beta[j];
            double[] x = cells.value[j - 1];
            if (b != 0) {
                for (int c = 0; c < n; c++) {
                    logit[c] += b * x[c];
                }
            }
        }
        for (int c = 0; c < n; c++) {
            probability[c] = 1 / (1 + LogOdds.exp(-logit[c]));
        }
    }

    private double lossOf(Cells cells) {
        double sum = 0;
        for (int c = 0; c < cells.count; c++) {
            sum += cellLoss(logit[c], cells.total[c], cells.positive[c]);
        }
        return sum;
    }

    /** The loss of a cell, in the form that does not cancel for far logits. */
    static double cellLoss(double logit, double total, double positive) {
        double rest = LogOdds.log(1 + LogOdds.exp(-Math.abs(logit)));
        return total * rest + (logit > 0 ? (total - positive) * logit : -positive * logit);
    }

    private void derivatives(Cells cells, int m) {
        int n = cells.count;
        steps += (long) n * m * (m + 3) / 4;
        for (int c = 0; c < n; c++) {
            double p = probability[c];
            residual[c] = cells.positive[c] - cells.total[c] * p;
            curvature[c] = cells.total[c] * p * (1 - p);
        }
        gradient[0] = PositiveForm.sum(residual, n);
        hessian[0][0] = PositiveForm.sum(curvature, n);
        for (int j = 1; j < m; j++) {
            double[] x = cells.value[j - 1];
            gradient[j] = PositiveForm.dot(residual, x, n);
            for (int c = 0; c < n; c++) {
                weighted[c] = curvature[c] * x[c];
            }
            double[] row = hessian[j];
            row[0] = PositiveForm.sum(weighted, n);
            for (int k = 1; k <= j; k++) {
                row[k] = PositiveForm.dot(weighted, cells.value[k - 1], n);
            }
        }
        for (int j = 0; j < m; j++) {
            diagonal[j] = hessian[j][j];
            for (int k = 0; k < j; k++) {
                hessian[k][j] = hessian[j][k];
            }
        }
    }

    private void hold(int[] sign, int m) {
        held[0] = !intercept;
        for (int j = 1; j < m; j++) {
            int s = sign[j - 1];
            held[j] = s != 0
                    && beta[j] == 0
                    && (gradient[j] * s <= 0 || gradient[j] * gradient[j] <= NEGLIGIBLE * diagonal[j]);
        }
    }

    private double newtonStep(int[] sign, int m) {
        postponed = false;
        boolean again = true;
        while (again) {
            PositiveForm.factor(hessian, m, held);
            System.arraycopy(gradient, 0, step, 0, m);
            PositiveForm.solve(hessian, m, step);
            again = false;
            for (int j = 1; j < m; j++) {
                if (!held[j] && beta[j] == 0 && sign[j - 1] * step[j] < 0) {
                    held[j] = true;
                    again = true;
                    postponed = true;
                }
            }
            if (again) {
                restore(m);
            }
        }
        double decrement = 0;
        for (int j = 0; j < m; j++) {
            decrement += held[j] ? 0 : gradient[j] * step[j];
        }
        return decrement;
    }

    /**
     * How much of a further column's curvature the fitted columns leave, given its products with them; the factor is
     * that of the last Newton step.
     */
    double leftOver(double own, double[] products) {
        PositiveForm.halfSolve(hessian, beta.length, products);
        double left = own;
        for (int j = 0; j < beta.length; j++) {
            left -= products[j] * products[j];
        }
        return left;
    }

    /** Per column: about how much the loss would rise without it (Wald). Columns that depend on others have 0. */
    double[] strengths(int width) {
        int m = width + 1;
        double[] strengths = new double[width];
        double[] unit = new double[m];
        for (int j = 1; j < m; j++) {
            Arrays.fill(unit, 0);
            unit[j] = 1;
            PositiveForm.halfSolve(hessian, m, unit);
            double variance = PositiveForm.dot(unit, unit, m);
            strengths[j - 1] = variance > 0 ? 0.5 * beta[j] * beta[j] / variance : 0;
        }
        return strengths;
    }

    private void restore(int m) {
        for (int j = 0; j < m; j++) {
            hessian[j][j] = diagonal[j];
            for (int k = 0; k < j; k++) {
                hessian[j][k] = hessian[k][j];
            }
        }
    }

    /** Whether the loss falls in a direction where rounding left no curvature: too far out for Newton's method. */
    private boolean stuck(int m) {
        for (int j = 0; j < m; j++) {
            if (!held[j] && hessian[j][j] == 0) {
                double left = gradient[j] - diagonal[j] * step[j];
                for (int k = 0; k < m; k++) {
                    left -= k == j ? 0 : hessian[Math.min(j, k)][Math.max(j, k)] * step[k];
                }
                if (Math.abs(left) > SLOPE_OF_FLAT_DIRECTION) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Goes the whole step, or up to the first sign that would change; says whether it stopped there. */
    private boolean advance(int[] sign, int m) {
        double share = 1;
        int blocking = -1;
        for (int j = 1; j < m; j++) {
            if (sign[j - 1] * (beta[j] + step[j]) < 0) {
                double possible = beta[j] / -step[j];
                if (possible < share) {
                    share = possible;
                    blocking = j;
                }
            }
        }
        System.arraycopy(beta, 0, previous, 0, m);
        for (int j = 0; j < m; j++) {
            beta[j] += share * step[j];
        }
        if (blocking >= 0) {
            beta[blocking] = 0;
        }
        return blocking >= 0;
    }
}
