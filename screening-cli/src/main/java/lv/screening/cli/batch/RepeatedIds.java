package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.screening.cli.csv.RecordBlock;

/**
 * Finds ids that occur more than once, by 64-bit hashes: eight bytes for each row. Two different ids with the same hash would
 * be flagged wrongly; among five million that happens once in a million files. Not thread-safe.
 */
final class RepeatedIds {
    /** How many hashes are kept together. */
    private static final int PIECE = 1 << 11;

    /** Hashes are kept apart by their first six bits, so that few of them are copied at a time to be sorted. */
    private static final int PARTS = 1 << 6;

    private final List<List<long[]>> parts = new ArrayList<>();
    private final int[] counts = new int[PARTS];

    RepeatedIds() {
        for (int part = 0; part < PARTS; part++) {
            parts.add(new ArrayList<>());
        }
    }

    /**
     * Takes in the ids of a block; empty ones, and those of rows with the wrong number of cells, do not count.
     *
     * @param columns the id, and what else tells one record from another
     */
    void add(RecordBlock records, List<Integer> columns, int width) {
        for (int row = 0; row < records.rows(); row++) {
            if (records.cells(row) == width && records.end(row, columns.get(0)) > records.start(row, columns.get(0))) {
                add(hash(records, row, columns));
            }
        }
    }

    private void add(long hash) {
        int part = (int) (hash >>> 58);
        List<long[]> pieces = parts.get(part);
        int within = counts[part] % PIECE;
        if (within == 0) {
            pieces.add(new long[PIECE]);
        }
        pieces.get(pieces.size() - 1)[within] = hash;
        counts[part]++;
    }

    /** The hashes of the ids that occurred more than once. Those taken in are forgotten. */
    Set<Long> found() {
        Set<Long> repeated = new HashSet<>();
        for (int part = 0; part < PARTS; part++) {
            List<long[]> pieces = parts.get(part);
            long[] all = new long[counts[part]];
            for (int i = 0; i < pieces.size(); i++) {
                System.arraycopy(pieces.get(i), 0, all, i * PIECE, Math.min(PIECE, all.length - i * PIECE));
            }
            pieces.clear();
            counts[part] = 0;
            Arrays.sort(all);
            for (int i = 1; i < all.length; i++) {
                if (all[i] == all[i - 1]) {
                    repeated.add(all[i]);
                }
            }
        }
        return repeated;
    }

    /** A hash of what tells a record from another. */
    static long hash(RecordBlock records, int row, List<Integer> columns) {
        long hash = 0;
        for (int column : columns) {
            hash = hash * 0x9e3779b97f4a7c15L
                    + hash(records.bytes(), records.start(row, column), records.end(row, column));
        }
        return hash;
    }

    /** A 64-bit hash (FNV-1a by eight-bit steps, then the finisher of MurmurHash3). */
    private static long hash(byte[] bytes, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
