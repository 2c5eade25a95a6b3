package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** pROC in R; see {@link Reference}. */
@EnabledIf(value = Reference.PRESENT, disabledReason = Reference.ABSENT)
class DiscriminationReferenceTest {

    static Stream<Reference> cases() {
        return Reference.ofKind("disc_");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areasAndCurvesEqualProc(Reference reference) {
        boolean[] outcomes =
                reference.truths(reference.expected().path("outcome").asString());
        for (Map.Entry<String, JsonNode> entry :
                reference.expected().path("predictors").properties()) {
            JsonNode expected = entry.getValue();
            CountTable table = CountTable.of(reference.column(entry.getKey()), outcomes);
            AucEstimate auc = AucEstimate.of(table);
            AucEstimate narrow = AucEstimate.of(table, 0.9);
            double tolerance = Close.CLOSED_FORM;
            Close.to("auc", auc.auc(), expected.path("auc"), tolerance);
            Close.to("variance", auc.variance(), expected.path("delong_var"), tolerance);
            Close.to(
                    "lower",
                    auc.interval().lower(),
                    expected.path("delong_ci95").path("lower"),
                    tolerance);
            Close.to(
                    "upper",
                    auc.interval().upper(),
                    expected.path("delong_ci95").path("upper"),
                    tolerance);
            Close.to(
                    "lower",
                    narrow.interval().lower(),
                    expected.path("delong_ci90").path("lower"),
                    tolerance);
            Close.to(
                    "upper",
                    narrow.interval().upper(),
                    expected.path("delong_ci90").path("upper"),
                    tolerance);
            Close.to("gini", auc.gini(), expected.path("gini"), tolerance);
            Close.to("U", auc.wilcoxonU(), expected.path("wilcox_u"), tolerance);
            assertThat(auc.cases()).isEqualTo(expected.path("n_cases").asLong());
            assertThat(auc.controls()).isEqualTo(expected.path("n_controls").asLong());
            PartialAuc partial = PartialAuc.of(table, 0.9, 1);
            Close.to("partial", partial.value(), expected.path("pauc_sp_90_100"), tolerance);
            JsonNode corrected = expected.path("pauc_sp_90_100_corrected");
            if (corrected.isNull()) {
                assertThat(partial.corrected()).isNaN();
            } else {
                Close.to("corrected", partial.corrected(), corrected, tolerance);
            }
            points(table, expected.path("roc_points"));
        }
    }

    private static void points(CountTable table, JsonNode expected) {
        if (expected.isNull()) {
            return;
        }
        List<RocPoint> points = RocCurve.of(table).points();
        assertThat(points).hasSize(expected.path("threshold").size());
        for (int i = 0; i < points.size(); i++) {
            RocPoint point = points.get(i);
            JsonNode threshold = expected.path("threshold").get(i);
            if (threshold.isNull()) {
                assertThat(point.threshold()).isInfinite();
            } else {
                Close.to("threshold", point.threshold(), threshold, Close.CLOSED_FORM);
            }
            Close.to(
                    "sensitivity",
                    point.sensitivity(),
                    expected.path("sensitivity").get(i),
                    Close.CLOSED_FORM);
            Close.to(
                    "specificity",
                    point.specificity(),
                    expected.path("specificity").get(i),
                    Close.CLOSED_FORM);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comparisonsEqualProc(Reference reference) {
        boolean[] outcomes =
                reference.truths(reference.expected().path("outcome").asString());
        for (Map.Entry<String, JsonNode> entry :
                reference.expected().path("paired").properties()) {
            String[] names = entry.getKey().split(" vs ", -1);
            double[] a = reference.column(names[0]);
            double[] b = reference.column(names[1]);
            JsonNode expected = entry.getValue();
            double tolerance = Close.CLOSED_FORM;
            AucComparison paired = AucComparison.paired(a, b, outcomes, 0.95);
            Close.to("first", paired.first().auc(), expected.path("auc_a"), tolerance);
            Close.to("second", paired.second().auc(), expected.path("auc_b"), tolerance);
            Close.to("covariance", paired.covariance(), expected.path("cov"), tolerance);
            Close.to("z", paired.statistic(), expected.path("paired_z"), tolerance);
            Close.to("p", paired.pValue(), expected.path("paired_p"), tolerance);
            Interval interval = paired.difference().interval();
            Close.to("lower", interval.lower(), expected.path("diff_ci95").get(0), tolerance);
            Close.to("upper", interval.upper(), expected.path("diff_ci95").get(1), tolerance);
            AucComparison unpaired =
                    AucComparison.unpaired(CountTable.of(a, outcomes), CountTable.of(b, outcomes), 0.95);
            Close.to("D", unpaired.statistic(), expected.path("unpaired_d"), tolerance);
            Close.to("df", unpaired.degreesOfFreedom(), expected.path("unpaired_df"), tolerance);
            Close.to("p", unpaired.pValue(), expected.path("unpaired_p"), tolerance);
        }
    }
}
