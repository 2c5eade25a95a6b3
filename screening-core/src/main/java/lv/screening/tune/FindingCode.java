package lv.screening.tune;

/** What can be wrong or doubtful about data and fitted weights; {@link #id()} is stable and meant for programs. */
public enum FindingCode {
    /** The outcome of some rows is missing. */
    OUTCOME_MISSING("outcome_missing", true),
    /** The outcome has values other than 0 and 1. */
    OUTCOME_NOT_BINARY("outcome_not_binary", true),
    /** All rows have the same outcome. */
    OUTCOME_CONSTANT("outcome_constant", true),
    /** There is no row, or no term. */
    NO_DATA("no_data", true),
    /** A term value is missing where complete data is needed. */
    MISSING_CELLS("missing_cells", true),
    /** A term has no value in any row. */
    EMPTY_TERM("empty_term", true),
    /** A term value is infinite. */
    INFINITE_CELL("infinite_cell", true),
    /** A term has the same value in every row. */
    CONSTANT_TERM("constant_term", true),
    /** Fewer usable rows than terms. */
    FEWER_ROWS_THAN_TERMS("fewer_rows_than_terms", true),
    /** A case weight is negative, not a number or infinite, or all are zero. */
    INVALID_WEIGHT("invalid_weight", true),
    /** A training fold holds one outcome class only. */
    ONE_CLASS_IN_FOLD("one_class_in_fold", true),
    /** A test fold holds one outcome class only, so that it has no figures of its own. */
    ONE_CLASS_IN_TEST_FOLD("one_class_in_test_fold", false),
    /** A combination of terms separates the outcomes; maximum likelihood has no finite solution. */
    SEPARATION("separation", false),
    /** Fewer than ten events per term. */
    FEW_EVENTS_PER_TERM("few_events_per_term", false),
    /** A term of the final weights is not chosen in most folds. */
    UNSTABLE_SELECTION("unstable_selection", false),
    /** One term alone tells the outcome nearly or wholly. */
    LEAKAGE("leakage", false),
    /** Terms are, nearly or wholly, linear combinations of others. */
    COLLINEARITY("collinearity", false),
    /** Few rows. */
    SMALL_SAMPLE("small_sample", false),
    /** Few rows with the rarer outcome. */
    FEW_POSITIVES("few_positives", false),
    /** A term is constant in the rows of one fit (a fold); its weight there is 0. */
    CONSTANT_IN_FIT("constant_in_fit", false),
    /** No points are better than none. */
    NO_TERM_HELPS("no_term_helps", false),
    /** The iterations ended before the weights were exact. */
    NOT_CONVERGED("not_converged", false),
    /** Rows with missing answers were left out. */
    ROWS_LEFT_OUT("rows_left_out", false),
    /** Missing answers were filled in. */
    VALUES_IMPUTED("values_imputed", false);

    private final String id;
    private final boolean error;

    FindingCode(String id, boolean error) {
        this.id = id;
        this.error = error;
    }

    /**
     * The stable name of this code in results and documents.
     *
     * @return lower-case words joined by underscores
     */
    public String id() {
        return id;
    }

    /**
     * Whether data with this finding can not be used.
     *
     * @return true for an error, false for a warning
     */
    public boolean isError() {
        return error;
    }
}
