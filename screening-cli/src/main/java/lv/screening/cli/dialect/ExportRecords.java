package lv.screening.cli.dialect;

import java.io.IOException;
import java.util.List;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;

/** The respondents of an export: without its further header rows, and with answers as the questionnaire knows them. */
final class ExportRecords implements RecordSource {
    private final RecordSource all;
    private final List<String> header;
    private final List<RowRule> rules;
    private final RecordBlock raw = new RecordBlock();
    private final Row row;
    private int next;

    /** The line on which the records in hand begin, and the one on which the next block begins. */
    private long rawLine;

    private long nextLine;

    private ExportRecords(RecordSource all, List<String> header, List<RowRule> rules) {
        this.all = all;
        this.header = header;
        this.rules = rules;
        this.row = new Row(header.size());
    }

    static ExportRecords of(RecordSource all, List<String> header, int headerRows, List<RowRule> rules)
            throws IOException {
        ExportRecords records = new ExportRecords(all, header, rules);
        records.rawLine = all.firstLine();
        records.nextLine = all.firstLine();
        if (headerRows > 0 && records.refill()) {
            records.next = Math.min(headerRows, records.raw.rows());
            records.nextLine = records.lineOfNext();
        }
        return records;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long firstLine() {
        return nextLine;
    }

    @Override
    public boolean fill(RecordBlock block) throws IOException {
        block.clear();
        long start = nextLine;
        while (!block.isFull() && (next < raw.rows() || refill())) {
            row.set(raw, next);
            if (raw.cells(next) == header.size()) {
                rules.forEach(rule -> rule.apply(row));
            }
            row.copyTo(block, Math.toIntExact(raw.line(next) - start));
            next++;
        }
        nextLine = lineOfNext();
        block.setLineCount(Math.toIntExact(nextLine - start));
        return block.rows() > 0;
    }

    private boolean refill() throws IOException {
        rawLine += raw.lineCount();
        next = 0;
        boolean filled = all.fill(raw);
        raw.split();
        raw.setPlace(1, rawLine);
        return filled;
    }

    private long lineOfNext() {
        return next < raw.rows() ? raw.line(next) : rawLine + raw.lineCount();
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
