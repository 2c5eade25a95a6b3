package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * One of the fixed number of places in which blocks are worked on: a block with its scores, and the bytes of its result rows.
 * Used again and again, by one thread at a time.
 */
final class BlockResult {
    private final ScoredBlock block;
    private final @Nullable RowWriter writer;
    private final @Nullable String defaultArea;
    private final ByteText text = new ByteText();
    private final Tally tally;
    private final int[] ends = new int[RecordBlock.ROWS];
    private final List<String> splitValues = new ArrayList<>();
    private int count;

    /** @param writer what writes the rows of this block and no other, or null where the thread's writer does */
    BlockResult(
            Questionnaire questionnaire, ScoredBlock block, @Nullable RowWriter writer, @Nullable String defaultArea) {
        this.block = block;
        this.writer = writer;
        this.defaultArea = defaultArea;
        this.tally = new Tally(questionnaire);
    }

    ScoredBlock block() {
        return block;
    }

    /** The scores of the block, counted. */
    Tally tally() {
        return tally;
    }

    ByteText text() {
        return text;
    }

    /** How many rows were written. */
    int count() {
        return count;
    }

    /** Where a written row ends. */
    int end(int index) {
        return ends[index];
    }

    /** By which value a written row is split. */
    String splitValue(int index) {
        return splitValues.get(index);
    }

    /** From cells to bytes, with what the thread works with. */
    BlockResult work(RowResults own) {
        text.clear();
        splitValues.clear();
        count = 0;
        block.score(own.scoring());
        RowWriter rows = writer == null ? own.writer() : writer;
        rows.begin(block);
        RecordBlock records = block.records();
        FileColumns file = block.file();
        RowReferrals referrals = own.referrals();
        referrals.begin(block.scores());
        for (int row = 0; row < records.rows(); row++) {
            if (!block.isRejected(row)) {
                referrals.find(row, file.area() < 0 ? defaultArea : area(row, file.area(), own.services()));
                rows.write(text, block, row, referrals);
                if (file.split() >= 0) {
                    splitValues.add(records.text(row, file.split()));
                }
                ends[count++] = text.length();
            }
        }
        rows.end(block);
        tally.scores(block);
        return this;
    }

    private @Nullable String area(int row, int column, Services services) {
        String cell = block.records().text(row, column);
        if (cell.isBlank()) {
            return defaultArea;
        }
        String area = services.area(cell);
        if (area == null) {
            block.add(
                    row,
                    RowProblem.ofColumn(
                            RowProblem.AREA_UNKNOWN,
                            "",
                            column,
                            "the catalogue knows no such area; services were looked for as if none were given"));
            return defaultArea;
        }
        return area;
    }
}
