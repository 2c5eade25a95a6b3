package lv.screening.change;

/** What a difference between two occasions says about one person. */
public enum Verdict {
    /** Changed for the better by more than the error of measurement explains. */
    IMPROVED,
    /** The difference is within what the error of measurement explains, which does not show that nothing changed. */
    UNCHANGED,
    /** Changed for the worse by more than the error of measurement explains. */
    WORSE
}
