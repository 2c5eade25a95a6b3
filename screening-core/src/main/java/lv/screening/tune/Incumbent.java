package lv.screening.tune;

/** The best points so far. Losses within a relative 1e-10 are ties, and ties go to the simpler points. */
final class Incumbent {
    private static final double TIE = 1e-10;

    private final Problem problem;
    int[] points;
    double loss = Double.POSITIVE_INFINITY;
    double intercept;
    double slope = 1;
    int w0;
    /** The loss of the last offer with a real intercept, whatever the form. */
    double freeLoss;

    private double lowest = Double.POSITIVE_INFINITY;

    Incumbent(Problem problem) {
        this.problem = problem;
        points = new int[problem.columns()];
    }

    /** Whatever is proved to be above this can not be the result, not even as a tie. */
    double cut() {
        return lowest + tolerance();
    }

    private double tolerance() {
        return lowest < Double.POSITIVE_INFINITY ? TIE * (1e-3 + lowest) : 0;
    }

    /** No points at all, which leaves the share of positive cases as everyone's probability. */
    void offerNothing(double nullLoss, double nullLogit) {
        loss = nullLoss;
        lowest = nullLoss;
        intercept = nullLogit;
        if (problem.form() == ScoreForm.INTEGER_INTERCEPT && nullLogit != 0) {
            w0 = nullLogit > 0 ? 1 : -1;
            slope = Math.abs(nullLogit);
        }
    }

    /** Fits points to the form of the problem, and keeps them if they are better; the rules were checked before. */
    double offer(Cells cells, int[] setPoints, ScoreFit fit, double a, double b) {
        fit.load(cells, setPoints);
        return offerLoaded(cells.columns, setPoints, fit, a, b);
    }

    double offerLoaded(int[] set, int[] setPoints, ScoreFit fit, double a, double b) {
        double value = fit.fitSlope(a, b);
        freeLoss = value;
        if (problem.form() == ScoreForm.INTEGER_INTERCEPT && value <= cut()) {
            value = fit.fitMultiplier();
        }
        keep(set, setPoints, fit, value);
        return value;
    }

    /** With the integer intercept given. */
    void offer(Cells cells, int[] setPoints, ScoreFit fit, int givenW0, double b) {
        fit.load(cells, setPoints);
        keep(cells.columns, setPoints, fit, fit.fitMultiplier(givenW0, b));
    }

    private void keep(int[] set, int[] setPoints, ScoreFit fit, double value) {
        if (value <= cut()) {
            int[] candidate = new int[problem.columns()];
            for (int j = 0; j < set.length; j++) {
                candidate[set[j]] = setPoints[j];
            }
            if (value < lowest - tolerance() || simpler(candidate, points)) {
                points = candidate;
                loss = value;
                intercept = fit.intercept;
                slope = fit.slope;
                w0 = fit.w0;
            }
            lowest = Math.min(lowest, value);
        }
    }

    /** Fewer points in all, then a smaller largest one, then more on the earlier terms, then positive before negative. */
    static boolean simpler(int[] one, int[] other) {
        int difference = size(one) - size(other);
        if (difference == 0) {
            difference = largest(one) - largest(other);
        }
        for (int j = 0; j < one.length && difference == 0; j++) {
            difference = Math.abs(other[j]) - Math.abs(one[j]);
            if (difference == 0) {
                difference = other[j] - one[j];
            }
        }
        return difference < 0;
    }

    private static int size(int[] points) {
        int sum = 0;
        for (int w : points) {
            sum += Math.abs(w);
        }
        return sum;
    }

    private static int largest(int[] points) {
        int max = 0;
        for (int w : points) {
            max = Math.max(max, Math.abs(w));
        }
        return max;
    }
}
