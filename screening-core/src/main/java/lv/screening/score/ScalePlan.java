package lv.screening.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import lv.screening.expr.CodeTable;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Reads;
import lv.screening.model.BandLayout;
import lv.screening.model.MissingRule;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import org.jspecify.annotations.Nullable;

/** What is known of a scale before any data: which items and earlier scales each term reads. */
final class ScalePlan {
    /** Two sums of distances fit into one number up to here. */
    private static final int WIDEST_PACKED = Integer.MAX_VALUE;

    private static final int MOST_TABULATED = 1 << 12;

    final ScaleLayout layout;
    final int[][] itemSlots;
    final int[][] scaleSlots;

    /** The slots of all items read, and for each of them the terms that read it. */
    final int[] slots;

    final int[][] termsOfSlot;

    /**
     * Whether it is a sum or mean of single items and conditions, with no earlier scale in it, where gaps are prorated or not
     * allowed, and whose range is not huge: what {@link PlainScale} computes.
     */
    final boolean plain;

    /** Whether it is the largest of terms that single items decide: what {@link LargestScale} computes. */
    final boolean tabled;

    /** Of a tabled scale: whether each term reads another item. */
    final boolean itemsDiffer;

    /** Of a tabled scale: by term the lowest and the highest points of each answer. */
    final long[][] lowPoints;

    final long[][] highPoints;

    /** By term its table, or null where it has none. */
    final @Nullable CodeTable[] tables;

    /** Of a plain scale: for each item that decides terms alone, one of these tables and what they add together. */
    final List<CodeTable> items = new ArrayList<>();

    final List<long[]> itemPoints = new ArrayList<>();

    /** Of a plain scale: by term that is a condition, what it adds by truth. */
    final long[][] conditionPoints;

    /** Of a plain scale: the lowest points of all terms together. */
    final long base;

    /** Of a plain scale: how far its sums are packed. */
    final Packing packing;

    /** Of a plain scale: those of {@link #slots} whose missing answers the sums do not count. */
    final int[] uncountedSlots;

    /** Whether some of these are boxes of the same item, which is counted once. */
    final boolean severalBoxes;

    /** How three numbers lie in the sums of a plain scale: the lowest and highest distance, and how many items are missing. */
    enum Packing {
        /** Distances below 2^24, and the missing items that leave a term open by themselves. */
        NARROW(24, 0xFFFF),
        /** Distances below 2^31, and no count. */
        WIDE(32, 0);

        static final int COUNT_SHIFT = 48;
        final int shift;
        final int countMask;

        Packing(int shift, int countMask) {
            this.shift = shift;
            this.countMask = countMask;
        }

        /** From both distances in 32 bits each. */
        long[] of(long[] wide, boolean countsMissing) {
            if (this == WIDE) {
                return wide;
            }
            long[] packed = new long[wide.length];
            for (int i = 0; i < packed.length; i++) {
                packed[i] = (int) wide[i] | (wide[i] >>> 32) << shift;
            }
            if (countsMissing) {
                packed[packed.length - 1] |= 1L << COUNT_SHIFT;
            }
            return packed;
        }
    }

    /** By group of cuts the band of each score above the lowest, where they are not too many; else null. */
    final byte[] @Nullable [] bandTables;

