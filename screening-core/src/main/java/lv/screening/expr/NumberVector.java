package lv.screening.expr;

import org.jspecify.annotations.Nullable;

/**
 * The values of one numeric expression for a block of respondents: for each the lowest and highest value still possible,
 * equal where the value is known, as numerators over the expression's denominator. Its arrays must not be changed.
 */
public final class NumberVector {
    private final long[] low;
    private final long[] high;
    private final long @Nullable [] extra;

    /**
     * A vector over arrays, which it does not copy.
     *
     * @param low lowest numerators
     * @param high highest numerators
     * @param extra further denominators by respondent, or null where they are all 1: a prorated score that is not rounded has
     *     one
     */
    public NumberVector(long[] low, long[] high, long @Nullable [] extra) {
        this.low = low;
        this.high = high;
        this.extra = extra;
    }

    /** A vector of known or unknown values without further denominators. */
    public static NumberVector of(long[] low, long[] high) {
        return new NumberVector(low, high, null);
    }

    /** The lowest numerators. */
    public long[] low() {
        return low;
    }

    /** The highest numerators. */
    public long[] high() {
        return high;
    }

    /** The further denominators, or null where they are all 1. */
    public long @Nullable [] extra() {
        return extra;
    }

    /** The numerators that give the lowest products with a factor. */
    public long[] lowest(long factor) {
        return Long.signum(factor) == -1 ? high : low;
    }

    /** The numerators that give the highest products with a factor. */
    public long[] highest(long factor) {
        return Long.signum(factor) == -1 ? low : high;
    }

    /** Whether the value is known. */
    public boolean known(int row) {
        return low[row] == high[row];
    }

    /** The further denominator of a row, 1 if there is none. */
    public long extra(int row) {
        return extra == null ? 1 : extra[row];
    }
}
