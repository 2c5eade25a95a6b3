package lv.screening.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The slots of all items read, and for each of them the terms that read it. */
    final int[] slots;

    final int[][] termsOfSlot;

    /**
     * Whether it is a sum or mean of single items and conditions, with no earlier scale in it, where gaps are prorated or not
     * allowed, and whose range is not huge: what {@link PlainScale} computes.
     */
    final boolean plain;

    /** Of a plain scale: by term its table, or null where it has none. */
    final @Nullable CodeTable[] tables;

    /** Of a plain scale: for each item that decides terms alone, one of these tables and what they add together. */
    final List<CodeTable> items = new ArrayList<>();

    final List<long[]> itemPoints = new ArrayList<>();

    /** Of a plain scale: by term that is a condition, what it adds by truth. */
    final long[][] conditionPoints;

    /** Of a plain scale: the lowest points of all terms together. */
    final long base;

    /** By group of cuts the band of each score above the lowest, where they are not too many; else null. */
    final byte @Nullable [][] bandTables;

    ScalePlan(ScaleLayout layout) {
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
        this.bandTables = layout.bands().stream()
                .map(bands -> bandTable(layout, bands))
                .toArray(byte[][]::new);
        this.tables = new CodeTable[terms];
        this.conditionPoints = new long[terms][];
        this.base = plain ? tables() : 0;
        this.slots = Arrays.stream(itemSlots)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
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
            TruthExpression condition = term.value().condition();
            lowest += condition == null ? term.min() : Math.min(term.factor(), 0);
            tables[t] = table;
            if (table != null) {
                long[] points = table.packed(term.factor(), condition == null ? term.min() : Math.min(term.factor(), 0));
                Integer place = places.putIfAbsent(table.slot(), items.size());
                if (place == null) {
                    items.add(table);
                    itemPoints.add(points);
                } else {
                    itemPoints.set(place, CodeTable.sum(itemPoints.get(place), points));
                }
            } else if (condition != null) {
                conditionPoints[t] = CodeTable.packedTruths(
                        term.factor(), new byte[] {Columns.FALSE, Columns.TRUE, Columns.UNKNOWN});
            }
        }
        return lowest;
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
