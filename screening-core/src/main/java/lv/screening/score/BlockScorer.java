package lv.screening.score;

import lv.screening.expr.BlockArrays;
import org.jspecify.annotations.Nullable;

/**
 * Scores one block after the other in the same arrays, for those who score very many: the same scores as {@link
 * Screener#score}, several times as fast where each block has some hundred respondents. Mutable and not thread-safe: each
 * thread needs its own.
 */
public final class BlockScorer {
    private final Screener screener;
    private final BlockArrays arrays = new BlockArrays(0);
    private final @Nullable ResultTable[] tables;

    BlockScorer(Screener screener) {
        this.screener = screener;
        this.tables = screener.tables();
    }

    /**
     * Scores a block of respondents.
     *
     * @param block answers made for the screener's questionnaire
     * @return the scores: they hold until the next call, which overwrites them
     */
    public BlockScores score(AnswerBlock block) {
        arrays.free(block.size());
        return screener.score(block, arrays, tables);
    }
}
