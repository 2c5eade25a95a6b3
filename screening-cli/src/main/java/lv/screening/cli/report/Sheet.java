package lv.screening.cli.report;

import java.util.List;
import java.util.stream.Collectors;
import lv.screening.cli.page.Html;
import lv.screening.model.Item;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.Term;
import lv.screening.model.Text;
import lv.screening.service.AreaTree;

/** What the sections of a report share: where they write, in which language, and how counts become fit to be shown. */
record Sheet(
        Html html, Questionnaire questionnaire, String language, Protection protection, Charts charts, AreaTree areas) {
    private static final int LABEL = 60;
    private static final int MOST_NAMED = 10;

    String word(ReportWords word, Object... parts) {
        return word.in(language, parts);
    }

    Protection.Count count(String cell, long exact) {
        return protection.count(cell, exact);
    }

    void section(String id, ReportWords title) {
        html.open("section", "aria-labelledby", id).element("h2", word(title), "id", id);
    }

    void endSection() {
        html.end("section");
    }

    /** A table; the first cell of each row names it, the others are numbers or short texts. */
    void table(String caption, List<String> header, List<List<String>> rows) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", caption)
                .open("table")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        for (int i = 0; i < header.size(); i++) {
            html.element("th", header.get(i), "scope", "col", "class", i == 0 ? "name" : "number");
        }
        html.close("tr").end("thead").open("tbody").text("\n");
        for (List<String> row : rows) {
            html.open("tr").element("th", row.get(0), "scope", "row");
            row.subList(1, row.size()).forEach(each -> html.element("td", each, "class", "number"));
            html.end("tr");
        }
        html.end("tbody").close("table").end("div");
    }

    /** What the hatched marks in the next chart are. */
    void hiddenLegend(ReportWords words) {
        html.open("ul", "class", "legend").open("li").add(charts.hiddenKey());
        html.text(word(words, protection.least())).end("li").end("ul");
    }

    /** For the text alternative of a chart: which of its counts are hidden. */
    String hiddenWords(List<String> hidden) {
        if (hidden.isEmpty()) {
            return "";
        }
        String some = String.join(", ", hidden.subList(0, Math.min(MOST_NAMED, hidden.size())));
        String more = hidden.size() > MOST_NAMED ? " + " + (hidden.size() - MOST_NAMED) : "";
        return ". " + word(ReportWords.HIDDEN_ARE, protection.least()) + ": " + some + more;
    }

    /** A chart, which can be moved sideways on a narrow screen, and what it is. */
    void chart(Html chart, String caption) {
        html.open("div", "class", "wide chart", "tabindex", "0", "role", "group", "aria-label", caption)
                .add(chart)
                .end("div");
        html.element("figcaption", caption);
    }

    /** A chart with its table folded away behind it. */
    void figure(Html chart, String caption, List<String> header, List<List<String>> rows) {
        html.open("figure");
        chart(chart, caption);
        html.open("details").element("summary", word(ReportWords.TABLE));
        table(caption, header, rows);
        html.end("details").end("figure");
    }

    String label(Scale scale) {
        return scale.label().isEmpty() ? scale.id() : scale.label().in(language);
    }

    String term(Term term) {
        return cut(term.label().isEmpty() ? item(term.id()) : term.label().in(language));
    }

    String item(String id) {
        return cut(questionnaire.item(id).map(Item::text).orElse(Text.of(id)).in(language));
    }

    private static String cut(String text) {
        return text.length() <= LABEL ? text : text.substring(0, LABEL - 1).strip() + "…";
    }

    /** The cuts of a scale in words. */
    String cuts(Scale of) {
        if (of.bands().isEmpty()) {
            return "–";
        }
        if (of.bands().size() > 1) {
            return word(ReportWords.DEPENDS);
        }
        return of.bands().get(0).cuts().stream()
                .map(cut -> of.bandShown(cut.band(), language) + " ≥ "
                        + cut.lowest().toPlainString())
                .collect(Collectors.joining("; "));
    }

    /** The value of a grouping for people: areas by their names, all else as the data spell it. */
    String group(String grouping, String value) {
        return grouping.equals(ReportRun.AREA)
                ? areas.named(value).map(area -> area.name().in(language)).orElse(value)
                : value;
    }

    String band(Scale scale, int band) {
        return scale.bandShown(scale.bandNames().get(band), language);
    }
}
