package lv.screening.evaluate;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Extracts common factors from a correlation matrix by minimising the discrepancy over the uniquenesses (Joreskog 1967,
 * 1977; Harman and Jones 1966): a Newton method with exact second derivatives, inside bounds, steps halved until the
 * discrepancy falls.
 */
final class FactorExtraction {

    /** What is minimised. */
    enum Discrepancy {
        /** Sum of squared residual correlations: minimum residuals, unweighted least squares. */
        LEAST_SQUARES,
        /** Normal-theory likelihood. */
        MAXIMUM_LIKELIHOOD
    }

    /** A uniqueness may not fall below this share of the variance; one that does is a Heywood case. */
    static final double LEAST_UNIQUENESS = 0.005;

    private static final int MOST_STEPS = 500;

    private final double[][] r;
    private final int k;
    private final int factors;
    private final boolean likelihood;
    private final double lower;

    private FactorExtraction(double[][] r, int factors, Discrepancy discrepancy) {
        this.r = r;
        this.k = r.length;
        this.factors = factors;
        this.likelihood = discrepancy == Discrepancy.MAXIMUM_LIKELIHOOD;
        this.lower = likelihood ? Math.log(LEAST_UNIQUENESS) : LEAST_UNIQUENESS;
    }

    /** The minimum. */
    static final class Factors {
        private final double[][] loadings;
        private final double[] uniquenesses;
        private final double discrepancy;
        private final boolean converged;
        private final boolean heywood;

        private Factors(
                double[][] loadings, double[] uniquenesses, double discrepancy, boolean converged, boolean heywood) {
            this.loadings = loadings;
            this.uniquenesses = uniquenesses;
            this.discrepancy = discrepancy;
            this.converged = converged;
            this.heywood = heywood;
        }

        /** One row per term, one column per factor; columns have a sum that is not negative. */
        RealMatrix loadings() {
            return new Array2DRowRealMatrix(loadings);
        }

        double loading(int term) {
            return loadings[term][0];
        }

        double uniqueness(int term) {
            return uniquenesses[term];
        }

        double discrepancy() {
            return discrepancy;
        }

        /** Whether the gradient vanished. */
        boolean converged() {
            return converged;
        }

        /** Whether a uniqueness stands at its lower bound. */
        boolean heywood() {
            return heywood;
        }
    }

    /** Value, gradient and Hessian at a point. */
    private static final class Surface {
        double value;
        double[] gradient = new double[0];
        double[][] hessian = new double[0][];
        double[][] loadings = new double[0][];
    }

    static Factors extract(double[][] r, int factors, Discrepancy discrepancy) {
        return new FactorExtraction(r, factors, discrepancy).minimise();
    }

