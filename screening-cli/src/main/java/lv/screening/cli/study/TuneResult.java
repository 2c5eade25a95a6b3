package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.json.ResultJson;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.Term;
import lv.screening.tune.FoldResult;
import lv.screening.tune.ValidationResult;
import org.jspecify.annotations.Nullable;

/** The result of tune for programs. */
final class TuneResult {
    private TuneResult() {}

    static Map<String, @Nullable Object> json(
            Tuned tuned,
            LabelledFile file,
            Questionnaire questionnaire,
            Scale scale,
            Outcome outcome,
            TuneOptions options,
            LearningRules rules,
            long seed) {
        Map<String, @Nullable Object> json = Evaluation.head("tune", file, questionnaire, outcome, seed);
        ValidationResult validation = tuned.validation();
        boolean points = options.method == TuneOptions.Method.points;
        json.put("scale", scale.id());
        json.put("higher", scale.higher());
        json.put("method", options.method);
        json.put("form", points ? options.form.name() : null);
        json.put("range", points ? rules.range() : null);
        json.put("folds", options.folds);
        json.put("missing_answers", validation.treatment().id());
        json.put("n", validation.rows().length);
        json.put("cases", tuned.positives());
        json.put("rows_left_out", validation.leftOut());
        json.put("terms", terms(tuned, scale));
        json.put("intercept", tuned.intercept());
        json.put("slope", tuned.slope());
        json.put("choices", validation.score().choices());
        json.put("loss", tuned.loss());
        json.put("proved", tuned.proved());
        json.put("apparent", Tuned.performance(validation.apparent()));
        json.put("out_of_fold", Tuned.performance(validation.outOfFold()));
        json.put("auc", tuned.outOfFoldAuc());
        json.put("calibration", tuned.calibration());
        json.put("bands", tuned.bands());
        json.put("fold_results", folds(validation));
        json.put("alternatives", tuned.alternatives());
        json.put("reference", reference(tuned.reference()));
        json.put("groups", tuned.groups());
        json.put("card", tuned.card());
        json.put("cautions", tuned.cautions());
        return json;
    }

    private static List<Object> terms(Tuned tuned, Scale scale) {
        List<Object> terms = new ArrayList<>();
        for (Term each : scale.terms()) {
            Map<String, @Nullable Object> term = new LinkedHashMap<>();
            term.put("term", each.id());
            term.put("weight", tuned.weights().get(each.id()));
            term.put("points", tuned.points().get(each.id()));
            term.put("selected", tuned.validation().selectionFrequency().get(each.id()));
            terms.add(term);
        }
        return terms;
    }

    private static List<Object> folds(ValidationResult validation) {
        List<Object> folds = new ArrayList<>();
        for (FoldResult each : validation.folds()) {
            Map<String, @Nullable Object> fold = new LinkedHashMap<>();
            fold.put("fold", each.fold() + 1);
            fold.put("training_rows", each.trainingRows());
            fold.put("test_rows", each.testRows());
            Map<String, @Nullable Object> weights = new LinkedHashMap<>();
            Map<String, @Nullable Object> points = new LinkedHashMap<>();
            for (int j = 0; j < each.score().terms().size(); j++) {
                String term = each.score().terms().get(j);
                if (each.score().levels(j).isPresent()) {
                    points.put(term, each.score().levels(j).get().points());
                } else if (each.score().weight(j) != 0) {
                    weights.put(term, each.score().weight(j));
                }
            }
            fold.put("keyed_weights", weights);
            fold.put("keyed_points", points);
            fold.put("choices", each.score().choices());
            fold.put("performance", each.test().map(Tuned::performance).orElse(null));
            folds.add(fold);
        }
        return folds;
    }

    private static @Nullable Object reference(Tuned.@Nullable Reference reference) {
        if (reference == null) {
            return null;
        }
        Map<String, @Nullable Object> json = ResultJson.parts(reference);
        json.put("out_of_fold", Tuned.performance(reference.outOfFold()));
        return json;
    }
}
