package lv.screening.cli.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of text at a time, the first in the lowest bits. */
final class Words {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALVES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
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

    /** Four pairs of bytes. */
    static long ofPairs(int first, int second) {
        return (first | (long) second << 8) * 0x0001000100010001L;
    }

    /** Puts down the first, third, fifth and seventh byte. */
    static void putEvenBytes(long word, byte[] into, int place) {
        long even = word & 0x00FF00FF00FF00FFL;
        even = (even | even >>> 8) & 0x0000FFFF0000FFFFL;
        int four = (int) (even | even >>> 16); // by itself, or the JVM's simple compiler would not inline all this
        HALVES.set(into, place, four);
    }

    /** Whether none of eight bytes is an ASCII character up to this one. */
    static boolean noneUpTo(char ascii, long word) {
        return ((word - of((char) (ascii + 1))) & ~word & ~SEVEN_BITS) == 0;
    }

    /** How many highest bits of bytes are set, if no other bits are. */
    static int count(long highestBits) {
        return (int) (((highestBits >>> 7) * EACH_BYTE) >>> 56);
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
