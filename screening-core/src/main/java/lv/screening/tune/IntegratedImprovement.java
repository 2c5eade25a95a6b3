package lv.screening.tune;

/**
 * Integrated discrimination improvement: how much the mean probability rises for people with the outcome, minus how much it rises
 * for people without it (Pencina et al., 2008).
 *
 * @param forCases mean change of the probability of people with the outcome
 * @param forControls mean change of the probability of people without it
 * @param standardError root of the summed squared standard errors of both means
 */
public record IntegratedImprovement(double forCases, double forControls, double standardError) {
    /**
     * The improvement.
     *
     * @return above 0 when the second weighting tells the outcomes further apart
     */
    public double value() {
        return forCases - forControls;
    }

    /**
     * Test statistic of no improvement.
     *
     * @return standard normal under no improvement; NaN when no probability changes
     */
    public double z() {
        return standardError > 0 ? value() / standardError : Double.NaN;
    }

    /**
     * Two-sided p of {@link #z()}.
     *
     * @return 0 to 1; NaN when no probability changes
     */
    public double p() {
        return Statistics.twoSidedP(z());
    }
}
