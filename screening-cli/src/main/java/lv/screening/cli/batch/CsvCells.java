package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;

/** Writes cells of a CSV file as RFC 4180 wants them, and so that no spreadsheet runs them as a formula. */
final class CsvCells {
    private CsvCells() {}

    /**
     * Writes a cell that came from outside.
     *
     * @param neutral whether a cell that a spreadsheet might run gets an apostrophe in front
     */
    static void write(ByteText out, byte[] bytes, int start, int end, boolean neutral) {
        boolean formula = neutral && isFormula(bytes, start, end);
        boolean quoted = formula;
        for (int i = start; i < end && !quoted; i++) {
            byte b = bytes[i];
            quoted = b <= ',' && (b == ',' || b == '"' || b == '\n' || b == '\r');
        }
        if (!quoted) {
            out.add(bytes, start, end);
            return;
        }
        out.add((byte) '"');
        if (formula) {
            out.add((byte) '\'');
        }
        for (int i = start; i < end; i++) {
            if (bytes[i] == '"') {
                out.add((byte) '"');
            }
            out.add(bytes[i]);
        }
        out.add((byte) '"');
    }

    static void write(ByteText out, String text, boolean neutral) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(out, bytes, 0, bytes.length, neutral);
    }

    /** Whether the first character is = + - @, their full-width forms, or a tab, line end or NUL. */
    private static boolean isFormula(byte[] bytes, int start, int end) {
        if (start == end) {
            return false;
        }
        byte first = bytes[start];
        if (first == '=' || first == '+' || first == '-' || first == '@') {
            return true;
        }
        if (first == '\t' || first == '\r' || first == '\n' || first == 0) {
            return true;
        }
        // U+FF1D, U+FF0B, U+FF0D, U+FF20 in UTF-8
        return end - start >= 3
                && first == (byte) 0xEF
                && bytes[start + 1] == (byte) 0xBC
                && (bytes[start + 2] == (byte) 0x9D
                        || bytes[start + 2] == (byte) 0x8B
                        || bytes[start + 2] == (byte) 0x8D
                        || bytes[start + 2] == (byte) 0xA0);
    }
}
