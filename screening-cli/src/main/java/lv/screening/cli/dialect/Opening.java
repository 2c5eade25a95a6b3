package lv.screening.cli.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;

/**
 * The beginning of a file, by which its export is recognised.
 *
 * @param header the first record
 * @param records the records after it, {@value #RECORDS} at most
 */
public record Opening(List<String> header, List<List<String>> records) {
    /** How many records are looked at. */
    public static final int RECORDS = 100;

    /** An opening with copies of its lists. */
    public Opening {
        header = List.copyOf(header);
        records = records.stream().map(List::copyOf).toList();
    }

    /** Reads the beginning of a file. */
    public static Opening of(RecordSource source) throws IOException {
        RecordBlock block = new RecordBlock();
        List<List<String>> records = new ArrayList<>();
        if (source.fill(block)) {
            block.split();
            for (int row = 0; row < Math.min(RECORDS, block.rows()); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < block.cells(row); column++) {
                    cells.add(block.text(row, column));
                }
                records.add(cells);
            }
        }
        return new Opening(source.header(), records);
    }

    /** Whether every one of the columns is there. */
    boolean has(String... columns) {
        return header.containsAll(List.of(columns));
    }

    /** The cells of a record after the first, or none. */
    List<String> record(int index) {
        return index < records.size() ? records.get(index) : List.of();
    }

    /** Whether a column has some cell that is not blank, and each such cell is as expected. */
    boolean all(int column, Predicate<String> expected) {
        boolean any = false;
        for (List<String> cells : records) {
            if (column < cells.size() && !cells.get(column).isBlank()) {
                any = true;
                if (!expected.test(cells.get(column).strip())) {
                    return false;
                }
            }
        }
        return any;
    }
}
