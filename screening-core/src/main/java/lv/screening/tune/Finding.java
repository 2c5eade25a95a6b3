package lv.screening.tune;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong or doubtful, as a value. A message names terms, counts and row numbers, never an answer.
 *
 * @param code what kind of finding; stable
 * @param message where, what was found, what was expected, what to do
 * @param terms the terms concerned; empty when it concerns the whole data
 */
public record Finding(FindingCode code, String message, List<String> terms) {
    /** Copies the list. */
    public Finding {
        terms = List.copyOf(terms);
    }

    static Finding of(FindingCode code, List<String> terms, String format, Object... arguments) {
        return new Finding(code, String.format(Locale.ROOT, format, arguments), terms);
    }

    static Finding of(FindingCode code, String format, Object... arguments) {
        return of(code, List.of(), format, arguments);
    }
}
