package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.BlockArrays;
import lv.screening.expr.NumberVector;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import org.jspecify.annotations.Nullable;

/** The sum, or the largest, of a scale's weighted terms for a block: the lowest and highest that its open terms allow. */
final class Sums {
    final long[] low;
    final long[] high;

    /** Further denominators by row, or null where they are all 1. */
    long @Nullable [] extra;

    private Sums(BlockArrays arrays) {
        low = arrays.longs();
        high = arrays.longs();
        Arrays.fill(low, 0);
        Arrays.fill(high, 0);
    }

    static Sums of(ScaleLayout layout, NumberVector[] terms, BlockArrays arrays) {
        Sums sums = new Sums(arrays);
        sums.commonDenominators(terms);
        boolean largest = layout.scale().combine() == Scale.Combine.MAX;
        for (int t = 0; t < terms.length; t++) {
            sums.add(layout.terms().get(t), terms[t], largest, t == 0);
        }
        return sums;
    }

    private void commonDenominators(NumberVector[] terms) {
        for (NumberVector term : terms) {
            if (term.extra() != null) {
                if (extra == null) {
                    extra = new long[low.length];
                    Arrays.fill(extra, 1);
                }
                for (int i = 0; i < low.length; i++) {
                    extra[i] *= term.extra(i);
                }
            }
        }
    }

    private void add(TermLayout term, NumberVector value, boolean largest, boolean first) {
        long[] from = value.lowest(term.factor());
        long[] to = value.highest(term.factor());
        for (int i = 0; i < low.length; i++) {
            long factor = factor(term, value, i);
            long lowest = factor * from[i];
            long highest = factor * to[i];
            low[i] = largest && !first ? Math.max(low[i], lowest) : low[i] + lowest;
            high[i] = largest && !first ? Math.max(high[i], highest) : high[i] + highest;
        }
    }

    long extra(int row) {
        return extra == null ? 1 : extra[row];
    }

    /** What a term's value is multiplied with, to be over the common denominator of the row. */
    long factor(TermLayout term, NumberVector value, int row) {
        return extra == null ? term.factor() : term.factor() * (extra[row] / value.extra(row));
    }
}
