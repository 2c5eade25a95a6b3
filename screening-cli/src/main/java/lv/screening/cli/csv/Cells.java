package lv.screening.cli.csv;

import java.util.Arrays;

/** Where the cells of a block lie in its bytes. To be filled again and again: mutable and not thread-safe. */
final class Cells {
    /** As many bytes before the first cell hold the texts of short cells: two for each {@linkplain #briefs brief}. */
    static final int SHORT_TEXTS = 2 << Byte.SIZE;

    /** Where cells begin and end; only for {@linkplain RecordBlock#LONGER longer} ones, as the others lie in the short texts. */
    int[] starts = new int[1 << 14];

    int[] ends = new int[starts.length];

    /** By cell its only byte, {@link RecordBlock#NONE}, {@link RecordBlock#LONGER} or a number of two digits. */
    byte[] briefs = new byte[starts.length];

    int count;

    /** The bytes of the longest cell, or 1. */
    int longest = 1;

    /** Puts down the texts of short cells. */
    static void putShortTexts(byte[] bytes) {
        for (int brief = 0; brief < 1 << Byte.SIZE; brief++) {
            int number = brief - (RecordBlock.TWO_DIGITS & 0xFF);
            bytes[2 * brief] = (byte) (number < 0 ? brief : '0' + number / 10);
            bytes[2 * brief + 1] = (byte) (number < 0 ? 0 : '0' + number % 10);
        }
    }

    /** Makes room for so many more cells. */
    void reserve(int more) {
        int least = count + more;
        if (starts.length < least) {
            int size = Math.max(starts.length * 2, least);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            briefs = Arrays.copyOf(briefs, size);
        }
    }

    void add(byte[] text, int start, int end) {
        reserve(1);
        starts[count] = start;
        ends[count] = end;
        longest = Math.max(longest, end - start);
        briefs[count++] = brief(text, start, end);
    }

    private static byte brief(byte[] text, int start, int end) {
        if (end - start != 1) {
            return start == end ? RecordBlock.NONE : longer(text, start, end);
        }
        return text[start] == RecordBlock.NONE ? RecordBlock.LONGER : text[start];
    }

    /** That of a cell of two bytes or more: no byte above ASCII is a cell by itself, so these stand for two digits. */
    static byte longer(byte[] text, int start, int end) {
        if (end - start == 2) {
            int tens = text[start] - '0';
            int ones = text[start + 1] - '0';
            if (tens >= 0 && tens < 10 && ones >= 0 && ones < 10) {
                return (byte) (RecordBlock.TWO_DIGITS + tens * 10 + ones);
            }
        }
        return RecordBlock.LONGER;
    }

    int start(int cell) {
        byte brief = briefs[cell];
        return brief == RecordBlock.LONGER ? starts[cell] : 2 * (brief & 0xFF);
    }

    int end(int cell) {
        byte brief = briefs[cell];
        if (brief == RecordBlock.LONGER) {
            return ends[cell];
        }
        return 2 * (brief & 0xFF) + (brief == RecordBlock.NONE ? 0 : brief < 0 ? 2 : 1);
    }
}
