package lv.screening.cli.csv;

import java.util.Arrays;

/** Where the cells of a block lie in its bytes. To be filled again and again: mutable and not thread-safe. */
final class Cells {
    int[] starts = new int[1 << 14];

    /** Where cells end; set where the brief does not tell it. */
    int[] ends = new int[starts.length];

    /** By cell its only byte, {@link RecordBlock#NONE} or {@link RecordBlock#LONGER}. */
    byte[] briefs = new byte[starts.length];

    int count;

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
        briefs[count++] = brief(text, start, end);
    }

    private static byte brief(byte[] text, int start, int end) {
        if (start == end) {
            return RecordBlock.NONE;
        }
        return end - start > 1 || text[start] == RecordBlock.NONE ? RecordBlock.LONGER : text[start];
    }

    int end(int cell) {
        byte brief = briefs[cell];
        return brief == RecordBlock.LONGER ? ends[cell] : starts[cell] + (brief == RecordBlock.NONE ? 0 : 1);
    }
}
