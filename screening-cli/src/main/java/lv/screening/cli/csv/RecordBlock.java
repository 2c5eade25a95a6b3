package lv.screening.cli.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some thousand records as UTF-8 bytes with the places of their cells. To be filled again and again: mutable and not
 * thread-safe.
 *
 * <p>A reader may leave the bytes as they stand in the file; {@link #split} then finds the cells, on whatever thread works on
 * the block.
 */
public final class RecordBlock {
    /** The most records of a block. */
    public static final int ROWS = 1024;

    /** Stands for an empty cell where cells are looked up by their only byte. */
    public static final byte NONE = 0;

    /** Stands for a cell of more than one byte, and for these two bytes themselves. */
    public static final byte LONGER = 1;

    private byte[] bytes = new byte[1 << 18];
    private int length;

    /** Where each cell begins, and in the upper 32 bits where it ends. */
    private long[] places = new long[1 << 14];

    /** By cell its only byte, {@link #NONE} or {@link #LONGER}. */
    private byte[] briefs = new byte[places.length];

    private int cells;
    private final int[] firstCell = new int[ROWS + 1];

    /** From where on the cells of a record lie: its own, or empty ones where it was {@linkplain #blank blanked}. */
    private final int[] from = new int[ROWS];

    private final int[] lines = new int[ROWS];
    private int rows;
    private int lineCount;
    private long firstRow;
    private long firstLine;
    private boolean unsplit;
    private byte delimiter;

    /** Empties the block. */
    public void clear() {
        length = 0;
        cells = 0;
        rows = 0;
        lineCount = 0;
        unsplit = false;
    }

    /** Whether no further record fits. */
    public boolean isFull() {
        return rows == ROWS || length > 1 << 20;
    }

    /** How many records. */
    public int rows() {
        return rows;
    }

    /** How many lines of the file the block takes, blank ones included. */
    public int lineCount() {
        return lineCount;
    }

    /** Says at which row and line of its file the block begins, both from 1. */
    public void setPlace(long row, long line) {
        firstRow = row;
        firstLine = line;
    }

    /** The number of the first record in its file, from 1. */
    public long firstRow() {
        return firstRow;
    }

    /** The line on which a record begins, from 1. */
    public long line(int row) {
        return firstLine + lines[row];
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
        return (int) places[from[row] + column];
    }

    /** Where a cell ends. */
    public int end(int row, int column) {
        return (int) (places[from[row] + column] >>> 32);
    }

    /** The text of a cell. */
    public String text(int row, int column) {
        int start = start(row, column);
        return new String(bytes, start, end(row, column) - start, StandardCharsets.UTF_8);
    }

    /**
     * Looks up the cells of a column that have one byte or none.
     *
     * @param first the first row
     * @param to the row after the last
     * @param table by the cell's only byte, or {@link #NONE}, what it means; below 0 what is not known, as for {@link #LONGER}
     * @param into by row, what the cells mean
     * @return the first row whose cell is longer or not known, or {@code to}
     */
    public int lookUp(int column, int first, int to, short[] table, byte[] into) {
        byte[] bytesOfCells = briefs;
        int[] cellsFrom = from;
        for (int row = first; row < to; row++) {
            int meaning = table[bytesOfCells[cellsFrom[row] + column] & 0xFF];
            if (meaning < 0) {
                return row;
            }
            into[row] = (byte) meaning;
        }
        return to;
    }

    /** The same for numbers: the table gives places among the numbers. */
    public int lookUp(int column, int first, int to, short[] table, long[] numbers, long[] into) {
        byte[] bytesOfCells = briefs;
        int[] cellsFrom = from;
        for (int row = first; row < to; row++) {
            int meaning = table[bytesOfCells[cellsFrom[row] + column] & 0xFF];
            if (meaning < 0) {
                return row;
            }
            into[row] = numbers[meaning];
        }
        return to;
    }

    /** The only byte of a cell, or what stands for it in tables. */
    public byte brief(int row, int column) {
        return briefs[from[row] + column];
    }

    private static byte brief(byte[] text, int start, int end) {
        if (start == end) {
            return NONE;
        }
        return end - start > 1 || text[start] == NONE ? LONGER : text[start];
    }

    /** Makes the cells of a record empty ones, so many of them: it had too few or too many. */
    public void blank(int row, int width) {
        from[row] = cells;
        for (int i = 0; i < width; i++) {
            addCell(0, 0);
        }
    }

    /** Adds a cell to the record that is being filled. */
    void addCell(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addCell(utf8, 0, utf8.length);
    }

    /** Adds a cell to the record that is being filled: UTF-8 text between two places. */
    public void addCell(byte[] text, int from, int to) {
        int added = to - from;
        reserve(length + added);
        System.arraycopy(text, from, bytes, length, added);
        addCell(length, length + added);
        length += added;
    }

    /**
     * Ends the record that is being filled.
     *
     * @param line the line on which it began, counted from 0 within the block
     */
    public void endRecord(int line) {
        from[rows] = firstCell[rows];
        lines[rows++] = line;
        firstCell[rows] = cells;
    }

    /** Places for cells that {@link PlainSplitter} finds, at least so many. */
    long[] places(int least) {
        if (places.length < least) {
            places = Arrays.copyOf(places, Math.max(places.length * 2, least));
            briefs = Arrays.copyOf(briefs, places.length);
        }
        return places;
    }

    /** The same for {@link #brief}, as many as there are places. */
    byte[] briefs() {
        return briefs;
    }

    int cellCount() {
        return cells;
    }

    void setCellCount(int count) {
        cells = count;
    }

    /** Says how many lines of the file the block takes. */
    public void setLineCount(int count) {
        lineCount = count;
    }

    /** Fills the block with whole records as they stand in a file, to be split later; at most {@value #ROWS} lines. */
    void fill(byte[] from, int start, int end, char between) {
        clear();
        length = end - start;
        reserve(length + 2);
        System.arraycopy(from, start, bytes, 0, length);
        bytes[length] = '\n'; // stops whoever looks for the end of the last cell
        bytes[length + 1] = '\n';
        delimiter = (byte) between;
        unsplit = true;
    }

    /**
     * Finds the cells, if the reader has not.
     *
     * @throws IrregularText if the bytes are not plain enough to be split here
     */
    public void split() {
        if (unsplit) {
            unsplit = false;
            PlainSplitter.split(this, bytes, length, delimiter);
        }
    }

    private void reserve(int size) {
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size));
        }
    }

    void addCell(int start, int end) {
        places(cells + 1)[cells] = start | (long) end << 32;
        briefs[cells++] = brief(bytes, start, end);
    }
}
