package lv.screening.evaluate;

/**
 * What a cut-point is chosen for: a figure of the four counts, and whether more or less of it is better.
 *
 * <p>A criterion that gives NaN says that the cut is not eligible. Instances are immutable; a criterion of your own must
 * be a pure function.
 *
 * @param name for reports
 * @param goal whether the figure is to be large or small
 * @param criterion the figure
 */
public record CutMetric(String name, Goal goal, Criterion criterion) {

    /** Whether more or less is better. */
    public enum Goal {
        /** The largest value is best. */
        MAXIMISE,
        /** The smallest value is best. */
        MINIMISE
    }

    /** A figure of the four counts. */
    @FunctionalInterface
    public interface Criterion {
        /**
         * Computes the figure.
         *
         * @param tp cases at or above the cut
         * @param fp controls at or above the cut
         * @param tn controls below the cut
         * @param fn cases below the cut
         * @return the figure, NaN where the cut is not eligible
         */
        double value(long tp, long fp, long tn, long fn);
    }

    private static final double SLACK = 1e-12;

    /** Sensitivity + specificity - 1 (Youden 1950). */
    public static final CutMetric YOUDEN = maximise("youden", (tp, fp, tn, fn) -> rate(tp, fn) + rate(tn, fp) - 1);

    /** Sensitivity + specificity. */
    public static final CutMetric SENSITIVITY_PLUS_SPECIFICITY =
            maximise("sensitivity + specificity", (tp, fp, tn, fn) -> rate(tp, fn) + rate(tn, fp));

    /** Share classified rightly. */
    public static final CutMetric ACCURACY =
            maximise("accuracy", (tp, fp, tn, fn) -> (double) (tp + tn) / (tp + fp + tn + fn));

    /** Agreement beyond chance (Cohen 1960). */
    public static final CutMetric KAPPA = maximise("kappa", (tp, fp, tn, fn) -> new Confusion(tp, fp, tn, fn).kappa());

    /** Harmonic mean of sensitivity and positive predictive value. */
    public static final CutMetric F1 = maximise("f1", (tp, fp, tn, fn) -> 2.0 * tp / (2 * tp + fp + fn));

    /** Distance of the ROC point to the corner where sensitivity and specificity are 1. */
    public static final CutMetric CLOSEST_TO_CORNER =
            minimise("closest to corner", (tp, fp, tn, fn) -> Math.hypot(rate(fn, tp), rate(fp, tn)));

    /** Absolute difference between sensitivity and specificity. */
    public static final CutMetric EQUAL_SENSITIVITY_AND_SPECIFICITY =
            minimise("|sensitivity - specificity|", (tp, fp, tn, fn) -> Math.abs(rate(tp, fn) - rate(tn, fp)));

    /** Absolute difference between the share referred and the share of cases. */
    public static final CutMetric PREVALENCE_MATCHED =
            minimise("prevalence matched", (tp, fp, tn, fn) -> Math.abs(fp - fn) / (double) (tp + fp + tn + fn));

    /** Diagnostic odds ratio, tp tn / (fp fn). */
    public static final CutMetric ODDS_RATIO =
            maximise("odds ratio", (tp, fp, tn, fn) -> new Confusion(tp, fp, tn, fn).oddsRatio());

    /** Positive predictive value. */
    public static final CutMetric PPV = maximise("ppv", (tp, fp, tn, fn) -> rate(tp, fp));

    /** Negative predictive value. */
    public static final CutMetric NPV = maximise("npv", (tp, fp, tn, fn) -> rate(tn, fn));

    /**
     * More is better.
     *
     * @param name for reports
     * @param criterion the figure
     * @return the metric
     */
    public static CutMetric maximise(String name, Criterion criterion) {
        return new CutMetric(name, Goal.MAXIMISE, criterion);
    }

    /**
     * Less is better.
     *
     * @param name for reports
     * @param criterion the figure
     * @return the metric
     */
    public static CutMetric minimise(String name, Criterion criterion) {
        return new CutMetric(name, Goal.MINIMISE, criterion);
    }

