package lv.screening.cli.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.screening.cli.text.Lines;
import lv.screening.evaluate.Calibration;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.tune.CardFormat;
import lv.screening.tune.Performance;
import lv.screening.tune.ValidationResult;

/** Learned weights as text for people. */
final class TuneText {
    private final List<String> lines = new ArrayList<>();
    private final Tuned tuned;

    private TuneText(Tuned tuned) {
        this.tuned = tuned;
    }

    static List<String> lines(
            Tuned tuned,
            LabelledFile file,
            Questionnaire questionnaire,
            Scale scale,
            Outcome outcome,
            TuneOptions options,
            LearningRules rules,
            String language) {
        TuneText text = new TuneText(tuned);
        ValidationResult validation = tuned.validation();
        text.lines.add(questionnaire.id() + "@" + questionnaire.version() + ", scale " + scale.id() + ": "
                + validation.rows().length + " of " + file.rows() + " rows used, " + tuned.positives() + " with "
                + outcome.column() + " = " + outcome.positive());
        boolean points = options.method == TuneOptions.Method.points;
        text.paragraph("Method " + options.method
                + (points ? " " + rules.range() + ", form " + options.form.name() : "") + "; missing answers: "
                + validation.treatment().id() + "; " + options.folds + " folds"
                + (options.groupBy == null ? "" : " by " + options.groupBy) + ".");
        for (Caution each : tuned.cautions()) {
            text.lines.addAll(Lines.wrap("! " + each.code() + ": ", 2, each.message()));
        }
        text.weights();
        text.performance(options.caseWeight != null);
        text.bands();
        text.reference();
        text.groups();
        if (tuned.card() != null) {
            text.lines.add("");
            tuned.card().render(CardFormat.TEXT, Tuner.labels(language)).lines().forEach(text.lines::add);
        }
        text.lines.add("");
        text.paragraph("Written to " + options.output + " with status: research. Nobody has validated these weights on"
                + " other people; --weights " + options.output + " --allow-research applies them.");
        return text.lines;
    }

    private void weights() {
        DiscriminationText.heading(lines, "Weights");
        List<List<String>> rows = new ArrayList<>();
        int unused = 0;
        tuned.points().forEach((term, byCode) -> {
            List<String> each = new ArrayList<>();
            byCode.forEach((code, points) -> each.add(code + " " + points.toPlainString()));
            rows.add(List.of(term, String.join(", ", each), selected(term)));
        });
        for (Map.Entry<String, BigDecimal> each : tuned.weights().entrySet()) {
            if (each.getValue().signum() == 0) {
                unused++;
            } else {
                rows.add(List.of(each.getKey(), each.getValue().toPlainString(), selected(each.getKey())));
            }
        }
        lines.addAll(Figures.table(List.of("term", "weight", "in folds"), rows));
        if (unused > 0) {
            lines.add("  " + unused + " further terms have the weight 0: their answers are not needed");
        }
        if (Double.isNaN(tuned.slope())) {
            lines.add("  no probabilities: the score separates the outcomes");
        } else {
            lines.add("  logit = " + Figures.number(tuned.intercept()) + " + " + Figures.number(tuned.slope())
                    + " x (sum of points)");
        }
        if (tuned.loss() != null) {
            lines.addAll(Lines.wrap(
                    "  logistic loss ",
                    4,
                    Figures.number(tuned.loss(), 4)
                            + (Boolean.TRUE.equals(tuned.proved())
                                    ? ", proved: no other points within the limits have a lower one"
                                    : ", not proved to be the lowest")));
        }
        for (Tuned.Alternative each : tuned.alternatives()) {
            lines.add("  points from -" + each.largestPoints() + " to " + each.largestPoints() + " would give "
                    + Figures.number(each.loss(), 4));
        }
    }

    private String selected(String term) {
        Double selected = tuned.validation().selectionFrequency().get(term);
        return selected == null ? "-" : Figures.percent(selected);
    }

