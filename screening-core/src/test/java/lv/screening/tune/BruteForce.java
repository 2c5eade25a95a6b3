package lv.screening.tune;

import java.util.function.Predicate;

/**
 * The lowest loss over all points in a box, by trying every vector on the rows as they are. Shares no code with the
 * search: plain Newton with halving in one or two parameters, {@link Math} for the functions.
 */
final class BruteForce {
    private final PointsData data;
    private final int low;
    private final int high;
    private final Predicate<int[]> allowed;
    double best = Double.POSITIVE_INFINITY;

    private BruteForce(PointsData data, int low, int high, Predicate<int[]> allowed) {
        this.data = data;
        this.low = low;
        this.high = high;
        this.allowed = allowed;
    }

    static double realIntercept(PointsData data, int low, int high, Predicate<int[]> allowed) {
        BruteForce search = new BruteForce(data, low, high, allowed);
        search.all(new int[data.terms().size()], 0, Integer.MIN_VALUE, Integer.MIN_VALUE);
        return search.best;
    }

    static double integerIntercept(
            PointsData data, int low, int high, int lowW0, int highW0, Predicate<int[]> allowed) {
        BruteForce search = new BruteForce(data, low, high, allowed);
        search.all(new int[data.terms().size()], 0, lowW0, highW0);
        return search.best;
    }

    private void all(int[] points, int from, int lowW0, int highW0) {
        if (from == points.length) {
            if (allowed.test(points)) {
                if (lowW0 == Integer.MIN_VALUE) {
                    best = Math.min(best, profile(points, 0, true));
                }
                for (int w0 = lowW0; lowW0 != Integer.MIN_VALUE && w0 <= highW0; w0++) {
                    best = Math.min(best, profile(points, w0, false));
                }
            }
            return;
        }
        for (int w = low; w <= high; w++) {
            points[from] = w;
            all(points, from + 1, lowW0, highW0);
        }
        points[from] = 0;
    }

    /** The lowest loss in a and b (b at least 0), or in b alone with a = w0 · b. */
    private double profile(int[] points, int w0, boolean free) {
        int n = data.size();
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            score[i] = w0;
            for (int j = 0; j < points.length; j++) {
                score[i] += points[j] * data.value(i, j);
            }
        }
        double a = 0;
        double b = 0;
        double loss = loss(score, a, b);
        for (int iteration = 0; iteration < 200; iteration++) {
            double g0 = 0;
            double g1 = 0;
            double h00 = 1e-12;
            double h01 = 0;
            double h11 = 1e-12;
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-(a + b * score[i])));
                double v = data.weights()[i];
                double r = v * ((data.outcome()[i] ? 1 : 0) - p);
                double w = v * p * (1 - p);
                g0 += r;
                g1 += r * score[i];
                h00 += w;
                h01 += w * score[i];
                h11 += w * score[i] * score[i];
            }
            double da;
            double db;
            double det = h00 * h11 - h01 * h01;
            if (free && det > 1e-13 * h00 * h11) {
                da = (h11 * g0 - h01 * g1) / det;
                db = (h00 * g1 - h01 * g0) / det;
            } else {
                da = free ? g0 / h00 : 0;
                db = free ? 0 : g1 / h11;
            }
            double share = 1;
            double next = loss(score, a + da, b + db);
            while (next > loss && share > 1e-9) {
                share /= 2;
                next = loss(score, a + share * da, b + share * db);
            }
            if (!(next < loss - 1e-14 * loss)) {
                break;
            }
            a += share * da;
            b += share * db;
            loss = next;
        }
        return b > 0 ? loss : Double.POSITIVE_INFINITY;
    }

    private double loss(double[] score, double a, double b) {
        double sum = 0;
        for (int i = 0; i < score.length; i++) {
            double t = (a + b * score[i]) * (data.outcome()[i] ? 1 : -1);
            sum += data.weights()[i] * (t > 0 ? Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t)) - t);
        }
        return sum;
    }
}
