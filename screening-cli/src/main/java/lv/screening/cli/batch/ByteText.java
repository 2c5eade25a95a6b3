package lv.screening.cli.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow at their end. Not thread-safe. */
final class ByteText {
    private static final int ROUND = 32;
    private static final VarHandle LENGTHS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 18];
    private int length;

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void add(byte one) {
        byte[] target = reserve(1);
        target[length++] = one;
    }

    void add(byte[] more) {
        add(more, 0, more.length);
    }

    void add(byte[] from, int start, int end) {
        int more = end - start;
        byte[] target = reserve(more);
        System.arraycopy(from, start, target, length, more);
        length += more;
    }

    /**
     * A text with bytes after it, for {@link #addPadded}: to copy a round number of bytes is faster than to copy just their own
     * number, which differs from text to text so that no processor guesses it. The last four bytes tell the length.
     */
    static byte[] padded(byte[] text) {
        int needed = text.length + Integer.BYTES;
        byte[] padded = Arrays.copyOf(text, (needed + ROUND - 1) / ROUND * ROUND);
        LENGTHS.set(padded, padded.length - Integer.BYTES, text.length);
        return padded;
    }

    /** The length of a text with bytes after it. */
    static int length(byte[] padded) {
        return (int) LENGTHS.get(padded, padded.length - Integer.BYTES);
    }

    /** Adds a text without the bytes after it. */
    void addPadded(byte[] text) {
        byte[] target = reserve(text.length);
        System.arraycopy(text, 0, target, length, text.length);
        length += length(text);
    }

    /** The bytes, with room for so many more; what is put there counts after {@link #setLength}. */
    byte[] reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
        return bytes;
    }

    void setLength(int longer) {
        length = longer;
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }
}
