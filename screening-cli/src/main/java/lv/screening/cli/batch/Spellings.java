package lv.screening.cli.batch;

import java.util.Arrays;
import lv.screening.cli.csv.RecordBlock;

/**
 * The spellings of cells that came up, each with a number; at most {@value #MOST}. Short ones are compared as one number.
 * Mutable and not thread-safe.
 */
final class Spellings {
    static final int MOST = 1 << 8;

    /** Mostly empty places, so that what is not known is found out soon. */
    private static final int PLACES = MOST * 4;

    private static final int LONGEST = 64;

    /** By place the spelling as a number, or 0 where there is none or it is too long. */
    private final long[] words = new long[PLACES];

    private final byte[][] texts = new byte[PLACES][];
    private final short[] numbers = new short[PLACES];
    private int count;

    /**
     * The number of a spelling.
     *
     * @return the number, or what {@link #add} needs where the spelling is not known, which is below 0
     */
    int find(byte[] bytes, int start, int end) {
        long word = RecordBlock.word(bytes, start, end);
        if (word != 0) {
            int at = place(word);
            while (words[at] != word) {
                if (texts[at] == null) {
                    return ~at;
                }
                at = (at + 1) & (PLACES - 1);
            }
            return numbers[at];
        }
        int at = place(hash(bytes, start, end));
        while (texts[at] != null) {
            if (Arrays.equals(texts[at], 0, texts[at].length, bytes, start, end)) {
                return numbers[at];
            }
            at = (at + 1) & (PLACES - 1);
        }
        return ~at;
    }

    /** Whether one more spelling of a length can be added. */
    boolean isOpenFor(int length) {
        return count < MOST && length <= LONGEST;
    }

    /**
     * Adds a spelling that was not found.
     *
     * @param place the complement of what {@link #find} gave
     * @return its number
     */
    int add(byte[] bytes, int start, int end, int place) {
        words[place] = RecordBlock.word(bytes, start, end);
        texts[place] = Arrays.copyOfRange(bytes, start, end);
        numbers[place] = (short) count;
        return count++;
    }

    private static int place(long word) {
        return (int) ((word * 0x9e3779b97f4a7c15L) >>> 40) & (PLACES - 1);
    }

    /** From the first and last eight bytes: texts of up to sixteen differ there. */
    private static long hash(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length < Long.BYTES) {
            return length;
        }
        return length
                + RecordBlock.word(bytes, start, start + Long.BYTES) * 31
                + RecordBlock.word(bytes, end - Long.BYTES, end);
    }
}
