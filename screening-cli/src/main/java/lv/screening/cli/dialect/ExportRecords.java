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
    private long number = 1;

    private ExportRecords(RecordSource all, List<String> header, List<RowRule> rules) {
        this.all = all;
        this.header = header;
        this.rules = rules;
        this.row = new Row(header.size());
    }

    static ExportRecords of(RecordSource all, List<String> header, int headerRows, List<RowRule> rules)
            throws IOException {
        ExportRecords records = new ExportRecords(all, header, rules);
        if (headerRows > 0) {
            all.fill(records.raw);
            records.next = Math.min(headerRows, records.raw.rows());
        }
        return records;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean fill(RecordBlock block) throws IOException {
        block.clear();
        block.setFirstRow(number);
        while (!block.isFull() && (next < raw.rows() || refill())) {
            row.set(raw, next);
            if (raw.cells(next) == header.size()) {
                rules.forEach(rule -> rule.apply(row));
            }
            row.copyTo(block);
            next++;
        }
        number += block.rows();
        return block.rows() > 0;
    }

    private boolean refill() throws IOException {
        next = 0;
        return all.fill(raw);
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
