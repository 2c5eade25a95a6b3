package lv.screening.evaluate;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * A confidence interval. A bound that is not defined for the data is NaN.
 *
 * @param lower lower bound
 * @param upper upper bound
 * @param level confidence level, above 0 and below 1, for example 0.95
 */
public record Interval(double lower, double upper, double level) {

    /**
     * Interval of a proportion by the score method (Wilson 1927), without continuity correction.
     *
     * @param successes how many of {@code trials}, 0..trials
     * @param trials how many; with 0 the bounds are NaN
     * @param level confidence level, above 0 and below 1
     * @return the interval, inside 0..1
     * @throws IllegalArgumentException if the counts or the level are out of range
     */
    public static Interval wilson(long successes, long trials, double level) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is not a proportion");
        }
        double z = normalQuantile(Inputs.level(level));
        if (trials == 0) {
            return undefined(level);
        }
        double n = trials;
        double p = successes / n;
        double z2 = z * z / n;
        double centre = p + z2 / 2;
        double half = z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n));
        double lower = successes == 0 ? 0 : Math.max(0, (centre - half) / (1 + z2));
        double upper = successes == trials ? 1 : Math.min(1, (centre + half) / (1 + z2));
        return new Interval(lower, upper, level);
    }

    static Interval undefined(double level) {
        return new Interval(Double.NaN, Double.NaN, level);
    }

    static Interval normal(double estimate, double standardError, double level) {
        double half = normalQuantile(level) * standardError;
        return new Interval(estimate - half, estimate + half, level);
    }

    Interval clampedToShare() {
        return new Interval(Math.max(0, Math.min(1, lower)), Math.max(0, Math.min(1, upper)), level);
    }

    /** The two-sided standard normal quantile, 1.96 for 0.95. */
    static double normalQuantile(double level) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + level / 2);
    }

    /** Two-sided p-value of a standard normal statistic; accurate in the tails. */
    static double twoSidedNormal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** Upper tail of chi-square; accurate when it is small. */
    static double chiSquareTail(double chiSquare, int df) {
        return df < 1 || Double.isNaN(chiSquare)
                ? Double.NaN
                : Double.isInfinite(chiSquare) ? 0 : Gamma.regularizedGammaQ(df / 2.0, Math.max(0, chiSquare) / 2);
    }

    /** Percentile interval over draws, by order statistics (Hyndman and Fan 1996, type 1); sorts the argument. */
    static Interval percentile(double[] draws, double level) {
        Arrays.sort(draws);
        double tail = (1 - level) / 2;
        return new Interval(orderStatistic(draws, tail), orderStatistic(draws, 1 - tail), level);
    }

    static double orderStatistic(double[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length - 1e-9) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }
}
