package lv.screening.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.screening.expr.CodeTable;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import org.jspecify.annotations.Nullable;

/**
 * In how many respondents each term of a scale makes the score worse: where high scores are worse, its points are above 0, else
 * they are below the most it can give. Terms that one column of few entries decides are looked up there, four at a time: their
 * counts lie beside each other in one number. Immutable and thread-safe.
 */
final class WorseTerms {
    private static final int TOGETHER = 4;
    private static final int BITS = Long.SIZE / TOGETHER;
    private static final int MOST = (1 << BITS) - 1;

    private final ScaleLayout layout;

    /** By term what an entry of {@link TermValues#column} counts, or null where no such column decides it. */
    private final long[] @Nullable [] tables;

    WorseTerms(ScaleLayout layout, @Nullable CodeTable[] codes) {
        this.layout = layout;
        this.tables = new long[codes.length][];
        for (int t = 0; t < codes.length; t++) {
            TermLayout term = layout.terms().get(t);
            CodeTable table = codes[t];
            if (table != null) {
                tables[t] = ofCodes(term, table);
            } else if (term.value().condition() != null) {
                tables[t] = ofTruths(term);
            }
        }
    }

    private long[] ofCodes(TermLayout term, CodeTable table) {
        long[] points = table.lowest(term.factor());
        long[] counts = new long[points.length];
        for (int code = 0; code < counts.length; code++) {
            counts[code] = !table.isOpen((byte) code) && isWorse(term, points[code], 1) ? 1 : 0;
        }
        return counts;
    }

    private long[] ofTruths(TermLayout term) {
        long[] counts = new long[Columns.UNKNOWN + 1];
        counts[Columns.FALSE] = isWorse(term, 0, 1) ? 1 : 0;
        counts[Columns.TRUE] = isWorse(term, term.factor(), 1) ? 1 : 0;
        return counts;
    }

    private boolean isWorse(TermLayout term, long points, long extra) {
        return layout.scale().higher() == Scale.Higher.WORSE ? points > 0 : points < term.max() * extra;
    }

    /**
     * Adds for each term the rows of a block in which it is known and makes the score worse.
     *
     * @param values the terms of the block
     * @param rows which rows to look at
     * @param count how many of these there are
     * @param counts by term
     */
    void count(TermValues values, int[] rows, int count, long[] counts) {
        List<Integer> packed = new ArrayList<>();
        List<byte[]> columns = new ArrayList<>();
        for (int t = 0; t < tables.length; t++) {
            byte[] column = values.column(t);
            if (column == null) {
                counts[t] += slowly(t, values.get(t), rows, count);
            } else {
                packed.add(t);
                columns.add(column);
            }
        }
        int groups = (packed.size() + TOGETHER - 1) / TOGETHER;
        for (int group = 0; group != groups; group++) {
            for (int from = 0; from != count; from = Math.min(count, from + MOST)) {
                add(packed, columns, group * TOGETHER, rows, from, Math.min(count, from + MOST), counts);
            }
        }
    }

    private long slowly(int term, NumberVector value, int[] rows, int count) {
        TermLayout layoutOfTerm = layout.terms().get(term);
        long found = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            boolean worse = value.known(row)
                    && isWorse(layoutOfTerm, layoutOfTerm.factor() * value.low()[row], value.extra(row));
            found += worse ? 1 : 0;
        }
        return found;
    }

    private void add(
            List<Integer> packed, List<byte[]> columns, int first, int[] rows, int from, int to, long[] counts) {
        byte[][] column = new byte[TOGETHER][];
        long[][] table = new long[TOGETHER][];
        int here = Math.min(TOGETHER, packed.size() - first);
        for (int i = 0; i < TOGETHER; i++) {
            int place = first + Math.min(i, here - 1); // the last again where there are fewer, and not counted
            column[i] = columns.get(place);
            table[i] = Objects.requireNonNull(tables[packed.get(place)]);
        }
        long sums = sum(column, table, rows, from, to);
        for (int i = 0; i < here; i++) {
            counts[packed.get(first + i)] += (sums >>> (i * BITS)) & MOST;
        }
    }

    private static long sum(byte[][] columns, long[][] tables, int[] rows, int from, int to) {
        byte[] a = columns[0];
        byte[] b = columns[1];
        byte[] c = columns[2];
        byte[] d = columns[3];
        long[] ofA = tables[0];
        long[] ofB = tables[1];
        long[] ofC = tables[2];
        long[] ofD = tables[3];
        long sums = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            sums += ofA[a[row]] + (ofB[b[row]] << BITS) + (ofC[c[row]] << (2 * BITS)) + (ofD[d[row]] << (3 * BITS));
        }
        return sums;
    }
}
