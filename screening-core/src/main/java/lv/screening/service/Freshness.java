package lv.screening.service;

import java.util.Locale;

/** How far an entry of a catalogue can be relied upon on a day. */
public enum Freshness {
    /** Compared with its source within the last {@value #MONTHS} months. */
    CURRENT,
    /** Never compared with a source, as far as the catalogue says. */
    UNCHECKED,
    /** Last compared with its source more than {@value #MONTHS} months before. */
    STALE,
    /** Its last day is past. */
    ENDED;

    /** After how many months without comparison an entry is stale. */
    public static final int MONTHS = 18;

    /** Whether the entry must be shown as outdated. */
    public boolean isOutdated() {
        return this == STALE || this == ENDED;
    }

    /** The word in results. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
