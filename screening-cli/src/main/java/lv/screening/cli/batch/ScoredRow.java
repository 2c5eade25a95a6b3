package lv.screening.cli.batch;

import java.util.List;
import lv.screening.score.BlockScores;
import org.jspecify.annotations.Nullable;

/** A row with its scores, for results that are not rows. The next row takes its place: it must not be kept. */
public final class ScoredRow {
    private final ScoredBlock block;
    private final int row;
    private final RowReferrals found;

    ScoredRow(ScoredBlock block, int row, RowReferrals found) {
        this.block = block;
        this.row = row;
        this.found = found;
    }

    /** The scores of the row's block. */
    public BlockScores scores() {
        return block.scores();
    }

    /** The row's place in {@link #scores}. */
    public int at() {
        return row;
    }

    /** Which input file it is from, from 0. */
    public int file() {
        return block.fileNumber();
    }

    /** The text of a kept column, by its place among the kept ones, without space around it. */
    public String kept(int column) {
        return block.records().text(row, block.file().kept().get(column)).strip();
    }

    /** The id of the row's area, or null where it is not known. */
    public @Nullable String area() {
        return found.area();
    }

    /** The codes of what is wrong with the row's answers. */
    public List<String> problems() {
        return block.problems(row).stream().map(each -> each.problem().code()).toList();
    }
}
