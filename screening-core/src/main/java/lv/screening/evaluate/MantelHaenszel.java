package lv.screening.evaluate;

import java.util.SortedMap;

/**
 * Mantel-Haenszel comparison of the answers of two groups to one item, within strata of equal matching score (Mantel and
 * Haenszel 1959; Holland and Thayer 1988).
 *
 * <p>For two answer levels: the common odds ratio, the chi-square with continuity correction, and the standard error of
 * Robins, Breslow and Greenland (1986). For more levels: the cumulative common odds ratio of Liu and Agresti (1996),
 * Mantel's (1963) chi-square without correction, and a test-based standard error (Miettinen 1976). Strata that hold one
 * group only or one answer only tell nothing and drop out; with no stratum left everything is NaN.
 *
 * @param commonOddsRatio odds of a higher answer in the reference group over those in the focal group; above 1 the
 *     reference group answers higher at the same score
 * @param standardErrorOfLog standard error of its natural logarithm
 * @param chiSquare one degree of freedom
 * @param pValue upper tail
 * @param delta -2.35 ln of the odds ratio, the scale of Educational Testing Service; below 0 the reference group answers
 *     higher
 * @param category size of the difference
 */
public record MantelHaenszel(
        double commonOddsRatio,
        double standardErrorOfLog,
        double chiSquare,
        double pValue,
        double delta,
        EtsCategory category) {

    /** Sizes of differential functioning as classified by Educational Testing Service (Dorans and Holland 1993). */
    public enum EtsCategory {
        /** Negligible: |delta| below 1, or not different from 0 at 5 %. */
        A,
        /** Moderate: neither A nor C. */
        B,
        /** Large: |delta| at least 1.5 and above 1 at 5 %, one-sided. */
        C,
        /** The odds ratio is 0, infinite or not defined. */
        UNDEFINED
    }

    /** Answer counts of one stratum: [0] reference, [1] focal; one count per answer level, levels ascending. */
    static MantelHaenszel of(SortedMap<Double, long[][]> strata, double[] levels) {
        boolean two = levels.length == 2;
        double up = 0;
        double down = 0;
        double observed = 0;
        double expected = 0;
        double variance = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (long[][] stratum : strata.values()) {
            double reference = 0;
            double focal = 0;
            for (int j = 0; j < levels.length; j++) {
                reference += stratum[0][j];
                focal += stratum[1][j];
            }
            double n = reference + focal;
            if (reference == 0 || focal == 0) {
                continue;
            }
            double sum = 0;
            double squares = 0;
            double focalSum = 0;
            for (int j = 0; j < levels.length; j++) {
                double both = stratum[0][j] + stratum[1][j];
                sum += both * levels[j];
                squares += both * levels[j] * levels[j];
                focalSum += stratum[1][j] * levels[j];
            }
            observed += focalSum;
            expected += focal * sum / n;
            variance += reference * focal * (n * squares - sum * sum) / (n * n * (n - 1));
            double referenceAbove = reference;
            double focalAbove = focal;
            for (int j = 1; j < levels.length; j++) {
                referenceAbove -= stratum[0][j - 1];
                focalAbove -= stratum[1][j - 1];
                double r = referenceAbove * (focal - focalAbove) / n;
                double s = (reference - referenceAbove) * focalAbove / n;
                double p = (referenceAbove + focal - focalAbove) / n;
                up += r;
                down += s;
                pr += p * r;
                mixed += p * s + (1 - p) * r;
                qs += (1 - p) * s;
            }
        }
        if (!(variance > 0)) {
            double nan = Double.NaN;
            return new MantelHaenszel(nan, nan, nan, nan, nan, EtsCategory.UNDEFINED);
        }
        double step = two ? levels[1] - levels[0] : 1;
        double excess = Math.abs(observed - expected) / step;
        double corrected = two ? Math.max(0, excess - 0.5) : excess;
        double chiSquare = corrected * corrected / (variance / (step * step));
        double ratio = up / down;
        double log = Math.log(ratio);
        double standardError = two
                ? Math.sqrt(pr / (2 * up * up) + mixed / (2 * up * down) + qs / (2 * down * down))
                : Math.abs(log) / Math.sqrt(chiSquare);
        double p = Interval.chiSquareTail(chiSquare, 1);
        double delta = -2.35 * log;
        return new MantelHaenszel(ratio, standardError, chiSquare, p, delta, category(delta, standardError, p));
    }

    private static EtsCategory category(double delta, double standardErrorOfLog, double p) {
        if (Double.isNaN(delta) || Double.isInfinite(delta)) {
            return EtsCategory.UNDEFINED;
        }
        double size = Math.abs(delta);
        if (size < 1 || p >= 0.05) {
            return EtsCategory.A;
        }
        boolean aboveOne = (size - 1) / (2.35 * standardErrorOfLog) > 1.6448536269514722;
        return size >= 1.5 && aboveOne ? EtsCategory.C : EtsCategory.B;
    }
}
