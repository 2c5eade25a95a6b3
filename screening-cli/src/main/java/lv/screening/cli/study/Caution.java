package lv.screening.cli.study;

import java.util.List;
import lv.screening.tune.Finding;

/**
 * Something doubtful about a result.
 *
 * @param code stable name for programs
 * @param message for people
 * @param terms the terms or columns it is about
 */
record Caution(String code, String message, List<String> terms) {
    Caution {
        terms = List.copyOf(terms);
    }

    static Caution of(String code, String message) {
        return new Caution(code, message, List.of());
    }

    static Caution of(Finding finding) {
        return new Caution(finding.code().id(), finding.message(), finding.terms());
    }
}
