package lv.screening.cli.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number of 256 bits that depends on every bit of long data, and that nobody can tell who lacks some of them: a state of four
 * words through which the data go one step each, and then its SHA-256. Each step can be undone, so data that differ in one place
 * never end in the same state. Somebody who may choose the data can make two that do: it is no proof of what the data are. Where
 * the simple compiler alone is at work, this takes a tenth of the time of SHA-512. Not thread-safe.
 */
final class DataDigest {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int LANES = 4;
    private static final int ROUND = LANES * Long.BYTES;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long[] lanes = {1, 2, 3, 4};
    private final ByteBuffer rest = ByteBuffer.allocate(Long.BYTES);
    private long words;

    /** Takes the next bytes. */
    void add(byte[] bytes, int from, int to) {
        int at = from;
        while (rest.position() > 0) {
            if (at == to) {
                return;
            }
            add(bytes[at++]);
        }
        for (; words % LANES != 0 && at + Long.BYTES <= to; at += Long.BYTES) {
            step(word(bytes, at));
        }
        at = rounds(bytes, at, to);
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            step(word(bytes, at));
        }
        while (at < to) {
            add(bytes[at++]);
        }
    }

    private static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** Takes a word for each state from the first on, as often as there are enough of them; tells where that ends. */
    private int rounds(byte[] bytes, int from, int to) {
        long a = lanes[0];
        long b = lanes[1];
        long c = lanes[2];
        long d = lanes[3];
        int at = from;
        for (; at + ROUND <= to; at += ROUND) {
            a = next(a, word(bytes, at));
            b = next(b, word(bytes, at + Long.BYTES));
            c = next(c, word(bytes, at + 2 * Long.BYTES));
            d = next(d, word(bytes, at + 3 * Long.BYTES));
        }
        lanes[0] = a;
        lanes[1] = b;
        lanes[2] = c;
        lanes[3] = d;
        words += (at - from) / Long.BYTES;
        return at;
    }

    private void add(byte one) {
        rest.put(one);
        if (!rest.hasRemaining()) {
            step(rest.getLong(0));
            rest.clear();
        }
    }

    private void step(long word) {
        int lane = (int) (words++ % LANES);
        lanes[lane] = next(lanes[lane], word);
    }

    private static long next(long state, long word) {
        long next = (state ^ word) * STEP;
        return next ^ (next >>> 29);
    }

    /** The end of a file: what follows is another. */
    void endFile() {
        int left = rest.position();
        while (rest.position() > 0) {
            add((byte) 0);
        }
        step(left);
    }

    /** The number of all that was taken. */
    byte[] digest() {
        try {
            ByteBuffer state = ByteBuffer.allocate((LANES + 1) * Long.BYTES);
            for (long lane : lanes) {
                state.putLong(lane);
            }
            return MessageDigest.getInstance("SHA-256")
                    .digest(state.putLong(words).array());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
