package lv.screening.cli.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some hundred or thousand records as UTF-8 bytes with the places of their cells. To be filled again and again: mutable and not
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

    /** Stands for a cell of more than one byte that is no number of two digits, and for these two bytes themselves. */
    public static final byte LONGER = 1;

    /** Stands for a cell of {@code 00}, and the 99 bytes after it for {@code 01} to {@code 99}. */
    static final byte TWO_DIGITS = (byte) 0x80;

    private byte[] bytes = new byte[1 << 18];
    private int length = Cells.SHORT_TEXTS;

    private final Cells cells = new Cells();
    private final int[] firstCell = new int[ROWS + 1];

    /** From where on the cells of a record lie: its own, or empty ones where it was {@linkplain #blank blanked}. */
    private final int[] from = new int[ROWS];

    private final int[] lines = new int[ROWS];
    private int rows;
    private int lineCount;
    private long firstRow;
    private long firstLine;
    private boolean unsplit;
    private boolean knownAsText;
    private byte delimiter;
    private final int capacity;

    /** A block of up to {@value #ROWS} records. */
    public RecordBlock() {
        this(ROWS);
    }

    /** @param capacity the most records it takes, at most {@value #ROWS} */
    public RecordBlock(int capacity) {
        this.capacity = capacity;
        Cells.putShortTexts(bytes);
    }

    /** Empties the block. */
    public void clear() {
        length = Cells.SHORT_TEXTS;
        cells.count = 0;
        cells.longest = 1;
        rows = 0;
        lineCount = 0;
        unsplit = false;
    }

    /** The most records it takes. */
    int capacity() {
        return capacity;
    }

    /** Whether no further record fits. */
    public boolean isFull() {
        return rows == capacity || length > 1 << 20;
    }

    /** How many records. */
    public int rows() {
        return rows;
    }

    /** How many lines of the file the block takes, blank ones included. */
    public int lineCount() {
        return lineCount;
    }

    /** No cell has more bytes. */
    public int longestCell() {
        return cells.longest;
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
        return cells.start(from[row] + column);
    }

    /** Where a cell ends. */
    public int end(int row, int column) {
        return cells.end(from[row] + column);
    }

    /** The text of a cell. */
    public String text(int row, int column) {
        int start = start(row, column);
        return new String(bytes, start, end(row, column) - start, StandardCharsets.UTF_8);
    }

    /**
     * A text of 1 to 8 bytes as one number, different from that of any other text; 0 for other texts.
     *
     * @param bytes those of a block, as they reach further than the texts
     */
    public static long word(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length > Long.BYTES || length == 0) {
            return 0;
        }
        long word = Words.at(bytes, start) & (-1L >>> ((Long.BYTES - length) * Byte.SIZE));
        // a text that ends with NUL would be taken for a shorter one
        return bytes[end - 1] == 0 ? 0 : word;
    }

    /**
     * Looks up the cells of a column that have one byte or none, or two digits.
     *
     * @param first the first row
     * @param to the row after the last
     * @param table by the {@link #brief} of a cell, as a number from 0 to 255, what it means; below 0 what is not known, as for
     *     {@link #LONGER}
     * @param into by row, what the cells mean
     * @return the first row whose cell is longer or not known, or {@code to}
     */
    public int lookUp(int column, int first, int to, short[] table, byte[] into) {
        byte[] bytesOfCells = cells.briefs;
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
        byte[] bytesOfCells = cells.briefs;
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

    /** The only byte of a cell, or what stands for it in tables; cells with the same one have the same text, unless it is {@link
     * #LONGER}. */
    public byte brief(int row, int column) {
        return cells.briefs[from[row] + column];
    }

    /** Makes the cells of a record empty ones, so many of them: it had too few or too many. */
    public void blank(int row, int width) {
        from[row] = cells.count;
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
        firstCell[rows] = cells.count;
    }

    /** The places of the cells, for {@link PlainSplitter}. */
    Cells places() {
        return cells;
    }

    /** Says how many lines of the file the block takes. */
    public void setLineCount(int count) {
        lineCount = count;
    }

    /**
     * Fills the block with whole records as they stand in a file, to be split later; at most as many lines as it takes records.
     *
     * @param ascii whether it is known that all bytes are ASCII
     */
    void fill(byte[] from, int start, int end, char between, boolean ascii) {
        clear();
        int added = end - start;
        reserve(length + added);
        System.arraycopy(from, start, bytes, length, added);
        length += added;
        bytes[length] = '\n'; // stops whoever looks for the end of the last cell
        bytes[length + 1] = '\n';
        delimiter = (byte) between;
        unsplit = true;
        knownAsText = ascii;
    }

    /**
     * Finds the cells, if the reader has not.
     *
     * @throws IrregularText if the bytes are not plain enough to be split here
     */
    public void split() {
        if (unsplit) {
            unsplit = false;
            if (!knownAsText) {
                PlainSplitter.requireUtf8(bytes, Cells.SHORT_TEXTS, length);
            }
            PlainSplitter.split(this, bytes, Cells.SHORT_TEXTS, length, delimiter);
        }
    }

    /** Bytes of texts, and some more, so that the last can be read as one {@link #word} and has an end to be looked for. */
    private void reserve(int size) {
        if (size > bytes.length - Long.BYTES) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + Long.BYTES));
        }
    }

    void addCell(int start, int end) {
        cells.add(bytes, start, end);
    }
}
