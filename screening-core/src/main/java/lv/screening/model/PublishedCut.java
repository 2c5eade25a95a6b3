package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cut-point that somebody published for a scale, shown beside the cuts in use.
 *
 * @param cut positive at or above (below, where higher is better)
 * @param population for whom
 * @param source ids of the sources
 * @param sensitivity between 0 and 1, or null if not given
 * @param specificity between 0 and 1, or null if not given
 * @param note more words, may be empty
 */
public record PublishedCut(
        BigDecimal cut,
        Text population,
        List<String> source,
        @Nullable BigDecimal sensitivity,
        @Nullable BigDecimal specificity,
        Text note) {
    /** A cut with a copy of its sources. */
    public PublishedCut {
        source = List.copyOf(source);
    }
}
