package lv.screening.cli.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads every dialect and encoding, with Commons CSV. */
public final class FullReader implements RecordSource {
    private final String name;
    private final Dialect dialect;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header = new ArrayList<>();
    private long offset;
    private long row;
    private long headerEnd;

    private FullReader(String name, Dialect dialect, CSVParser parser) {
        this.name = name;
        this.dialect = dialect;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /**
     * Opens a file and reads its header.
     *
     * @param name what messages call the file
     * @param in its bytes; closed with the reader
     * @throws CommandFailure if the file is empty or can not be read as what it should be
     */
    public static FullReader open(String name, InputStream in, Dialect dialect) throws IOException {
        StrictReader text = new StrictReader(in, dialect.charset());
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(dialect.delimiter()).get();
        try {
            boolean skipped = dialect.separatorLine();
            if (skipped) {
                skipLine(text);
            }
            FullReader reader = new FullReader(
                    name,
                    dialect,
                    CSVParser.builder().setReader(text).setFormat(format).get());
            reader.offset = skipped ? 1 : 0;
            reader.readHeader();
            return reader;
        } catch (StrictReader.MalformedText malformed) {
            throw Failures.malformed(name, malformed.line(), dialect, malformed);
        }
    }

    private static void skipLine(Reader text) throws IOException {
        int c = text.read();
        while (c >= 0 && c != '\n') {
            c = text.read();
        }
    }

    private void readHeader() {
        CSVRecord record = next();
        if (record == null) {
            throw new CommandFailure(
                    ExitCode.DATA, name + ": the file is empty; expected a line with the names of columns");
        }
        record.forEach(header::add);
        headerEnd = line();
    }

    @Override
    public List<String> header() {
        return List.copyOf(header);
    }

    @Override
    public long firstLine() {
        return headerEnd;
    }

    /** The line on which the next record begins. */
    private long line() {
        return offset + parser.getCurrentLineNumber() + 1;
    }

    @Override
    public boolean fill(RecordBlock block) {
        block.clear();
        long first = line();
        while (!block.isFull()) {
            CSVRecord record = next();
            if (record == null) {
                break;
            }
            for (String cell : record) {
                block.addCell(cell);
            }
            block.endRecord(Math.toIntExact(line - first));
            row++;
        }
        block.setLineCount(Math.toIntExact(line() - first));
        return block.rows() > 0;
    }

    private long line;

    /** The next record that is no blank line; its first line is kept. */
    private @Nullable CSVRecord next() {
        try {
            while (true) {
                line = line();
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord record = records.next();
                if (record.size() > 1 || !record.get(0).isEmpty()) {
                    return record;
                }
            }
        } catch (UncheckedIOException wrong) {
            if (wrong.getCause() instanceof StrictReader.MalformedText malformed) {
                throw Failures.malformed(name, malformed.line(), dialect, malformed);
            }
            if (wrong.getCause() instanceof org.apache.commons.csv.CSVException bad) {
                String message = bad.getMessage();
                boolean unclosed = message != null && message.contains("EOF");
                throw header.isEmpty()
                        ? Failures.quotes(name, 0, line, unclosed, bad)
                        : Failures.quotes(name, row + 1, line, unclosed, bad);
            }
            throw wrong;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
