package lv.screening.score;

/** What became of a text that was read as an answer. */
public enum CellOutcome {
    /** It is an answer. */
    ANSWERED,
    /** It is empty or a declared missing code: the answer is missing. */
    MISSING,
    /** It is none of the item's answers: the answer is missing, and somebody should look. */
    REFUSED
}
