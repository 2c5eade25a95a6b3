package lv.screening.service;

import java.time.LocalDate;
import java.util.List;
import lv.screening.model.Text;

/**
 * Why a need is met by announced services only, and until when that is an explanation.
 *
 * @param need the id of the need
 * @param reason words for people
 * @param source ids of the sources; empty where none is named
 * @param until the last day on which the reason holds; after it somebody has to look again
 */
public record KnownGap(String need, Text reason, List<String> source, LocalDate until) {
    /** A gap with a copy of its list. */
    public KnownGap {
        source = List.copyOf(source);
    }

    /** Whether the reason holds on a day. */
    public boolean holdsOn(LocalDate date) {
        return !until.isBefore(date);
    }
}
