package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Observed shares against predicted probabilities, group by group, from low to high. Groups without people are left out.
 *
 * @param groups ascending
 */
public record ReliabilityCurve(List<CalibrationGroup> groups) {

    /** Copies the list. */
    public ReliabilityCurve {
        groups = List.copyOf(groups);
    }

    /**
     * Groups of about equal size, cut at quantiles (Hyndman and Fan 1996, type 7); equal bounds are merged, so tied
     * predictions are never torn apart and there may be fewer groups.
     *
     * @param probabilities one prediction per row, 0..1
     * @param outcomes true for a case
     * @param groups how many, at least 2
     * @param level of the intervals, above 0 and below 1
     * @return the curve
     * @throws IllegalArgumentException if lengths differ, there are no rows, or a value is out of range
     */
    public static ReliabilityCurve byQuantiles(double[] probabilities, boolean[] outcomes, int groups, double level) {
        check(probabilities, outcomes, groups, level);
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        double[] bounds = new double[groups + 1];
        for (int g = 0; g <= groups; g++) {
            bounds[g] = quantile(sorted, (double) g / groups);
        }
        return cut(probabilities, outcomes, Arrays.stream(bounds).distinct().toArray(), level);
    }

    /**
     * Groups of equal width on 0..1.
     *
     * @param probabilities one prediction per row, 0..1
     * @param outcomes true for a case
     * @param groups how many, at least 2
     * @param level of the intervals, above 0 and below 1
     * @return the curve
     * @throws IllegalArgumentException if lengths differ, there are no rows, or a value is out of range
     */
    public static ReliabilityCurve byWidth(double[] probabilities, boolean[] outcomes, int groups, double level) {
        check(probabilities, outcomes, groups, level);
        double[] bounds = new double[groups + 1];
        for (int g = 0; g <= groups; g++) {
            bounds[g] = (double) g / groups;
        }
        return cut(probabilities, outcomes, bounds, level);
    }

    private static void check(double[] probabilities, boolean[] outcomes, int groups, double level) {
        Inputs.sameLength("probabilities", probabilities.length, "outcomes", outcomes.length);
        Inputs.atLeast("number of rows", 1, probabilities.length);
        Inputs.atLeast("number of groups", 2, groups);
        Inputs.probabilities(probabilities);
        Inputs.level(level);
    }

    private static double quantile(double[] sorted, double share) {
        double h = (sorted.length - 1) * share;
        int low = (int) Math.floor(h + 4 * Math.ulp(1.0));
        double rest = h - low;
        if (Math.abs(rest) < 4 * Math.ulp(1.0) || low + 1 >= sorted.length) {
            return sorted[Math.min(low, sorted.length - 1)];
        }
        return (1 - rest) * sorted[low] + rest * sorted[low + 1];
    }

    private static ReliabilityCurve cut(double[] probabilities, boolean[] outcomes, double[] bounds, double level) {
        int count = Math.max(1, bounds.length - 1);
        long[] n = new long[count];
        long[] cases = new long[count];
        double[] expected = new double[count];
        for (int i = 0; i < probabilities.length; i++) {
            int at = Arrays.binarySearch(bounds, probabilities[i]);
            int group = Math.max(0, Math.min(count - 1, (at >= 0 ? at : -at - 1) - 1));
            n[group]++;
            cases[group] += outcomes[i] ? 1 : 0;
            expected[group] += probabilities[i];
        }
        List<CalibrationGroup> groups = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            if (n[g] > 0) {
                double upper = bounds[Math.min(g + 1, bounds.length - 1)];
                Estimate observed = Estimate.proportion(cases[g], n[g], level);
                groups.add(new CalibrationGroup(upper, n[g], cases[g], expected[g], observed));
            }
        }
        return new ReliabilityCurve(groups);
    }
}
