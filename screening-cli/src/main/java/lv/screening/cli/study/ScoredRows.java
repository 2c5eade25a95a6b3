package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Columns;
import lv.screening.model.AnswerSet;
import lv.screening.model.ItemLayout;
import lv.screening.model.Questionnaire;
import lv.screening.model.ResponseCheck;
import lv.screening.model.ResponseCheckLayout;
import lv.screening.score.AnswerBlock;
import lv.screening.score.BlockScores;
import lv.screening.score.Screener;

/** The rows of a file scored with one questionnaire. Filled block by block; not thread-safe. */
final class ScoredRows {
    private static final int LEAST_ITEMS_OF_A_LINE = 6;

    private final Screener screener;
    private final List<BlockScores> blocks = new ArrayList<>();
    private final List<List<ItemLayout>> sameAnswers = new ArrayList<>();
    private final int[] flagged;
    private final int[] open;
    private int straightLines;
    private int rows;

    ScoredRows(Questionnaire questionnaire) {
        this.screener = Screener.of(questionnaire);
        this.flagged = new int[questionnaire.layout().responseChecks().size()];
        this.open = new int[flagged.length];
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
        BlockScores scores = screener.score(block);
        blocks.add(scores);
        rows += block.size();
        for (int row = 0; row < block.size(); row++) {
            straightLines += isStraight(block, row) ? 1 : 0;
        }
        for (int check = 0; check < flagged.length; check++) {
            byte[] found = found(check, block, scores);
            for (int row = 0; row < block.size(); row++) {
                flagged[check] += found[row] == Columns.TRUE ? 1 : 0;
                open[check] += found[row] == Columns.UNKNOWN ? 1 : 0;
            }
        }
    }

    private byte[] found(int check, AnswerBlock block, BlockScores scores) {
        ResponseCheckLayout layout =
                screener.questionnaire().layout().responseChecks().get(check);
        if (layout.condition() != null) {
            return scores.overClaiming(check);
        }
        byte[] found = new byte[block.size()];
        for (int row = 0; row < found.length; row++) {
            found[row] = line(layout.items(), block, row);
        }
        return found;
    }

    private boolean isStraight(AnswerBlock block, int row) {
        return sameAnswers.stream().anyMatch(items -> line(items, block, row) == Columns.TRUE);
    }

    /** Whether all items have one answer: false as soon as two differ, unknown if the gaps leave it open. */
    private static byte line(List<ItemLayout> items, AnswerBlock block, int row) {
        int answer = -1;
        boolean gap = false;
        for (ItemLayout item : items) {
            int code = block.codes(item.slot())[row];
            if (code == block.missingCode(item.slot())) {
                gap = true;
            } else if (answer >= 0 && code != answer) {
                return Columns.FALSE;
            } else {
                answer = code;
            }
        }
        return gap ? Columns.UNKNOWN : Columns.TRUE;
    }

    /** What came of the questionnaire's response checks. */
    List<CheckedResponses> responseChecks() {
        List<CheckedResponses> all = new ArrayList<>();
        for (int check = 0; check < flagged.length; check++) {
            ResponseCheck each = screener.questionnaire()
                    .layout()
                    .responseChecks()
                    .get(check)
                    .check();
            int decided = rows - open[check];
            all.add(new CheckedResponses(
                    each.id(),
                    each.kind().id(),
                    decided,
                    flagged[check],
                    open[check],
                    decided == 0 ? Double.NaN : (double) flagged[check] / decided));
        }
        return all;
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
