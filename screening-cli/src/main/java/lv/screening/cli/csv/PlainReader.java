package lv.screening.cli.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain files: UTF-8 in the form of RFC 4180, in which no cell needs more than finding its ends. It only cuts the file
 * at ends of records; the cells are found by {@link RecordBlock#split}, on another thread. What is not plain ends with {@link
 * IrregularText}, and must be read anew by the {@link FullReader}: this reader never says what is wrong with a file.
 */
public final class PlainReader implements RecordSource {
    private static final int PIECE = 1 << 19;

    private static final long QUOTES = Words.of('"');
    private static final long LINE_ENDS = Words.of('\n');

    private final InputStream in;
    private final char delimiter;
    private final byte[] buffer = new byte[PIECE * 2];
    private int start;
    private int filled;
    private boolean ended;

    /** Whether what {@link #end} looked at last is ASCII, and so is UTF-8 for sure. */
    private boolean ascii;

    private final List<String> header = new ArrayList<>();
    private int headerLines;

    private PlainReader(InputStream in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Whether a file of a dialect can be plain at all. */
    public static boolean suits(Dialect dialect) {
        return dialect.isUtf8() && !dialect.separatorLine() && dialect.delimiter() < 128;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param in its bytes; closed with the reader
     * @throws IrregularText if the file is not plain, or empty
     */
    public static PlainReader open(InputStream in, Dialect dialect) throws IOException {
        PlainReader reader = new PlainReader(in, dialect.delimiter());
        reader.more();
        if (reader.filled >= 3
                && reader.buffer[0] == (byte) 0xEF
                && reader.buffer[1] == (byte) 0xBB
                && reader.buffer[2] == (byte) 0xBF) {
            reader.start = 3;
        }
        RecordBlock block = new RecordBlock();
        while (block.rows() == 0) {
            if (!reader.cut(block, 1)) {
                throw new IrregularText();
            }
            block.split();
            reader.headerLines += block.lineCount();
        }
        for (int i = 0; i < block.cells(0); i++) {
            reader.header.add(block.text(0, i));
        }
        return reader;
    }

    @Override
    public List<String> header() {
        return List.copyOf(header);
    }

    @Override
    public long firstLine() {
        return headerLines + 1L;
    }

    @Override
    public boolean fill(RecordBlock block) throws IOException {
        return cut(block, block.capacity());
    }

    /** Takes whole records, at most so many. */
    private boolean cut(RecordBlock block, int most) throws IOException {
        int end = end(most);
        while (end < 0 && !ended) {
            more();
            end = end(most);
        }
        if (end < 0) {
            end = filled; // the last line, without a line end
        }
        if (end == start) {
            return false;
        }
        block.fill(buffer, start, end, delimiter, ascii);
        start = end;
        return true;
    }

    /** Where so many lines end, or all that are there in a full piece; -1 if more must be read first. */
    private int end(int most) {
        boolean quoted = false;
        int lines = 0;
        int last = -1;
        int stop = Math.min(filled, start + PIECE);
        int i = start;
        long all = 0;
        while (i < stop) {
            // eight bytes at a time, but one by one where there is a quote among them or the last line ends
            long word = i + Long.BYTES <= stop ? Words.at(buffer, i) : QUOTES;
            all |= word;
            if (Words.noneUpTo('"', word)) {
                i += Long.BYTES;
                continue;
            }
            long ends = Words.equal(word, LINE_ENDS);
            int more = quoted ? 0 : Words.count(ends);
            if (Words.equal(word, QUOTES) == 0 && lines + more < most) {
                lines += more;
                i += Long.BYTES;
                last = more == 0 ? last : i - Long.numberOfLeadingZeros(ends) / Byte.SIZE;
            } else {
                for (int end = Math.min(i + Long.BYTES, stop); i < end; i++) {
                    byte b = buffer[i];
                    all |= b;
                    if (b == '"') {
                        quoted = !quoted;
                    } else if (b == '\n' && !quoted) {
                        last = i + 1;
                        if (++lines == most) {
                            ascii = Words.isAscii(all);
                            return last;
                        }
                    }
                }
            }
        }
        boolean full = stop - start == PIECE;
        if (full && last < 0) {
            throw new IrregularText(); // one record longer than a piece
        }
        ascii = Words.isAscii(all);
        return full || (ended && last >= 0) ? last : -1;
    }

    private void more() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        while (filled < buffer.length) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                ended = true;
                return;
            }
            filled += read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
