package lv.screening.cli.bind;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the columns of a file.
 *
 * @param columns the columns that answer items, in the order of the questionnaire
 * @param unbound names of the columns that answer none
 * @param withoutColumn the items (or boxes) that no column answers
 */
public record Binding(List<BoundColumn> columns, List<String> unbound, List<String> withoutColumn) {
    /** A binding with copies of its lists. */
    public Binding {
        columns = List.copyOf(columns);
        unbound = List.copyOf(unbound);
        withoutColumn = List.copyOf(withoutColumn);
    }

    /**
     * The binding in words, a line each.
     *
     * @param all whether columns that have exactly the item's name are listed too, instead of counted
     */
    public List<String> lines(boolean all) {
        List<String> lines = new ArrayList<>();
        long plain = columns.stream().filter(Binding::isPlain).count();
        if (!all && plain > 0) {
            lines.add(
                    plain == 1
                            ? "  1 item <- the column of exactly its name"
                            : "  " + plain + " items <- the columns of exactly their names");
        }
        int width =
                columns.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        for (BoundColumn each : columns) {
            if (!all && isPlain(each)) {
                continue;
            }
            String name = each.name() + " ".repeat(width - each.name().length());
            lines.add("  " + name + " <- column " + (each.column() + 1) + " '" + shown(each.header()) + "' ("
                    + each.match().shown() + (each.decimalComma() ? "; decimal comma" : "") + ")");
        }
        if (!withoutColumn.isEmpty()) {
            lines.add("  without a column, so missing for everybody: " + String.join(", ", withoutColumn));
        }
        if (!unbound.isEmpty()) {
            lines.add("  columns that answer nothing here: "
                    + String.join(", ", unbound.stream().map(Binding::shown).toList()));
        }
        return lines;
    }

    private static boolean isPlain(BoundColumn column) {
        return column.match() == BoundColumn.Match.NAME && !column.decimalComma();
    }

    /** A header without line breaks, cut where it is very long. */
    public static String shown(String header) {
        String line = header.replaceAll("[\\p{Cntrl}]+", " ");
        return line.length() > 80 ? line.substring(0, 77) + "..." : line.isEmpty() ? "(no name)" : line;
    }
}
