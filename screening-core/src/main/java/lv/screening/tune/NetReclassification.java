package lv.screening.tune;

/**
 * Net reclassification improvement: how many more people with the outcome move up than down, plus how many more without it move
 * down than up, each as a share (Pencina, D'Agostino, D'Agostino and Vasan, 2008; without categories, where any higher probability
 * is a move up: Pencina, D'Agostino and Steyerberg, 2011). Not weighted by case weights.
 *
 * <p>It can look good for a badly calibrated model (Hilden and Gerds, 2014), so it never stands alone: see calibration and the
 * paired test of the areas too.
 *
 * @param casesUp people with the outcome who move up
 * @param casesDown people with the outcome who move down
 * @param cases people with the outcome
 * @param controlsUp people without the outcome who move up
 * @param controlsDown people without the outcome who move down
 * @param controls people without the outcome
 */
public record NetReclassification(
        int casesUp, int casesDown, int cases, int controlsUp, int controlsDown, int controls) {
    /**
     * The part from people with the outcome.
     *
     * @return -1 to 1
     */
    public double forCases() {
        return (double) (casesUp - casesDown) / cases;
    }

    /**
     * The part from people without the outcome.
     *
     * @return -1 to 1
     */
    public double forControls() {
        return (double) (controlsDown - controlsUp) / controls;
    }

    /**
     * The sum of both parts.
     *
     * @return -2 to 2
     */
    public double value() {
        return forCases() + forControls();
    }

    /**
     * Test statistic of no improvement, with the standard error under that hypothesis (Pencina et al., 2008).
     *
     * @return standard normal under no improvement; NaN if nobody moves
     */
    public double z() {
        double variance = (casesUp + casesDown) / square(cases) + (controlsUp + controlsDown) / square(controls);
        return variance > 0 ? value() / Math.sqrt(variance) : Double.NaN;
    }

    /**
     * Two-sided p of {@link #z()}.
     *
     * @return 0 to 1; NaN if nobody moves
     */
    public double p() {
        return Statistics.twoSidedP(z());
    }

    /**
     * Standard error without the assumption of no improvement, from multinomial counts.
     *
     * @return 0 or more
     */
    public double standardError() {
        return Math.sqrt(part(casesUp, casesDown, cases) + part(controlsUp, controlsDown, controls));
    }

    /**
     * Lower end of the 95 % interval.
     *
     * @return value minus 1.96 standard errors
     */
    public double lower() {
        return value() - Statistics.Z95 * standardError();
    }

    /**
     * Upper end of the 95 % interval.
     *
     * @return value plus 1.96 standard errors
     */
    public double upper() {
        return value() + Statistics.Z95 * standardError();
    }

    private static double part(int up, int down, int all) {
        double n = all;
        return ((up + down) / n - square((up - down) / n)) / n;
    }

    private static double square(double x) {
        return x * x;
    }
}
