package lv.screening.evaluate;

import java.util.List;

/**
 * Goodness-of-fit test over groups of similar predictions (Hosmer and Lemeshow 1980). The result depends on the number of
 * groups; groups are cut at quantiles, and tied predictions merge groups.
 *
 * @param chiSquare the statistic
 * @param degreesOfFreedom groups minus 2 for the data the model was fitted on, groups for new data
 * @param pValue upper tail; NaN without degrees of freedom
 * @param groups what was compared
 */
public record HosmerLemeshow(double chiSquare, int degreesOfFreedom, double pValue, List<CalibrationGroup> groups) {

    /** Where the predictions come from. */
    public enum Data {
        /** The model was fitted on these very data: two degrees of freedom are lost. */
        DEVELOPMENT,
        /** The data are new to the model. */
        VALIDATION
    }

    /** Copies the list. */
    public HosmerLemeshow {
        groups = List.copyOf(groups);
    }

    /**
     * Tests the predictions.
     *
     * @param probabilities one prediction per row, 0..1
     * @param outcomes true for a case
     * @param groups how many to ask for, at least 2, usually 10
     * @param data whether the model was fitted on these data
     * @return the test
     * @throws IllegalArgumentException if lengths differ, there are no rows, or a value is out of range
     */
    public static HosmerLemeshow of(double[] probabilities, boolean[] outcomes, int groups, Data data) {
        List<CalibrationGroup> formed = ReliabilityCurve.byQuantiles(probabilities, outcomes, groups, 0.95)
                .groups();
        double chiSquare = 0;
        for (CalibrationGroup group : formed) {
            double excess = group.cases() - group.expected();
            double rest = group.n() - group.expected();
            chiSquare += part(excess, group.expected()) + part(excess, rest);
        }
        int df = data == Data.DEVELOPMENT ? formed.size() - 2 : formed.size();
        double p = Interval.chiSquareTail(chiSquare, df);
        return new HosmerLemeshow(chiSquare, df, p, formed);
    }

    private static double part(double excess, double expected) {
        return excess == 0 ? 0 : excess * excess / expected;
    }
}
