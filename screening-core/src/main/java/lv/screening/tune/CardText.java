package lv.screening.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A card as plain text and as Markdown. */
final class CardText {
    private CardText() {}

    static String text(CardCells card) {
        CardLabels labels = card.labels();
        StringBuilder out = new StringBuilder();
        String title = line(card.title());
        out.append(title).append('\n').append("=".repeat(length(title))).append("\n\n");
        out.append(line(labels.instruction())).append("\n\n");
        aligned(out, card.itemHeads(), card.itemRows("____"));
        out.append('\n').append(line(labels.sum())).append(": ________\n\n");
        aligned(out, card.totalHeads(), card.totalRows());
        out.append('\n');
        card.notes().forEach(note -> out.append(line(note)).append('\n'));
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
        for (int r = 0; r < all.size(); r++) {
            StringBuilder written = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = line(all.get(r).get(c));
                written.append(cell).append(" ".repeat(widths[c] - length(cell) + 2));
            }
            out.append(written.toString().stripTrailing()).append('\n');
            if (r == 0) {
                for (int c = 0; c < columns; c++) {
                    out.append("-".repeat(widths[c])).append(c + 1 < columns ? "  " : "\n");
                }
            }
        }
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
