package lv.screening.change;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The change of a group on one scale, over the people who have a score on both occasions. A figure that does not exist (with
 * nobody, with one person, or where nobody differs) is NaN.
 *
 * @param n people with both scores
 * @param meanBefore mean of the earlier scores, in points
 * @param meanAfter mean of the later scores, in points
 * @param deviationBefore standard deviation of the earlier scores (divisor n - 1)
 * @param deviationAfter standard deviation of the later scores
 * @param meanDifference later minus earlier, in points
 * @param deviationOfDifference standard deviation of the differences
 * @param correlation of the two scores
 * @param effectSize the standardised mean change: mean difference over the standard deviation before (Becker 1988, without a
 *     correction for small groups); negative where scores fell, whatever that means on the scale
 * @param standardError of the effect size: {@code sqrt(2 (1 - r) / n + d^2 / (2 n))} (Becker 1988)
 * @param improved how many changed reliably for the better; 0 where the error of measurement is not known
 * @param unchanged how many did not change reliably; 0 where it is not known
 * @param worse how many changed reliably for the worse; 0 where it is not known
 */
public record GroupChange(
        int n,
        double meanBefore,
        double meanAfter,
        double deviationBefore,
        double deviationAfter,
        double meanDifference,
        double deviationOfDifference,
        double correlation,
        double effectSize,
        double standardError,
        int improved,
        int unchanged,
        int worse) {

    /**
     * Computes the change of a group.
     *
     * @param before earlier scores, one per person; NaN where there is none
     * @param after later scores of the same people, in the same order; NaN where there is none
     * @param error how exactly the scale measures, or null where that is not known: then nobody is judged
     * @param higher what a high score means
     * @return the figures over the people with both scores
     * @throws IllegalArgumentException if the lengths differ
     */
    public static GroupChange of(
            double[] before, double[] after, @Nullable MeasurementError error, Scale.Higher higher) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    before.length + " earlier scores and " + after.length + " later ones; give one of each per person");
        }
        double[] first = new double[before.length];
        double[] second = new double[before.length];
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        int n = 0;
        for (int i = 0; i < before.length; i++) {
            if (!Double.isNaN(before[i]) && !Double.isNaN(after[i])) {
                first[n] = before[i];
                second[n++] = after[i];
                if (error != null) {
                    verdicts.merge(MeasurementError.verdict(error.index(before[i], after[i]), higher), 1, Integer::sum);
                }
            }
        }
        double[] differences = new double[n];
        for (int i = 0; i < n; i++) {
            differences[i] = second[i] - first[i];
        }
        double meanFirst = mean(first, n);
        double meanSecond = mean(second, n);
        double deviationFirst = deviation(first, n, meanFirst);
        double deviationSecond = deviation(second, n, meanSecond);
        double meanDifference = mean(differences, n);
        double r = correlation(first, meanFirst, second, meanSecond, n);
        double effect = deviationFirst > 0 ? meanDifference / deviationFirst : Double.NaN;
        return new GroupChange(
                n,
                meanFirst,
                meanSecond,
                deviationFirst,
                deviationSecond,
                meanDifference,
                deviation(differences, n, meanDifference),
                r,
                effect,
                Math.sqrt(2 * (1 - r) / n + effect * effect / (2 * n)),
                verdicts.getOrDefault(Verdict.IMPROVED, 0),
                verdicts.getOrDefault(Verdict.UNCHANGED, 0),
                verdicts.getOrDefault(Verdict.WORSE, 0));
    }

    /**
     * The standard deviation (divisor n - 1) of scores.
     *
     * @param scores NaN where there is none
     * @return NaN with fewer than two scores
     */
    public static double deviation(double[] scores) {
        double[] known =
                Arrays.stream(scores).filter(each -> !Double.isNaN(each)).toArray();
        return deviation(known, known.length, mean(known, known.length));
    }

    private static double mean(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static double deviation(double[] values, int n, double mean) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return n < 2 ? Double.NaN : Math.sqrt(sum / (n - 1));
    }

    private static double correlation(double[] first, double meanFirst, double[] second, double meanSecond, int n) {
        double both = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < n; i++) {
            both += (first[i] - meanFirst) * (second[i] - meanSecond);
            ones += (first[i] - meanFirst) * (first[i] - meanFirst);
            others += (second[i] - meanSecond) * (second[i] - meanSecond);
        }
        return ones > 0 && others > 0 ? both / Math.sqrt(ones * others) : Double.NaN;
    }
}
