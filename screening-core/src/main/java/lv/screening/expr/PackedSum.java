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
        int size = columns.size();
        int done = size % 4;
        switch (done) {
            case 0 -> Arrays.fill(sums, 0);
            case 1 -> one(columns.get(0), tables.get(0), sums);
            case 2 -> two(sums);
            default -> three(sums);
        }
        for (; done < size; done += 4) {
            four(
                    columns.get(done),
                    columns.get(done + 1),
                    columns.get(done + 2),
                    columns.get(done + 3),
                    tables.get(done),
                    tables.get(done + 1),
                    tables.get(done + 2),
                    tables.get(done + 3),
                    sums);
        }
    }

    private static void four(
            byte[] a, byte[] b, byte[] c, byte[] d, long[] ofA, long[] ofB, long[] ofC, long[] ofD, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += ofA[a[i]] + ofB[b[i]] + (ofC[c[i]] + ofD[d[i]]);
        }
    }

    private void three(long[] sums) {
        byte[] a = columns.get(0);
        byte[] b = columns.get(1);
        byte[] c = columns.get(2);
        long[] ofA = tables.get(0);
        long[] ofB = tables.get(1);
        long[] ofC = tables.get(2);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = ofA[a[i]] + ofB[b[i]] + ofC[c[i]];
        }
    }

    private void two(long[] sums) {
        byte[] a = columns.get(0);
        byte[] b = columns.get(1);
        long[] ofA = tables.get(0);
        long[] ofB = tables.get(1);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = ofA[a[i]] + ofB[b[i]];
        }
    }

    private static void one(byte[] column, long[] table, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = table[column[i]];
        }
    }
}
