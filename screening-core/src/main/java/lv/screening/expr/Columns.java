package lv.screening.expr;

import org.jspecify.annotations.Nullable;

/**
 * A block of respondents as one array per slot, in the form expressions read: codes of a choice item, intervals of a
 * number, truth values, scale scores. Not thread-safe; belongs to one evaluation.
 */
public final class Columns {
    /** A condition that is known to be false. */
    public static final byte FALSE = 0;

    /** A condition that is known to be true. */
    public static final byte TRUE = 1;

    /** A condition that the missing answers leave open. */
    public static final byte UNKNOWN = 2;

    private final int size;
    private final @Nullable Object[] slots;
    private final byte[] @Nullable [] answered;
    private final byte[] @Nullable [] coded;
    private final BlockArrays arrays;

    /**
     * An empty block.
     *
     * @param size how many respondents, 0 or more
     * @param slots how many slots
     */
    public Columns(int size, int slots) {
        this(size, slots, new BlockArrays(size));
    }

    /**
     * An empty block that is computed in given arrays.
     *
     * @param size how many respondents, 0 or more
     * @param slots how many slots
     * @param arrays of this size; while the block is looked at, none of them may be freed
     */
    public Columns(int size, int slots, BlockArrays arrays) {
        this.size = size;
        this.slots = new Object[slots];
        this.answered = new byte[slots][];
        this.coded = new byte[slots][];
        this.arrays = arrays;
    }

    /** A block with the same columns so far; what is set in one of the two later is not seen in the other. */
    public Columns(Columns other) {
        this.size = other.size;
        this.slots = other.slots.clone();
        this.answered = other.answered.clone();
        this.coded = other.coded.clone();
        this.arrays = other.arrays;
    }

    private Columns(Columns other, BlockArrays arrays) {
        this.size = other.size;
        this.slots = other.slots.clone();
        this.answered = other.answered.clone();
        this.coded = other.coded.clone();
        this.arrays = arrays;
    }

    /** The same columns, to be computed with in arrays of their own: by another thread, or after the block is done. */
    public Columns apart() {
        return new Columns(this, new BlockArrays(size));
    }

    /** How many respondents. */
    public int size() {
        return size;
    }

    /** Sets the codes of a choice item: the index of each answer, or the number of codes where it is missing. */
    public void setCodes(int slot, byte[] codes) {
        slots[slot] = codes;
        coded[slot] = null;
    }

    /** Sets the values of a number or date. */
    public void setNumbers(int slot, NumberVector values) {
        slots[slot] = values;
        coded[slot] = null;
    }

    /** Whether the values of a number are so few that they can be numbered for {@link #setNumberedValues}. */
    public static boolean canBeNumbered(long min, long max) {
        return CodedItem.suits(min, max);
    }

    /**
     * Sets the values of a number, or date, that has few of them.
     *
     * @param codes how far each value lies above the lowest; one more than the highest's distance where it is missing
     * @param min the lowest value possible
     * @param max the highest value possible
     */
    public void setNumberedValues(int slot, byte[] codes, long min, long max) {
        coded[slot] = codes;
        slots[slot] = new NumberedValues(codes, min, max);
    }

    private record NumberedValues(byte[] codes, long min, long max) {
        NumberVector vector(BlockArrays arrays) {
            long[] low = arrays.longs();
            long[] high = arrays.longs();
            long missing = max - min + 1;
            for (int i = 0; i < low.length; i++) {
                boolean gap = codes[i] == missing;
                low[i] = gap ? min : min + codes[i];
                high[i] = gap ? max : min + codes[i];
            }
            return NumberVector.of(low, high);
        }
    }

    /** The arrays to compute in. */
    public BlockArrays arrays() {
        return arrays;
    }

    /** Sets the truth values of a box that can be ticked. */
    public void setTruths(int slot, byte[] truths) {
        slots[slot] = truths;
        coded[slot] = null;
    }

    /** Sets the results of a scale, for the expressions that read them. */
    public void setScale(int slot, ScaleColumn scale) {
        slots[slot] = scale;
    }

    /** Sets which respondents gave the answer themselves: 1, or 0 where it is missing or was not asked. */
    public void setAnswered(int slot, byte[] answers) {
        answered[slot] = answers;
    }

    byte[] codes(int slot) {
        return (byte[]) filled(slots[slot], slot);
    }

    NumberVector numbers(int slot) {
        Object column = filled(slots[slot], slot);
        if (column instanceof NumberedValues few) {
            NumberVector vector = few.vector(arrays);
            slots[slot] = vector;
            return vector;
        }
        return (NumberVector) column;
    }

    /** The numbers of an item's answers. */
    byte[] codes(CodedItem item) {
        byte[] known = coded[item.slot()];
        if (known != null) {
            return known;
        }
        byte[] codes = item.kind() == CodedItem.Kind.NUMBER ? numbered(item) : codes(item.slot());
        coded[item.slot()] = codes;
        return codes;
    }

    private byte[] numbered(CodedItem item) {
        NumberVector values = numbers(item.slot());
        byte[] codes = arrays.bytes();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (values.known(i) ? values.low()[i] - item.min() : item.answers());
        }
        return codes;
    }

    byte[] truths(int slot) {
        return (byte[]) filled(slots[slot], slot);
    }

    ScaleColumn scale(int slot) {
        return (ScaleColumn) filled(slots[slot], slot);
    }

    byte[] answered(int slot) {
        return (byte[]) filled(answered[slot], slot);
    }

    private static Object filled(@Nullable Object column, int slot) {
        if (column == null) {
            throw new IllegalStateException("slot " + slot + " is read before it is filled");
        }
        return column;
    }
}
