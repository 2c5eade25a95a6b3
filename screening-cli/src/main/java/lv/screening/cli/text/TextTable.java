package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in columns for a terminal: the first column flush left, the others flush right. A table that is wider than a line has
 * names of columns, then names of rows, and then cells, broken at spaces until it fits, as far as words allow.
 */
public final class TextTable {
    private static final int INDENT = 2;
    private static final int GAP = 2;

    private final List<List<String>> all;
    private final int[] widths;

    private TextTable(List<List<String>> all, int columns) {
        this.all = all;
        this.widths = new int[columns];
    }

    /**
     * The table, indented by two.
     *
     * @param header names of the columns
     * @param rows as many cells each
     */
    public static List<String> lines(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(visible(header)));
        rows.forEach(row -> all.add(visible(row)));
        TextTable table = new TextTable(all, header.size());
        table.fit();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            table.write(all.get(row), row == 0, lines);
        }
        return lines;
    }

    /** Cells may hold names from the data, which must not reach a terminal as commands. */
    private static List<String> visible(List<String> cells) {
        return cells.stream()
                .map(each -> VisibleText.of(each).replace('\n', ' ').replace('\t', ' '))
                .toList();
    }

    private void fit() {
        int[] least = new int[widths.length];
        int[] cells = new int[widths.length];
        for (int column = 0; column < widths.length; column++) {
            for (int row = 0; row < all.size(); row++) {
                String cell = all.get(row).get(column);
                int word = Arrays.stream(cell.split(" ", -1))
                        .mapToInt(TextTable::width)
                        .max()
                        .orElse(0);
                widths[column] = Math.max(widths[column], width(cell));
                least[column] = Math.max(least[column], word);
                cells[column] = Math.max(cells[column], row == 0 ? word : width(cell));
            }
        }
        // names of columns are broken first: their cells stay whole
        shrink(cells);
        // then names of rows, so that figures stay on one line
        cells[0] = least[0];
        shrink(cells);
        shrink(least);
    }

    private void shrink(int[] least) {
        while (INDENT + GAP * (widths.length - 1) + Arrays.stream(widths).sum() > Lines.WIDTH) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                if (widths[column] - least[column] > widths[widest] - least[widest]) {
                    widest = column;
                }
            }
            if (widths[widest] <= least[widest]) {
                return;
            }
            widths[widest]--;
        }
    }

    private void write(List<String> row, boolean header, List<String> lines) {
        List<List<String>> broken = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            broken.add(broken(row.get(column), widths[column]));
            height = Math.max(height, broken.get(column).size());
        }
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder(" ".repeat(INDENT));
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = broken.get(column);
                // names of columns stand at the foot, next to what they name
                int at = header ? i - (height - cell.size()) : i;
                String text = at >= 0 && at < cell.size() ? cell.get(at) : "";
                String gap = " ".repeat(widths[column] - width(text));
                line.append(column == 0 ? text + gap : " ".repeat(GAP) + gap + text);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static List<String> broken(String cell, int width) {
        if (width(cell) <= width) {
            return List.of(cell);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell.strip().split(" +", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