    private Factors minimise() {
        double[] at = start();
        Surface here = surface(at);
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            boolean[] fixed = new boolean[k];
            double steepest = 0;
            for (int i = 0; i < k; i++) {
                fixed[i] = (at[i] <= lower && here.gradient[i] > 0) || (at[i] >= upper() && here.gradient[i] < 0);
                steepest = fixed[i] ? steepest : Math.max(steepest, Math.abs(here.gradient[i]));
            }
            if (steepest < 1e-11) {
                converged = true;
                break;
            }
            double[] move = newtonMove(here, fixed);
            double length = 1;
            boolean improved = false;
            for (int half = 0; half < 50 && !improved; half++, length /= 2) {
                double[] next = at.clone();
                double promised = 0;
                for (int i = 0; i < k; i++) {
                    next[i] = Math.max(lower, Math.min(upper(), at[i] + length * move[i]));
                    promised += here.gradient[i] * (next[i] - at[i]);
                }
                Surface there = surface(next);
                if (there.value <= here.value + 1e-4 * promised && there.value < here.value) {
                    at = next;
                    here = there;
                    improved = true;
                }
            }
            if (!improved) {
                converged = steepest < 1e-6;
                break;
            }
        }
        double[] uniquenesses = new double[k];
        boolean heywood = false;
        for (int i = 0; i < k; i++) {
            uniquenesses[i] = likelihood ? Math.exp(at[i]) : at[i];
            heywood |= at[i] <= lower;
        }
        return new Factors(here.loadings, uniquenesses, here.value, converged, heywood);
    }

    private double upper() {
        return likelihood ? 0 : 1;
    }

    private double[] start() {
        double[] smc = Correlations.squaredMultiple(r);
        double[] at = new double[k];
        for (int i = 0; i < k; i++) {
            double uniqueness = Double.isNaN(smc[i]) ? 0.5 : 1 - smc[i];
            if (likelihood) {
                uniqueness *= 1 - 0.5 * factors / k;
            }
            uniqueness = Math.max(2 * LEAST_UNIQUENESS, Math.min(0.999, uniqueness));
            at[i] = likelihood ? Math.log(uniqueness) : uniqueness;
        }
        return at;
    }

    private Surface surface(double[] at) {
        double[][] s = new double[k][k];
        double[] scale = new double[k];
        for (int i = 0; i < k; i++) {
            scale[i] = likelihood ? Math.exp(-at[i] / 2) : 1;
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                s[i][j] = r[i][j] * scale[i] * scale[j];
            }
            s[i][i] -= likelihood ? 0 : at[i];
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(s, false));
        Integer[] order = new Integer[k];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(eigen.getRealEigenvalue(b), eigen.getRealEigenvalue(a)));
        double[] w = new double[k];
        double[][] v = new double[k][];
        for (int j = 0; j < k; j++) {
            w[j] = eigen.getRealEigenvalue(order[j]);
            v[j] = eigen.getEigenvector(order[j]).toArray();
        }
        Surface surface = new Surface();
        surface.loadings = loadings(w, v, scale);
        surface.gradient = new double[k];
        surface.hessian = new double[k][k];
        for (int m = factors; m < k; m++) {
            surface.value += likelihood ? w[m] - Math.log(w[m]) - 1 : w[m] * w[m] / 2;
            for (int i = 0; i < k; i++) {
                surface.gradient[i] += (likelihood ? 1 - w[m] : -w[m]) * v[m][i] * v[m][i];
            }
        }
        curvature(surface.hessian, w, v);
        return surface;
    }

    private double[][] loadings(double[] w, double[][] v, double[] scale) {
        double[][] loadings = new double[k][factors];
        for (int f = 0; f < factors; f++) {
            double size = Math.sqrt(Math.max(0, likelihood ? w[f] - 1 : w[f]));
            double sign = 0;
            for (int i = 0; i < k; i++) {
                sign += v[f][i] / scale[i];
            }
            for (int i = 0; i < k; i++) {
                loadings[i][f] = (sign < 0 ? -1 : 1) * size * v[f][i] / scale[i];
            }
        }
        return loadings;
    }

    /** From the derivatives of eigenvalues and eigenvectors; pairs of discarded factors have no division left. */
    private void curvature(double[][] hessian, double[] w, double[][] v) {
        for (int m = factors; m < k; m++) {
            for (int n = 0; n < k; n++) {
                double factor;
                if (n >= factors) {
                    factor = likelihood ? (w[m] + w[n]) / 2 : 1;
                } else {
                    double gap = Math.min(w[m] - w[n], -1e-12);
                    factor = likelihood ? -(1 - w[m]) * (w[m] + w[n]) / gap : 2 * w[m] / gap;
                }
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += factor * v[m][i] * v[n][i] * v[m][j] * v[n][j];
                    }
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                hessian[j][i] = hessian[i][j];
            }
        }
    }

    /** Newton's move among the free uniquenesses, with the curvature made positive. */
    private double[] newtonMove(Surface here, boolean[] fixed) {
        int[] free = new int[k];
        int count = 0;
        for (int i = 0; i < k; i++) {
            if (!fixed[i]) {
                free[count++] = i;
            }
        }
        double[][] h = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                h[a][b] = here.hessian[free[a]][free[b]];
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(h, false));
        double largest =
                Arrays.stream(eigen.getRealEigenvalues()).map(Math::abs).max().orElse(1);
        double[] move = new double[k];
        for (int e = 0; e < count; e++) {
            double[] direction = eigen.getEigenvector(e).toArray();
            double slope = 0;
            for (int a = 0; a < count; a++) {
                slope += direction[a] * here.gradient[free[a]];
            }
            double bend = Math.max(Math.abs(eigen.getRealEigenvalue(e)), 1e-8 * largest);
            for (int a = 0; a < count; a++) {
                move[free[a]] -= slope / bend * direction[a];
            }
        }
        return move;
    }
}
