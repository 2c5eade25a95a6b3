package lv.screening.expr;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked numeric expression: its range is known before any data, and its values are whole numerators over one
 * denominator. Immutable and thread-safe.
 *
 * <p>Where answers are missing, its value is the interval of interval arithmetic: it holds every value that some completion
 * of the answers gives, and may be wider where one item is used twice.
 */
public abstract class NumberExpression {
    /** All numerators stay below this, so that sums and comparisons of two can not overflow. */
    static final long LIMIT = 1L << 61;

    private final long min;
    private final long max;
    private final long denominator;
    private final long maxExtra;

    /** An expression with a range; throws ArithmeticException where it is too large for exact arithmetic. */
    NumberExpression(long min, long max, long denominator, long maxExtra) {
        long largest = Math.max(Math.abs(min), Math.abs(max));
        if (Math.multiplyExact(Math.max(largest, denominator), maxExtra) > LIMIT) {
            throw new ArithmeticException("range too large for exact arithmetic");
        }
        this.min = min;
        this.max = max;
        this.denominator = denominator;
        this.maxExtra = maxExtra;
    }

    /** The lowest value that any answers can give, as numerator over {@link #denominator()}. */
    public final long min() {
        return min;
    }

    /** The highest value that any answers can give, as numerator over {@link #denominator()}. */
    public final long max() {
        return max;
    }

    /** The denominator of all values, above 0. */
    public final long denominator() {
        return denominator;
    }

    /** The largest further denominator a value can have: above 1 only where a prorated score is read. */
    public final long maxExtra() {
        return maxExtra;
    }

    /** The lowest value as a number. */
    public final Ratio lowest() {
        return Ratio.of(min, denominator);
    }

    /** The highest value as a number. */
    public final Ratio highest() {
        return Ratio.of(max, denominator);
    }

    /** The values for a block of respondents. The result may be a column of the block: it must not be changed. */
    public abstract NumberVector evaluate(Columns columns);

    /**
     * Adds how far the values of a block of respondents, times a factor, lie above the lowest that it can give: the lowest
     * value's distance in the lower 32 bits of a sum, the highest value's in the upper. Only for expressions whose {@link
     * #maxExtra()} is 1, and while no sum of distances reaches 2^31.
     */
    public void addPacked(Columns columns, long factor, long[] sums) {
        NumberVector values = evaluate(columns);
        long[] low = values.low();
        long[] high = values.high();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += packed(factor * low[i], factor * high[i], factor);
        }
    }

    /** How far two values, times a factor, lie above the lowest, in one number. */
    final long packed(long one, long other, long factor) {
        long base = Math.min(factor * min, factor * max);
        return (Math.min(one, other) - base) | (Math.max(one, other) - base) << 32;
    }

    /** Whether a value that is open is always open from {@link #min()} to {@link #max()}, never only in part. */
    public boolean opensFully() {
        return false;
    }

    /** The condition that it counts as 1 or 0, and as 0 to 1 while it is open; null where it is no such count. */
    public @Nullable TruthExpression condition() {
        return null;
    }

    /** The item with one choice whose answer alone decides the value; null where more is read, or something else. */
    public final Symbol.@Nullable Choice onlyChoice() {
        return Reads.of(this).onlyChoice();
    }

    /**
     * The points of a choice item by another key than its own.
     *
     * @param choice the item
     * @param points one for each of its codes, in their order
     * @throws IllegalArgumentException if there are more or fewer points than codes
     */
    public static NumberExpression ofPoints(Symbol.Choice choice, List<BigDecimal> points) {
        if (points.size() != choice.codes().size()) {
            throw new IllegalArgumentException(
                    points.size() + " points, but " + choice.codes().size() + " codes");
        }
        return Numbers.Points.of(
                new Symbol.Choice(choice.name(), choice.slot(), choice.codes(), points, choice.gate()), false);
    }

    /** Names the items whose answers would decide the value of the only respondent of a block. */
    public abstract void undecided(Columns single, OpenItems items);

    abstract void reads(Reads reads);
}
