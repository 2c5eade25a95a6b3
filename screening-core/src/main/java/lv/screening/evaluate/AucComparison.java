package lv.screening.evaluate;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Test of the difference between two areas under the curve (DeLong, DeLong and Clarke-Pearson 1988).
 *
 * <p>With a difference of 0 and variance 0 the statistic is 0 and p is 1; with another difference and variance 0 the
 * statistic is infinite and p is 0.
 *
 * @param paired whether both scores were of the same people
 * @param first area of the first score
 * @param second area of the second score
 * @param covariance of the two areas; 0 when unpaired
 * @param statistic difference over its standard error
 * @param degreesOfFreedom of Student's t (Welch) when unpaired; infinite (normal) when paired
 * @param pValue two-sided
 * @param difference first minus second, with its interval
 */
public record AucComparison(
        boolean paired,
        AucEstimate first,
        AucEstimate second,
        double covariance,
        double statistic,
        double degreesOfFreedom,
        double pValue,
        Estimate difference) {

    /**
     * Compares two whole-number scores of the same people.
     *
     * @param first first score per row
     * @param second second score per row
     * @param outcomes true for a case
     * @param level confidence level, above 0 and below 1
     * @return the comparison
     * @throws IllegalArgumentException if lengths differ, a class has fewer than two people or the level is out of range
     */
    public static AucComparison paired(int[] first, int[] second, boolean[] outcomes, double level) {
        Inputs.sameLength("second scores", second.length, "outcomes", outcomes.length);
        return paired(PlacedScores.of(first, outcomes), PlacedScores.of(second, outcomes), outcomes, level);
    }

    /**
     * Compares two whole-number scores of the same people.
     *
     * @param first first score per row
     * @param second second score per row
     * @param outcomes 1 for a case, 0 for a control
     * @param level confidence level, above 0 and below 1
     * @return the comparison
     * @throws IllegalArgumentException as for booleans, and if an outcome is neither 0 nor 1
     */
    public static AucComparison paired(int[] first, int[] second, byte[] outcomes, double level) {
        return paired(first, second, Inputs.truths(outcomes), level);
    }

    /**
     * Compares two scores of the same people.
     *
     * @param first first score per row, not NaN
     * @param second second score per row, not NaN
     * @param outcomes true for a case
     * @param level confidence level, above 0 and below 1
     * @return the comparison
     * @throws IllegalArgumentException if lengths differ, a score is NaN, a class has fewer than two people or the level
     *     is out of range
     */
    public static AucComparison paired(double[] first, double[] second, boolean[] outcomes, double level) {
        Inputs.sameLength("second scores", second.length, "outcomes", outcomes.length);
        return paired(PlacedScores.of(first, outcomes), PlacedScores.of(second, outcomes), outcomes, level);
    }

    private static AucComparison paired(PlacedScores a, PlacedScores b, boolean[] outcomes, double level) {
        AucEstimate first = AucEstimate.of(a.table(), level);
        AucEstimate second = AucEstimate.of(b.table(), level);
        requireTwoOfEach(first);
        double covariance = a.covariance(b, outcomes, first.auc(), second.auc());
        double variance = first.variance() + second.variance() - 2 * covariance;
        if (variance < 1e-14 * (first.variance() + second.variance())) {
            variance = 0;
        }
        double difference = first.auc() - second.auc();
        double z = ratio(difference, Math.sqrt(variance));
        return new AucComparison(
                true,
                first,
                second,
                covariance,
                z,
                Double.POSITIVE_INFINITY,
                Interval.twoSidedNormal(z),
                new Estimate(difference, Interval.normal(difference, Math.sqrt(variance), level)));
    }

    /**
     * Compares the areas of two separate samples, or of two groups.
     *
     * @param first cases and controls of the first sample
     * @param second cases and controls of the second sample
     * @param level confidence level, above 0 and below 1
     * @return the comparison; the interval of the difference is that of Student's t
     * @throws IllegalArgumentException if a class has fewer than two people or the level is out of range
     */
    public static AucComparison unpaired(CountTable first, CountTable second, double level) {
        AucEstimate a = AucEstimate.of(first, level);
        AucEstimate b = AucEstimate.of(second, level);
        requireTwoOfEach(a);
        requireTwoOfEach(b);
        double variance = a.variance() + b.variance();
        double difference = a.auc() - b.auc();
        double statistic = ratio(difference, Math.sqrt(variance));
        double df = variance
                * variance
                / (a.variance() * a.variance() / (first.total() - 1)
                        + b.variance() * b.variance() / (second.total() - 1));
        if (variance == 0) {
            df = first.total() + second.total() - 2.0;
        }
        TDistribution t = new TDistribution(null, df, 1e-14);
        double p = 2 * t.cumulativeProbability(-Math.abs(statistic));
        double half = t.inverseCumulativeProbability(0.5 + level / 2) * Math.sqrt(variance);
        Interval interval = new Interval(difference - half, difference + half, level);
        return new AucComparison(false, a, b, 0, statistic, df, p, new Estimate(difference, interval));
    }

    private static void requireTwoOfEach(AucEstimate estimate) {
        if (estimate.cases() < 2 || estimate.controls() < 2) {
            throw new IllegalArgumentException("there are " + estimate.cases() + " cases and " + estimate.controls()
                    + " controls; comparing areas needs at least two of each");
        }
    }

    private static double ratio(double difference, double standardError) {
        return difference == 0 ? 0 : difference / standardError;
    }
}
