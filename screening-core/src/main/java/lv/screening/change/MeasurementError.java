package lv.screening.change;

import lv.screening.model.Scale;

/**
 * How exactly a scale measures one person, and how large a difference between two occasions must be before it can be trusted
 * (Jacobson and Truax 1991): {@code SEM = s * sqrt(1 - r)}, {@code S_diff = sqrt(2 * SEM^2)}, {@code RC = (x2 - x1) / S_diff};
 * beyond 1.96 in either direction such a difference comes by chance in fewer than one of twenty people who did not change.
 *
 * <p>The figures suppose that errors are alike over the whole range of the scale and on both occasions.
 *
 * @param deviation standard deviation of the scores, in points, above 0: of the first occasion, or of the sample that a manual
 *     names
 * @param reliability share of the scores' variance that is not error, from 0 up to but not including 1
 */
public record MeasurementError(double deviation, double reliability) {
    /** The index beyond which a change is reliable: the two-sided 5 % point of the normal distribution, as in the paper. */
    public static final double CRITICAL = 1.96;

    /** @throws IllegalArgumentException if a figure is out of its range */
    public MeasurementError {
        if (!(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException("expected a standard deviation above 0, found " + deviation);
        }
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("expected a reliability from 0 to below 1, found " + reliability);
        }
    }

    /** {@return the standard error of measurement, in points} */
    public double standardError() {
        return deviation * Math.sqrt(1 - reliability);
    }

    /** {@return the standard error of the difference of two scores of one person, in points} */
    public double standardErrorOfDifference() {
        return Math.sqrt(2 * standardError() * standardError());
    }

    /** {@return the smallest difference in points that is a reliable change: 1.96 standard errors of the difference} */
    public double smallestReliableChange() {
        return CRITICAL * standardErrorOfDifference();
    }

    /**
     * The reliable-change index.
     *
     * @param before the earlier score, in points
     * @param after the later score, in points
     * @return the difference in standard errors of the difference; negative where the score fell
     * @throws IllegalArgumentException if a score is NaN or infinite
     */
    public double index(double before, double after) {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            throw new IllegalArgumentException("expected two scores, found " + before + " and " + after);
        }
        return (after - before) / standardErrorOfDifference();
    }

    /**
     * What an index says.
     *
     * @param index of {@link #index}; exactly 1.96 is not beyond it
     * @param higher what a high score means
     * @return the verdict
     */
    public static Verdict verdict(double index, Scale.Higher higher) {
        if (!(Math.abs(index) > CRITICAL)) {
            return Verdict.UNCHANGED;
        }
        return index > 0 == (higher == Scale.Higher.BETTER) ? Verdict.IMPROVED : Verdict.WORSE;
    }
}
