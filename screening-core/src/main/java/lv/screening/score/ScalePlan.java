package lv.screening.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Reads;
import lv.screening.model.MissingRule;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;

/** What is known of a scale before any data: which items and earlier scales each term reads. */
final class ScalePlan {
    /** Two sums of distances fit into one number up to here. */
    private static final int WIDEST_PACKED = Integer.MAX_VALUE;

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
