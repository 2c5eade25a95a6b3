package lv.screening.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of table entries, one for each of several columns: the entries hold two numbers each, the lower in the lower 32 bits.
 * Filled for one block; mutable and not thread-safe.
 */
public final class PackedSum {
    private final List<byte[]> columns = new ArrayList<>();
    private final List<long[]> tables = new ArrayList<>();

    /** A sum of nothing. */
    public PackedSum() {
        // columns are added
    }

    /** Adds a column with its table. */
    public void add(byte[] column, long[] table) {
        columns.add(column);
        tables.add(table);
    }

    /** Sets the sums of all columns; four at a time, so that each sum is fetched and put back seldom. */
    public void sum(long[] sums) {
        int done = 0;
        int size = columns.size();
        Arrays.fill(sums, 0);
        for (; done + 4 <= size; done += 4) {
            four(done, sums);
        }
        if (done + 2 <= size) {
            two(done, sums);
            done += 2;
        }
        if (done < size) {
            one(columns.get(done), tables.get(done), sums);
        }
    }

    private void four(int first, long[] sums) {
        four(
                columns.get(first),
                columns.get(first + 1),
                columns.get(first + 2),
                columns.get(first + 3),
                tables.get(first),
                tables.get(first + 1),
                tables.get(first + 2),
                tables.get(first + 3),
                sums);
    }

    private static void four(
            byte[] a, byte[] b, byte[] c, byte[] d, long[] ofA, long[] ofB, long[] ofC, long[] ofD, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += ofA[a[i]] + ofB[b[i]] + (ofC[c[i]] + ofD[d[i]]);
        }
    }

    private void two(int first, long[] sums) {
        byte[] a = columns.get(first);
        byte[] b = columns.get(first + 1);
        long[] ofA = tables.get(first);
        long[] ofB = tables.get(first + 1);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += ofA[a[i]] + ofB[b[i]];
        }
    }

    private static void one(byte[] column, long[] table, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += table[column[i]];
        }
    }
}
