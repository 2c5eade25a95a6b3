package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerProblem;
import lv.screening.score.BlockScores;
import org.jspecify.annotations.Nullable;

/**
 * A block of rows from cells to scores. To be filled again and again: mutable, and used by one thread at a time.
 */
final class ScoredBlock {
    private static final int LONGEST_CELL = 1 << 16;

    /** With all that is made of them, as many rows stay near the processor. */
    private static final int ROWS = RecordBlock.ROWS / 2;

    /** As many rows stay nearest to it while all their columns are read. */
    private static final int STRIP = 64;

    private final boolean rejectInvalid;
    private final Set<Long> repeatedIds;
    private final RecordBlock records;
    private final @Nullable List<RowProblem>[] problems;
    private final boolean[] rejected = new boolean[RecordBlock.ROWS];
    private boolean anyProblem;
    private @Nullable AnswerBlock answers;
    private @Nullable BlockScores scores;
    private @Nullable FileColumns file;
    private int fileNumber;

    /** @param repeatedIds hashes of the ids that occur more than once */
    ScoredBlock(boolean rejectInvalid, Set<Long> repeatedIds) {
        this(ROWS, rejectInvalid, repeatedIds);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ScoredBlock(int capacity, boolean rejectInvalid, Set<Long> repeatedIds) {
        this.records = new RecordBlock(capacity);
        this.rejectInvalid = rejectInvalid;
        this.repeatedIds = repeatedIds;
        this.problems = new List[RecordBlock.ROWS];
    }

    /** One of as many rows as a block can have, to look at what a file begins with. */
    static ScoredBlock opening() {
        return new ScoredBlock(RecordBlock.ROWS, false, Set.of());
    }

    /** The records, to be filled before {@link #score}. */
    RecordBlock records() {
        return records;
    }

    void setFile(FileColumns columns, int number) {
        file = columns;
        fileNumber = number;
    }

    int fileNumber() {
        return fileNumber;
    }

    FileColumns file() {
        if (file == null) {
            throw new IllegalStateException("no file");
        }
        return file;
    }

    /**
     * Reads the cells and scores the rows, with what a thread works with. A row that is rejected is scored without any answer,
     * which nobody looks at.
     */
    void score(Scoring scoring) {
        if (anyProblem) {
            Arrays.fill(problems, null);
            anyProblem = false;
        }
        Arrays.fill(rejected, false);
        FileColumns columns = file();
        records.split();
        int rows = records.rows();
        boolean mayBeLong = records.longestCell() > LONGEST_CELL;
        for (int row = 0; row < rows; row++) {
            if (records.cells(row) != columns.width()) {
                reject(
                        row,
                        RowProblem.ofRow(
                                RowProblem.CELLS,
                                records.cells(row) + " cells; expected " + columns.width() + ", as in the header"));
                records.blank(row, columns.width());
            } else if (mayBeLong && tooLong(row)) {
                reject(
                        row,
                        RowProblem.ofRow(RowProblem.CELL_TOO_LONG, "a cell has more than " + LONGEST_CELL + " bytes"));
                records.blank(row, columns.width());
            }
        }
        AnswerBlock read = scoring.answers(fileNumber);
        read.setSize(rows);
        List<ColumnReader> readers = scoring.readers(columns, fileNumber);
        for (int from = 0; from < rows; from += STRIP) {
            for (ColumnReader reader : readers) {
                read(reader, from, Math.min(from + STRIP, rows), read);
            }
        }
        ids(columns);
        BlockScores scored = scoring.scorer().score(read);
        for (int i = 0; i < scored.notAskedCount(); i++) {
            String item = scored.notAskedItem(i);
            add(
                    scored.notAskedRow(i),
                    new RowProblem(
                            new AnswerProblem(
                                    AnswerProblem.NOT_ASKED, item, "answered, but rightly not asked; not counted"),
                            "",
                            -1,
                            false));
        }
        answers = read;
        scores = scored;
    }

    private boolean tooLong(int row) {
        for (int cell = 0; cell < records.cells(row); cell++) {
            if (records.end(row, cell) - records.start(row, cell) > LONGEST_CELL) {
                return true;
            }
        }
        return false;
    }

    private void read(ColumnReader column, int from, int to, AnswerBlock into) {
        int place = column.column();
        for (int row = column.read(records, from, to, into); row < to; row = column.read(records, row + 1, to, into)) {
            AnswerProblem found = column.problem(records.bytes(), records.start(row, place), records.end(row, place));
            if (rejectInvalid) {
                String message = found.message().replace("counted as missing", "the row was rejected");
                AnswerProblem told = new AnswerProblem(found.code(), found.item(), message);
                reject(row, new RowProblem(told, column.header(), place, true));
            } else {
                add(row, new RowProblem(found, column.header(), place, true));
            }
        }
    }

    private void ids(FileColumns columns) {
        if (columns.id() < 0) {
            return;
        }
        for (int row = 0; row < records.rows(); row++) {
            if (records.cells(row) == columns.width()) {
                int start = records.start(row, columns.id());
                int end = records.end(row, columns.id());
                if (start == end) {
                    add(row, RowProblem.ofRow(RowProblem.ID_EMPTY, "the id is empty"));
                } else if (!repeatedIds.isEmpty()
                        && repeatedIds.contains(RepeatedIds.hash(records, row, columns.record()))) {
                    add(row, RowProblem.ofRow(RowProblem.ID_REPEATED, "another row has the same id"));
                }
            }
        }
    }

    private void reject(int row, RowProblem problem) {
        rejected[row] = true;
        add(row, problem);
    }

    void add(int row, RowProblem problem) {
        List<RowProblem> list = problems[row];
        if (list == null) {
            list = new ArrayList<>(2);
            problems[row] = list;
            anyProblem = true;
        }
        list.add(problem);
    }

    boolean isRejected(int row) {
        return rejected[row];
    }

    /** Whether something is wrong with any row. */
    boolean anyProblem() {
        return anyProblem;
    }

    /** What is wrong with a row, in the order of the items. */
    List<RowProblem> problems(int row) {
        List<RowProblem> list = problems[row];
        return list == null ? List.of() : list;
    }

    /** The answers by row; they hold until the thread that scored the block scores the next. */
    AnswerBlock answers() {
        if (answers == null) {
            throw new IllegalStateException("not scored yet");
        }
        return answers;
    }

    /** The scores by row; they hold as long. */
    BlockScores scores() {
        if (scores == null) {
            throw new IllegalStateException("not scored yet");
        }
        return scores;
    }
}
