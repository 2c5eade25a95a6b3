package lv.screening.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * Arrays of one length, for what is computed of one block: all are free again at once, so that one block after the other is
 * computed in the same few arrays, which stay near the processor. What an array holds when it is handed out is not defined.
 * Mutable and not thread-safe.
 */
public final class BlockArrays {
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<int[]> ints = new ArrayList<>();
    private final List<long[]> longs = new ArrayList<>();
    private int size;
    private int usedBytes;
    private int usedInts;
    private int usedLongs;

    /** Arrays for blocks of a size, none of them in use. */
    public BlockArrays(int size) {
        this.size = size;
    }

    /** Frees all arrays; those of another length than the next block needs are given up. */
    public void free(int nextSize) {
        if (nextSize != size) {
            bytes.clear();
            ints.clear();
            longs.clear();
            size = nextSize;
        }
        usedBytes = 0;
        usedInts = 0;
        usedLongs = 0;
    }

    /** An array of bytes. */
    public byte[] bytes() {
        if (usedBytes == bytes.size()) {
            bytes.add(new byte[size]);
        }
        return bytes.get(usedBytes++);
    }

    /** An array of ints. */
    public int[] ints() {
        if (usedInts == ints.size()) {
            ints.add(new int[size]);
        }
        return ints.get(usedInts++);
    }

    /** An array of longs. */
    public long[] longs() {
        if (usedLongs == longs.size()) {
            longs.add(new long[size]);
        }
        return longs.get(usedLongs++);
    }
}
