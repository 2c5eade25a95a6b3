package lv.screening.tune;

/**
 * Net reclassification improvement: how many more people with the outcome move up than down, plus how many more without it move
 * down than up, each as a share (Pencina, D'Agostino, D'Agostino and Vasan, 2008; without categories, where any higher probability
 * is a move up: Pencina, D'Agostino and Steyerberg, 2011). Not weighted by case weights.
 *
 * <p>It can look good for a badly calibrated model (Hilden and Gerds, 2014), so it never stands alone: see calibration and the
 * paired test of the areas too.
 *
 * @param eventsUp people with the outcome who move up
 * @param eventsDown people with the outcome who move down
 * @param events people with the outcome
 * @param nonEventsUp people without the outcome who move up
 * @param nonEventsDown people without the outcome who move down
 * @param nonEvents people without the outcome
 */
public record NetReclassification(
        int eventsUp, int eventsDown, int events, int nonEventsUp, int nonEventsDown, int nonEvents) {
    /**
     * The part from people with the outcome.
     *
     * @return -1 to 1
     */
    public double forEvents() {
        return (double) (eventsUp - eventsDown) / events;
    }

    /**
     * The part from people without the outcome.
     *
     * @return -1 to 1
     */
    public double forNonEvents() {
        return (double) (nonEventsDown - nonEventsUp) / nonEvents;
    }

    /**
     * The sum of both parts.
     *
     * @return -2 to 2
     */
    public double value() {
        return forEvents() + forNonEvents();
    }

    /**
     * Test statistic of no improvement, with the standard error under that hypothesis (Pencina et al., 2008).
     *
     * @return standard normal under no improvement; NaN if nobody moves
     */
    public double z() {
        double variance = (eventsUp + eventsDown) / square(events) + (nonEventsUp + nonEventsDown) / square(nonEvents);
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
        return Math.sqrt(part(eventsUp, eventsDown, events) + part(nonEventsUp, nonEventsDown, nonEvents));
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
