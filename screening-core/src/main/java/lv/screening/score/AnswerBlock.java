package lv.screening.score;

import java.util.Arrays;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Layout;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * The answers of up to a fixed number of respondents, one array per item, as they were given. To be filled again and again:
 * mutable and not thread-safe.
 *
 * <p>A new block, and one that was {@linkplain #clear cleared}, has every answer missing.
 */
public final class AnswerBlock {
    /** Stands for a missing number or date. */
    public static final long MISSING = Long.MIN_VALUE;

    private final int capacity;
    private final byte[] @Nullable [] codes;
    private final long[] @Nullable [] numbers;
    private final int[] missingCode;
    private int size;

    /**
     * A block with every answer missing.
     *
     * @param capacity the most respondents it can hold, 1 or more
     */
    public AnswerBlock(Questionnaire questionnaire, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("expected a capacity of 1 or more, found " + capacity);
        }
        Layout layout = questionnaire.layout();
        this.capacity = capacity;
        this.codes = new byte[layout.slotCount()][];
        this.numbers = new long[layout.slotCount()][];
        this.missingCode = new int[layout.slotCount()];
        for (ItemLayout item : layout.items()) {
            if (item.item().type() instanceof ItemType.Flags flags) {
                for (int i = 0; i < flags.flags().size(); i++) {
                    codes[item.slot() + i] = new byte[capacity];
                    missingCode[item.slot() + i] = 2;
                }
            } else if (item.answers() != null) {
                codes[item.slot()] = new byte[capacity];
                missingCode[item.slot()] = item.answers().options().size();
            } else if (!(item.item().type() instanceof ItemType.FreeText)) {
                numbers[item.slot()] = new long[capacity];
            }
        }
        clear();
    }

    /** Makes every answer missing and the block empty. */
    public void clear() {
        for (int slot = 0; slot < codes.length; slot++) {
            byte[] column = codes[slot];
            if (column != null) {
                Arrays.fill(column, (byte) missingCode[slot]);
            }
            long[] values = numbers[slot];
            if (values != null) {
                Arrays.fill(values, MISSING);
            }
        }
        size = 0;
    }

    /** The most respondents it can hold. */
    public int capacity() {
        return capacity;
    }

    /** How many respondents it holds. */
    public int size() {
        return size;
    }

    /** Says how many respondents were filled in. */
    public void setSize(int respondents) {
        if (respondents < 0 || respondents > capacity) {
            throw new IllegalArgumentException("expected 0 to " + capacity + " respondents, found " + respondents);
        }
        this.size = respondents;
    }

    /**
     * The column of an item with one choice: the index of each answer in its set, or the number of answers where it is
     * missing. For a box of an item with several choices: 0 no, 1 yes, 2 missing.
     *
     * @param slot the item's slot in the {@link Layout}
     */
    public byte[] codes(int slot) {
        byte[] column = codes[slot];
        if (column == null) {
            throw new IllegalArgumentException("slot " + slot + " has no codes");
        }
        return column;
    }

    /**
     * The column of a number (times ten to the power of the item's decimals) or date (days since 1970-01-01), or {@link
     * #MISSING}.
     *
     * @param slot the item's slot in the {@link Layout}
     */
    public long[] numbers(int slot) {
        long[] column = numbers[slot];
        if (column == null) {
            throw new IllegalArgumentException("slot " + slot + " has no numbers");
        }
        return column;
    }

    /** What {@link #codes} holds where the answer is missing. */
    public byte missingCode(int slot) {
        return (byte) missingCode[slot];
    }

    /** A block of one with the answers of one respondent. */
    AnswerBlock copyOf(int row, Questionnaire questionnaire) {
        AnswerBlock one = new AnswerBlock(questionnaire, 1);
        for (int slot = 0; slot < codes.length; slot++) {
            byte[] column = codes[slot];
            if (column != null) {
                one.codes(slot)[0] = column[row];
            }
            long[] values = numbers[slot];
            if (values != null) {
                one.numbers(slot)[0] = values[row];
            }
        }
        one.setSize(1);
        return one;
    }
}
