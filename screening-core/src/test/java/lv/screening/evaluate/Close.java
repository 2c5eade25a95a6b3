package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import tools.jackson.databind.JsonNode;

/** Comparison of figures with a relative tolerance. */
final class Close {

    static final double CLOSED_FORM = 1e-9;
    static final double ITERATIVE = 1e-6;
    static final double OMEGA = 1e-4;

    private Close() {}

    static void to(String what, double actual, JsonNode expected, double tolerance) {
        assertThat(expected.isNumber()).as(what + " is in the reference").isTrue();
        to(what, actual, expected.asDouble(), tolerance);
    }

    static void to(String what, double actual, double expected, double tolerance) {
        double scale = Math.max(Math.abs(expected), 1e-6);
        assertThat(actual).as(what).isCloseTo(expected, within(tolerance * scale));
    }
}
