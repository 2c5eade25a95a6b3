package lv.screening.score;

import java.util.stream.IntStream;
import lv.screening.expr.Columns;
import org.jspecify.annotations.Nullable;

/** One evaluation of a block: the columns that expressions read, what counts as missing, and the scales so far. */
final class BlockState {
    final Columns columns;

    /** The same columns, but scales as intervals even where they have a score. */
    final Columns possible;

    final int[] itemOfSlot;
    final int itemCount;
    final @Nullable ScaleScores[] scales;

    /** 1 where the questionnaire fits the respondent's age, 0 where not; null where the age plays no part. */
    final byte @Nullable [] eligible;

    /** The other rows. */
    final int[] notEligible;

    private final MissingAnswers missing;

    BlockState(
            Columns columns,
            Columns possible,
            int[] itemOfSlot,
            int itemCount,
            MissingAnswers missing,
            byte @Nullable [] eligible) {
        this.columns = columns;
        this.possible = possible;
        this.itemOfSlot = itemOfSlot;
        this.itemCount = itemCount;
        this.missing = missing;
        this.scales = new ScaleScores[itemOfSlot.length];
        this.eligible = eligible;
        this.notEligible = eligible == null
                ? new int[0]
                : IntStream.range(0, eligible.length)
                        .filter(row -> eligible[row] != Columns.TRUE)
                        .toArray();
    }

    boolean eligible(int row) {
        return eligible == null || eligible[row] == Columns.TRUE;
    }

    boolean isMissing(int slot, int row) {
        return missing.is(slot, row);
    }

    /** Tells in which of some rows an answer is missing, as {@link MissingAnswers#among} does. */
    int missingAmong(int slot, int[] rows, int count, int[] into) {
        return missing.among(slot, rows, count, into);
    }

    /** Adds the missing items that leave a term open. */
    void addMissing(ScalePlan plan, int term, int row, MissingItems missingItems) {
        for (int slot : plan.itemSlots[term]) {
            if (isMissing(slot, row)) {
                missingItems.add(itemOfSlot[slot]);
            }
        }
        for (int slot : plan.scaleSlots[term]) {
            ScaleScores earlier = scales[slot];
            // the gaps of an earlier scale that has a score are settled by its own rule
            if (earlier != null && !earlier.hasScore(row) && missingItems.isNew(slot)) {
                earlier.addMissing(row, missingItems);
            }
        }
    }
}
