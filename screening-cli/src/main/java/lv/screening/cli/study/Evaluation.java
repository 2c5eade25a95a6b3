package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.Version;
import lv.screening.evaluate.ScaleCorrelations;
import lv.screening.expr.NearNames;
import lv.screening.model.Questionnaire;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/**
 * What a file of answers says about a questionnaire.
 *
 * @param file the file
 * @param scored its rows
 * @param outcome null without outcome
 * @param seed of all draws
 * @param scales in the order of the questionnaire
 * @param correlations between the scores; null for one scale
 */
record Evaluation(
        LabelledFile file,
        ScoredRows scored,
        @Nullable Outcome outcome,
        long seed,
        List<ScaleEvaluation> scales,
        @Nullable ScaleCorrelations correlations) {

    static Evaluation of(
            LabelledFile file, ScoredRows scored, @Nullable Outcome outcome, EvaluateOptions options, long seed) {
        List<String> groups = options.by == null ? List.of() : file.column(options.by);
        List<ScaleValues> values = new ArrayList<>();
        for (int index : places(scored.questionnaire(), options.scales)) {
            values.add(scored.scale(index));
        }
        List<ScaleEvaluation> scales = values.stream()
                .map(each -> new ScaleStudy(each, options, seed).evaluate(outcome, groups))
                .toList();
        ScaleCorrelations correlations = values.size() < 2 || file.rows() == 0 ? null : correlations(values);
        return new Evaluation(file, scored, outcome, seed, scales, correlations);
    }

    /** The places of the named scales, of all where none is named. */
    static List<Integer> places(Questionnaire questionnaire, List<String> names) {
        List<ScaleLayout> layouts = questionnaire.layout().scales();
        List<String> ids = layouts.stream().map(each -> each.scale().id()).toList();
        if (names.isEmpty()) {
            return IntStream.range(0, ids.size()).boxed().toList();
        }
        List<Integer> places = new ArrayList<>();
        for (String name : names) {
            if (!ids.contains(name)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "no scale '" + name + "' in " + questionnaire.id() + NearNames.advice(name, ids));
            }
            places.add(ids.indexOf(name));
        }
        return places;
    }

    private static ScaleCorrelations correlations(List<ScaleValues> values) {
        double[][] scores = new double[values.get(0).rows()][values.size()];
        for (int s = 0; s < values.size(); s++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i][s] = values.get(s).score(i);
            }
        }
        return ScaleCorrelations.of(
                values.stream().map(each -> each.scale().id()).toList(), scores);
    }

    /** The keys that all three commands begin with. */
    static Map<String, @Nullable Object> head(
            String command, LabelledFile file, Questionnaire questionnaire, @Nullable Outcome outcome, long seed) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("command", command);
        head.put("engine", Version.text());
        head.put("seed", seed);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("sha256", file.sha256());
        data.put("rows", file.rows());
        data.put("rows_rejected", file.rejected());
        data.put("answers_refused", file.refused());
        head.put("data", data);
        Map<String, @Nullable Object> used = new LinkedHashMap<>();
        used.put("id", questionnaire.id());
        used.put("version", questionnaire.version());
        used.put("sha256", questionnaire.sha256());
        used.put(
                "weights",
                questionnaire
                        .weights()
                        .map(each -> {
                            Map<String, @Nullable Object> weights = new LinkedHashMap<>();
                            weights.put("name", each.name());
                            weights.put("sha256", each.sha256());
                            weights.put("research", each.research());
                            return weights;
                        })
                        .orElse(null));
        head.put("questionnaire", used);
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        if (outcome != null) {
            known.put("column", outcome.column());
            known.put("positive", outcome.positive());
            known.put("cases", outcome.cases());
            known.put("controls", outcome.controls());
            known.put("missing", outcome.missing());
        }
        head.put("outcome", outcome == null ? null : known);
        return head;
    }

    /** The result for programs. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = head("evaluate", file, scored.questionnaire(), outcome, seed);
        json.put("straight_lines", scored.canBeStraight() ? scored.straightLines() : null);
        json.put("response_checks", scored.responseChecks());
        json.put("scales", scales);
        json.put("scale_correlations", correlations == null ? List.of() : correlations.pairs());
        return json;
    }
}
