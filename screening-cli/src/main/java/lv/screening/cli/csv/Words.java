package lv.screening.cli.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of text at a time, the first in the lowest bits. */
final class Words {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEVEN_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long EACH_BYTE = 0x0101010101010101L;

    private Words() {}

    /** The eight bytes from a place on. */
    static long at(byte[] text, int place) {
        return (long) WORDS.get(text, place);
    }

    /** Eight times an ASCII character. */
    static long of(char ascii) {
        return ascii * EACH_BYTE;
    }

    /** Whether all eight are ASCII. */
    static boolean isAscii(long word) {
        return (word & ~SEVEN_BITS) == 0;
    }

    /** The highest bit of each byte that is the same in both (Warren 2013, Hacker's Delight, 6-1). */
    static long equal(long word, long other) {
        long different = word ^ other;
        return ~(((different & SEVEN_BITS) + SEVEN_BITS) | different | SEVEN_BITS);
    }
}
