package lv.screening.tune;

import java.util.Arrays;

/**
 * The two real numbers that belong to given points: intercept and slope (form B), or the multiplier and the integer
 * intercept (form A).
 *
 * <p>Works on the histogram of the score, which has few bins whatever the number of cells. A reusable workspace, not
 * thread-safe.
 */
final class ScoreFit {
    private static final int MAX_ITERATIONS = 60;
    private static final double TOLERANCE = 1e-8;
    private static final long EXPONENTIAL_STEPS = 8;

    final int lowestW0;
    final int highestW0;
    private final int lattice;

    private final int[] cellScore;
    private double[] binTotal = new double[256];
    private double[] binPositive = new double[256];
    private double[] score;
    private double[] total;
    private double[] positive;
    private double[] probability;
    private double[] logit;
    private int bins;
    private final double nullLogit;

    /** Results of the last fit. */
    double intercept;

    double slope;
    int w0;
    long steps;
    private double tryIntercept;
    private double trySlope;

    ScoreFit(Patterns patterns, int lowestW0, int highestW0) {
        this.lowestW0 = lowestW0;
        this.highestW0 = highestW0;
        lattice = patterns.lattice;
        int size = patterns.size;
        cellScore = new int[size];
        score = new double[Math.max(size, 256)];
        total = new double[Math.max(size, 256)];
        positive = new double[Math.max(size, 256)];
        probability = new double[Math.max(size, 256)];
        logit = new double[Math.max(size, 256)];
        double share = patterns.allPositive / patterns.allTotal;
        nullLogit = StrictMath.log(share / (1 - share));
    }

    /** Takes the scores of these points; must come before the fits. */
    void load(Cells cells, int[] points) {
        steps += (long) cells.count * 3;
        if (lattice > 0) {
            loadLattice(cells, points);
        } else {
            loadReal(cells, points);
        }
    }

