package lv.screening.cli.batch;

import java.util.Arrays;

/** Writes a table as CSV, cell by cell, as RFC 4180 wants it and with the line ends of {@code batch}. Not thread-safe. */
public final class CsvTable {
    private final ByteText out = new ByteText();
    private boolean fresh = true;

    /** An empty table. */
    public CsvTable() {}

    /** Adds a cell that this program made. */
    public CsvTable cell(String text) {
        return cell(text, false);
    }

    /** Adds a cell that came from outside: one that a spreadsheet would run as a formula gets an apostrophe in front. */
    public CsvTable outside(String text) {
        return cell(text, true);
    }

    private CsvTable cell(String text, boolean neutral) {
        if (!fresh) {
            out.add((byte) ',');
        }
        fresh = false;
        CsvCells.write(out, text, neutral);
        return this;
    }

    /** Ends a row. */
    public CsvTable end() {
        out.add((byte) '\n');
        fresh = true;
        return this;
    }

    /** The bytes so far, in UTF-8. */
    public byte[] bytes() {
        return Arrays.copyOf(out.bytes(), out.length());
    }
}
