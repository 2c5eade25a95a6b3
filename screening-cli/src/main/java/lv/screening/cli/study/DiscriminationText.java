package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.screening.cli.text.Lines;
import lv.screening.cli.text.VisibleText;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.BootstrappedCut;
import lv.screening.evaluate.Calibration;
import lv.screening.evaluate.CalibrationGroup;
import lv.screening.evaluate.CutPoint;
import lv.screening.evaluate.DecisionCurve;
import lv.screening.evaluate.GroupAccuracy;
import lv.screening.evaluate.GroupResult;
import lv.screening.evaluate.HosmerLemeshow;
import lv.screening.evaluate.ItemFunctioning;
import lv.screening.evaluate.PrevalenceProjection;
import lv.screening.evaluate.WithheldGroup;

/** How a score meets an outcome, as text for people. */
final class DiscriminationText {
    private static final double[] THRESHOLDS = {0.05, 0.1, 0.2, 0.3, 0.5};

    private final List<String> lines;
    private final boolean turned;
    private final EvaluateOptions options;

    DiscriminationText(List<String> lines, boolean turned, EvaluateOptions options) {
        this.lines = lines;
        this.turned = turned;
        this.options = options;
    }

    static void heading(List<String> lines, String text) {
        lines.add("");
        lines.add(text);
        lines.add("-".repeat(text.length()));
    }

    void add(ScaleEvaluation.Discrimination found) {
        heading(lines, "Discrimination");
        if (turned) {
            lines.addAll(Lines.wrap(
                    "",
                    0,
                    "A high score is good on this scale, so it is turned round here: a person is referred when the"
                            + " score is at or below a cut."));
        }
        AucEstimate auc = found.auc();
        lines.add("AUC " + Figures.number(auc.auc()) + " " + Figures.interval(auc.interval()) + " (DeLong, "
                + Figures.percent(options.level) + "), " + auc.cases() + " cases, " + auc.controls() + " controls");
        paragraph("AUC where specificity is 0.8 and more: "
                + Figures.number(found.partialAuc().value()) + " (rescaled "
                + Figures.number(found.partialAuc().corrected()) + ")");
        cutPoints(found);
        ownCuts(found.ownCuts());
        if (found.probability() != null) {
            probability(found.probability());
        }
        if (found.decisionCurve() != null) {
            decisions(found.decisionCurve());
        }
        groups(found.groups());
    }

    private void cutPoints(ScaleEvaluation.Discrimination found) {
        heading(lines, "Cut-points chosen on these data");
        lines.addAll(Lines.wrap(
                "",
                0,
                "Refer when the score is " + (turned ? "at or below" : "at or above")
                        + " the cut. With *: on people that a bootstrap sample did not draw (out of bag); that is what to"
                        + " expect of new people."));
        List<List<String>> rows = new ArrayList<>();
        for (BootstrappedCut each : found.cutPoints()) {
            List<CutPoint> optima = each.apparent().optima();
            double low = turned ? -each.cut().upper() : each.cut().lower();
            double high = turned ? -each.cut().lower() : each.cut().upper();
            rows.add(List.of(
                    each.apparent().metric().name().replace("wrongly referred", "wrong"),
                    String.join(
                            " = ", optima.stream().map(cut -> cut(cut.cut())).toList()),
                    "[" + Figures.plain(low) + ", " + Figures.plain(high) + "]",
                    Figures.number(
                            optima.isEmpty()
                                    ? Double.NaN
                                    : optima.get(0).confusion().sensitivity()),
                    Figures.number(
                            optima.isEmpty()
                                    ? Double.NaN
                                    : optima.get(0).confusion().specificity()),
                    Figures.number(each.outOfBag().sensitivity().value()),
                    Figures.number(each.outOfBag().specificity().value())));
        }
        lines.addAll(Figures.table(List.of("by", "cut", "interval", "sens", "spec", "sens*", "spec*"), rows));
        if (found.cutPoints().stream().anyMatch(each -> each.apparent().optima().size() > 1)) {
            lines.addAll(Lines.wrap(
                    "  ", 2, "Several cuts joined by = are equally good; sens and spec are those of the first."));
        }
    }

    private String cut(double value) {
        if (Double.isInfinite(value)) {
            return "nobody";
        }
        return Figures.plain(turned ? -value : value);
    }

    private void ownCuts(List<ScaleEvaluation.OwnCut> cuts) {
        if (cuts.isEmpty()) {
            return;
        }
        heading(lines, "The questionnaire's own cuts");
        for (ScaleEvaluation.OwnCut each : cuts) {
            String at = each.cut() == null
                    ? ", by group"
                    : ", score " + (turned ? "in the band or lower" : Figures.plain(each.cut()) + " and more");
            lines.add("Referred from '" + each.band() + "' on" + at);
            lines.add("  sensitivity " + Figures.estimate(each.performance().sensitivity()) + ", specificity "
                    + Figures.estimate(each.performance().specificity()));
            lines.addAll(Lines.wrap(
                    "  LR+ ",
                    4,
                    Figures.estimate(each.performance().positiveLikelihoodRatio()) + ", LR- "
                            + Figures.estimate(each.performance().negativeLikelihoodRatio())));
            List<List<String>> rows = new ArrayList<>();
            rows.add(projection("here", each.here()));
            each.atPrevalence().forEach(other -> rows.add(projection("given", other)));
            lines.addAll(Figures.table(
                    List.of("share of cases", "", "PPV", "NPV", "of 1,000: referred", "found", "missed"), rows));
        }
    }

