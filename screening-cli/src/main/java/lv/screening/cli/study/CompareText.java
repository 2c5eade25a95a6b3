package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lv.screening.cli.text.Lines;
import lv.screening.evaluate.AucComparison;
import lv.screening.model.Questionnaire;
import lv.screening.tune.NetReclassification;
import lv.screening.tune.WeightComparison;
import org.jspecify.annotations.Nullable;

/** Two weightings side by side, as text for people. */
final class CompareText {
    private static final int MOST_TERMS = 3;
    private static final String CUTS_ALONE = "(cuts alone)";

    private final List<String> lines = new ArrayList<>();

    private CompareText() {}

    static List<String> lines(
            List<ScaleComparison> scales,
            Questionnaire questionnaire,
            LabelledFile file,
            List<String> names,
            CompareOptions options) {
        CompareText text = new CompareText();
        text.lines.add(questionnaire.id() + "@" + questionnaire.version() + ", " + file.rows() + " rows: old "
                + names.get(0) + ", new " + names.get(1));
        scales.forEach(each -> text.scale(each, options));
        return text.lines;
    }

    private void scale(ScaleComparison scale, CompareOptions options) {
        lines.add("");
        lines.add(scale.scale());
        lines.add("=".repeat(scale.scale().length()));
        for (Caution each : scale.cautions()) {
            lines.addAll(Lines.wrap("! " + each.code() + ": ", 2, each.message()));
        }
        lines.add(scale.all().compared() + " compared, " + scale.all().leftOut()
                + " without band or score in one of them");
        table(scale);
        areas(scale.auc());
        scale.all().agreement().ifPresent(this::agreement);
        if (!scale.because().isEmpty()) {
            DiscriminationText.heading(lines, "The term that moved most");
            List<List<String>> rows = new ArrayList<>(scale.because().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(each -> List.of(each.getKey(), String.valueOf(each.getValue())))
                    .toList());
            int moved = scale.because().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (moved < scale.all().changes().size()) {
                rows.add(
                        List.of(CUTS_ALONE, String.valueOf(scale.all().changes().size() - moved)));
            }
            lines.addAll(Figures.table(List.of("term", "people who change band"), rows));
        }
        groups(scale);
        if (options.rows) {
            people(scale);
        }
    }

    private void table(ScaleComparison scale) {
        DiscriminationText.heading(lines, "Bands: old down, new across");
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(scale.bands());
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < scale.bands().size(); from++) {
            List<String> row = new ArrayList<>(List.of(scale.bands().get(from)));
            for (int to = 0; to < scale.bands().size(); to++) {
                List<List<Integer>> counts = scale.all().table();
                row.add(
                        from < counts.size() && to < counts.size()
                                ? String.valueOf(counts.get(from).get(to))
                                : "0");
            }
            rows.add(row);
        }
        lines.addAll(Figures.table(header, rows));
        lines.add("  " + scale.all().changes().size() + " people change band");
    }

    private void areas(@Nullable AucComparison auc) {
        if (auc != null) {
            DiscriminationText.heading(lines, "Against the outcome");
            lines.add("AUC old " + Figures.number(auc.first().auc()) + " "
                    + Figures.interval(auc.first().interval()) + ", new "
                    + Figures.number(auc.second().auc()) + " "
                    + Figures.interval(auc.second().interval()));
            lines.add("old less new " + Figures.estimate(auc.difference()) + ", " + Figures.p(auc.pValue())
                    + " (DeLong, paired)");
        }
    }

    private void agreement(WeightComparison.Agreement found) {
        net("by band", found.byBand());
        found.byProbability().ifPresent(each -> net("by probability", each));
        found.integrated()
                .ifPresent(each -> paragraph("IDI " + Figures.number(each.value(), 4) + " (se "
                        + Figures.number(each.standardError(), 4) + "), " + Figures.p(each.p())
                        + "; probabilities from a logistic regression on each score"));
    }

    private void net(String name, NetReclassification net) {
        paragraph("net reclassification " + name + " " + Figures.number(net.value()) + " ["
                + Figures.number(net.lower()) + ", " + Figures.number(net.upper()) + "]: cases "
                + Figures.number(net.forCases()) + ", others " + Figures.number(net.forControls()));
    }

    private void paragraph(String text) {
        lines.addAll(Lines.wrap("", 2, text));
    }

    private void groups(ScaleComparison scale) {
        if (scale.groups().isEmpty()) {
            return;
        }
        DiscriminationText.heading(lines, "By group");
        List<List<String>> rows = new ArrayList<>();
        for (ScaleComparison.Group each : scale.groups()) {
            WeightComparison comparison = each.comparison();
            if (comparison == null) {
                rows.add(List.of(each.group(), "withheld", "", "", ""));
            } else {
                AucComparison auc = each.auc();
                rows.add(List.of(
                        each.group(),
                        String.valueOf(comparison.compared()),
                        String.valueOf(comparison.changes().size()),
                        auc == null ? "-" : Figures.estimate(auc.difference()),
                        comparison
                                .agreement()
                                .map(found -> Figures.number(found.byBand().value()))
                                .orElse("-")));
            }
        }
        lines.addAll(Figures.table(
                List.of("group", "n", "change band", "AUC old less new", "net reclassification by band"), rows));
    }

    private void people(ScaleComparison scale) {
        DiscriminationText.heading(lines, "Who changes band");
        List<List<String>> rows = new ArrayList<>();
        for (ScaleComparison.Person each : scale.people()) {
            rows.add(List.of(
                    each.id() == null ? "row " + each.row() : "row " + each.row() + " " + each.id(),
                    each.from() + " > " + each.to(),
                    each.because().isEmpty()
                            ? CUTS_ALONE
                            : String.join(
                                    ", ",
                                    each.because().stream()
                                            .limit(MOST_TERMS)
                                            .map(term -> term.term() + " " + (term.difference() > 0 ? "+" : "")
                                                    + Figures.plain(term.difference()))
                                            .toList())));
        }
        lines.addAll(Figures.table(List.of("", "band", "through"), rows));
    }
}