    private void performance(boolean weighted) {
        ValidationResult validation = tuned.validation();
        DiscriminationText.heading(lines, "Performance");
        Performance apparent = validation.apparent();
        Performance outside = validation.outOfFold();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("AUC", apparent.area(), outside.area()));
        if (weighted) {
            rows.add(List.of(
                    "  each row counted once",
                    "",
                    Figures.number(tuned.outOfFoldAuc().auc())));
        }
        rows.add(List.of(
                "  interval (DeLong, 95 %)",
                "", Figures.interval(tuned.outOfFoldAuc().interval())));
        rows.add(row("Brier", apparent.brier(), outside.brier()));
        rows.add(row("calibration in the large", apparent.calibrationInLarge(), outside.calibrationInLarge()));
        rows.add(row("calibration slope", apparent.calibrationSlope(), outside.calibrationSlope()));
        lines.addAll(Figures.table(List.of("", "apparent", "out of fold"), rows));
        lines.addAll(Lines.wrap(
                "  ",
                2,
                "Apparent: on the people learned from, so too good. Out of fold: each person judged by weights and cuts"
                        + " that were learned and chosen without that person's fold."
                        + (weighted
                                ? " Case weights count in these figures and in the bands; the interval and all areas below"
                                        + " are of the rows counted once each."
                                : "")));
    }

    private static List<String> row(String name, double apparent, double outside) {
        return List.of(name, Figures.number(apparent), Figures.number(outside));
    }

    private void bands() {
        if (tuned.bands().isEmpty()) {
            return;
        }
        DiscriminationText.heading(lines, "Bands");
        List<List<String>> rows = new ArrayList<>();
        for (Tuned.Band each : tuned.bands()) {
            rows.add(List.of(
                    each.band(),
                    each.lowest().toPlainString(),
                    each.rule() == null ? "" : each.rule(),
                    each.rule() == null ? "" : Figures.number(each.sensitivity()),
                    each.rule() == null ? "" : Figures.number(each.specificity()),
                    each.rule() == null ? "" : Figures.percent(each.referralRate())));
        }
        lines.addAll(Figures.table(
                List.of("band", "from score", "rule", "sens out of fold", "spec out of fold", "referred"), rows));
    }

    private void reference() {
        Tuned.Reference reference = tuned.reference();
        if (reference == null) {
            return;
        }
        lines.add("");
        paragraph("Logistic regression with all terms, free signs, same folds: AUC "
                + Figures.number(reference.auc().auc()) + " "
                + Figures.interval(reference.auc().interval())
                + "; difference " + Figures.estimate(reference.difference().difference()) + ", "
                + Figures.p(reference.difference().pValue()) + " (DeLong, paired)");
    }

    private void groups() {
        if (tuned.groups().isEmpty()) {
            return;
        }
        DiscriminationText.heading(lines, "By group, out of fold");
        List<List<String>> rows = new ArrayList<>();
        for (Tuned.GroupPerformance each : tuned.groups()) {
            Calibration calibration = each.calibration();
            if (each.auc() == null
                    || each.sensitivity() == null
                    || each.specificity() == null
                    || each.referralRate() == null) {
                rows.add(List.of(each.group(), "withheld", "", "", "", "", "", ""));
            } else {
                rows.add(List.of(
                        each.group(),
                        String.valueOf(each.n()),
                        Figures.number(each.auc().auc()) + " "
                                + Figures.interval(each.auc().interval()),
                        calibration == null
                                ? "-"
                                : Figures.number(calibration.inTheLarge().value()),
                        calibration == null
                                ? "-"
                                : Figures.number(calibration.slope().value()),
                        Figures.number(each.sensitivity()),
                        Figures.number(each.specificity()),
                        Figures.percent(each.referralRate())));
            }
        }
        lines.addAll(
                Figures.table(List.of("group", "n", "AUC", "in the large", "slope", "sens", "spec", "referred"), rows));
    }

    private void paragraph(String text) {
        lines.addAll(Lines.wrap("", 0, text));
    }
}
