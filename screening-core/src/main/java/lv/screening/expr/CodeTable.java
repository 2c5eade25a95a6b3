package lv.screening.expr;

import org.jspecify.annotations.Nullable;

/**
 * A value that one item with few answers decides, by the number of the answer; the last entry is for a missing answer.
 * Immutable and thread-safe.
 */
public final class CodeTable {
    private final CodedItem item;
    private final NumberVector values;

    private CodeTable(CodedItem item, NumberVector values) {
        this.item = item;
        this.values = values;
    }

    /** The table of a value, or null where more than one such item decides it. */
    public static @Nullable CodeTable of(NumberExpression value) {
        CodedItem item = Reads.of(value).onlyCoded();
        return item == null ? null : new CodeTable(item, value.evaluate(item.everyAnswer()));
    }

    /** The slot of the item. */
    public int slot() {
        return item.slot();
    }

    CodedItem item() {
        return item;
    }

    /** The numbers of the answers in a block. */
    public byte[] codes(Columns columns) {
        return columns.codes(item);
    }

    /** Whether an answer, or a missing one, leaves the value open. */
    public boolean isOpen(byte code) {
        return !values.known(code);
    }

    /** The lowest products with a factor, by answer. */
    public long[] lowest(long factor) {
        return times(values.lowest(factor), factor);
    }

    /** The highest products with a factor, by answer. */
    public long[] highest(long factor) {
        return times(values.highest(factor), factor);
    }

    private static long[] times(long[] values, long factor) {
        long[] products = values.clone();
        for (int i = 0; i < products.length; i++) {
            products[i] *= factor;
        }
        return products;
    }

    /**
     * How far the value times a factor lies above a number, by answer: the lowest possible distance in the lower 32 bits, the
     * highest in the upper.
     */
    public long[] packed(long factor, long base) {
        long[] packed = new long[values.low().length];
        for (int code = 0; code < packed.length; code++) {
            long one = factor * values.low()[code];
            long other = factor * values.high()[code];
            packed[code] = (Math.min(one, other) - base) | (Math.max(one, other) - base) << 32;
        }
        return packed;
    }

    /**
     * The same for a condition that counts as a factor where it is true: how far it lies above the lowest it can count.
     *
     * @param truths for each entry {@link Columns#FALSE}, {@link Columns#TRUE} or {@link Columns#UNKNOWN}
     */
    public static long[] packedTruths(long factor, byte[] truths) {
        long whenFalse = Math.max(-factor, 0);
        long whenTrue = Math.max(factor, 0);
        long[] counts = {whenFalse | whenFalse << 32, whenTrue | whenTrue << 32, Math.abs(factor) << 32};
        long[] packed = new long[truths.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = counts[truths[i]];
        }
        return packed;
    }

    /** Entry by entry the sum of two packed tables of the same length. */
    public static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
