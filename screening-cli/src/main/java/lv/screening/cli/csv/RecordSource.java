package lv.screening.cli.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The records of one file, in order. Blank lines are no records. Not thread-safe.
 *
 * <p>Every way in which the file can be wrong as a whole is a {@link lv.screening.cli.CommandFailure} that names file, row
 * and line, and never the text found there.
 */
public interface RecordSource extends Closeable {
    /** The names of the columns: the first record. */
    List<String> header();

    /** The line after the header, from 1. */
    long firstLine();

    /**
     * Fills a block with the next records; {@link RecordBlock#split} must be called before its cells are looked at.
     *
     * @return false if there are none left
     */
    boolean fill(RecordBlock block) throws IOException;
}
