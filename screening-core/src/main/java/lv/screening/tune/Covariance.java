package lv.screening.tune;

/** How standard errors of maximum-likelihood weights are computed. */
public enum Covariance {
    /** The inverse of the observed information, as R's {@code glm}; case weights count as numbers of people. */
    MODEL,
    /**
     * The sandwich estimate (Huber, 1967; White, 1982), without small-sample factor; with groups, rows of one group are taken
     * together (Liang and Zeger, 1986). The right one for survey weights.
     */
    SANDWICH
}
