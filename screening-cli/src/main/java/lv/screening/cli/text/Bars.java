package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Small bar charts of plain characters: the same on every terminal, in a pipe and in a file.
 */
public final class Bars {
    private Bars() {}

    /**
     * A bar.
     *
     * @param share of the whole, from 0 to 1; anything beyond is cut
     * @param width of the whole bar; the smallest share above 0 has one mark
     */
    public static String bar(double share, int width) {
        if (!(share > 0)) {
            return "";
        }
        return "#".repeat((int) Math.max(1, Math.round(Math.min(1, share) * width)));
    }

    /**
     * A line for each count: its name, the number, its share of all and a bar.
     *
     * @param indent how many spaces each line begins with
     * @param counts by name
     * @param of how many they are of
     */
    public static List<String> lines(int indent, Map<String, Long> counts, long of) {
        int name = counts.keySet().stream().mapToInt(String::length).max().orElse(0);
        int number = counts.values().stream()
                .mapToInt(each -> Long.toString(each).length())
                .max()
                .orElse(0);
        int room = Math.max(10, Math.min(40, Lines.WIDTH - indent - name - number - 12));
        List<String> lines = new ArrayList<>();
        counts.forEach((each, count) -> {
            double share = of == 0 ? 0 : (double) count / of;
            String line = " ".repeat(indent)
                    + each
                    + " ".repeat(name - each.length() + 2)
                    + " ".repeat(number - Long.toString(count).length())
                    + count
                    + percent(share)
                    + bar(share, room);
            lines.add(line.stripTrailing());
        });
        return lines;
    }

    private static String percent(double share) {
        long percent = Math.round(100 * share);
        String text = share > 0 && percent == 0 ? "<1" : Long.toString(percent);
        return " ".repeat(Math.max(1, 6 - text.length())) + text + " %  ";
    }
}
