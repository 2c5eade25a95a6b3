package lv.screening.cli.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.score.AnswerBlock;
import lv.screening.score.BlockScorer;
import lv.screening.score.Screener;

/**
 * What one thread reads and scores blocks with: arrays that stay near its processor whatever block it works on, and the
 * spellings that came up. Mutable and not thread-safe.
 */
final class Scoring {
    private final AnswerBlock answers;
    private final BlockScorer scorer;
    private final Map<Integer, List<ColumnReader>> readers = new HashMap<>();
    private int lastFile = -1;

    Scoring(Screener screener) {
        this.answers = new AnswerBlock(screener.questionnaire(), RecordBlock.ROWS);
        this.scorer = screener.blockScorer();
    }

    /**
     * Answers to be filled from a file: whatever of it is not read is missing, the rest holds what was read before, of which
     * every row is to be read anew.
     */
    AnswerBlock answers(int file) {
        if (file != lastFile) {
            answers.clear();
            lastFile = file;
        }
        return answers;
    }

    BlockScorer scorer() {
        return scorer;
    }

    /** The readers of a file's columns, with a memory of their own. */
    List<ColumnReader> readers(FileColumns columns, int file) {
        return readers.computeIfAbsent(
                file, key -> columns.answers().stream().map(ColumnReader::copy).toList());
    }
}
