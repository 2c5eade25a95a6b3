package lv.screening.score;

import java.util.HashSet;
import java.util.Set;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Reads;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;

/** What is known of a scale before any data: which items and earlier scales each term reads. */
final class ScalePlan {
    final ScaleLayout layout;
    final int[][] itemSlots;
    final int[][] scaleSlots;

    /** Whether each open term is exactly one missing item, so that counting terms counts items. */
    final boolean oneItemPerTerm;

    ScalePlan(ScaleLayout layout, int[] itemOfSlot) {
        this.layout = layout;
        int terms = layout.terms().size();
        this.itemSlots = new int[terms][];
        this.scaleSlots = new int[terms][];
        Set<Integer> seen = new HashSet<>();
        boolean simple = true;
        for (int t = 0; t < terms; t++) {
            TermLayout term = layout.terms().get(t);
            itemSlots[t] =
                    term.items().keySet().stream().mapToInt(Integer::intValue).toArray();
            scaleSlots[t] = Reads.of(term.value()).scales().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            simple &= itemSlots[t].length == 1 && scaleSlots[t].length == 0 && seen.add(itemOfSlot[itemSlots[t][0]]);
        }
        this.oneItemPerTerm = simple;
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
