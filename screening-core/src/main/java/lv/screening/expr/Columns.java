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

    /**
     * An empty block.
     *
     * @param size how many respondents, 0 or more
     * @param slots how many slots
     */
    public Columns(int size, int slots) {
        this.size = size;
        this.slots = new Object[slots];
        this.answered = new byte[slots][];
    }

    /** A block with the same columns so far; what is set in one of the two later is not seen in the other. */
    public Columns(Columns other) {
        this.size = other.size;
        this.slots = other.slots.clone();
        this.answered = other.answered.clone();
    }

    /** How many respondents. */
    public int size() {
        return size;
    }

    /** Sets the codes of a choice item: the index of each answer, or the number of codes where it is missing. */
    public void setCodes(int slot, byte[] codes) {
        slots[slot] = codes;
    }

    /** Sets the values of a number or date. */
    public void setNumbers(int slot, NumberVector values) {
        slots[slot] = values;
    }

    /** Sets the truth values of a box that can be ticked. */
    public void setTruths(int slot, byte[] truths) {
        slots[slot] = truths;
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
        return (NumberVector) filled(slots[slot], slot);
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
