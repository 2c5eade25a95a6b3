package lv.screening.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lv.screening.expr.CodeTable;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Reads;
import lv.screening.expr.TruthExpression;
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

    /**
     * Whether it is a sum or mean of single items and conditions, with no earlier scale in it, where gaps are prorated or not
     * allowed, and whose range is not huge: what {@link PlainScale} computes.
     */
    final boolean plain;

    /** Whether the key of a row decides all its results, and few keys come up again and again, so that these are worth keeping. */
    final boolean repeats;

    /** Of a plain scale: who has cuts for a group, where the packed sums tell it: where no earlier scale decides it. */
    final List<TruthExpression> memberships;

    /** Where it is the largest of terms that single items decide: what {@link LargestScale} computes; else null. */
    final @Nullable LargestPlan largest;

    /** By term its table, or null where it has none. */
    final @Nullable CodeTable[] tables;

    /** Counts the terms that make the score worse. */
    final WorseTerms worse;

    /** Of a plain scale: for each item that decides terms alone, one of these tables and what they add together. */
    final List<CodeTable> items = new ArrayList<>();

    final List<long[]> itemPoints = new ArrayList<>();

    /** Of a plain scale: by term that is a condition, what it adds by truth. */
    final long[][] conditionPoints;

    /** Of a plain scale: the lowest points of all terms together. */
    final long base;

    /** Of a plain scale: how far its sums are packed. */
    final Packing packing;

    /** Of a plain scale: by item that the sums do not count where it is missing, its slots; several where it has boxes. */
    final int[][] uncounted;

    /** Of a plain scale: by slot whether a missing answer leaves a term open whatever the other answers are. */
    final boolean[] opens;

    /** Of a plain scale: by slot the terms that a missing answer may leave open: conditions that read several slots. */
    final int[][] conditionsOfSlot;

    /** How three numbers lie in the sums of a plain scale: the lowest and highest distance, and how many items are missing. */
    enum Packing {
        /** Distances below 2^24, and below 2^10 the missing items that leave a term open. */
        NARROW(24, 0x3FF),
        /** Distances below 2^31, and no count. */
        WIDE(32, 0);

        static final int COUNT_SHIFT = 48;

        /** Where it is told, two bits each, whether cuts for a group are for the respondent. */
        static final int GROUP_SHIFT = 58;

        static final int MOST_GROUPS = (Long.SIZE - GROUP_SHIFT) / 2;

        final int shift;
        final int countMask;

        Packing(int shift, int countMask) {
            this.shift = shift;
            this.countMask = countMask;
        }

        /** Of a row that the questionnaire does not fit: the lowest above the highest, as in no other, and the rest as it is. */
        long notEligible(long sum) {
            long distance = (1L << shift) - 1;
            return (sum | distance) & ~(distance << shift);
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

    /** The band of each score above the lowest, where they are not too many and everybody has the same cuts; else null. */
    final byte @Nullable [] bandOf;

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
        this.bandOf = bandOf(layout);
        this.tables = new CodeTable[terms];
        this.conditionPoints = new long[terms][0];
        this.base = tables();
        this.worse = new WorseTerms(layout, tables);
        this.largest = LargestPlan.of(layout, tables, itemOfSlot);
        this.packing = plain
                        && width(layout) < 1 << Packing.NARROW.shift
                        && itemOfSlot.length <= Packing.NARROW.countMask
                        && allPacked()
                ? Packing.NARROW
                : Packing.WIDE;
        this.memberships = memberships();
        this.repeats = largest == null
                ? packing == Packing.NARROW
                        && memberships.size() >= layout.bands().size() - 1
                : layout.bands().size() <= 1 && layout.scale().missing().then() == MissingRule.Then.FAIL;
        this.opens = new boolean[itemOfSlot.length];
        this.conditionsOfSlot = new int[itemOfSlot.length][0];
        openedBySlots();
        this.uncounted = pack(itemOfSlot);
    }

    private List<TruthExpression> memberships() {
        List<TruthExpression> conditions = new ArrayList<>();
        for (BandLayout bands : layout.bands()) {
            TruthExpression condition = bands.condition();
            if (condition != null && Reads.of(condition).scales().isEmpty()) {
                conditions.add(condition);
            }
        }
        return packing == Packing.NARROW && conditions.size() <= Packing.MOST_GROUPS ? conditions : List.of();
    }

    private static byte @Nullable [] bandOf(ScaleLayout layout) {
        long range = layout.max() - layout.min();
        if (layout.bands().size() != 1 || range >= MOST_TABULATED) {
            return null;
        }
        BandLayout bands = layout.bands().get(0);
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

    /** Finds what a missing answer leaves open, slot by slot. A term with a weight of 0 is never open. */
    private void openedBySlots() {
        for (int i = 0; i < items.size(); i++) {
            long[] points = itemPoints.get(i);
            long missing = points[points.length - 1];
            opens[items.get(i).slot()] = (int) missing != (int) (missing >>> 32);
        }
        for (int t = 0; t < tables.length; t++) {
            if (tables[t] == null && layout.terms().get(t).factor() != 0) {
                for (int slot : itemSlots[t]) {
                    if (conditionPoints[t].length == 0) {
                        opens[slot] = true;
                    } else {
                        conditionsOfSlot[slot] = joined(conditionsOfSlot[slot], new int[] {t});
                    }
                }
            }
        }
    }

    /** Packs the points, and tells which items the sums do not count where they are missing, by their slots. */
    private int[][] pack(int[] itemOfSlot) {
        Map<Integer, int[]> left = new TreeMap<>();
        for (int slot = 0; slot < itemOfSlot.length; slot++) {
            if (opens[slot] || conditionsOfSlot[slot].length > 0) {
                left.merge(itemOfSlot[slot], new int[] {slot}, ScalePlan::joined);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            int slot = items.get(i).slot();
            boolean counts = packing == Packing.NARROW && opens[slot] && isAlone(slot, itemOfSlot);
            itemPoints.set(i, packing.of(itemPoints.get(i), counts));
            if (counts) {
                left.remove(itemOfSlot[slot]);
            }
        }
        for (int t = 0; t < conditionPoints.length; t++) {
            conditionPoints[t] = packing.of(conditionPoints[t], false);
        }
        return left.values().toArray(int[][]::new);
    }

    private static int[] joined(int[] some, int[] one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    /** Whether the item of a slot has no other. */
    private static boolean isAlone(int slot, int[] itemOfSlot) {
        int slots = 0;
        for (int item : itemOfSlot) {
            slots += item == itemOfSlot[slot] ? 1 : 0;
        }
        return slots == 1;
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
