package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.List;
import lv.screening.cli.text.Bars;
import lv.screening.cli.text.Lines;
import lv.screening.evaluate.Consistency;
import lv.screening.evaluate.Omega;
import lv.screening.evaluate.Reliability;
import lv.screening.evaluate.ScaleCorrelations;
import lv.screening.evaluate.TermConsistency;
import lv.screening.evaluate.TermDescription;
import lv.screening.model.Questionnaire;

/** An evaluation as text for people. */
final class EvaluationText {
    private static final int BAR = 16;

    private final List<String> lines = new ArrayList<>();
    private final EvaluateOptions options;

    private EvaluationText(EvaluateOptions options) {
        this.options = options;
    }

    static List<String> lines(Evaluation evaluation, EvaluateOptions options) {
        EvaluationText text = new EvaluationText(options);
        text.head(evaluation);
        text.overview(evaluation.scales());
        evaluation.scales().forEach(text::scale);
        text.correlations(evaluation.correlations());
        return text.lines;
    }

    private void head(Evaluation evaluation) {
        Questionnaire questionnaire = evaluation.scored().questionnaire();
        lines.add(questionnaire.id() + "@" + questionnaire.version() + ", "
                + evaluation.file().rows() + " rows, seed " + evaluation.seed());
        questionnaire
                .weights()
                .ifPresent(weights -> paragraph("Weights: " + weights.name()
                        + (weights.research() ? " (status: research, learned from data and not validated)" : "")));
        Outcome outcome = evaluation.outcome();
        if (outcome != null) {
            lines.add("Outcome " + outcome.column() + " = " + outcome.positive() + ": " + outcome.cases() + " have it, "
                    + outcome.controls() + " have not, " + outcome.missing() + " unknown");
        }
        if (evaluation.scored().canBeStraight()) {
            lines.add("Straight lines (one answer to every question of a block): "
                    + evaluation.scored().straightLines() + " rows");
        }
        for (CheckedResponses each : evaluation.scored().responseChecks()) {
            lines.add("Response check " + each.check() + " (" + each.kind() + "): " + each.flagged() + " of " + each.n()
                    + " rows, " + Figures.percent(each.share())
                    + (each.undetermined() == 0 ? "" : "; open in " + each.undetermined()));
        }
    }

    /** The two figures that matter most, of all scales side by side. */
    private void overview(List<ScaleEvaluation> scales) {
        if (scales.size() < 2) {
            return;
        }
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        for (ScaleEvaluation each : scales) {
            Reliability reliability = each.reliability();
            ScaleEvaluation.Discrimination discrimination = each.discrimination();
            double alpha =
                    reliability == null ? Double.NaN : reliability.pairwise().alpha();
            double auc =
                    discrimination == null ? Double.NaN : discrimination.auc().auc();
            rows.add(List.of(
                    each.scale(),
                    Long.toString(each.scored()),
                    Figures.number(alpha),
                    filled(alpha),
                    Figures.number(auc),
                    filled(2 * auc - 1)));
        }
        lines.addAll(Figures.table(List.of("scale", "scored", "alpha", "0 to 1", "AUC", "0.5 to 1"), rows));
    }

    private static String filled(double share) {
        String bar = Bars.bar(share, BAR);
        return Double.isNaN(share) ? "" : bar + ".".repeat(BAR - bar.length());
    }

    private void scale(ScaleEvaluation scale) {
        lines.add("");
        lines.add(scale.scale());
        lines.add("=".repeat(scale.scale().length()));
        lines.add(scale.scored() + " scored, " + scale.notScored() + " not scored");
        for (Caution each : scale.cautions()) {
            lines.addAll(Lines.wrap("! " + each.code() + ": ", 2, each.message()));
        }
        if (scale.reliability() != null) {
            reliability(scale.reliability(), scale.omega());
        }
        if (scale.discrimination() != null) {
            new DiscriminationText(lines, scale.turned(), options).add(scale.discrimination());
        }
        scale.itemFunctioning().forEach(each -> DiscriminationText.functioning(lines, each));
    }

    private void reliability(Reliability found, @org.jspecify.annotations.Nullable Omega omega) {
        heading("Reliability");
        Consistency pairwise = found.pairwise();
        Consistency complete = found.complete();
        paragraph(found.rows() + " rows, " + found.completeRows() + " complete, " + found.missing()
                + " missing term values; figures in points as they enter the score");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("alpha", pairwise.alpha(), complete.alpha()));
        rows.add(List.of("  interval (Feldt)", Figures.interval(pairwise.feldt()), Figures.interval(complete.feldt())));
        rows.add(row("alpha, standardised", pairwise.standardisedAlpha(), complete.standardisedAlpha()));
        rows.add(row("mean correlation of terms", pairwise.meanInterItem(), complete.meanInterItem()));
        rows.add(row(
                "standard error of measurement",
                pairwise.standardErrorOfMeasurement(),
                complete.standardErrorOfMeasurement()));
        rows.add(List.of("omega (one factor, covariances)", "", omega == null ? "-" : Figures.number(omega.total())));
        rows.add(row(
                "split-half, odd-even (Spearman-Brown)",
                Double.NaN,
                found.splitHalf().spearmanBrown()));
        lines.addAll(Figures.table(List.of("", "pairwise", "complete rows"), rows));
        if (omega != null && (omega.heywood() || !omega.converged())) {
            lines.add("! omega: " + (omega.heywood() ? "a uniqueness ran into 0" : "the fit did not converge")
                    + "; do not rely on it");
        }
        lines.add("");
        terms(found);
    }

    private void terms(Reliability found) {
        List<List<String>> rows = new ArrayList<>();
        List<TermConsistency> consistency = found.pairwise().terms();
        for (TermDescription each : found.terms()) {
            TermConsistency fit = consistency.stream()
                    .filter(other -> other.term().equals(each.term()))
                    .findFirst()
                    .orElse(null);
            rows.add(List.of(
                    each.term(),
                    Long.toString(each.n()),
                    Figures.number(each.mean()),
                    Figures.number(each.sd()),
                    Figures.percent(each.floor()),
                    Figures.percent(each.ceiling()),
                    fit == null ? "-" : Figures.number(fit.itemRest()),
                    fit == null ? "-" : Figures.number(fit.alphaIfDropped())));
        }
        lines.addAll(Figures.table(
                List.of("term", "n", "mean", "sd", "floor", "ceiling", "item-rest r", "alpha without"), rows));
    }

    private void correlations(@org.jspecify.annotations.Nullable ScaleCorrelations correlations) {
        if (correlations == null) {
            return;
        }
        lines.add("");
        heading("Correlations between scales");
        lines.addAll(Figures.table(
                List.of("scales", "n", "r", "interval"),
                correlations.pairs().stream()
                        .map(pair -> List.of(
                                pair.first() + " - " + pair.second(),
                                Long.toString(pair.n()),
                                Figures.number(pair.correlation()),
                                Figures.interval(pair.interval())))
                        .toList()));
    }

    private static List<String> row(String name, double pairwise, double complete) {
        return List.of(name, Double.isNaN(pairwise) ? "" : Figures.number(pairwise), Figures.number(complete));
    }

    private void heading(String text) {
        DiscriminationText.heading(lines, text);
    }

    private void paragraph(String text) {
        lines.addAll(Lines.wrap("", 0, text));
    }
}
