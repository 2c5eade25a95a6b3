package lv.screening.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a service is offered, both days included.
 *
 * @param from the first day, or null if it has none
 * @param to the last day, or null if it has none
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Without a first and a last day. */
    public static final Validity UNLIMITED = new Validity(null, null);

    /** Whether the first day is still to come. */
    public boolean beginsAfter(LocalDate date) {
        return from != null && from.isAfter(date);
    }

    /** Whether the last day is past. */
    public boolean endedBefore(LocalDate date) {
        return to != null && to.isBefore(date);
    }
}
