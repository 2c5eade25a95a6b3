package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;

/** The formulas behind {@link Consistency}, on a covariance matrix. */
final class ConsistencyCalculation {

    private ConsistencyCalculation() {}

    static Consistency of(Moments moments, Treatment treatment, double level) {
        int k = moments.k;
        double[][] c = moments.covariances(treatment);
        double[][] r = correlations(c);
        double[] smc = Correlations.squaredMultiple(r);
        long n = treatment == Treatment.COMPLETE ? moments.completeRows() : moments.rows;
        double total = sum(c);
        double trace = trace(c);
        double alpha = alpha(c);
        double standardError = standardError(c, n);
        double[] between = belowDiagonal(r);
        double[] rowMeans = moments.rowMeans(treatment);
        double squares = 0;
        double unexplained = 0;
        for (int i = 0; i < k; i++) {
            unexplained += 1 - smc[i];
            for (int j = 0; j < k; j++) {
                squares += i == j ? 0 : c[i][j] * c[i][j];
            }
        }
        return new Consistency(
                treatment,
                n,
                alpha,
                feldt(alpha, n, k, level),
                standardError,
                normal(alpha, standardError, level),
                alpha(r),
                1 - trace / total + Math.sqrt(k / (k - 1.0) * squares) / total,
                1 - unexplained / sum(r),
                Arrays.stream(between).average().orElse(Double.NaN),
                median(between),
                rowMeans[0],
                rowMeans[1],
                Math.sqrt(total * (1 - alpha)),
                terms(moments, treatment, c, r, smc));
    }

    private static List<TermConsistency> terms(
            Moments moments, Treatment treatment, double[][] c, double[][] r, double[] smc) {
        int k = moments.k;
        double total = sum(c);
        double corrected = sum(r) - k + Arrays.stream(smc).sum();
        List<TermConsistency> terms = new ArrayList<>(k);
        for (int i = 0; i < k; i++) {
            double withAll = Arrays.stream(c[i]).sum();
            double rest = total - 2 * withAll + c[i][i];
            double correctedColumn = Arrays.stream(r[i]).sum() - 1 + smc[i];
            terms.add(new TermConsistency(
                    moments.terms[i].term(),
                    moments.count(treatment, i, i),
                    moments.mean(treatment, i),
                    Math.sqrt(c[i][i]),
                    (withAll - c[i][i]) / Math.sqrt(c[i][i] * rest),
                    moments.withRowMean(treatment, i),
                    correctedColumn / Math.sqrt(corrected),
                    alpha(without(c, i)),
                    alpha(without(r, i))));
        }
        return terms;
    }

    /** NaN for fewer than two terms. */
    static double alpha(double[][] c) {
        int k = c.length;
        return k < 2 ? Double.NaN : (1 - trace(c) / sum(c)) * k / (k - 1);
    }

    private static Interval feldt(double alpha, long n, int k, double level) {
        if (n < 2 || Double.isNaN(alpha)) {
            return Interval.undefined(level);
        }
        FDistribution f = new FDistribution(null, n - 1.0, (n - 1.0) * (k - 1), 1e-14);
        double tail = (1 - level) / 2;
        return new Interval(
                1 - (1 - alpha) * f.inverseCumulativeProbability(1 - tail),
                1 - (1 - alpha) * f.inverseCumulativeProbability(tail),
                level);
    }

    /** psych takes 1.96 for the quantile at 95 %; so do we, so that the two can be compared digit by digit. */
    private static Interval normal(double alpha, double standardError, double level) {
        double half = (level == 0.95 ? 1.96 : Interval.normalQuantile(level)) * standardError;
        return new Interval(alpha - half, alpha + half, level);
    }

    private static double standardError(double[][] c, long n) {
        int k = c.length;
        double total = sum(c);
        double trace = trace(c);
        double traceOfSquare = 0;
        double sumOfSquare = 0;
        for (double[] row : c) {
            double rowSum = Arrays.stream(row).sum();
            sumOfSquare += rowSum * rowSum;
            for (double value : row) {
                traceOfSquare += value * value;
            }
        }
        double bracket = total * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare;
        double q = 2.0 * k * k / ((k - 1.0) * (k - 1) * total * total * total) * bracket;
        return Math.sqrt(q / n);
    }

    static double[][] correlations(double[][] c) {
        int k = c.length;
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                boolean constant = c[i][i] <= 0 || c[j][j] <= 0;
                r[i][j] = constant ? Double.NaN : i == j ? 1 : c[i][j] / Math.sqrt(c[i][i] * c[j][j]);
            }
        }
        return r;
    }

    private static double[][] without(double[][] c, int dropped) {
        int k = c.length;
        double[][] rest = new double[k - 1][k - 1];
        for (int i = 0; i < k - 1; i++) {
            for (int j = 0; j < k - 1; j++) {
                rest[i][j] = c[i < dropped ? i : i + 1][j < dropped ? j : j + 1];
            }
        }
        return rest;
    }

    private static double[] belowDiagonal(double[][] r) {
        double[] values = new double[r.length * (r.length - 1) / 2];
        int at = 0;
        for (int i = 1; i < r.length; i++) {
            for (int j = 0; j < i; j++) {
                values[at++] = r[i][j];
            }
        }
        return values;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double sum(double[][] c) {
        double sum = 0;
        for (double[] row : c) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }

    static double trace(double[][] c) {
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            sum += c[i][i];
        }
        return sum;
    }
}