    private static List<String> projection(String name, PrevalenceProjection each) {
        return List.of(
                Figures.number(each.prevalence()),
                name,
                Figures.number(each.ppv().value()),
                Figures.number(each.npv().value()),
                Figures.number(each.referredPerThousand(), 0),
                Figures.number(each.foundPerThousand(), 0),
                Figures.number(each.missedPerThousand(), 0));
    }

    private void probability(ScaleEvaluation.Probability found) {
        heading(lines, "Calibration");
        lines.addAll(Lines.wrap(
                "",
                0,
                String.format(
                        Locale.ROOT,
                        "The score is no probability. Here it is made one by a logistic regression of the outcome on the"
                                + " score (logit = %s + %s x score on all rows); the figures are of probabilities from %d"
                                + " folds that did not have the person.",
                        Figures.number(found.intercept()),
                        Figures.number(found.slope()),
                        found.folds())));
        Calibration calibration = found.calibration();
        paragraph("Brier " + Figures.number(calibration.brier(), 4) + ", scaled "
                + Figures.number(calibration.scaledBrier()) + "; in the large "
                + Figures.coefficient(calibration.inTheLarge()) + ", slope "
                + Figures.coefficient(calibration.slope()));
        HosmerLemeshow test = found.hosmerLemeshow();
        paragraph("Hosmer-Lemeshow " + Figures.number(test.chiSquare(), 2) + ", df " + test.degreesOfFreedom() + ", "
                + Figures.p(test.pValue()) + "; Spiegelhalter z " + Figures.number(calibration.spiegelhalterZ(), 2)
                + ", " + Figures.p(calibration.spiegelhalterP()));
        List<List<String>> rows = new ArrayList<>();
        for (CalibrationGroup each : found.curve().groups()) {
            rows.add(List.of(
                    Figures.number(each.meanPredicted()),
                    Long.toString(each.n()),
                    Figures.number(each.observed().value()),
                    Figures.interval(each.observed().interval())));
        }
        lines.addAll(Figures.table(List.of("predicted", "n", "observed", "interval"), rows));
    }

    private void paragraph(String text) {
        lines.addAll(Lines.wrap("", 2, text));
    }

    private void decisions(DecisionCurve curve) {
        heading(lines, "Decision curve");
        List<List<String>> rows = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            curve.points().stream()
                    .filter(point -> Math.abs(point.threshold() - threshold) < 1e-9)
                    .findFirst()
                    .ifPresent(point -> rows.add(List.of(
                            Figures.number(point.threshold(), 2),
                            Figures.number(point.netBenefit(), 4),
                            Figures.number(point.referAll(), 4),
                            Figures.percent(point.referralRate()))));
        }
        lines.addAll(Figures.table(List.of("referred from probability", "net benefit", "refer all", "referred"), rows));
    }

    /** The area does not depend on the cut: it stands once, and before what does. */
    private void groups(List<ScaleEvaluation.GroupsAtCut> cuts) {
        if (cuts.isEmpty()) {
            return;
        }
        heading(lines, "By group");
        List<List<String>> areas = new ArrayList<>();
        for (GroupAccuracy group : shown(cuts.get(0))) {
            areas.add(List.of(group.group(), Long.toString(group.n()), Figures.estimate(group.auc())));
        }
        if (!areas.isEmpty()) {
            lines.addAll(Figures.table(List.of("group", "n", "AUC"), areas));
        }
        for (GroupResult each : cuts.get(0).groups()) {
            if (each instanceof WithheldGroup hidden) {
                lines.addAll(Lines.wrap("  ", 4, VisibleText.of(hidden.group()) + ": withheld, " + why(hidden)));
            }
        }
        for (ScaleEvaluation.GroupsAtCut cut : cuts) {
            List<List<String>> rows = new ArrayList<>();
            for (GroupAccuracy group : shown(cut)) {
                rows.add(List.of(
                        group.group(), Figures.estimate(group.sensitivity()), Figures.estimate(group.referralRate())));
            }
            if (!rows.isEmpty()) {
                lines.add("Referred from '" + cut.band() + "' on");
                lines.addAll(Figures.table(List.of("group", "sensitivity", "referred"), rows));
            }
        }
    }

    private static List<GroupAccuracy> shown(ScaleEvaluation.GroupsAtCut cut) {
        return cut.groups().stream()
                .filter(GroupAccuracy.class::isInstance)
                .map(GroupAccuracy.class::cast)
                .toList();
    }

    private static String why(WithheldGroup hidden) {
        return hidden.reason() == WithheldGroup.Reason.SHIELDS_OTHERS
                ? "would give another group away"
                : "fewer than " + hidden.minimumCell();
    }

    static void functioning(List<String> lines, ScaleEvaluation.GroupFunctioning found) {
        heading(lines, "Item functioning, " + found.focal() + " against " + found.reference());
        if (found.functioning().withheld()) {
            lines.add("withheld: fewer than " + found.functioning().minimumCell() + " people in a group");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (ItemFunctioning each : found.functioning().items()) {
            rows.add(List.of(
                    each.item(),
                    Figures.number(each.mantelHaenszel().commonOddsRatio()),
                    Figures.p(each.mantelHaenszel().pValue()),
                    each.mantelHaenszel().category().name().toLowerCase(Locale.ROOT),
                    Figures.p(each.logistic().uniformP()),
                    Figures.p(each.logistic().nonUniformP()),
                    Figures.number(each.logistic().explainedGain())));
        }
        lines.addAll(Figures.table(
                List.of("term", "odds ratio", "Mantel-Haenszel", "ETS", "uniform", "non-uniform", "R2 gain"), rows));
    }
}
