package lv.screening.cli.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some thousand records as UTF-8 bytes with the places of their cells. To be filled again and again: mutable and not
 * thread-safe.
 */
public final class RecordBlock {
    /** The most records of a block. */
    public static final int ROWS = 4096;

    private byte[] bytes = new byte[1 << 18];
    private int length;
    private int[] starts = new int[1 << 14];
    private int[] ends = new int[1 << 14];
    private int cells;
    private final int[] firstCell = new int[ROWS + 1];
    private final long[] lines = new long[ROWS];
    private int rows;
    private long firstRow;

    /** Empties the block. */
    public void clear() {
        length = 0;
        cells = 0;
        rows = 0;
    }

    /** Whether no further record fits. */
    public boolean isFull() {
        return rows == ROWS || length > 1 << 20;
    }

    /** How many records. */
    public int rows() {
        return rows;
    }

    /** The number of the first record in its file, from 1. */
    public long firstRow() {
        return firstRow;
    }

    /** Says which number the first record has in its file, from 1. */
    public void setFirstRow(long number) {
        firstRow = number;
    }

    /** The line on which a record begins, from 1. */
    public long line(int row) {
        return lines[row];
    }

    /** How many cells a record has. */
    public int cells(int row) {
        return firstCell[row + 1] - firstCell[row];
    }

    /** The bytes in which the cells lie. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a cell begins. */
    public int start(int row, int column) {
        return starts[firstCell[row] + column];
    }

    /** Where a cell ends. */
    public int end(int row, int column) {
        return ends[firstCell[row] + column];
    }

    /** The text of a cell. */
    public String text(int row, int column) {
        int at = firstCell[row] + column;
        return new String(bytes, starts[at], ends[at] - starts[at], StandardCharsets.UTF_8);
    }

    /** Adds a cell to the record that is being filled. */
    void addCell(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addCell(utf8, 0, utf8.length);
    }

    /** Adds a cell to the record that is being filled: UTF-8 text between two places. */
    public void addCell(byte[] text, int from, int to) {
        int added = to - from;
        if (length + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + added));
        }
        System.arraycopy(text, from, bytes, length, added);
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
        }
        starts[cells] = length;
        length += added;
        ends[cells++] = length;
    }

    /** Ends the record that is being filled. */
    public void endRecord(long line) {
        lines[rows++] = line;
        firstCell[rows] = cells;
    }
}
