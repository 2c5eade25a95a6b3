package lv.screening.cli.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import lv.screening.cli.change.History;
import lv.screening.cli.change.HistoryText;
import lv.screening.expr.Ratio;
import lv.screening.model.BandGroup;
import lv.screening.model.Scale;

/** One person's scores over time on the person's page. */
public final class HistorySection {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 90;
    private static final int LEFT = 30;
    private static final int TOP = 8;
    private static final int BOTTOM = 72;

    private final String language;
    private final Html html = new Html();

    private HistorySection(String language) {
        this.language = language;
    }

    /** The section. */
    public static Html of(History history, String language) {
        HistorySection section = new HistorySection(language);
        section.html.open("section", "aria-labelledby", "history");
        section.html.element("h2", PageWords.HISTORY.in(language), "id", "history");
        section.html.open("div", "class", "scales").text("\n");
        history.lines().forEach(section::line);
        return section.html.end("div").end("section");
    }

    private void line(History.Line line) {
        Scale scale = line.scale();
        String label = scale.label().isEmpty() ? scale.id() : scale.label().in(language);
        html.open("article", "class", "card")
                .element("h3", label + " (" + HistoryText.direction(scale, "lv".equals(language)) + ")");
        drawing(line, label);
        html.open("table").open("thead").open("tr");
        for (PageWords word :
                List.of(PageWords.DATE, PageWords.SCORE, PageWords.BAND, PageWords.CHANGE, PageWords.SINCE_FIRST)) {
            html.element("th", word.in(language), "scope", "col");
        }
        html.close("tr").end("thead").open("tbody").text("\n");
        for (History.Point point : line.points()) {
            Ratio change = point.change();
            History.Judged judged = point.sinceFirst();
            html.open("tr").element("th", point.date().toString(), "scope", "row");
            html.element("td", shown(point));
            html.element("td", point.band() == null ? "?" : scale.bandShown(point.band(), language));
            html.element("td", change == null ? "" : Numbers.signed(change));
            html.element("td", judged == null ? "" : HistoryText.verdict(judged.verdict(), "lv".equals(language)));
            html.end("tr");
        }
        html.end("tbody").close("table").end("article");
    }

    private static String shown(History.Point point) {
        Ratio score = point.score();
        return score == null ? "–" : Numbers.shown(score);
    }

    private void drawing(History.Line line, String label) {
        String words = label + ": "
                + line.points().stream()
                        .map(each -> each.date() + " " + shown(each))
                        .collect(Collectors.joining(", "));
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "width", "100%", "role", "img", "aria-label", words);
        html.element("title", words);
        bands(line);
        LocalDate first = line.points().get(0).date();
        LocalDate last = line.points().get(line.points().size() - 1).date();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        StringBuilder path = new StringBuilder();
        for (History.Point point : line.points()) {
            Ratio score = point.score();
            if (score == null) {
                continue;
            }
            String x = ScoreStrip.n(
                    LEFT + 10 + (WIDTH - LEFT - 24) * ChronoUnit.DAYS.between(first, point.date()) / (double) days);
            String y = ScoreStrip.n(y(line, score.toDouble()));
            path.append(path.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
            html.empty("circle", "class", "dot", "cx", x, "cy", y, "r", "4");
        }
        if (!path.isEmpty()) {
            html.empty("path", "class", "line", "d", path.toString());
        }
        html.element(
                "text",
                Numbers.shown(line.highest()),
                "x",
                Integer.toString(LEFT - 4),
                "y",
                "14",
                "text-anchor",
                "end");
        html.element(
                "text", Numbers.shown(line.lowest()), "x", Integer.toString(LEFT - 4), "y", "72", "text-anchor", "end");
        html.element("text", first.toString(), "x", Integer.toString(LEFT), "y", "87");
        html.element("text", last.toString(), "x", Integer.toString(WIDTH - 4), "y", "87", "text-anchor", "end");
        html.end("svg");
    }

    private void bands(History.Line line) {
        Scale scale = line.scale();
        if (scale.bands().size() == 1) {
            List<BandGroup.Cut> cuts = scale.bands().get(0).cuts();
            for (int i = 1; i < cuts.size(); i++) {
                double y = y(line, cuts.get(i).lowest().doubleValue());
                html.empty("path", "class", "axis", "d", "M" + LEFT + " " + ScoreStrip.n(y) + "H" + (WIDTH - 4));
            }
        }
        html.empty("path", "class", "axis", "d", "M" + LEFT + " " + TOP + "V" + BOTTOM + "H" + (WIDTH - 4));
    }

    private static double y(History.Line line, double score) {
        double range = line.highest().toDouble() - line.lowest().toDouble();
        return range > 0 ? BOTTOM - (score - line.lowest().toDouble()) / range * (BOTTOM - TOP) : BOTTOM;
    }
}
