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
    private long rawLine;

    private ExportRecords(RecordSource all, List<String> header, List<RowRule> rules) {
        this.all = all;
        this.header = header;
        this.rules = rules;
        this.row = new Row(header.size());
        this.rawLine = all.firstLine();
    }

    static ExportRecords of(RecordSource all, List<String> header, int headerRows, List<RowRule> rules)
            throws IOException {
        ExportRecords records = new ExportRecords(all, header, rules);
        records.refill();
        records.next = Math.min(headerRows, records.raw.rows());
        return records;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long firstLine() {
        return line();
    }

    /** The line on which the next record begins, or that after the last. */
    private long line() {
        return next < raw.rows() ? raw.line(next) : rawLine;
    }

    @Override
    public boolean fill(RecordBlock block) throws IOException {
        block.clear();
        long first = line();
        while (!block.isFull() && (next < raw.rows() || refill())) {
            row.set(raw, next);
            if (raw.cells(next) == header.size()) {
                rules.forEach(rule -> rule.apply(row));
            }
            row.copyTo(block, Math.toIntExact(line() - first));
            next++;
        }
        block.setLineCount(Math.toIntExact(line() - first));
        return block.rows() > 0;
    }

    private boolean refill() throws IOException {
        next = 0;
        if (!all.fill(raw)) {
            raw.clear();
            return false;
        }
        raw.split();
        raw.setPlace(1, rawLine);
        rawLine += raw.lineCount();
        return raw.rows() > 0 || refill();
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
