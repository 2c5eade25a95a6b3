package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerProblem;
import lv.screening.score.BlockScores;
import lv.screening.score.Screener;
import org.jspecify.annotations.Nullable;

/**
 * A block of rows from cells to scores. To be filled again and again: mutable, and used by one thread at a time. Rejected rows
 * are not scored; row numbers here are those of the records.
 */
final class ScoredBlock {
    private static final int LONGEST_CELL = 1 << 16;

    private final Screener screener;
    private final boolean rejectInvalid;
    private final Set<Long> repeatedIds;
    private final RecordBlock records = new RecordBlock();
    private final AnswerBlock answers;
    private final int[] recordOf = new int[RecordBlock.ROWS];
    private final int[] answerOf = new int[RecordBlock.ROWS];
    private final @Nullable List<RowProblem>[] problems;
    private final boolean[] rejected = new boolean[RecordBlock.ROWS];
    private boolean anyProblem;
    private @Nullable BlockScores scores;
    private @Nullable FileColumns file;
    private int fileNumber;

    /** @param repeatedIds hashes of the ids that occur more than once */
    @SuppressWarnings({"unchecked", "rawtypes"})
    ScoredBlock(Screener screener, boolean rejectInvalid, Set<Long> repeatedIds) {
        this.screener = screener;
        this.rejectInvalid = rejectInvalid;
        this.repeatedIds = repeatedIds;
        this.answers = new AnswerBlock(screener.questionnaire(), RecordBlock.ROWS);
        this.problems = new List[RecordBlock.ROWS];
    }

    /** The records, to be filled before {@link #score}. */
    RecordBlock records() {
        return records;
    }

    void setFile(FileColumns columns, int number) {
        file = number == fileNumber && file != null ? file : columns.copy();
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

    /** Reads the cells and scores the rows. */
    void score() {
        if (anyProblem) {
            Arrays.fill(problems, null);
            anyProblem = false;
        }
        Arrays.fill(rejected, false);
        FileColumns columns = file();
        records.split();
        int count = 0;
        for (int row = 0; row < records.rows(); row++) {
            if (records.cells(row) != columns.width()) {
                reject(
                        row,
                        RowProblem.ofRow(
                                RowProblem.CELLS,
                                records.cells(row) + " cells; expected " + columns.width() + ", as in the header"));
            } else if (tooLong(row)) {
                reject(
                        row,
                        RowProblem.ofRow(RowProblem.CELL_TOO_LONG, "a cell has more than " + LONGEST_CELL + " bytes"));
            } else {
                answerOf[row] = count;
                recordOf[count++] = row;
            }
        }
        answers.clear();
        answers.setSize(count);
        for (ColumnReader column : columns.answers()) {
            read(column, count);
        }
        ids(columns);
        scores = screener.score(answers);
        for (int i = 0; i < scores.notAskedCount(); i++) {
            String item = scores.notAskedItem(i);
            add(
                    recordOf[scores.notAskedRow(i)],
                    new RowProblem(
                            new AnswerProblem(
                                    AnswerProblem.NOT_ASKED, item, "answered, but rightly not asked; not counted"),
                            "",
                            -1,
                            false));
        }
    }

    private boolean tooLong(int row) {
        int last = records.cells(row) - 1;
        if (records.end(row, last) - records.start(row, 0) <= LONGEST_CELL) {
            return false;
        }
        for (int cell = 0; cell <= last; cell++) {
            if (records.end(row, cell) - records.start(row, cell) > LONGEST_CELL) {
                return true;
            }
        }
        return false;
    }

    private void read(ColumnReader column, int count) {
        int place = column.column();
        for (int i = 0; i < count; i++) {
            i = column.read(records, recordOf, i, count, answers);
            if (i < count) {
                int row = recordOf[i];
                AnswerProblem found =
                        column.problem(records.bytes(), records.start(row, place), records.end(row, place));
                if (rejectInvalid) {
                    String message = found.message().replace("counted as missing", "the row was rejected");
                    AnswerProblem told = new AnswerProblem(found.code(), found.item(), message);
                    reject(row, new RowProblem(told, column.header(), place, true));
                } else {
                    add(row, new RowProblem(found, column.header(), place, true));
                }
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

    AnswerBlock answers() {
        return answers;
    }

    /** The place of a row that is not rejected in {@link #scores} and {@link #answers}. */
    int answerRow(int row) {
        return answerOf[row];
    }

    BlockScores scores() {
        if (scores == null) {
            throw new IllegalStateException("not scored yet");
        }
        return scores;
    }
}
