package lv.screening.evaluate;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Maximum likelihood for the proportional-odds model P(y &gt;= j) = F(a[j] + x b) (McCullagh 1980); with two categories
 * this is logistic regression. Fisher scoring with step halving.
 */
final class OrdinalFit {

    private static final int MOST_STEPS = 100;
    private static final int LAST_STEPS = 4;
    private static final double NO_INFORMATION = 1000;

    private final int categories;
    private final int[] answers;
    private final double[] weights;
    private final double[][] columns;
    private final double @Nullable [] offset;

    private OrdinalFit(
            int categories, int[] answers, double[] weights, double[][] columns, double @Nullable [] offset) {
        this.categories = categories;
        this.answers = answers;
        this.weights = weights;
        this.columns = columns;
        this.offset = offset;
    }

    /** The maximum: categories - 1 intercepts, then one slope per column. */
    static final class Solution {
        private final double[] coefficients;
        private final double[] standardErrors;
        private final double logLikelihood;
        private final boolean converged;

        private Solution(double[] coefficients, double[] standardErrors, double logLikelihood, boolean converged) {
            this.coefficients = coefficients;
            this.standardErrors = standardErrors;
            this.logLikelihood = logLikelihood;
            this.converged = converged;
        }

        double coefficient(int i) {
            return coefficients[i];
        }

        /** From the expected information. */
        double standardError(int i) {
            return standardErrors[i];
        }

        double logLikelihood() {
            return logLikelihood;
        }

        /** False when there is no finite maximum (separation) or a column is redundant. */
        boolean converged() {
            return converged;
        }
    }

    static Solution fit(
            int categories, int[] answers, double[] weights, double[][] columns, double @Nullable [] offset) {
        return new OrdinalFit(categories, answers, weights, columns, offset).solve();
    }

    private Solution solve() {
        int size = categories - 1 + columns.length;
        double[] at = start(size);
        double[] gradient = new double[size];
        double[][] information = new double[size][size];
        double value = likelihood(at, gradient, information);
        int lastSteps = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            RealMatrix inverse = inverse(information);
            if (inverse == null) {
                return failed(at, value);
            }
            double[] move =
                    inverse.operate(new ArrayRealVector(gradient, false)).toArray();
            double decrement = 0;
            for (int i = 0; i < size; i++) {
                decrement += move[i] * gradient[i];
            }
            // So near the top the value itself is rounding noise; Newton's own steps still gain digits.
            boolean near = decrement < 1e-9 * (1 + Math.abs(value));
            if (decrement < 1e-24 * (1 + Math.abs(value)) || (near && ++lastSteps > LAST_STEPS)) {
                return finished(at, value, inverse);
            }
            double length = 1;
            double[] next = at;
            double nextValue = Double.NEGATIVE_INFINITY;
            for (int half = 0; half < 40 && !(nextValue >= value); half++, length /= 2) {
                next = at.clone();
                for (int i = 0; i < size; i++) {
                    next[i] += length * move[i];
                }
                nextValue = likelihood(next, gradient, information);
                if (near && nextValue > Double.NEGATIVE_INFINITY) {
                    break;
                }
            }
            at = next;
            value = nextValue;
        }
        return failed(at, value);
    }

    private double[] start(int size) {
        double[] at = new double[size];
        double[] counts = new double[categories];
        double total = 0;
        for (int i = 0; i < answers.length; i++) {
            counts[answers[i]] += weights[i];
            total += weights[i];
        }
        double atOrAbove = total;
        for (int j = 1; j < categories; j++) {
            atOrAbove -= counts[j - 1];
            at[j - 1] = Math.log(atOrAbove / (total - atOrAbove));
        }
        return at;
    }

    private double likelihood(double[] at, double[] gradient, double[][] information) {
        Arrays.fill(gradient, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        int cuts = categories - 1;
        double sum = 0;
        double[] cumulative = new double[categories + 1];
        double[] density = new double[categories + 1];
        double[] derivative = new double[at.length];
        cumulative[0] = 1;
        for (int i = 0; i < answers.length; i++) {
            double linear = offset == null ? 0 : offset[i];
            for (int c = 0; c < columns.length; c++) {
                linear += at[cuts + c] * columns[c][i];
            }
            for (int j = 1; j <= cuts; j++) {
                double e = Math.exp(-Math.abs(at[j - 1] + linear));
                cumulative[j] = at[j - 1] + linear >= 0 ? 1 / (1 + e) : e / (1 + e);
                density[j] = e / ((1 + e) * (1 + e));
            }
            for (int y = 0; y < categories; y++) {
                double p = cumulative[y] - cumulative[y + 1];
                if (cuts == 1 && y == 0) {
                    double eta = at[0] + linear;
                    p = eta >= 0 ? Math.exp(-eta) / (1 + Math.exp(-eta)) : 1 / (1 + Math.exp(eta));
                }
                if (p <= 0) {
                    if (y == answers[i]) {
                        return Double.NEGATIVE_INFINITY;
                    }
                    continue;
                }
                Arrays.fill(derivative, 0, cuts, 0);
                if (y > 0) {
                    derivative[y - 1] = density[y];
                }
                if (y < cuts) {
                    derivative[y] = -density[y + 1];
                }
                for (int c = 0; c < columns.length; c++) {
                    derivative[cuts + c] = (density[y] - density[y + 1]) * columns[c][i];
                }
                if (y == answers[i]) {
                    sum += weights[i] * Math.log(p);
                    for (int a = 0; a < at.length; a++) {
                        gradient[a] += weights[i] * derivative[a] / p;
                    }
                }
                for (int a = 0; a < at.length; a++) {
                    for (int b = 0; b < at.length; b++) {
                        information[a][b] += weights[i] * derivative[a] * derivative[b] / p;
                    }
                }
            }
        }
        return sum;
    }

    /** Scaled to a unit diagonal first, so that the test for a redundant column does not depend on units. */
    private static @Nullable RealMatrix inverse(double[][] information) {
        int size = information.length;
        double[] scale = new double[size];
        double[][] scaled = new double[size][size];
        for (int i = 0; i < size; i++) {
            scale[i] = Math.sqrt(information[i][i]);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                scaled[i][j] = information[i][j] / (scale[i] * scale[j]);
                scaled[j][i] = scaled[i][j];
            }
        }
        try {
            RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(scaled), 1e-9, 1e-11)
                    .getSolver()
                    .getInverse();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    inverse.multiplyEntry(i, j, 1 / (scale[i] * scale[j]));
                }
            }
            return inverse;
        } catch (NonPositiveDefiniteMatrixException singular) {
            return null;
        }
    }

    private Solution finished(double[] at, double value, RealMatrix inverse) {
        double[] errors = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            errors[i] = Math.sqrt(inverse.getEntry(i, i));
        }
        return new Solution(at, errors, value, !separated(errors));
    }

    /** Without a finite maximum the steps go on outwards until the information about some coefficient is gone. */
    private boolean separated(double[] errors) {
        int cuts = categories - 1;
        for (int a = 0; a < errors.length; a++) {
            double spread = a < cuts ? 1 : spread(columns[a - cuts]);
            if (!(errors[a] * spread < NO_INFORMATION)) {
                return true;
            }
        }
        return false;
    }

    private static double spread(double[] column) {
        double mean = Arrays.stream(column).average().orElse(0);
        double squares = 0;
        for (double value : column) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / column.length);
    }

    private static Solution failed(double[] at, double value) {
        double[] undefined = new double[at.length];
        Arrays.fill(undefined, Double.NaN);
        return new Solution(undefined, undefined, value, false);
    }
}
