package lv.screening.model;

import lv.screening.expr.TruthExpression;
import org.jspecify.annotations.Nullable;

/**
 * The cuts of one group with its checked condition.
 *
 * @param condition who belongs to the group, or null: everybody
 * @param cuts the lowest score of each band as numerators over the scale's denominator, ascending
 */
public record BandLayout(@Nullable TruthExpression condition, long[] cuts) {
    /** The band of a score: the last whose cut is reached, or the first. */
    public int band(long numerator, long extra) {
        int band = 0;
        while (band + 1 < cuts.length && numerator >= cuts[band + 1] * extra) {
            band++;
        }
        return band;
    }
}
