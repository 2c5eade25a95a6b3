package lv.screening.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lv.screening.cli.page.Html;
import lv.screening.cli.page.Severity;
import lv.screening.cli.report.Protection.Count;
import lv.screening.model.BandGroup;
import lv.screening.model.Scale;

/** The sections about scales: completeness, distribution, bands by group, what is raised together, and why. */
final class ScaleSections {
    private static final int MOST_REASONS = 12;

    private final Sheet sheet;
    private final Population population;
    private final Count all;

    ScaleSections(Sheet sheet, Population population, Count all) {
        this.sheet = sheet;
        this.population = population;
        this.all = all;
    }

    void completeness() {
        sheet.section("completeness", ReportWords.COMPLETENESS);
        List<List<String>> rows = new ArrayList<>();
        for (ScaleCounts scale : population.scales) {
            String id = scale.layout.scale().id();
            List<String> row = new ArrayList<>(List.of(sheet.label(scale.layout.scale())));
            for (int s = 0; s < scale.statuses.length; s++) {
                row.add(sheet.count("status/" + id + "/" + s, scale.statuses[s]).shown());
            }
            rows.add(row);
        }
        sheet.table(
                sheet.word(ReportWords.COMPLETENESS),
                List.of(
                        sheet.word(ReportWords.SCALE),
                        sheet.word(ReportWords.COMPLETE),
                        sheet.word(ReportWords.PRORATED),
                        sheet.word(ReportWords.PARTIAL),
                        sheet.word(ReportWords.NOT_SCORED)),
                rows);
        List<List<String>> items = new ArrayList<>();
        var layouts = sheet.questionnaire().layout().items();
        for (int i = 0; i < layouts.size(); i++) {
            String id = layouts.get(i).item().id();
            Count count = sheet.count("missing/" + id, population.missingItems[i]);
            if (!count.hidden() && count.value() > 0) {
                String note = layouts.get(i).gate() == null ? "" : " (" + sheet.word(ReportWords.SOMETIMES_ASKED) + ")";
                items.add(List.of(sheet.item(id) + note, count.shown(), count.percentOf(all)));
            }
        }
        if (!items.isEmpty()) {
            sheet.html().open("details").element("summary", sheet.word(ReportWords.NO_ANSWER) + notListed());
            sheet.table(
                    sheet.word(ReportWords.NO_ANSWER),
                    List.of(
                            sheet.word(ReportWords.ITEM),
                            sheet.word(ReportWords.NO_ANSWER),
                            sheet.word(ReportWords.SHARE)),
                    items);
            sheet.html().end("details");
        }
        sheet.endSection();
    }

    void distributions() {
        sheet.section("distribution", ReportWords.DISTRIBUTION);
        population.scales.forEach(this::distribution);
        sheet.endSection();
    }

