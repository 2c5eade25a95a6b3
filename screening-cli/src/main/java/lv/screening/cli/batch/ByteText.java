package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow at their end. Not thread-safe. */
final class ByteText {
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
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = one;
    }

    void add(byte[] more) {
        add(more, 0, more.length);
    }

    void add(byte[] from, int start, int end) {
        int at = length;
        int after = at + end - start;
        if (after > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, after));
        }
        System.arraycopy(from, start, bytes, at, end - start);
        length = after;
    }

    /** Adds one text of each list, all from the same place. */
    void addAll(byte[][][] lists, int place) {
        byte[] target = bytes;
        int at = length;
        for (byte[][] list : lists) {
            byte[] text = list[place];
            int after = at + text.length;
            if (after > target.length) {
                target = Arrays.copyOf(target, Math.max(target.length * 2, after));
                bytes = target;
            }
            System.arraycopy(text, 0, target, at, text.length);
            at = after;
        }
        length = at;
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }
}
