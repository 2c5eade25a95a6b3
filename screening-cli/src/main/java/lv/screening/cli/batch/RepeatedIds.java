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
    private static final int PIECE = 1 << 16;

    private final List<long[]> pieces = new ArrayList<>();
    private int used = PIECE;

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
        if (used == PIECE) {
            pieces.add(new long[PIECE]);
            used = 0;
        }
        pieces.get(pieces.size() - 1)[used++] = hash;
    }

    /** The hashes of the ids that occurred more than once. */
    Set<Long> found() {
        if (pieces.isEmpty()) {
            return Set.of();
        }
        long[] all = new long[(pieces.size() - 1) * PIECE + used];
        for (int i = 0; i < pieces.size(); i++) {
            System.arraycopy(pieces.get(i), 0, all, i * PIECE, Math.min(PIECE, all.length - i * PIECE));
        }
        pieces.clear();
        Arrays.sort(all);
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                repeated.add(all[i]);
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
