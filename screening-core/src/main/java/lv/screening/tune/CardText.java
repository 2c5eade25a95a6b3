package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A card as plain text and as Markdown. */
final class CardText {
    private static final int WIDTH = 80;
    private static final int GAP = 2;

    private CardText() {}

    static String text(CardCells card) {
        CardLabels labels = card.labels();
        StringBuilder out = new StringBuilder();
        String title = line(card.title());
        out.append(title).append('\n').append("=".repeat(length(title))).append("\n\n");
        wrapped(out, labels.instruction());
        out.append('\n');
        aligned(out, card.itemHeads(), card.itemRows("____"));
        out.append('\n').append(line(labels.sum())).append(": ________\n\n");
        aligned(out, card.totalHeads(), card.totalRows());
        out.append('\n');
        card.notes().forEach(note -> wrapped(out, note));
        return out.toString();
    }

    private static void aligned(StringBuilder out, List<String> heads, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(heads));
        all.addAll(rows);
        int columns = heads.size();
        int[] widths = new int[columns];
        for (List<String> row : all) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], length(line(row.get(c))));
            }
        }
        narrow(widths, all);
        for (int r = 0; r < all.size(); r++) {
            List<List<String>> cells = new ArrayList<>();
            int height = 1;
            for (int c = 0; c < columns; c++) {
                cells.add(broken(all.get(r).get(c), widths[c]));
                height = Math.max(height, cells.get(c).size());
            }
            for (int i = 0; i < height; i++) {
                StringBuilder written = new StringBuilder();
                for (int c = 0; c < columns; c++) {
                    String cell = i < cells.get(c).size() ? cells.get(c).get(i) : "";
                    written.append(cell).append(" ".repeat(widths[c] - length(cell) + GAP));
                }
                out.append(written.toString().stripTrailing()).append('\n');
            }
            if (r == 0) {
                for (int c = 0; c < columns; c++) {
                    out.append("-".repeat(widths[c])).append(c + 1 < columns ? " ".repeat(GAP) : "\n");
                }
            }
        }
    }

    /** Takes from the columns with most to spare until the table fits a line, as far as words allow. */
    private static void narrow(int[] widths, List<List<String>> all) {
        int[] least = new int[widths.length];
        for (List<String> row : all) {
            for (int c = 0; c < widths.length; c++) {
                for (String word : line(row.get(c)).split(" ", -1)) {
                    least[c] = Math.max(least[c], length(word));
                }
            }
        }
        while (Arrays.stream(widths).sum() + GAP * (widths.length - 1) > WIDTH) {
            int widest = 0;
            for (int c = 1; c < widths.length; c++) {
                widest = widths[c] - least[c] > widths[widest] - least[widest] ? c : widest;
            }
            if (widths[widest] <= least[widest]) {
                return;
            }
            widths[widest]--;
        }
    }

    private static List<String> broken(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : line(cell).split(" ", -1)) {
            if (line.length() > 0 && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void wrapped(StringBuilder out, String text) {
        broken(text, WIDTH).forEach(line -> out.append(line).append('\n'));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static String markdown(CardCells card) {
        CardLabels labels = card.labels();
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(escaped(card.title()))
                .append("\n\n")
                .append(escaped(labels.instruction()))
                .append("\n\n");
        piped(out, card.itemHeads(), card.itemRows(""));
        out.append("\n**").append(escaped(labels.sum())).append(":** \\_\\_\\_\\_\\_\\_\n\n");
        piped(out, card.totalHeads(), card.totalRows());
        card.notes().forEach(note -> out.append('\n').append(escaped(note)).append('\n'));
        return out.toString();
    }

    private static void piped(StringBuilder out, List<String> heads, List<List<String>> rows) {
        out.append(row(heads))
                .append("|")
                .append(String.join("", Collections.nCopies(heads.size(), " --- |")))
                .append('\n');
        rows.forEach(row -> out.append(row(row)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CardText::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return line(text)
                .replaceAll("([\\\\`*_\\[\\]|#~])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }
}
