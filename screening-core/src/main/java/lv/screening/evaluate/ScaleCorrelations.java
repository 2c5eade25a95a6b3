package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Pearson correlations between the scores of several scales, each over the rows that have both.
 *
 * @param scales names
 * @param pairs one per pair of scales, in the order (1,2), (1,3), ... (2,3), ...
 */
public record ScaleCorrelations(List<String> scales, List<Pair> pairs) {

    /**
     * Two scales.
     *
     * @param first name
     * @param second name
     * @param n rows that have both scores
     * @param correlation -1..1; NaN when a score is constant or fewer than two rows have both
     * @param interval of the correlation by Fisher's (1921) z at 95 %; NaN with fewer than four rows
     */
    public record Pair(String first, String second, long n, double correlation, Interval interval) {}

    /** Copies the lists. */
    public ScaleCorrelations {
        scales = List.copyOf(scales);
        pairs = List.copyOf(pairs);
    }

    /**
     * Correlates scales.
     *
     * @param scales names
     * @param scores one row per person, one score per scale; NaN where a person has none
     * @return the correlations
     * @throws IllegalArgumentException if a row has another length than the names, or a score is infinite
     */
    public static ScaleCorrelations of(List<String> scales, double[][] scores) {
        int k = scales.size();
        Inputs.items(scores, k);
        TermDescription[] described = new TermDescription[k];
        for (int i = 0; i < k; i++) {
            described[i] = TermDescription.of(scales.get(i), scores, i, Double.NaN, Double.NaN);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                pairs.add(pair(described[i], described[j], scores, i, j));
            }
        }
        return new ScaleCorrelations(scales, pairs);
    }

    private static Pair pair(TermDescription a, TermDescription b, double[][] scores, int i, int j) {
        long n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        for (double[] row : scores) {
            double x = row[i] - a.mean();
            double y = row[j] - b.mean();
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                n++;
                sx += x;
                sy += y;
                sxx += x * x;
                syy += y * y;
                sxy += x * y;
            }
        }
        boolean constant = n < 2 || a.constant() || b.constant();
        double r = constant
                ? Double.NaN
                : Math.max(-1, Math.min(1, (sxy - sx * sy / n) / Math.sqrt((sxx - sx * sx / n) * (syy - sy * sy / n))));
        return new Pair(a.term(), b.term(), n, r, fisher(r, n));
    }

    private static Interval fisher(double r, long n) {
        if (n < 4 || Double.isNaN(r)) {
            return Interval.undefined(0.95);
        }
        if (Math.abs(r) == 1) {
            return new Interval(r, r, 0.95);
        }
        Interval z = Interval.normal(0.5 * (Math.log1p(r) - Math.log1p(-r)), 1 / Math.sqrt((double) n - 3), 0.95);
        return new Interval(Math.tanh(z.lower()), Math.tanh(z.upper()), 0.95);
    }
}
