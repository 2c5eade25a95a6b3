package lv.screening.tune;

import java.util.Arrays;

/**
 * Minimises the mean logistic loss plus l1 and l2 penalties within bounds, on standardised columns: Newton's method, where each
 * quadratic step is solved by Cholesky if it is smooth and unbounded and by {@link CoordinateDescent} otherwise.
 */
@SuppressWarnings("ArrayRecordComponent") // inner results, never compared and never seen outside
final class LogisticSolver {
    private static final int MAX_STEPS = 100;
    private static final double DEPENDENT = 1e-10;

    private final Design design;
    private final double[] l1;
    private final double[] l2;
    private final double[] lower;
    private final double[] upper;
    private final boolean smooth;
    private final boolean penalised;

    /** All arrays are per column of the design; index 0, the intercept, is 0, 0, -infinity, +infinity. */
    LogisticSolver(Design design, double[] l1, double[] l2, double[] lower, double[] upper) {
        this.design = design;
        this.l1 = l1;
        this.l2 = l2;
        this.lower = lower;
        this.upper = upper;
        boolean anyPenalty = false;
        boolean anyBound = false;
        for (int k = 0; k < l1.length; k++) {
            anyPenalty |= l1[k] > 0 || l2[k] > 0;
            anyBound |= l1[k] > 0 || lower[k] > Double.NEGATIVE_INFINITY || upper[k] < Double.POSITIVE_INFINITY;
        }
        this.smooth = !anyBound;
        this.penalised = anyPenalty;
    }

    /**
     * Where the iterations ended.
     *
     * @param gamma solution, intercept first
     * @param meanLoss mean logistic loss without penalty
     * @param dropped columns that are linear combinations of earlier ones; their gamma is 0
     * @param separating a direction that separates the outcomes; empty when none was found
     */
    record Solution(
            double[] gamma, double meanLoss, boolean[] dropped, int steps, boolean converged, double[] separating) {}

    Solution solve(double[] start) {
        int m = design.width;
        double[] gamma = start.clone();
        for (int k = 0; k < m; k++) {
            gamma[k] = Math.min(upper[k], Math.max(lower[k], gamma[k]));
        }
        Fitted at = fitted(eta(gamma));
        boolean[] dropped = new boolean[m];
        for (int step = 1; step <= MAX_STEPS; step++) {
            double[] gradient = gradient(at, gamma);
            double[] hessian = hessian(at);
            if (step == 1 && smooth) {
                dropped = SymmetricMatrix.factor(hessian, m, DEPENDENT, dropped).dropped();
            }
            double[] target = smooth
                    ? newton(gamma, gradient, hessian, dropped)
                    : new CoordinateDescent(hessian, l1, lower, upper).minimise(gamma, gradient);
            double[] direction = new double[m];
            double decrease = 0;
            for (int k = 0; k < m; k++) {
                direction[k] = target[k] - gamma[k];
                decrease += gradient[k] * direction[k] + l1[k] * (Math.abs(target[k]) - Math.abs(gamma[k]));
            }
            double[] along = design.z.times(direction);
            boolean last = -decrease <= 1e-12 * Math.max(at.loss(), 1e-6);
            double t = 1;
            Fitted next = fitted(moved(at.eta(), along, t));
            double before = at.loss() + penalty(gamma, direction, 0);
            while (!last
                    && t > 1e-12
                    && next.loss() + penalty(gamma, direction, t) > before + 1e-4 * t * decrease + 1e-15) {
                t /= 2;
                next = fitted(moved(at.eta(), along, t));
            }
            for (int k = 0; k < m; k++) {
                gamma[k] = t == 1 ? target[k] : gamma[k] + t * direction[k];
            }
            at = next;
            if (!penalised && step >= 4 && separates(at.eta(), along)) {
                return new Solution(gamma, at.loss(), dropped, step, false, direction);
            }
            if (last) {
                return new Solution(gamma, at.loss(), dropped, step, maximum(along) < 1e-2, new double[0]);
            }
        }
        return new Solution(gamma, at.loss(), dropped, MAX_STEPS, false, new double[0]);
    }

    /**
     * Logits with what follows from them.
     *
     * @param probability per row
     * @param loss mean logistic loss
     */
    record Fitted(double[] eta, double[] probability, double loss) {}

    Fitted fitted(double[] eta) {
        double[] probability = new double[eta.length];
        double loss = 0;
        for (int r = 0; r < eta.length; r++) {
            double e = Math.exp(-Math.abs(eta[r]));
            double larger = 1 / (1 + e);
            probability[r] = eta[r] >= 0 ? larger : e * larger;
            boolean wrongSide = eta[r] >= 0 != (design.y[r] == 1);
            loss += design.weight[r] * (Math.log1p(e) + (wrongSide ? Math.abs(eta[r]) : 0));
        }
        return new Fitted(eta, probability, loss);
    }

    private static double[] moved(double[] eta, double[] along, double t) {
        double[] moved = new double[eta.length];
        for (int r = 0; r < eta.length; r++) {
            moved[r] = eta[r] + t * along[r];
        }
        return moved;
    }

    double[] eta(double[] gamma) {
        double[] eta = design.z.times(gamma);
        for (int r = 0; r < eta.length; r++) {
            eta[r] += design.offset[r];
        }
        return eta;
    }

    double[] hessian(Fitted at) {
        double[] curvature = new double[at.eta().length];
        for (int r = 0; r < curvature.length; r++) {
            double p = at.probability()[r];
            curvature[r] = design.weight[r] * p * (1 - p);
        }
        double[] h = design.z.crossProduct(curvature);
        for (int k = 0; k < l2.length; k++) {
            h[k * l2.length + k] += l2[k];
        }
        return h;
    }

    private double[] gradient(Fitted at, double[] gamma) {
        double[] residual = new double[at.eta().length];
        for (int r = 0; r < residual.length; r++) {
            residual[r] = design.weight[r] * (at.probability()[r] - design.y[r]);
        }
        double[] gradient = design.z.transposedTimes(residual);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] += l2[k] * gamma[k];
        }
        return gradient;
    }

    private static double[] newton(double[] gamma, double[] gradient, double[] hessian, boolean[] dropped) {
        double[] step =
                SymmetricMatrix.factor(hessian, gamma.length, 1e-15, dropped).solve(gradient);
        double[] target = new double[gamma.length];
        Arrays.setAll(target, k -> gamma[k] - step[k]);
        return target;
    }

    private double penalty(double[] gamma, double[] direction, double t) {
        double sum = 0;
        for (int k = 0; k < gamma.length; k++) {
            double g = gamma[k] + t * direction[k];
            sum += l1[k] * Math.abs(g) + l2[k] / 2 * g * g;
        }
        return sum;
    }

    /** Whether moving along the last step forever never hurts any row: the certificate of Albert and Anderson (1984). */
    private boolean separates(double[] eta, double[] along) {
        double longest = maximum(along);
        if (longest < 0.1 || maximum(eta) < 8) {
            return false;
        }
        for (int r = 0; r < along.length; r++) {
            if ((design.y[r] == 1 ? along[r] : -along[r]) < -1e-4 * longest) {
                return false;
            }
        }
        return true;
    }

    private static double maximum(double[] values) {
        double maximum = 0;
        for (double v : values) {
            maximum = Math.max(maximum, Math.abs(v));
        }
        return maximum;
    }
}
