package lv.screening.cli.batch;

import java.util.Arrays;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.score.AnswerBlock;
import lv.screening.score.BlockScores;

/** The rows of a block that were not rejected, for counting column by column. The next block takes its place. */
public final class ScoredRows {
    private final ScoredBlock block;
    private final int rows;
    private final int[] places;
    private final int[] rejected;

    ScoredRows(ScoredBlock block) {
        this.block = block;
        this.rows = block.records().rows();
        int[] kept = new int[rows];
        int[] others = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (block.isRejected(row)) {
                others[row - count] = row;
            } else {
                kept[count++] = row;
            }
        }
        this.places = Arrays.copyOf(kept, count);
        this.rejected = Arrays.copyOf(others, rows - count);
    }

    /** The scores of the block. */
    public BlockScores scores() {
        return block.scores();
    }

    /** Where the rows stand in {@link #scores}, in their order. */
    public int[] places() {
        return places.clone();
    }

    /** How many of the rows have no answer at all to an item; an item that was rightly not asked has none either. */
    public int missing(ItemLayout item) {
        ItemType type = item.item().type();
        AnswerBlock answers = block.answers();
        int missing = 0;
        if (type instanceof ItemType.FreeText) {
            return 0;
        }
        // of all rows first, because that is so much faster than row by row
        if (type instanceof ItemType.Quantity || type instanceof ItemType.Day) {
            long[] numbers = answers.numbers(item.slot());
            for (int at = 0; at < rows; at++) {
                missing += numbers[at] == AnswerBlock.MISSING ? 1 : 0;
            }
            for (int at : rejected) {
                missing -= numbers[at] == AnswerBlock.MISSING ? 1 : 0;
            }
        } else {
            byte[] codes = answers.codes(item.slot());
            byte none = answers.missingCode(item.slot());
            for (int at = 0; at < rows; at++) {
                missing += codes[at] == none ? 1 : 0;
            }
            for (int at : rejected) {
                missing -= codes[at] == none ? 1 : 0;
            }
        }
        return missing;
    }
}
