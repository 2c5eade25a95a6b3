package lv.screening.model;

import java.util.List;

/**
 * A norm table: a second number beside the score.
 *
 * @param by the items or derived values that choose the row, such as age and sex
 * @param kind what the second number is
 * @param rows the rows; none overlaps another
 * @param source ids of the sources
 */
public record Norms(List<String> by, Kind kind, List<NormRow> rows, List<String> source) {
    /** Norms with copies of their lists. */
    public Norms {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
        source = List.copyOf(source);
    }

    /** What a norm is. */
    public enum Kind {
        /** Mean 50, standard deviation 10 in the norm group. */
        T_SCORE,
        /** Percent of the norm group at or below. */
        PERCENTILE
    }
}
