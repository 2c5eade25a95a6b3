package lv.screening.tune;

/** What was done about missing answers before learning; always part of a result. */
public enum MissingTreatment {
    /** No term value was missing. */
    NONE_MISSING("none_missing"),
    /**
     * Rows with a missing term value were left out. Honest when missingness does not depend on the outcome given the terms;
     * otherwise weights are biased (Little and Rubin, 2002).
     */
    COMPLETE_CASES("complete_cases"),
    /**
     * Missing term values were drawn several times from what the other values say (van Buuren and Groothuis-Oudshoorn, 2011).
     * Honest when missingness depends on observed values only.
     */
    MULTIPLE_IMPUTATION("multiple_imputation"),
    /** Rows in which some term was not decided by the answers given were left out; see {@link TermIntervals}. */
    DECIDED_ONLY("decided_only"),
    /** Undecided terms were set to the middle of what was still possible; see {@link TermIntervals}. */
    MIDPOINTS("midpoints");

    private final String id;

    MissingTreatment(String id) {
        this.id = id;
    }

    /**
     * The stable name of this treatment in results.
     *
     * @return lower-case words joined by hyphens
     */
    public String id() {
        return id;
    }
}