    /** @param itemOfSlot which item a slot belongs to */
    ScalePlan(ScaleLayout layout, int[] itemOfSlot) {
        this.layout = layout;
        int terms = layout.terms().size();
        this.itemSlots = new int[terms][];
        this.scaleSlots = new int[terms][];
        boolean adding = layout.scale().combine() != Scale.Combine.MAX
                && layout.scale().missing().then() != MissingRule.Then.ZERO;
        for (int t = 0; t < terms; t++) {
            TermLayout term = layout.terms().get(t);
            itemSlots[t] =
                    term.items().keySet().stream().mapToInt(Integer::intValue).toArray();
            scaleSlots[t] = Reads.of(term.value()).scales().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            NumberExpression value = term.value();
            boolean single = value.opensFully() && value.min() < value.max();
            adding &= scaleSlots[t].length == 0 && (single || value.condition() != null);
        }
        this.plain = adding && width(layout) <= WIDEST_PACKED;
        this.bandTables =
                layout.bands().stream().map(bands -> bandTable(layout, bands)).toArray(byte[][]::new);
        this.tables = new CodeTable[terms];
        this.conditionPoints = new long[terms][0];
        this.base = tables();
        this.tabled = layout.scale().combine() == Scale.Combine.MAX
                && layout.scale().missing().then() != MissingRule.Then.PRORATE
                && Arrays.stream(tables).allMatch(Objects::nonNull);
        this.itemsDiffer = tabled
                && Arrays.stream(tables)
                                .mapToInt(table ->
                                        itemOfSlot[Objects.requireNonNull(table).slot()])
                                .distinct()
                                .count()
                        == terms;
        this.lowPoints = new long[terms][0];
        this.highPoints = new long[terms][0];
        this.packing =
                plain && width(layout) < 1 << Packing.NARROW.shift && allPacked() ? Packing.NARROW : Packing.WIDE;
        this.slots = Arrays.stream(itemSlots)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        if (tabled) {
            for (int t = 0; t < terms; t++) {
                long factor = layout.terms().get(t).factor();
                CodeTable table = Objects.requireNonNull(tables[t]);
                lowPoints[t] = table.lowest(factor);
                highPoints[t] = table.highest(factor);
            }
        }
        Set<Integer> counted = pack(itemOfSlot);
        this.uncountedSlots = IntStream.range(0, slots.length)
                .filter(s -> !counted.contains(slots[s]))
                .toArray();
        this.severalBoxes = Arrays.stream(uncountedSlots)
                        .map(s -> itemOfSlot[slots[s]])
                        .distinct()
                        .count()
                < uncountedSlots.length;
        this.termsOfSlot = Arrays.stream(slots)
                .mapToObj(slot -> IntStream.range(0, terms)
                        .filter(t -> Arrays.stream(itemSlots[t]).anyMatch(each -> each == slot))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static byte @Nullable [] bandTable(ScaleLayout layout, BandLayout bands) {
        long range = layout.max() - layout.min();
        if (range < 0 || range >= MOST_TABULATED) {
            return null;
        }
        byte[] table = new byte[(int) range + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) bands.band(layout.min() + i, 1);
        }
        return table;
    }

    private long tables() {
        long lowest = 0;
        Map<Integer, Integer> places = new HashMap<>();
        for (int t = 0; t < tables.length; t++) {
            TermLayout term = layout.terms().get(t);
            CodeTable table = CodeTable.of(term.value());
            boolean condition = term.value().condition() != null;
            long least = condition ? Math.min(term.factor(), 0) : term.min();
            lowest += least;
            tables[t] = table;
            if (table != null) {
                long[] points = table.packed(term.factor(), least);
                Integer place = places.putIfAbsent(table.slot(), items.size());
                if (place == null) {
                    items.add(table);
                    itemPoints.add(points);
                } else {
                    itemPoints.set(place, CodeTable.sum(itemPoints.get(place), points));
                }
            } else if (condition) {
                conditionPoints[t] = CodeTable.packedTruths(
                        term.factor(), new byte[] {Columns.FALSE, Columns.TRUE, Columns.UNKNOWN});
            }
        }
        return lowest;
    }

    private boolean allPacked() {
        return IntStream.range(0, tables.length).allMatch(t -> tables[t] != null || conditionPoints[t].length > 0);
    }

    /** Packs the points, and finds the slots of items that the sums count where they are missing. */
    private Set<Integer> pack(int[] itemOfSlot) {
        Set<Integer> counted = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            int slot = items.get(i).slot();
            long[] points = itemPoints.get(i);
            long missing = points[points.length - 1];
            boolean counts = packing == Packing.NARROW
                    && (int) missing != (int) (missing >>> 32)
                    && Arrays.stream(itemOfSlot)
                                    .filter(each -> each == itemOfSlot[slot])
                                    .count()
                            == 1;
            itemPoints.set(i, packing.of(points, counts));
            if (counts) {
                counted.add(slot);
            }
        }
        for (int t = 0; t < conditionPoints.length; t++) {
            conditionPoints[t] = packing.of(conditionPoints[t], false);
        }
        return counted;
    }

    /** The widest interval that the terms together can give, or a number above the widest that is packed. */
    private static long width(ScaleLayout layout) {
        long width = 0;
        for (TermLayout term : layout.terms()) {
            long own = Math.max(Math.abs(term.factor()), term.max() - term.min());
            width += Math.min(own, WIDEST_PACKED + 1L);
        }
        return width;
    }

    /** Whether missing answers leave the points of a term open; with a weight of 0 they never do. */
    boolean open(int term, NumberVector value, int row) {
        return !value.known(row) && layout.terms().get(term).factor() != 0;
    }

    /** Whether a term reads a scale that was scored in spite of missing answers, so that its score hides an interval. */
    boolean readsScored(BlockState state) {
        for (int[] slots : scaleSlots) {
            for (int slot : slots) {
                ScaleScores earlier = state.scales[slot];
                if (earlier != null && earlier.hasScoreWithGaps()) {
                    return true;
                }
            }
        }
        return false;
    }
}
