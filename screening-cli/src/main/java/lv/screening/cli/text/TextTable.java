package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns for a terminal: the first column flush left, the others flush right. */
public final class TextTable {
    private TextTable() {}

    /**
     * The table, indented by two.
     *
     * @param header names of the columns
     * @param rows as many cells each
     */
    public static List<String> lines(List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
