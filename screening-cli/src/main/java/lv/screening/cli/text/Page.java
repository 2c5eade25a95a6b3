package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Builds a text with headings, paragraphs and tables, either plain or as Markdown. Not thread-safe. */
final class Page {
    /** How headings and tables are written. */
    enum Style {
        /** For a terminal. */
        PLAIN,
        /** CommonMark with tables. */
        MARKDOWN
    }

    private static final int WIDEST_CELL = 44;

    private final Style style;
    private final List<String> lines = new ArrayList<>();

    Page(Style style) {
        this.style = style;
    }

    void title(String text) {
        lines.add(style == Style.MARKDOWN ? "# " + escaped(text) : text);
        if (style == Style.PLAIN) {
            lines.add("=".repeat(Math.min(Lines.WIDTH, text.length())));
        }
    }

    void heading(String text) {
        lines.add("");
        lines.add(style == Style.MARKDOWN ? "## " + escaped(text) : text);
        if (style == Style.PLAIN) {
            lines.add("-".repeat(Math.min(Lines.WIDTH, text.length())));
        }
    }

    void paragraph(String text) {
        if (text.isBlank()) {
            return;
        }
        if (style == Style.MARKDOWN) {
            lines.add("");
            lines.add(escaped(text));
        } else {
            lines.addAll(Lines.wrap("", 0, text));
        }
    }

    void entry(String text) {
        if (style == Style.MARKDOWN) {
            lines.add("- " + escaped(text));
        } else {
            lines.addAll(Lines.wrap("  - ", 4, text));
        }
    }

    /** Ends a paragraph before a list or table. */
    void gap() {
        lines.add("");
    }

    void table(List<String> header, List<List<String>> rows) {
        if (style == Style.MARKDOWN) {
            lines.add("");
            lines.add(row(header));
            lines.add("|" + " --- |".repeat(header.size()));
            rows.forEach(each -> lines.add(row(each)));
            return;
        }
        int[] widths = new int[header.size()];
        for (List<String> each : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] =
                        Math.min(WIDEST_CELL, Math.max(widths[i], each.get(i).length()));
            }
        }
        rows.forEach(each -> plain(each, widths));
    }

    private void plain(List<String> cells, int[] widths) {
        StringBuilder first = new StringBuilder("  ");
        for (int i = 0; i < widths.length - 1; i++) {
            String cell = cells.get(i);
            first.append(cell).append(" ".repeat(Math.max(1, widths[i] + 2 - cell.length())));
        }
        lines.addAll(Lines.wrap(first.toString(), 6, cells.get(widths.length - 1)));
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(escaped(cell).replace("|", "\\|")).append(" |");
        }
        return row.toString();
    }

    /** Characters that Markdown or HTML would read as markup show as themselves. */
    private static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                case '*', '_', '`', '[', ']', '\\', '#' -> result.append('\\').append(c);
                case '\n', '\r' -> result.append(' ');
                default -> result.append(c);
            }
        }
        return result.toString();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
