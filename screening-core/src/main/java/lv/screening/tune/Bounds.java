package lv.screening.tune;

/**
 * The interval in which the weight of a term must lie, per unit of the term.
 *
 * @param lower lowest weight allowed; may be negative infinity
 * @param upper highest weight allowed; may be positive infinity; equal to lower fixes the weight
 */
public record Bounds(double lower, double upper) {
    private static final Bounds FREE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Bounds RISK = new Bounds(0, Double.POSITIVE_INFINITY);
    private static final Bounds PROTECTIVE = new Bounds(Double.NEGATIVE_INFINITY, 0);

    /** Checks that the interval is not empty. */
    public Bounds {
        if (!(lower <= upper) || lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("the bounds " + lower + " to " + upper + " allow no weight");
        }
    }

    /**
     * Any weight.
     *
     * @return bounds that never bind
     */
    public static Bounds free() {
        return FREE;
    }

    /**
     * A risk factor: its weight is never negative.
     *
     * @return 0 and above
     */
    public static Bounds risk() {
        return RISK;
    }

    /**
     * A protective factor: its weight is never positive.
     *
     * @return 0 and below
     */
    public static Bounds protective() {
        return PROTECTIVE;
    }
}