    /**
     * Total cost of the mistakes.
     *
     * @param falseNegative cost of a missed case, finite, 0 or more
     * @param falsePositive cost of a control referred, finite, 0 or more
     * @return the metric
     * @throws IllegalArgumentException if a cost is out of range or both are 0
     */
    public static CutMetric cost(double falseNegative, double falsePositive) {
        if (!(falseNegative >= 0 && falsePositive >= 0)
                || falseNegative + falsePositive == 0
                || Double.isInfinite(falseNegative + falsePositive)) {
            throw new IllegalArgumentException("the costs are " + falseNegative + " and " + falsePositive
                    + "; give finite costs of 0 or more, at least one above 0");
        }
        return minimise(
                "cost (missed " + falseNegative + ", wrongly referred " + falsePositive + ")",
                (tp, fp, tn, fn) -> falseNegative * fn + falsePositive * fp);
    }

    /**
     * Sensitivity + r specificity with r = (1 - prevalence) / (cost prevalence) (Perkins and Schisterman 2006).
     *
     * @param cost of a missed case relative to a control referred, above 0
     * @param prevalence in the population to be screened, above 0 and below 1
     * @return the metric
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static CutMetric weightedYouden(double cost, double prevalence) {
        if (!(cost > 0) || !(prevalence > 0 && prevalence < 1)) {
            throw new IllegalArgumentException("cost " + cost + ", prevalence " + prevalence
                    + "; give a cost above 0 and a prevalence above 0 and below 1");
        }
        double r = (1 - prevalence) / (cost * prevalence);
        return maximise(
                "weighted youden (cost " + cost + ", prevalence " + prevalence + ")",
                (tp, fp, tn, fn) -> rate(tp, fn) + r * rate(tn, fp));
    }

    /**
     * The highest specificity among the cuts with at least this sensitivity.
     *
     * @param sensitivity 0..1
     * @return the metric
     * @throws IllegalArgumentException if out of range
     */
    public static CutMetric minimumSensitivity(double sensitivity) {
        Inputs.share("minimum sensitivity", sensitivity);
        return maximise(
                "specificity at sensitivity >= " + sensitivity,
                (tp, fp, tn, fn) -> rate(tp, fn) >= sensitivity - SLACK ? rate(tn, fp) : Double.NaN);
    }

    /**
     * The highest sensitivity among the cuts with at least this specificity.
     *
     * @param specificity 0..1
     * @return the metric
     * @throws IllegalArgumentException if out of range
     */
    public static CutMetric minimumSpecificity(double specificity) {
        Inputs.share("minimum specificity", specificity);
        return maximise(
                "sensitivity at specificity >= " + specificity,
                (tp, fp, tn, fn) -> rate(tn, fp) >= specificity - SLACK ? rate(tp, fn) : Double.NaN);
    }

    /**
     * The highest sensitivity among the cuts with at least this positive predictive value.
     *
     * @param ppv 0..1
     * @return the metric
     * @throws IllegalArgumentException if out of range
     */
    public static CutMetric minimumPpv(double ppv) {
        Inputs.share("minimum positive predictive value", ppv);
        return maximise(
                "sensitivity at ppv >= " + ppv,
                (tp, fp, tn, fn) -> rate(tp, fp) >= ppv - SLACK ? rate(tp, fn) : Double.NaN);
    }

    /**
     * The highest specificity among the cuts with at least this negative predictive value.
     *
     * @param npv 0..1
     * @return the metric
     * @throws IllegalArgumentException if out of range
     */
    public static CutMetric minimumNpv(double npv) {
        Inputs.share("minimum negative predictive value", npv);
        return maximise(
                "specificity at npv >= " + npv,
                (tp, fp, tn, fn) -> rate(tn, fn) >= npv - SLACK ? rate(tn, fp) : Double.NaN);
    }

    double value(long tp, long fp, long tn, long fn) {
        return criterion.value(tp, fp, tn, fn);
    }

    /** Whether a is better than b by more than rounding; b may be NaN. */
    boolean better(double a, double b) {
        if (Double.isNaN(a)) {
            return false;
        }
        return Double.isNaN(b) || (!tied(a, b) && (goal == Goal.MAXIMISE ? a > b : a < b));
    }

    static boolean tied(double a, double b) {
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return a == b;
        }
        return Math.abs(a - b) <= SLACK * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    private static double rate(long part, long rest) {
        return (double) part / (part + rest);
    }
}
