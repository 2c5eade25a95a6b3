package lv.screening.cli.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds the cells of plain records: cells without quotes, or quoted from their first byte to their last, lines ended by LF or
 * CRLF. Anything else is {@link IrregularText}.
 */
final class PlainSplitter {
    private static final int MOST_AT_ONCE = 1 << 8;
    private static final int FOUR = Long.BYTES / 2;

    private final RecordBlock block;
    private final byte[] bytes;
    private final int end;
    private final byte delimiter;

    /** Which bits tell whether the next eight bytes are four digits with their delimiters, and what these bits then are. */
    private final long shape;

    private final long fourDigits;

    /** For each byte whether it may end a cell without quotes, or needs a closer look. */
    private final boolean[] special = new boolean[256];

    private int at;
    private int line;

    private PlainSplitter(RecordBlock block, byte[] bytes, int end, byte delimiter) {
        this.block = block;
        this.bytes = bytes;
        this.end = end;
        this.delimiter = delimiter;
        // a semicolon stands next to the digits, so that only some of them can be told from it by their upper bits
        int digit = (delimiter & 0xF0) == '0' ? 0xF8 : 0xF0;
        this.shape = Words.ofPairs(digit, 0xFF);
        this.fourDigits = Words.ofPairs('0', delimiter);
        special[delimiter] = true;
        special['\n'] = true;
        special['\r'] = true;
        special['"'] = true;
        // what stands for cells of other lengths must not pass for a cell of one byte
        special[RecordBlock.NONE] = true;
        special[RecordBlock.LONGER] = true;
    }

    /** Finds the cells of text that is UTF-8. */
    static void split(RecordBlock block, byte[] bytes, int start, int end, byte delimiter) {
        PlainSplitter splitter = new PlainSplitter(block, bytes, end, delimiter);
        splitter.at = start;
        while (splitter.at < end) {
            splitter.record();
        }
        block.setLineCount(splitter.line);
    }

    /** One record, or a blank line. */
    private void record() {
        if (blankLine()) {
            return;
        }
        int first = line;
        boolean more = cells();
        while (more) {
            more = (at < end && bytes[at] == '"') ? quoted() : plain();
            more = more && cells();
        }
        block.endRecord(first);
    }

    /**
     * The cells of a record up to its end, or up to the first that needs a closer look: true if one is left. The block has a
     * byte after its end, so that a cell without a delimiter ends nevertheless.
     */
    private boolean cells() {
        byte[] text = bytes;
        boolean[] stops = special;
        byte between = delimiter;
        Cells places = block.places();
        places.reserve(MOST_AT_ONCE);
        int[] starts = places.starts;
        int[] ends = places.ends;
        byte[] briefs = places.briefs;
        int last = starts.length - FOUR;
        int count = places.count;
        int longest = places.longest;
        int start = at;
        while (count < last) {
            if (start + Long.BYTES <= end) {
                // most cells have one digit: answers
                long word = Words.at(text, start);
                long other = (word & shape) ^ fourDigits;
                if (other == 0) {
                    Words.putEvenBytes(word, briefs, count);
                    count += FOUR;
                    start += Long.BYTES;
                    continue;
                }
            }
            int i = start;
            while (!stops[text[i] & 0xFF]) {
                i++;
            }
            byte b = text[i];
            if ((b != between && b != '\n') || i >= end) {
                break;
            }
            starts[count] = start;
            ends[count] = i;
            int length = i - start;
            longest = Math.max(longest, length);
            briefs[count++] = length == 1 ? text[start] : length == 0 ? RecordBlock.NONE : Cells.longer(text, start, i);
            start = i + 1;
            if (b == '\n') {
                places.count = count;
                places.longest = longest;
                at = start;
                line++;
                return false;
            }
        }
        places.count = count;
        places.longest = longest;
        at = start;
        return true;
    }

    private boolean blankLine() {
        int next = at;
        if (bytes[next] == '"' && next + 1 < end && bytes[next + 1] == '"') {
            next += 2; // an empty quoted cell alone on its line is blank too
        }
        if (next == end) {
            at = end;
            return true;
        }
        if (bytes[next] == '\r' && next + 1 < end && bytes[next + 1] == '\n') {
            next++;
        }
        if (bytes[next] != '\n') {
            return false;
        }
        at = next + 1;
        line++;
        return true;
    }

    /** A cell without quotes; true if another follows in the record. */
    private boolean plain() {
        byte[] text = bytes;
        byte between = delimiter;
        int start = at;
        int i = start;
        for (; i < end; i++) {
            byte b = text[i];
            if (b == between || b == '\n' || b == '\r') {
                break;
            }
            if (b == '"') {
                throw new IrregularText();
            }
        }
        block.addCell(start, i);
        return after(i);
    }

    /** A quoted cell; doubled quotes are made single in place. */
    private boolean quoted() {
        int start = at + 1;
        int write = start;
        int i = start;
        while (true) {
            if (i >= end) {
                throw new IrregularText();
            }
            byte b = bytes[i++];
            if (b == '"') {
                if (i >= end || bytes[i] != '"') {
                    break;
                }
                i++;
            } else if (b == '\n') {
                line++;
            } else if (b == '\r' && (i >= end || bytes[i] != '\n')) {
                throw new IrregularText();
            }
            bytes[write++] = b;
        }
        block.addCell(start, write);
        if (i < end && bytes[i] != delimiter && bytes[i] != '\n' && bytes[i] != '\r') {
            throw new IrregularText();
        }
        return after(i);
    }

    /** Steps over what ends a cell; true if it was a delimiter. */
    private boolean after(int i) {
        if (i == end) {
            at = i;
            line++;
            return false;
        }
        byte b = bytes[i];
        if (b == delimiter) {
            at = i + 1;
            return true;
        }
        int next = i;
        if (b == '\r') {
            next++;
            if (next >= end || bytes[next] != '\n') {
                throw new IrregularText();
            }
        }
        at = next + 1;
        line++;
        return false;
    }

    /** Refuses bytes that are no UTF-8. */
    static void requireUtf8(byte[] bytes, int start, int end) {
        int first = start;
        while (first + Long.BYTES <= end && Words.isAscii(Words.at(bytes, first))) {
            first += Long.BYTES;
        }
        while (first < end && bytes[first] >= 0) {
            first++;
        }
        if (first == end) {
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, first, end - first);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
            if (result.isError()) {
                throw new IrregularText();
            }
        } while (result.isOverflow());
    }
}
