package lv.screening.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.cli.batch.RowCounts;
import lv.screening.cli.page.AboutQuestionnaire;
import lv.screening.cli.page.Document;
import lv.screening.cli.page.Html;
import lv.screening.cli.report.Protection.Count;
import lv.screening.cli.text.Words;
import lv.screening.model.Definition;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.model.Scale;
import lv.screening.model.Weights;
import lv.screening.score.AnswerProblem;
import lv.screening.service.Catalogue;
import lv.screening.service.Service;
import org.jspecify.annotations.Nullable;

/** The whole page. */
final class ReportPage {
    private static final int MOST_SERVICES = 15;

    private final Sheet sheet;
    private final Population population;
    private final RowCounts counts;
    private final Catalogue catalogue;
    private final Count all;

    ReportPage(Sheet sheet, Population population, RowCounts counts, Catalogue catalogue) {
        this.sheet = sheet;
        this.population = population;
        this.counts = counts;
        this.catalogue = catalogue;
        this.all = sheet.count("rows", population.rows);
    }

    /**
     * The page.
     *
     * @param groupings names of the groupings for people, in the order of the population's
     * @param outcome whether outcomes were counted
     * @param waves the section about change over time; empty where there is none
     */
    byte[] bytes(LocalDate date, List<String> groupings, boolean outcome, Html waves) {
        Html html = sheet.html();
        Definition definition = sheet.questionnaire().definition();
        String title = definition.title().in(sheet.language());
        html.element("a", sheet.word(ReportWords.SKIP), "class", "skip", "href", "#content");
        head(title, date);
        boolean grouped = population.scales.stream()
                .anyMatch(each -> !each.layout.scale().bandNames().isEmpty());
        contents(grouped, outcome, !waves.toString().isEmpty());
        html.open("main", "id", "content").text("\n");
        referrals();
        ScaleSections scales = new ScaleSections(sheet, population, all);
        scales.distributions();
        if (grouped) {
            scales.bands(groupings);
            scales.together();
            scales.reasons();
        }
        html.add(waves);
        if (outcome) {
            new OutcomeSection(sheet, population).add(groupings);
        }
        scales.completeness();
        audit();
        what();
        html.add(AboutQuestionnaire.section(sheet.questionnaire(), sheet.language()));
        html.end("main").add(AboutQuestionnaire.footer(sheet.questionnaire(), sheet.language()));
        return Document.bytes(sheet.language(), title, "report", html);
    }

    private void head(String title, LocalDate date) {
        Html html = sheet.html();
        html.open("header").element("h1", title);
        html.element(
                "p",
                sheet.word(ReportWords.REPORT_ON) + " · " + sheet.word(ReportWords.DATE) + ": " + date,
                "class",
                "soft");
        html.element(
                "p",
                sheet.word(ReportWords.REVIEW) + " "
                        + sheet.questionnaire().definition().misuse().in(sheet.language()),
                "class",
                "notice");
        if (sheet.questionnaire().weights().filter(Weights::research).isPresent()) {
            html.element("p", sheet.word(ReportWords.RESEARCH), "class", "notice warning");
        }
        if (sheet.protection().active()) {
            html.element(
                    "p",
                    sheet.word(ReportWords.PROTECTED, sheet.protection().least(), Protection.BASE),
                    "class",
                    "notice");
        } else {
            html.element("p", sheet.word(ReportWords.UNPROTECTED), "class", "notice warning");
        }
        html.open("div", "class", "grid");
        key(sheet.word(ReportWords.ROWS), all);
        Referral.Urgency[] urgencies = Referral.Urgency.values();
        for (int u = 0; u < urgencies.length; u++) {
            key(Words.of(urgencies[u]).in(sheet.language()), sheet.count("urgency/" + u, population.urgencies[u]));
        }
        html.end("div").end("header");
    }

    private void key(String name, Count count) {
        sheet.html()
                .open("div", "class", "card")
                .element("div", count.shown(), "class", "key")
                .element("div", name, "class", "soft")
                .end("div");
    }

