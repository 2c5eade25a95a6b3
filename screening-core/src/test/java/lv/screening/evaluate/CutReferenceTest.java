package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** cutpointr and pROC in R; see {@link Reference}. */
@EnabledIf(value = Reference.PRESENT, disabledReason = Reference.ABSENT)
class CutReferenceTest {

    private static final Map<String, CutSearch> SEARCHES = Map.ofEntries(
            Map.entry("youden", CutSearch.by(CutMetric.YOUDEN)),
            Map.entry("sum_sens_spec", CutSearch.by(CutMetric.SENSITIVITY_PLUS_SPECIFICITY)),
            Map.entry("accuracy", CutSearch.by(CutMetric.ACCURACY)),
            Map.entry("kappa", CutSearch.by(CutMetric.KAPPA)),
            Map.entry("f1", CutSearch.by(CutMetric.F1)),
            Map.entry("max_spec_given_sens_90", CutSearch.by(CutMetric.minimumSensitivity(0.9))),
            Map.entry("max_sens_given_spec_90", CutSearch.by(CutMetric.minimumSpecificity(0.9))),
            Map.entry("abs_d", CutSearch.by(CutMetric.EQUAL_SENSITIVITY_AND_SPECIFICITY)),
            Map.entry("roc01", CutSearch.by(CutMetric.CLOSEST_TO_CORNER)),
            Map.entry("cost_fn5_fp1", CutSearch.by(CutMetric.cost(5, 1))),
            Map.entry("cost_fn1_fp5", CutSearch.by(CutMetric.cost(1, 5))),
            Map.entry("youden_midpoints", CutSearch.by(CutMetric.YOUDEN).withMethod(CutMethod.MIDPOINT)));

    static Stream<Reference> cases() {
        return Reference.ofKind("cut_");
    }

    private static CountTable table(Reference reference) {
        return CountTable.of(
                reference.column(reference.columns().get(1)),
                reference.truths(reference.columns().get(0)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void optimaEqualCutpointrWithAllTies(Reference reference) {
        CountTable table = table(reference);
        for (Map.Entry<String, JsonNode> entry :
                reference.expected().path("cutpointr").properties()) {
            CutSearch search = Objects.requireNonNull(SEARCHES.get(entry.getKey()), entry.getKey());
            OptimalCuts cuts = search.in(table);
            JsonNode expected = entry.getValue();
            JsonNode value = expected.path("metric_value");
            Close.to(entry.getKey(), cuts.value(), value.isArray() ? value.get(0) : value, Close.CLOSED_FORM);
            JsonNode optima = expected.path("optimal_cutpoint");
            assertThat(cuts.optima()).as(entry.getKey()).hasSize(optima.size());
            for (int i = 0; i < optima.size(); i++) {
                CutPoint point = cuts.optima().get(optima.size() - 1 - i);
                if (optima.get(i).isNull()) {
                    assertThat(point.cut()).isEqualTo(Double.POSITIVE_INFINITY);
                } else {
                    Close.to(entry.getKey(), point.cut(), optima.get(i), Close.CLOSED_FORM);
                }
                Confusion c = point.confusion();
                Close.to(
                        "sensitivity",
                        c.sensitivity(),
                        expected.path("sensitivity").get(i),
                        Close.CLOSED_FORM);
                Close.to(
                        "specificity",
                        c.specificity(),
                        expected.path("specificity").get(i),
                        Close.CLOSED_FORM);
                Close.to("accuracy", c.accuracy(), expected.path("accuracy").get(i), Close.CLOSED_FORM);
            }
            Close.to("auc", AucEstimate.of(table).auc(), expected.path("AUC"), Close.CLOSED_FORM);
            Close.to("prevalence", table.prevalence(), expected.path("prevalence"), Close.CLOSED_FORM);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void midpointsEqualProcsBestThresholds(Reference reference) {
        Map<String, CutMetric> metrics = Map.of(
                "proc_best_youden", CutMetric.YOUDEN,
                "proc_best_topleft", CutMetric.CLOSEST_TO_CORNER,
                "proc_best_youden_cost5_prev10", CutMetric.weightedYouden(5, 0.1));
        metrics.forEach((key, metric) -> {
            OptimalCuts cuts =
                    CutSearch.by(metric).withMethod(CutMethod.MIDPOINT).in(table(reference));
            JsonNode expected = reference.expected().path(key);
            assertThat(cuts.optima()).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                CutPoint point = cuts.optima().get(i);
                Close.to(key, point.cut(), expected.get(i).path("threshold"), Close.CLOSED_FORM);
                Close.to("ppv", point.confusion().ppv(), expected.get(i).path("ppv"), Close.CLOSED_FORM);
                Close.to("npv", point.confusion().npv(), expected.get(i).path("npv"), Close.CLOSED_FORM);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCutHasTheCountsOfCutpointr(Reference reference) {
        List<CutPoint> expected = new ArrayList<>();
        for (JsonNode row : reference.expected().path("confusion_by_cut")) {
            double cut = row.path("cut").isNumber() ? row.path("cut").asDouble() : Double.POSITIVE_INFINITY;
            expected.add(new CutPoint(
                    cut,
                    new Confusion(
                            row.path("tp").asLong(),
                            row.path("fp").asLong(),
                            row.path("tn").asLong(),
                            row.path("fn").asLong())));
        }
        List<CutPoint> all = CutPoint.all(table(reference));
        assertThat(expected).isNotEmpty();
        assertThat(all).startsWith(expected.toArray(CutPoint[]::new));
        assertThat(all.size() - expected.size()).isBetween(0, 1);
    }
}
