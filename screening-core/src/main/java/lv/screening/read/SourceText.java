package lv.screening.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import org.jspecify.annotations.Nullable;

/** The text of one file with its lines; places in it are offsets that become line and column only when they are shown. */
final class SourceText {
    private static final int SHOWN = 200;

    private final String name;
    private final @Nullable Supplier<byte[]> later;
    private volatile @Nullable Content content;

    private SourceText(String name, @Nullable Supplier<byte[]> later, @Nullable Content content) {
        this.name = name;
        this.later = later;
        this.content = content;
    }

    /** The text, where its lines begin, and the offset of each code point, empty where every character is one. */
    private record Content(String text, int[] lines, int[] codePoints) {
        private static Content of(String text) {
            return new Content(text, SourceText.lines(text), SourceText.codePoints(text));
        }
    }

    /** The text of a definition that was read before without a problem: it is looked at only where a place is asked for. */
    static SourceText later(String name, Supplier<byte[]> bytes) {
        return new SourceText(name, bytes, null);
    }

    /** Whether the text was read before without a problem. */
    boolean isRead() {
        return later != null;
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = Content.of(marked(new String(Objects.requireNonNull(later).get(), StandardCharsets.UTF_8)));
            content = known;
        }
        return known;
    }

    private static String marked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The offset of each code point; empty where every character is one. */
    private static int[] codePoints(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[count + 1];
        int offset = 0;
        for (int i = 0; i < count; i++) {
            offsets[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        offsets[count] = offset;
        return offsets;
    }

    /**
     * Decodes a file.
     *
     * @param limit the most bytes it may have
     * @throws InvalidDefinitionException if it is longer, or no UTF-8
     */
    static SourceText of(String name, byte[] bytes, int limit) throws InvalidDefinitionException {
        if (bytes.length > limit) {
            throw refused(
                    name,
                    1,
                    1,
                    "file_too_large",
                    "the file has " + bytes.length + " bytes; at most " + limit + " are read");
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(rest, chars, true);
        chars.flip();
        if (result.isError()) {
            throw malformed(name, bytes, rest.position(), chars);
        }
        return new SourceText(name, null, Content.of(marked(chars.toString())));
    }

    private static InvalidDefinitionException malformed(String name, byte[] bytes, int offset, CharBuffer before) {
        String text = before.toString();
        int[] lines = lines(text);
        int start = lines[lines.length - 1];
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE;
        String reason = wide
                ? "the file seems to be UTF-16; save it as UTF-8"
                : String.format(
                        Locale.ROOT,
                        "byte %d (0x%02X) is not UTF-8; the file may have been saved as Windows-1257 (Baltic): save it as UTF-8",
                        offset + 1,
                        bytes[offset] & 0xFF);
        int column = wide ? 1 : text.codePointCount(start, text.length()) + 1;
        return refused(name, lines.length, column, "encoding", reason);
    }

    private static InvalidDefinitionException refused(String name, int line, int column, String code, String message) {
        return new InvalidDefinitionException(
                List.of(Problem.error(code, "", message).at(new Problem.Location(name, line, column, ""))));
    }

    private static int[] lines(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    String name() {
        return name;
    }

    String text() {
        return content().text();
    }

    int lineCount() {
        return content().lines().length;
    }

    /** Where a line begins, counted from 0. */
    int lineStart(int line) {
        return content().lines()[line];
    }

    /** Where a line ends, without its line break. */
    int lineEnd(int line) {
        String text = text();
        int[] lines = content().lines();
        int end = line + 1 < lines.length ? lines[line + 1] : text.length();
        while (end > lines[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The offset of a line and column, both from 1, the column in code points. */
    int offset(int line, int column) {
        String text = text();
        int[] lines = content().lines();
        int index = Math.min(Math.max(line, 1), lines.length) - 1;
        int offset = lines[index];
        int end = lineEnd(index);
        for (int i = 1; i < column && offset < end; i++) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    /** The offset of a code point, counted from 0. */
    int offset(long codePoint) {
        int[] codePoints = content().codePoints();
        int end = codePoints.length == 0 ? text().length() : codePoints.length - 1;
        int index = (int) Math.min(Math.max(codePoint, 0), end);
        return codePoints.length == 0 ? index : codePoints[index];
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(content().lines(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The place of an offset, for people. */
    Problem.Location location(int offset) {
        String text = text();
        int line = line(offset) - 1;
        int start = lineStart(line);
        int end = lineEnd(line);
        int column = text.codePointCount(start, Math.min(offset, text.length())) + 1;
        return new Problem.Location(name, line + 1, column, text.substring(start, Math.min(end, start + SHOWN)));
    }
}
