package lv.screening.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Points near the real-valued coefficients, judged by the quadratic approximation of the loss alone. */
final class Rounding {
    private static final int SCALES = 40;
    private static final int KEPT = 6;
    private static final int MAX_MOVES = 200;

    /**
     * Points that may be good.
     *
     * @param slope real-valued points per point
     * @param distance approximate loss above the real-valued optimum
     */
    record Candidate(int[] points, double slope, double distance) {}

    private final Problem problem;
    private final int[] set;
    private final double[] beta;
    private final double[][] form;
    private final double[] pull;
    private final double length;

    Rounding(Problem problem, int[] set, double[] betaWithIntercept, double[][] form) {
        this.problem = problem;
        this.set = set;
        this.form = form;
        int width = set.length;
        beta = new double[width];
        System.arraycopy(betaWithIntercept, 1, beta, 0, width);
        pull = new double[width];
        double sum = 0;
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < width; k++) {
                pull[j] += form[j][k] * beta[k];
            }
            sum += pull[j] * beta[j];
        }
        length = sum;
    }

    List<Candidate> best() {
        List<Candidate> found = new ArrayList<>();
        double smallest = smallestScale();
        int largestPoints = 1;
        for (int column : set) {
            largestPoints = Math.max(
                    largestPoints, Math.max(Math.abs(problem.lowest()[column]), Math.abs(problem.highest()[column])));
        }
        double growth = StrictMath.pow(largestPoints / 0.45, 1.0 / SCALES);
        double scale = smallest * 0.7;
        for (int i = 0; i < SCALES + 6 && scale > 0; i++) {
            add(found, rounded(scale));
            scale *= growth;
        }
        found.sort(Comparator.comparingDouble(Candidate::distance));
        List<Candidate> improved = new ArrayList<>();
        for (Candidate candidate : found.subList(0, Math.min(KEPT, found.size()))) {
            add(improved, improve(candidate));
        }
        improved.sort(Comparator.comparingDouble(Candidate::distance));
        return improved;
    }

    /** The slope at which the largest coefficient takes all the points it may have. */
    private double smallestScale() {
        double scale = 0;
        for (int j = 0; j < beta.length; j++) {
            int limit = beta[j] > 0 ? problem.highest()[set[j]] : -problem.lowest()[set[j]];
            if (limit > 0) {
                scale = Math.max(scale, Math.abs(beta[j]) / limit);
            }
        }
        return scale;
    }

    private int[] rounded(double scale) {
        int[] points = new int[beta.length];
        for (int j = 0; j < points.length; j++) {
            int low = problem.lowest()[set[j]];
            int high = problem.highest()[set[j]];
            int w = (int) Math.rint(Math.min(1e6, Math.max(-1e6, beta[j] / scale)));
            if (!problem.allows(set[j], w)) {
                w = w == 0 ? ((beta[j] > 0 && high > 0) || low >= 0 ? Math.max(1, low) : Math.min(-1, high)) : w;
                w = Math.min(high, Math.max(low, w));
                if (!problem.allows(set[j], w)) {
                    w = high != 0 ? high : low;
                }
            }
            points[j] = w;
        }
        return points;
    }

    private void add(List<Candidate> list, int[] points) {
        add(list, judged(points));
    }

    private static void add(List<Candidate> list, Candidate candidate) {
        for (Candidate known : list) {
            if (java.util.Arrays.equals(known.points, candidate.points)) {
                return;
            }
        }
        list.add(candidate);
    }

    private Candidate judged(int[] points) {
        double product = 0;
        double square = 0;
        for (int j = 0; j < points.length; j++) {
            product += pull[j] * points[j];
            for (int k = 0; k < points.length; k++) {
                square += points[j] * form[j][k] * points[k];
            }
        }
        if (!(square > 0) || product <= 0) {
            return new Candidate(points, 0, length);
        }
        return new Candidate(points, product / square, length - product * product / square);
    }

    private Candidate improve(Candidate start) {
        Candidate best = start;
        for (int move = 0; move < MAX_MOVES; move++) {
            Candidate next = best;
            boolean improved = false;
            for (int j = 0; j < set.length; j++) {
                for (int change = -1; change <= 1; change += 2) {
                    int w = best.points[j] + change;
                    if (problem.allows(set[j], w)) {
                        int[] points = best.points.clone();
                        points[j] = w;
                        Candidate tried = judged(points);
                        if (tried.distance < next.distance - 1e-12 * length) {
                            next = tried;
                            improved = true;
                        }
                    }
                }
            }
            if (!improved) {
                break;
            }
            best = next;
        }
        return best;
    }
}
