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
    private final RowWriter writer;
    private final RowReferrals referrals;
    private final Services services;
    private final @Nullable String defaultArea;
    private final ByteText text = new ByteText();
    private final Tally tally;
    private final int[] ends = new int[RecordBlock.ROWS];
    private final List<String> splitValues = new ArrayList<>();
    private int count;

    BlockResult(
            Questionnaire questionnaire,
            ScoredBlock block,
            RowWriter writer,
            RowReferrals referrals,
            Services services,
            @Nullable String defaultArea) {
        this.block = block;
        this.writer = writer;
        this.referrals = referrals;
        this.services = services;
        this.defaultArea = defaultArea;
        this.tally = new Tally(questionnaire);
    }

    ScoredBlock block() {
        return block;
    }

    RowReferrals referrals() {
        return referrals;
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

    /** From cells to bytes. */
    BlockResult work() {
        text.clear();
        splitValues.clear();
        count = 0;
        block.score();
        RecordBlock records = block.records();
        FileColumns file = block.file();
        for (int row = 0; row < records.rows(); row++) {
            if (!block.isRejected(row)) {
                String area = file.area() < 0 ? defaultArea : area(row, records.text(row, file.area()), file.area());
                referrals.find(block.scores(), block.answerRow(row), area);
                writer.write(text, block, row, referrals);
                if (file.split() >= 0) {
                    splitValues.add(records.text(row, file.split()));
                }
                ends[count++] = text.length();
            }
        }
        writer.end(block);
        tally.scores(block);
        return this;
    }

    private @Nullable String area(int row, String cell, int column) {
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
