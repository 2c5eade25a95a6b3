package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A published reliability of a scale.
 *
 * @param value between 0 and 1
 * @param kind how it was estimated
 * @param source ids of the sources
 */
public record Reliability(BigDecimal value, Kind kind, List<String> source) {
    /** A reliability with a copy of its sources. */
    public Reliability {
        source = List.copyOf(source);
    }

    /** How a reliability was estimated. */
    public enum Kind {
        /** Cronbach's alpha. */
        ALPHA,
        /** McDonald's omega. */
        OMEGA,
        /** Correlation of two occasions. */
        RETEST
    }
}
