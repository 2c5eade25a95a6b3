package lv.screening.cli.study;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.Version;
import lv.screening.model.BandGroup;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.Weights;
import lv.screening.tune.CumulativeCoding;
import lv.screening.tune.Performance;

/** Everything that a weights file says about how its numbers came about. */
record Provenance(
        LabelledFile file, Outcome outcome, TuneOptions options, LearningRules rules, CutRules cuts, long seed) {

    /** The weights with their provenance. */
    Weights weights(Questionnaire questionnaire, Scale scale, Tuned tuned) {
        Map<String, Map<String, BigDecimal>> weights = Map.of(scale.id(), tuned.weights());
        Map<String, List<BandGroup.Cut>> bands = new LinkedHashMap<>();
        if (!tuned.bands().isEmpty()) {
            bands.put(
                    scale.id(),
                    tuned.bands().stream()
                            .map(each -> new BandGroup.Cut(each.band(), each.lowest()))
                            .toList());
        }
        Map<String, Map<String, Map<String, BigDecimal>>> points =
                tuned.points().isEmpty() ? Map.of() : Map.of(scale.id(), tuned.points());
        return new Weights(
                questionnaire.id(),
                questionnaire.version(),
                true,
                weights,
                points,
                bands,
                texts(questionnaire, tuned),
                "",
                "");
    }

    private Map<String, String> texts(Questionnaire questionnaire, Tuned tuned) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("engine", Version.text());
        texts.put("questionnaire_sha256", questionnaire.sha256());
        texts.put("data_sha256", file.sha256());
        texts.put("rows", Integer.toString(file.rows()));
        texts.put("rows_used", Integer.toString(tuned.validation().rows().length));
        texts.put("outcome", outcome.column() + " = " + outcome.positive());
        texts.put("positives", Integer.toString(tuned.positives()));
        texts.put("seed", Long.toString(seed));
        texts.put("method", options.method.name());
        if (options.method == TuneOptions.Method.points) {
            texts.put("points", rules.range());
            texts.put(
                    "max_terms",
                    String.join(",", rules.sizes().stream().map(String::valueOf).toList()));
            List<String> byAnswer =
                    rules.byAnswer().stream().map(CumulativeCoding::item).toList();
            if (!byAnswer.isEmpty()) {
                texts.put("by_answer", String.join(",", byAnswer));
            }
            texts.put(
                    "form",
                    options.form == TuneOptions.Form.B
                            ? "B, logit = a + b x score"
                            : "A, logit = (whole number + score) / m");
        }
        given(texts, "fixed", options.fixed);
        given(texts, "groups", options.groups);
        given(texts, "without", options.without);
        given(texts, "any_sign", options.anySign);
        if (tuned.loss() != null) {
            texts.put("loss", Double.toString(tuned.loss()));
            texts.put("optimum", Boolean.TRUE.equals(tuned.proved()) ? "proved" : "not proved");
        }
        texts.put(
                "logit", Figures.number(tuned.intercept(), 6) + " + " + Figures.number(tuned.slope(), 6) + " x score");
        texts.put("missing", tuned.validation().treatment().id());
        texts.put("folds", Integer.toString(options.folds));
        if (options.groupBy != null) {
            texts.put("folds_by", options.groupBy);
        }
        if (options.caseWeight != null) {
            texts.put("case_weight", options.caseWeight);
        }
        texts.put("cuts", String.join(", ", cuts.names()));
        performance(texts, "apparent", tuned.validation().apparent());
        performance(texts, "out_of_fold", tuned.validation().outOfFold());
        texts.put(
                "out_of_fold_auc_interval",
                Figures.number(tuned.outOfFoldAuc().interval().lower(), 4) + ".."
                        + Figures.number(tuned.outOfFoldAuc().interval().upper(), 4) + " (DeLong, 95 %"
                        + (options.caseWeight == null ? ")" : ", each row counted once)"));
        texts.put(
                "warnings",
                String.join(
                        ", ",
                        tuned.cautions().stream().map(Caution::code).distinct().toList()));
        return texts;
    }

    /** What the researcher decided, not the data. */
    private static void given(Map<String, String> texts, String name, List<String> what) {
        if (!what.isEmpty()) {
            texts.put(name, String.join("; ", what));
        }
    }

    private static void performance(Map<String, String> texts, String name, Performance each) {
        texts.put(name + "_auc", Figures.number(each.area(), 4));
        texts.put(name + "_brier", Figures.number(each.brier(), 4));
        texts.put(name + "_slope", Figures.number(each.calibrationSlope(), 4));
    }
}
