package lv.screening.model;

import lv.screening.expr.TruthExpression;
import org.jspecify.annotations.Nullable;

/** The cuts of one group with its checked condition. Immutable and thread-safe. */
public final class BandLayout {
    private final @Nullable TruthExpression condition;
    private final long[] cuts;

    /** Cuts as numerators over the scale's denominator, ascending. */
    BandLayout(@Nullable TruthExpression condition, long[] cuts) {
        this.condition = condition;
        this.cuts = cuts.clone();
    }

    /** Who belongs to the group, or null: everybody. */
    public @Nullable TruthExpression condition() {
        return condition;
    }

    /** The lowest score of each band as numerators over the scale's denominator, ascending. */
    public long[] cuts() {
        return cuts.clone();
    }

    /** The band of a score: the last whose cut is reached, or the first. */
    public int band(long numerator, long extra) {
        // each cut that is reached adds the sign bit of a difference: scores are no pattern to guess branches by
        int band = 0;
        for (int i = 1; i < cuts.length; i++) {
            band += (int) ((cuts[i] * extra - 1 - numerator) >>> 63);
        }
        return band;
    }
}