    private void contents(boolean grouped, boolean outcome, boolean waves) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("steps", sheet.word(ReportWords.STEPS));
        links.put("distribution", sheet.word(ReportWords.DISTRIBUTION));
        if (grouped) {
            links.put("bands", sheet.word(ReportWords.BANDS));
            long banded = population.scales.stream()
                    .filter(each -> each.layout.scale().bandNames().size() > 1)
                    .count();
            if (banded > 1) {
                links.put("together", sheet.word(ReportWords.TOGETHER));
            }
            links.put("reasons", sheet.word(ReportWords.REASONS));
        }
        if (waves) {
            links.put("waves", WaveWords.CHANGE.in(sheet.language()));
        }
        if (outcome) {
            links.put("outcome", sheet.word(ReportWords.OUTCOME));
        }
        links.put("completeness", sheet.word(ReportWords.COMPLETENESS));
        links.put("audit", sheet.word(ReportWords.AUDIT));
        links.put("what", sheet.word(ReportWords.WHAT));
        Html html = sheet.html();
        html.open("nav", "aria-label", sheet.word(ReportWords.CONTENTS)).open("ul");
        links.forEach((id, name) ->
                html.open("li").element("a", name, "href", "#" + id).end("li"));
        html.end("ul").end("nav");
    }

    private void referrals() {
        sheet.section("steps", ReportWords.STEPS);
        List<ReferralLayout> rules = sheet.questionnaire().layout().referrals();
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            order.add(r);
        }
        order.sort(Comparator.comparing(r -> rules.get(r).referral().urgency()));
        List<List<String>> rows = new ArrayList<>();
        for (int r : order) {
            Referral referral = rules.get(r).referral();
            Count suggested = sheet.count("referral/" + referral.id(), population.suggested[r]);
            rows.add(List.of(
                    Words.of(referral.urgency()).in(sheet.language()) + ": "
                            + referral.text().in(sheet.language()),
                    suggested.shown(),
                    suggested.percentOf(all),
                    sheet.count("undetermined/" + referral.id(), population.undetermined[r])
                            .shown()));
        }
        sheet.table(
                sheet.word(ReportWords.STEPS),
                List.of(
                        sheet.word(ReportWords.STEP),
                        sheet.word(ReportWords.SUGGESTED),
                        sheet.word(ReportWords.SHARE),
                        sheet.word(ReportWords.UNDETERMINED)),
                rows);
        services();
        sheet.endSection();
    }

    private record Suggested(String name, Count count) {}

    private void services() {
        Map<String, String> names = catalogue.services().stream()
                .collect(Collectors.toMap(Service::id, each -> each.name().in(sheet.language()), (one, other) -> one));
        List<Suggested> suggested = new ArrayList<>();
        counts.services().forEach((id, exact) -> {
            Count count = sheet.count("service/" + id, exact);
            if (!count.hidden()) {
                suggested.add(new Suggested(names.getOrDefault(id, id), count));
            }
        });
        suggested.sort(Comparator.<Suggested>comparingLong(each -> -each.count().value())
                .thenComparing(Suggested::name));
        if (!suggested.isEmpty()) {
            sheet.table(
                    sheet.word(ReportWords.SERVICE),
                    List.of(sheet.word(ReportWords.SERVICE), sheet.word(ReportWords.COUNT)),
                    suggested.stream()
                            .limit(MOST_SERVICES)
                            .map(each -> List.of(each.name(), each.count().shown()))
                            .toList());
        }
    }

    private void audit() {
        sheet.section("audit", ReportWords.AUDIT);
        List<List<String>> rows = new ArrayList<>();
        found(rows, sheet.word(ReportWords.REJECTED), "rejected", counts.rejectedRows());
        found(rows, sheet.word(ReportWords.AGE_OUTSIDE), "age/outside", population.ages[0]);
        found(rows, sheet.word(ReportWords.AGE_MISSING), "age/missing", population.ages[2]);
        counts.others().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            ReportWords words = words(each.getKey());
            if (words != null) {
                found(rows, sheet.word(words), "problem/" + each.getKey(), each.getValue());
            }
        });
        // items in the order of the questionnaire, so that the order says nothing
        sheet.questionnaire().definition().items().forEach(item -> {
            Count count = sheet.count("refused/" + item.id(), counts.refused().getOrDefault(item.id(), 0L));
            if (!count.hidden() && count.value() > 0) {
                rows.add(List.of(sheet.item(item.id()) + ": " + sheet.word(ReportWords.REFUSED), count.shown()));
            }
        });
        sheet.table(
                sheet.word(ReportWords.AUDIT_FOUND),
                List.of(sheet.word(ReportWords.AUDIT_FOUND), sheet.word(ReportWords.COUNT)),
                rows);
        sheet.endSection();
    }

    private void found(List<List<String>> rows, String name, String cell, long exact) {
        rows.add(List.of(name, sheet.count(cell, exact).shown()));
    }

    private static @Nullable ReportWords words(String code) {
        return switch (code) {
            case AnswerProblem.NOT_ASKED -> ReportWords.NOT_ASKED;
            case "area_unknown" -> ReportWords.AREA_UNKNOWN;
            default -> null;
        };
    }

    private void what() {
        sheet.section("what", ReportWords.WHAT);
        Questionnaire questionnaire = sheet.questionnaire();
        List<List<String>> rows = new ArrayList<>();
        for (ScaleCounts scale : population.scales) {
            Scale of = scale.layout.scale();
            rows.add(List.of(
                    sheet.label(of) + " [" + of.id() + "]",
                    scale.layout.lowest() + "–" + scale.layout.highest(),
                    sheet.word(
                            of.higher() == Scale.Higher.WORSE ? ReportWords.HIGHER_WORSE : ReportWords.HIGHER_BETTER),
                    sheet.cuts(of),
                    Integer.toString(of.missing().allow())));
        }
        sheet.table(
                questionnaire.reference(),
                List.of(
                        sheet.word(ReportWords.SCALE),
                        sheet.word(ReportWords.RANGE),
                        sheet.word(ReportWords.DIRECTION),
                        sheet.word(ReportWords.CUTS),
                        sheet.word(ReportWords.MISSING_RULE)),
                rows);
        sheet.endSection();
    }
}
