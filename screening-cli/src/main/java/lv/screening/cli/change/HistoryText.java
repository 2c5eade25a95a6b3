package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.screening.change.Verdict;
import lv.screening.cli.text.TextTable;
import lv.screening.expr.Ratio;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/** One person's scores over time as text. */
public final class HistoryText {
    private static final int BAR = 12;

    private HistoryText() {}

    /** The lines, in English or Latvian. */
    public static List<String> lines(History history, String language) {
        boolean latvian = "lv".equals(language);
        List<String> lines = new ArrayList<>(List.of("", latvian ? "Laika gaitā" : "Over time"));
        for (History.Line line : history.lines()) {
            Scale scale = line.scale();
            String label = scale.label().isEmpty() ? scale.id() : scale.label().in(language);
            lines.add("  " + label + " (" + direction(scale, latvian) + ")");
            List<List<String>> rows = new ArrayList<>();
            for (History.Point point : line.points()) {
                rows.add(List.of(
                        point.date().toString(),
                        score(point.score()),
                        bar(line, point.score()),
                        point.band() == null ? "?" : scale.bandShown(point.band(), language),
                        point.change() == null
                                ? ""
                                : Shown.signed(point.change().toDouble()),
                        judged(point.sinceFirst(), latvian)));
            }
            lines.addAll(TextTable.lines(
                    latvian
                            ? List.of("diena", "rezultāts", "", "līmenis", "izmaiņa", "kopš sākuma")
                            : List.of("day", "score", "", "band", "change", "since the first"),
                    rows));
        }
        return lines;
    }

    private static String score(@Nullable Ratio score) {
        return score == null ? "-" : score.rounded(2).stripTrailingZeros().toPlainString();
    }

    private static String bar(History.Line line, @Nullable Ratio score) {
        double range = line.highest().toDouble() - line.lowest().toDouble();
        if (score == null || !(range > 0)) {
            return " ".repeat(BAR);
        }
        int length = (int) Math.round((score.toDouble() - line.lowest().toDouble()) / range * BAR);
        return "#".repeat(Math.max(0, Math.min(BAR, length))) + ".".repeat(BAR - Math.max(0, Math.min(BAR, length)));
    }

    private static String judged(History.@Nullable Judged judged, boolean latvian) {
        return judged == null ? "" : verdict(judged.verdict(), latvian) + " (RCI " + Shown.number(judged.index()) + ")";
    }

    /** A verdict in words. */
    public static String verdict(Verdict verdict, boolean latvian) {
        return switch (verdict) {
            case IMPROVED -> latvian ? "uzlabojies" : "improved";
            case UNCHANGED -> latvian ? "bez drošas izmaiņas" : "no reliable change";
            case WORSE -> latvian ? "pasliktinājies" : "worse";
        };
    }

    /** Which way is better, in words. */
    public static String direction(Scale scale, boolean latvian) {
        return (scale.higher() == Scale.Higher.WORSE
                        ? latvian ? "zemāk ir labāk" : "lower is better"
                        : latvian ? "augstāk ir labāk" : "higher is better")
                .toLowerCase(Locale.ROOT);
    }
}