    private void distribution(ScaleCounts scale) {
        Scale of = scale.layout.scale();
        sheet.html().element("h3", sheet.label(of));
        List<Count> heights = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int b = 0; b < scale.histogram.length; b++) {
            Count count = sheet.count("score/" + of.id() + "/" + b, scale.histogram[b]);
            heights.add(count);
            if (count.hidden()) {
                hidden.add(scale.label(b));
            }
            rows.add(List.of(scale.label(b), count.shown(), count.percentOf(all)));
        }
        List<Charts.Cut> cuts = new ArrayList<>();
        if (of.bands().size() == 1) {
            List<BandGroup.Cut> named = of.bands().get(0).cuts();
            boolean single = Math.abs(scale.width * scale.layout.denominator() - 1) < 1e-9;
            for (int c = 1; c < named.size(); c++) {
                double at = named.get(c).lowest().doubleValue();
                // bars of single scores stand around their score, others from their lowest score on
                cuts.add(new Charts.Cut(
                        single ? at - scale.width / 2 : at,
                        "≥ " + named.get(c).lowest().toPlainString()));
            }
        }
        String words = sheet.word(ReportWords.DISTRIBUTION) + ": " + sheet.label(of);
        if (!hidden.isEmpty()) {
            sheet.hiddenLegend(ReportWords.HIDDEN_BARS);
        }
        sheet.figure(
                sheet.charts()
                        .histogram(
                                words + sheet.hiddenWords(hidden),
                                scale.middle(0),
                                scale.width,
                                heights,
                                cuts,
                                sheet.word(ReportWords.SCORE),
                                sheet.word(ReportWords.COUNT)),
                words + (of.bands().size() == 1 ? " (" + sheet.cuts(of) + ")" : ""),
                List.of(sheet.word(ReportWords.SCORE), sheet.word(ReportWords.COUNT), sheet.word(ReportWords.SHARE)),
                rows);
    }

    /** @param names of the groupings, for people, in the order of the population's */
    void bands(List<String> names) {
        sheet.section("bands", ReportWords.BANDS);
        if (sheet.protection().active()) {
            sheet.html().element("p", sheet.word(ReportWords.IN_TABLE_ONLY, leastDrawn()), "class", "soft");
        }
        for (int s = 0; s < population.scales.size(); s++) {
            if (!population.scales.get(s).layout.scale().bandNames().isEmpty()) {
                bands(s, names);
            }
        }
        sheet.endSection();
    }

    private void bands(int place, List<String> names) {
        ScaleCounts scale = population.scales.get(place);
        Scale of = scale.layout.scale();
        List<String> groups = new ArrayList<>(List.of(sheet.word(ReportWords.ALL)));
        List<List<Count>> counts = new ArrayList<>();
        counts.add(counts("band/" + of.id(), scale.bands));
        List<Count> sizes = new ArrayList<>(List.of(all));
        int grouping = 0;
        for (Map.Entry<String, Map<String, Population.Group>> each : population.groupings.entrySet()) {
            String name = names.get(grouping++);
            for (Map.Entry<String, Population.Group> group : each.getValue().entrySet()) {
                String cell = "group/" + each.getKey() + "/" + group.getKey();
                Count size = sheet.count(cell, group.getValue().rows);
                if (!size.hidden()) {
                    groups.add(Html.visible(name + ": " + sheet.group(each.getKey(), group.getKey())));
                    sizes.add(size);
                    counts.add(counts(cell + "/" + of.id(), group.getValue().bands[place]));
                }
            }
        }
        sheet.html().element("h3", sheet.label(of));
        table(of, groups, sizes, counts);
    }

    private List<Count> counts(String cell, long[] bands) {
        List<Count> counts = new ArrayList<>();
        for (int b = 0; b < bands.length; b++) {
            counts.add(sheet.count(cell + "/" + b, bands[b]));
        }
        return counts;
    }

    private void table(Scale of, List<String> groups, List<Count> sizes, List<List<Count>> counts) {
        int bands = of.bandNames().size();
        List<String> header = new ArrayList<>(List.of(sheet.word(ReportWords.GROUP), sheet.word(ReportWords.COUNT)));
        List<Integer> severities = new ArrayList<>();
        for (int b = 0; b < bands; b++) {
            header.add(sheet.band(of, b));
            severities.add(Severity.of(of, b));
        }
        header.add(sheet.word(ReportWords.OPEN));
        List<List<String>> rows = new ArrayList<>();
        List<List<Count>> parts = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<String> row =
                    new ArrayList<>(List.of(groups.get(g), sizes.get(g).shown()));
            for (Count each : counts.get(g)) {
                row.add(each.shown());
            }
            rows.add(row);
            List<Count> own = counts.get(g).subList(0, bands);
            if (sizes.get(g).value() >= leastDrawn()) {
                drawn.add(groups.get(g));
                parts.add(own);
                for (int b = 0; b < bands; b++) {
                    if (own.get(b).hidden()) {
                        hidden.add(groups.get(g) + " – " + header.get(b + 2));
                    }
                }
            }
        }
        String words = sheet.word(ReportWords.BANDS) + ": " + sheet.label(of);
        legend(of, severities, !hidden.isEmpty());
        if (drawn.isEmpty()) {
            sheet.table(words, header, rows);
        } else {
            Html chart = sheet.charts().shares(words + sheet.hiddenWords(hidden), drawn, parts, severities);
            if (drawn.size() == groups.size()) {
                sheet.figure(chart, words, header, rows);
            } else {
                // what is not drawn must be seen without unfolding, also on paper
                sheet.html().open("figure");
                sheet.chart(chart, words);
                sheet.html().end("figure");
                sheet.table(words, header, rows);
            }
        }
    }

    /** Shares of a group so small that the noise of its counts would be most of what is seen are not drawn. */
    private long leastDrawn() {
        return sheet.protection().active() ? 3L * sheet.protection().least() : 1;
    }

    private void legend(Scale of, List<Integer> severities, boolean hidden) {
        sheet.html().open("ul", "class", "legend");
        for (int b = 0; b < severities.size(); b++) {
            sheet.html()
                    .open("li")
                    .open("svg", "width", "14", "height", "14", "aria-hidden", "true")
                    .empty("rect", "class", "step" + severities.get(b), "width", "14", "height", "14")
                    .close("svg")
                    .text(sheet.band(of, b))
                    .end("li");
        }
        if (hidden) {
            sheet.html().open("li").add(sheet.charts().hiddenKey());
            sheet.html()
                    .text(sheet.word(
                            ReportWords.HIDDEN_SHARES, sheet.protection().least()))
                    .end("li");
        }
        sheet.html().end("ul");
    }

    void together() {
        List<Integer> banded = new ArrayList<>();
        for (int s = 0; s < population.scales.size(); s++) {
            if (population.scales.get(s).layout.scale().bandNames().size() > 1) {
                banded.add(s);
            }
        }
        if (banded.size() < 2) {
            return;
        }
        sheet.section("together", ReportWords.TOGETHER);
        sheet.html().element("p", sheet.word(ReportWords.TOGETHER_HOW), "class", "soft");
        List<String> header = new ArrayList<>(List.of(sheet.word(ReportWords.SCALE)));
        List<List<String>> rows = new ArrayList<>();
        for (int a : banded) {
            Scale first = population.scales.get(a).layout.scale();
            header.add(sheet.label(first));
            List<String> row = new ArrayList<>(List.of(sheet.label(first) + " (" + first.domain() + ")"));
            for (int b : banded) {
                String other = population.scales.get(b).layout.scale().id();
                // the same two scales are one cell, whichever comes first
                String cell = a <= b ? first.id() + "+" + other : other + "+" + first.id();
                Count count = sheet.count("together/" + cell, population.together[a][b]);
                row.add(count.shown() + (count.hidden() ? "" : " (" + count.percentOf(all) + ")"));
            }
            rows.add(row);
        }
        sheet.table(sheet.word(ReportWords.TOGETHER), header, rows);
        sheet.endSection();
    }

    void reasons() {
        sheet.section("reasons", ReportWords.REASONS);
        sheet.html().element("p", sheet.word(ReportWords.REASONS_HOW) + notListed(), "class", "soft");
        for (ScaleCounts scale : population.scales) {
            if (scale.layout.scale().bandNames().size() > 1) {
                reasons(scale);
            }
        }
        sheet.endSection();
    }

    private String notListed() {
        return sheet.protection().active()
                ? " " + sheet.word(ReportWords.NOT_LISTED, sheet.protection().least())
                : "";
    }

    private record Reason(String name, Count count) {}

    private void reasons(ScaleCounts scale) {
        Scale of = scale.layout.scale();
        Count raised = sheet.count("raised/" + of.id(), scale.raised);
        List<Reason> reasons = new ArrayList<>();
        for (int t = 0; t < scale.reasons.length; t++) {
            var term = scale.layout.terms().get(t).term();
            Count count = sheet.count("reason/" + of.id() + "/" + term.id(), scale.reasons[t]);
            if (!count.hidden() && count.value() > 0) {
                reasons.add(new Reason(sheet.term(term), count));
            }
        }
        reasons.sort(
                Comparator.<Reason>comparingLong(each -> each.count().value()).reversed());
        List<Reason> top = reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
        sheet.html().element("h3", sheet.label(of) + ": " + raised.shown());
        if (!top.isEmpty()) {
            String words = sheet.word(ReportWords.REASONS) + ": " + sheet.label(of);
            sheet.figure(
                    sheet.charts()
                            .bars(
                                    words,
                                    top.stream()
                                            .map(each -> Html.visible(each.name()))
                                            .toList(),
                                    top.stream()
                                            .map(each -> each.count().value())
                                            .toList()),
                    words,
                    List.of(sheet.word(ReportWords.PART), sheet.word(ReportWords.COUNT), sheet.word(ReportWords.SHARE)),
                    top.stream()
                            .map(each -> List.of(
                                    each.name(),
                                    each.count().shown(),
                                    each.count().percentOf(raised)))
                            .toList());
        }
    }
}
