package lv.screening.score;

import java.util.Locale;

/** How far a scale could be scored. */
public enum ScaleStatus {
    /** All terms are known. */
    COMPLETE,
    /** Scored in spite of missing answers, by the rule that the scale names. */
    PRORATED,
    /** Too many answers are missing for a score, but every completion falls in one band, which is given. */
    PARTIAL,
    /** Too many answers are missing; the band is open. Never to be read as low. */
    NOT_SCORED;

    /** The word in results, such as {@code not_scored}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
