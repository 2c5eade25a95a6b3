package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.Mac;
import lv.screening.cli.csv.RecordBlock;
import org.jspecify.annotations.Nullable;

/** The cells that are taken over from the data. Not thread-safe. */
final class KeptCells {
    private final boolean neutral;
    private final @Nullable Mac mac;

    KeptCells(boolean neutral, @Nullable Mac mac) {
        this.neutral = neutral;
        this.mac = mac;
    }

    /** Writes the kept cells of a row, each followed by a comma. */
    void write(ByteText out, ScoredBlock block, int row) {
        FileColumns file = block.file();
        RecordBlock records = block.records();
        List<Integer> columns = file.kept();
        for (int i = 0; i < columns.size(); i++) {
            int column = columns.get(i);
            int start = records.start(row, column);
            int end = records.end(row, column);
            if (column == file.pseudonymised() && mac != null) {
                out.add(Pseudonyms.of(mac, records.bytes(), start, end));
            } else {
                CsvCells.write(out, records.bytes(), start, end, neutral);
            }
            out.add((byte) ',');
        }
    }

    /** The text of a kept cell. */
    String text(ScoredBlock block, int row, int column) {
        RecordBlock records = block.records();
        int start = records.start(row, column);
        int end = records.end(row, column);
        return column == block.file().pseudonymised() && mac != null
                ? Pseudonyms.of(mac, records.bytes(), start, end)
                : new String(records.bytes(), start, end - start, StandardCharsets.UTF_8);
    }
}
