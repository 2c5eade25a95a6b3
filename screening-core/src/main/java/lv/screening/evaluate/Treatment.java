package lv.screening.evaluate;

/** What is done with rows that lack an answer. */
public enum Treatment {
    /** Each covariance is computed over the rows that have both terms (the default of R's psych). */
    PAIRWISE,
    /** Only rows that have every term are used. */
    COMPLETE
}