    private void loadLattice(Cells cells, int[] points) {
        int n = cells.count;
        Arrays.fill(cellScore, 0, n, 0);
        for (int j = 0; j < cells.width; j++) {
            int w = points[j];
            if (w != 0) {
                int[] x = cells.latticeValue[j];
                for (int c = 0; c < n; c++) {
                    cellScore[c] += w * x[c];
                }
            }
        }
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int c = 0; c < n; c++) {
            low = Math.min(low, cellScore[c]);
            high = Math.max(high, cellScore[c]);
        }
        loadScores(cellScore, cells.total, cells.positive, n, low, high);
    }

    /** Takes scores that are already there, in lattice units between low and high. */
    void loadScores(int[] scores, double[] totals, double[] positives, int n, int low, int high) {
        int range = high - low + 1;
        if (range > Math.max(4 * n, 256)) {
            loadSparse(scores, totals, positives, n);
            return;
        }
        if (range > binTotal.length) {
            binTotal = new double[range * 2];
            binPositive = new double[range * 2];
        }
        Arrays.fill(binTotal, 0, range, 0);
        Arrays.fill(binPositive, 0, range, 0);
        for (int c = 0; c < n; c++) {
            binTotal[scores[c] - low] += totals[c];
            binPositive[scores[c] - low] += positives[c];
        }
        ensure(range);
        bins = 0;
        for (int i = 0; i < range; i++) {
            if (binTotal[i] > 0) {
                score[bins] = (double) (low + i) / lattice;
                total[bins] = binTotal[i];
                positive[bins++] = binPositive[i];
            }
        }
    }

    private void loadSparse(int[] scores, double[] totals, double[] positives, int n) {
        ensure(n);
        bins = n;
        for (int c = 0; c < n; c++) {
            score[c] = (double) scores[c] / lattice;
            total[c] = totals[c];
            positive[c] = positives[c];
        }
    }

    private void loadReal(Cells cells, int[] points) {
        bins = cells.count;
        ensure(bins);
        for (int c = 0; c < bins; c++) {
            double sum = 0;
            for (int j = 0; j < cells.width; j++) {
                sum += points[j] * cells.value[j][c];
            }
            score[c] = sum;
            total[c] = cells.total[c];
            positive[c] = cells.positive[c];
        }
    }

    private void ensure(int length) {
        if (score.length < length) {
            score = new double[length * 2];
            total = new double[length * 2];
            positive = new double[length * 2];
            probability = new double[length * 2];
            logit = new double[length * 2];
        }
    }

    /** Form B: logit = a + b · score, from a start near by; infinite if no positive slope is better than none. */
    double fitSlope(double a, double b) {
        tryIntercept = a;
        trySlope = b;
        if (!newton()) {
            tryIntercept = nullLogit;
            trySlope = 0;
            if (!newton()) {
                return Double.POSITIVE_INFINITY;
            }
        }
        intercept = tryIntercept;
        slope = trySlope;
        return slope > 0 ? loss() : Double.POSITIVE_INFINITY;
    }

    /**
     * Form A: logit = (w0 + score) / m, after {@link #fitSlope} was finite. For a fixed ratio c of intercept to slope
     * the best loss is quasi-convex in c, so that only the integers on either side of the free ratio can be best.
     */
    double fitMultiplier() {
        double ratio = Math.min(highestW0, Math.max(lowestW0, intercept / slope));
        double startSlope = slope;
        int low = (int) Math.floor(ratio);
        double best = fitMultiplier(low, startSlope);
        double bestSlope = slope;
        int bestW0 = low;
        if (low < ratio) {
            double other = fitMultiplier(low + 1, startSlope);
            if (other < best) {
                best = other;
                bestSlope = slope;
                bestW0 = low + 1;
            }
        }
        slope = bestSlope;
        w0 = bestW0;
        intercept = w0 * slope;
        return best;
    }

    /** Form A with a given integer intercept, from a start that is positive or, if there is none, 0. */
    double fitMultiplier(int offset, double start) {
        w0 = offset;
        double b = start;
        double last = b;
        double before = Double.POSITIVE_INFINITY;
        boolean risky = false;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            predict(offset * b, b);
            if (risky) {
                double now = loss();
                for (int halvings = 0; now > before && halvings < 40; halvings++) {
                    b = 0.5 * (b + last);
                    predict(offset * b, b);
                    now = loss();
                }
            }
            double g = 0;
            double h = 0;
            for (int i = 0; i < bins; i++) {
                double p = probability[i];
                double s = offset + score[i];
                g += (positive[i] - total[i] * p) * s;
                h += total[i] * p * (1 - p) * s * s;
            }
            if (!(h > 0)) {
                break;
            }
            double decrement = g * g / h;
            risky = decrement > 1;
            if (risky) {
                before = loss();
            }
            last = b;
            b += g / h;
            if (decrement < TOLERANCE) {
                break;
            }
        }
        slope = b;
        intercept = offset * b;
        predict(offset * b, b);
        return b > 0 ? loss() : Double.POSITIVE_INFINITY;
    }

    /** Newton in intercept and slope; false if the curvature is nil already at the start. */
    private boolean newton() {
        double lastIntercept = tryIntercept;
        double lastSlope = trySlope;
        double before = Double.POSITIVE_INFINITY;
        boolean risky = false;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            predict(tryIntercept, trySlope);
            if (risky) {
                double now = loss();
                for (int halvings = 0; now > before && halvings < 40; halvings++) {
                    tryIntercept = 0.5 * (tryIntercept + lastIntercept);
                    trySlope = 0.5 * (trySlope + lastSlope);
                    predict(tryIntercept, trySlope);
                    now = loss();
                }
            }
            double g0 = 0;
            double g1 = 0;
            double h00 = 0;
            double h01 = 0;
            double h11 = 0;
            for (int i = 0; i < bins; i++) {
                double p = probability[i];
                double r = positive[i] - total[i] * p;
                double w = total[i] * p * (1 - p);
                double s = score[i];
                g0 += r;
                g1 += r * s;
                h00 += w;
                h01 += w * s;
                h11 += w * s * s;
            }
            double mean = h01 / h00;
            double spread = h11 - h01 * mean;
            if (!(spread > 1e-12 * h11)) {
                return iteration > 0;
            }
            double moved = (g1 - mean * g0) / spread;
            double shift = g0 / h00 - moved * mean;
            double decrement = g0 * shift + g1 * moved;
            risky = decrement > 1;
            if (risky) {
                before = loss();
            }
            lastIntercept = tryIntercept;
            lastSlope = trySlope;
            tryIntercept += shift;
            trySlope += moved;
            if (decrement < TOLERANCE) {
                predict(tryIntercept, trySlope);
                return true;
            }
        }
        predict(tryIntercept, trySlope);
        return true;
    }

    private void predict(double a, double b) {
        steps += bins * EXPONENTIAL_STEPS;
        for (int i = 0; i < bins; i++) {
            double eta = a + b * score[i];
            logit[i] = eta;
            probability[i] = 1 / (1 + LogOdds.exp(-eta));
        }
    }

    private double loss() {
        double sum = 0;
        for (int i = 0; i < bins; i++) {
            sum += RealFit.cellLoss(logit[i], total[i], positive[i]);
        }
        return sum;
    }
}
