package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.AnswerSet;
import lv.screening.model.ItemLayout;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerBlock;
import lv.screening.score.BlockScores;
import lv.screening.score.Screener;

/** The rows of a file scored with one questionnaire. Filled block by block; not thread-safe. */
final class ScoredRows {
    private static final int LEAST_ITEMS_OF_A_LINE = 6;

    private final Screener screener;
    private final List<BlockScores> blocks = new ArrayList<>();
    private final List<List<ItemLayout>> sameAnswers = new ArrayList<>();
    private int straightLines;

    ScoredRows(Questionnaire questionnaire) {
        this.screener = Screener.of(questionnaire);
        for (AnswerSet set : questionnaire.layout().items().stream()
                .map(ItemLayout::answers)
                .filter(each -> each != null)
                .distinct()
                .toList()) {
            List<ItemLayout> items = questionnaire.layout().items().stream()
                    .filter(item -> item.gate() == null && set.equals(item.answers()))
                    .toList();
            if (items.size() >= LEAST_ITEMS_OF_A_LINE) {
                sameAnswers.add(items);
            }
        }
    }

    void add(AnswerBlock block) {
        blocks.add(screener.score(block));
        for (int row = 0; row < block.size(); row++) {
            straightLines += isStraight(block, row) ? 1 : 0;
        }
    }

    private boolean isStraight(AnswerBlock block, int row) {
        for (List<ItemLayout> items : sameAnswers) {
            int first = block.codes(items.get(0).slot())[row];
            boolean same = first != block.missingCode(items.get(0).slot());
            for (ItemLayout item : items) {
                same &= block.codes(item.slot())[row] == first;
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    Questionnaire questionnaire() {
        return screener.questionnaire();
    }

    /** Rows with the same answer to every item of an answer set that at least six always asked items share. */
    int straightLines() {
        return straightLines;
    }

    /** Whether the questionnaire has items whose answers can be a straight line. */
    boolean canBeStraight() {
        return !sameAnswers.isEmpty();
    }

    /** The values of a scale, by its place in the questionnaire's layout. */
    ScaleValues scale(int index) {
        int rows = blocks.stream().mapToInt(BlockScores::size).sum();
        ScaleValues values = ScaleValues.empty(screener.questionnaire().layout(), index, rows);
        int from = 0;
        for (BlockScores block : blocks) {
            values.fill(block.scales().get(index), block.size(), from);
            from += block.size();
        }
        return values;
    }
}
