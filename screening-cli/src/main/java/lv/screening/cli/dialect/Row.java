package lv.screening.cli.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lv.screening.cli.csv.RecordBlock;
import org.jspecify.annotations.Nullable;

/** One record whose cells can be changed before it is handed on. To be used again and again: mutable, not thread-safe. */
final class Row {
    private final byte[] @Nullable [] changed;
    private RecordBlock block = new RecordBlock();
    private int row;
    private boolean any;

    Row(int width) {
        this.changed = new byte[width][];
    }

    void set(RecordBlock records, int at) {
        block = records;
        row = at;
        if (any) {
            Arrays.fill(changed, null);
            any = false;
        }
    }

    /** The text of a cell, without surrounding space. */
    String text(int column) {
        byte[] now = changed[column];
        return (now == null ? block.text(row, column) : new String(now, StandardCharsets.UTF_8)).strip();
    }

    /** Whether a cell is empty. */
    boolean isEmpty(int column) {
        byte[] now = changed[column];
        return now == null ? block.start(row, column) == block.end(row, column) : now.length == 0;
    }

    void change(int column, String text) {
        changed[column] = text.getBytes(StandardCharsets.UTF_8);
        any = true;
    }

    /**
     * Adds the record to another block.
     *
     * @param line the line on which it begins, counted from 0 within that block
     */
    void copyTo(RecordBlock target, int line) {
        for (int column = 0; column < block.cells(row); column++) {
            byte[] now = any && column < changed.length ? changed[column] : null;
            if (now == null) {
                target.addCell(block.bytes(), block.start(row, column), block.end(row, column));
            } else {
                target.addCell(now, 0, now.length);
            }
        }
        target.endRecord(line);
    }
}
