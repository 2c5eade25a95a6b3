package lv.screening.model;

/**
 * What a scale does with missing answers.
 *
 * @param allow how many missing items that leave a term open it tolerates, 0 or more
 * @param then what it does with so many
 * @param round how a prorated score is rounded to a whole number
 */
public record MissingRule(int allow, Then then, Rounding round) {
    /** No gap is tolerated. */
    public static final MissingRule STRICT = new MissingRule(0, Then.FAIL, Rounding.NONE);

    /** What a tolerated gap leads to. */
    public enum Then {
        /** The share that the known terms reached of their own attainable interval, mapped on the whole scale's interval. */
        PRORATE,
        /** An open term adds nothing; only for instruments whose manual says so. */
        ZERO,
        /** No score. */
        FAIL
    }

    /** How a prorated score becomes a whole number. */
    public enum Rounding {
        /** It stays exact. */
        NONE,
        /** To the nearest, ties away from zero. */
        HALF_UP,
        /** To the nearest, ties to the even number. */
        HALF_EVEN
    }
}
