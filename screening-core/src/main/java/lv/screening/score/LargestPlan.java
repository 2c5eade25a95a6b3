package lv.screening.score;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import lv.screening.expr.CodeTable;
import lv.screening.model.MissingRule;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/**
 * What is known before any data of a scale that is the largest of terms, each decided by a single item, where the terms can give
 * few different points: what {@link LargestScale} computes. Points are told by how many of the others lie below them, as so
 * many bits from the lowest on, so that the larger of two has the bits of both. Immutable.
 */
final class LargestPlan {
    /** The bits of the highest possible points lie this far above those of the lowest. */
    static final int SHIFT = 24;

    /** The bits of one number of points. */
    static final int MASK = (1 << SHIFT) - 1;

    /** The missing items that leave a term open are counted from this bit on: to more than a definition can have. */
    static final int COUNT_SHIFT = 2 * SHIFT;

    /** The different points that answers can give, lowest first. */
    private final long[] points;

    /** By term its table. */
    final CodeTable[] tables;

    /** By term and answer the bits of its lowest and highest points. */
    final long[][] bits;

    /** Whether each term reads another item. */
    final boolean itemsDiffer;

    private LargestPlan(long[] points, CodeTable[] tables, long[][] bits, boolean itemsDiffer) {
        this.points = points;
        this.tables = tables;
        this.bits = bits;
        this.itemsDiffer = itemsDiffer;
    }

    /**
     * The plan of a scale, or null where it is none.
     *
     * @param tables by term its table, or null where it has none
     * @param itemOfSlot which item a slot belongs to
     */
    static @Nullable LargestPlan of(ScaleLayout layout, @Nullable CodeTable[] tables, int[] itemOfSlot) {
        if (layout.scale().combine() != Scale.Combine.MAX
                || layout.scale().missing().then() == MissingRule.Then.PRORATE
                || !Arrays.stream(tables).allMatch(Objects::nonNull)) {
            return null;
        }
        CodeTable[] known = Arrays.stream(tables).map(Objects::requireNonNull).toArray(CodeTable[]::new);
        long[][] lowest = new long[known.length][];
        long[][] highest = new long[known.length][];
        for (int t = 0; t < known.length; t++) {
            long factor = layout.terms().get(t).factor();
            lowest[t] = known[t].lowest(factor);
            highest[t] = known[t].highest(factor);
        }
        long[] points = LongStream.concat(
                        Arrays.stream(lowest).flatMapToLong(Arrays::stream),
                        Arrays.stream(highest).flatMapToLong(Arrays::stream))
                .distinct()
                .sorted()
                .toArray();
        if (points.length > SHIFT + 1) {
            return null;
        }
        long[][] bits = new long[known.length][];
        for (int t = 0; t < known.length; t++) {
            bits[t] = new long[lowest[t].length];
            for (int code = 0; code < bits[t].length; code++) {
                long low = (1L << Arrays.binarySearch(points, lowest[t][code])) - 1;
                long high = (1L << Arrays.binarySearch(points, highest[t][code])) - 1;
                bits[t][code] = low | high << SHIFT;
            }
        }
        long items = Arrays.stream(known)
                .mapToInt(table -> itemOfSlot[table.slot()])
                .distinct()
                .count();
        return new LargestPlan(points, known, bits, items == known.length);
    }

    /** The bits of the lowest points possible. */
    static int low(long bits) {
        return (int) bits & MASK;
    }

    /** The bits of the highest points possible. */
    static int high(long bits) {
        return (int) (bits >>> SHIFT) & MASK;
    }

    /** The points that some bits stand for. */
    long points(int bits) {
        return points[Integer.bitCount(bits)];
    }
}
