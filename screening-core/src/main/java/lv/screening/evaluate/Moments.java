package lv.screening.evaluate;

import java.util.Arrays;

/**
 * Covariances of terms and their relation to the row mean, over complete rows and over pairs, in one pass. Values are
 * shifted by the column means first, so large offsets cost no digits.
 */
final class Moments {

    final int k;
    final int rows;
    final TermDescription[] terms;
    private final double[] shift;
    private final Sums complete;
    private final Sums partial;

    /** Running sums; p[i * k + j] of products, s[i * k + j] of the i-th value over rows that have the j-th too. */
    private static final class Sums {
        long rows;
        double totalSum;
        double totalSquares;
        final long[] n;
        final double[] s;
        final double[] p;
        final double[] t;
        final double[] tt;
        final double[] xt;

        Sums(int k) {
            n = new long[k * k];
            s = new double[k * k];
            p = new double[k * k];
            t = new double[k];
            tt = new double[k];
            xt = new double[k];
        }
    }

    Moments(double[][] data, TermDescription[] terms) {
        this.k = terms.length;
        this.rows = data.length;
        this.terms = terms;
        shift = new double[k];
        for (int i = 0; i < k; i++) {
            shift[i] = Double.isNaN(terms[i].mean()) ? 0 : terms[i].mean();
        }
        complete = new Sums(k);
        partial = new Sums(k);
        double centre = Arrays.stream(shift).sum() / k;
        double[] d = new double[k];
        double[] columnSums = new double[k];
        int[] present = new int[k];
        for (double[] row : data) {
            int found = 0;
            double total = 0;
            for (int i = 0; i < k; i++) {
                d[i] = row[i] - shift[i];
                if (!Double.isNaN(row[i])) {
                    total += row[i];
                    present[found++] = i;
                }
            }
            if (found == k) {
                addComplete(d, columnSums, total / k - centre);
            } else if (found > 0) {
                addPartial(d, present, found, total / found - centre);
            }
        }
        for (int i = 0; i < k; i++) {
            Arrays.fill(complete.s, i * k, (i + 1) * k, columnSums[i]);
        }
        Arrays.fill(complete.n, complete.rows);
        mirror(complete.p);
        mirror(partial.p);
    }

    private void addComplete(double[] d, double[] columnSums, double total) {
        Sums sums = complete;
        double[] p = sums.p;
        sums.rows++;
        sums.totalSum += total;
        sums.totalSquares += total * total;
        for (int i = 0; i < k; i++) {
            double value = d[i];
            int start = i * k;
            for (int j = 0; j <= i; j++) {
                p[start + j] += value * d[j];
            }
        }
        double square = total * total;
        for (int i = 0; i < k; i++) {
            columnSums[i] += d[i];
            sums.t[i] += total;
            sums.tt[i] += square;
            sums.xt[i] += d[i] * total;
        }
    }

    private void addPartial(double[] d, int[] present, int found, double total) {
        Sums sums = partial;
        sums.rows++;
        sums.totalSum += total;
        sums.totalSquares += total * total;
        for (int a = 0; a < found; a++) {
            int i = present[a];
            sums.t[i] += total;
            sums.tt[i] += total * total;
            sums.xt[i] += d[i] * total;
            for (int b = 0; b < found; b++) {
                int at = i * k + present[b];
                sums.n[at]++;
                sums.s[at] += d[i];
                if (b <= a) {
                    sums.p[at] += d[i] * d[present[b]];
                }
            }
        }
    }

    private void mirror(double[] p) {
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                p[j * k + i] = p[i * k + j];
            }
        }
    }

    /** Rows that have every term. */
    long completeRows() {
        return complete.rows;
    }

    /** Covariance matrix; an entry with fewer than two rows is NaN. */
    double[][] covariances(Treatment treatment) {
        double[][] c = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double n = count(treatment, i, j);
                double si = sum(treatment, i, j);
                double sj = sum(treatment, j, i);
                double p = complete.p[i * k + j] + (treatment == Treatment.PAIRWISE ? partial.p[i * k + j] : 0);
                c[i][j] = n < 2 ? Double.NaN : (p - si * sj / n) / (n - 1);
            }
        }
        return c;
    }

    long count(Treatment treatment, int i, int j) {
        return complete.n[i * k + j] + (treatment == Treatment.PAIRWISE ? partial.n[i * k + j] : 0);
    }

    private double sum(Treatment treatment, int i, int j) {
        return complete.s[i * k + j] + (treatment == Treatment.PAIRWISE ? partial.s[i * k + j] : 0);
    }

    double mean(Treatment treatment, int i) {
        return shift[i] + sum(treatment, i, i) / count(treatment, i, i);
    }

    /** Mean and standard deviation of the row means, over complete rows, or over all rows that have anything. */
    double[] rowMeans(Treatment treatment) {
        boolean all = treatment == Treatment.PAIRWISE;
        double n = complete.rows + (all ? partial.rows : 0);
        double sum = complete.totalSum + (all ? partial.totalSum : 0);
        double squares = complete.totalSquares + (all ? partial.totalSquares : 0);
        double centre = Arrays.stream(shift).sum() / k;
        return new double[] {centre + sum / n, n < 2 ? Double.NaN : Math.sqrt((squares - sum * sum / n) / (n - 1))};
    }

    /** Correlation of the i-th term with the row mean of the terms answered, itself included. */
    double withRowMean(Treatment treatment, int i) {
        boolean all = treatment == Treatment.PAIRWISE;
        double n = count(treatment, i, i);
        double x = sum(treatment, i, i);
        double xx = complete.p[i * k + i] + (all ? partial.p[i * k + i] : 0);
        double t = complete.t[i] + (all ? partial.t[i] : 0);
        double tt = complete.tt[i] + (all ? partial.tt[i] : 0);
        double xt = complete.xt[i] + (all ? partial.xt[i] : 0);
        return (xt - x * t / n) / Math.sqrt((xx - x * x / n) * (tt - t * t / n));
    }
}
