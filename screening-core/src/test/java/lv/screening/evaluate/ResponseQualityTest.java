package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ResponseQualityTest {

    private static final double NAN = Double.NaN;

    @Test
    void runsStepOverMissingAnswers() {
        ResponseQuality quality = ResponseQuality.of(1, 2, 2, NAN, 2, 1, 2);
        assertThat(quality).isEqualTo(new ResponseQuality(6, 3, 4 / 6.0));
        assertThat(quality.straightLining(3)).isTrue();
        assertThat(quality.straightLining(4)).isFalse();
    }

    @Test
    void nobodyAnswered() {
        ResponseQuality quality = ResponseQuality.of(NAN, NAN);
        assertThat(quality.answered()).isZero();
        assertThat(quality.longestRun()).isZero();
        assertThat(quality.identicalShare()).isNaN();
    }

    @Test
    void claimsToInventedThingsAreCounted() {
        assertThat(ResponseQuality.overClaims(new double[] {0, 1, 2, NAN}, 1)).isEqualTo(2);
        assertThatThrownBy(() -> ResponseQuality.overClaims(new double[0], NAN))
                .hasMessage("the lowest answer that is a claim is NaN; give a number");
        assertThatThrownBy(() -> ResponseQuality.of(1).straightLining(1))
                .hasMessage("the run of identical answers is 1, expected at least 2");
    }

    /** x = 1, 2, 3 and y = 1, 3, 2: covariance 0.5, variances 1; the row without y is left out. */
    @Test
    void scaleCorrelationsByHand() {
        ScaleCorrelations result = ScaleCorrelations.of(
                List.of("x", "y", "z"), new double[][] {{1, 1, 4}, {2, 3, 4}, {3, 2, 4}, {9, NAN, 4}});
        ScaleCorrelations.Pair pair = result.pairs().get(0);
        assertThat(pair.n()).isEqualTo(3);
        assertThat(pair.correlation()).isCloseTo(0.5, within(1e-14));
        assertThat(pair.interval().lower()).isNaN();
        assertThat(result.pairs().get(1).correlation()).isNaN();
    }

    static Stream<Reference> scored() {
        return Reference.ofKind("score_");
    }

    /**
     * psych::scoreItems in R: correlations of the scales, and alpha of each. It derives the correlations from those of the
     * items, which is the correlation of the scores only where no answer is missing; other scales are left out here.
     */
    @EnabledIf(value = Reference.PRESENT, disabledReason = Reference.ABSENT)
    @ParameterizedTest
    @MethodSource("scored")
    void scalesOfAnInventoryEqualPsych(Reference reference) {
        JsonNode expected = reference.expected();
        List<String> scales =
                expected.path("alpha").propertyStream().map(e -> e.getKey()).toList();
        JsonNode means = expected.path("mean_scores");
        double[][] scores = new double[means.size()][scales.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int s = 0; s < scales.size(); s++) {
                scores[i][s] = means.get(i).get(s).asDouble();
            }
        }
        int compared = 0;
        for (ScaleCorrelations.Pair pair : ScaleCorrelations.of(scales, scores).pairs()) {
            if (!complete(expected, scales.indexOf(pair.first()))
                    || !complete(expected, scales.indexOf(pair.second()))) {
                continue;
            }
            compared++;
            JsonNode row = expected.path("scale_cor").get(scales.indexOf(pair.first()));
            Close.to(
                    pair.first() + " and " + pair.second(),
                    pair.correlation(),
                    row.get(scales.indexOf(pair.second())),
                    Close.CLOSED_FORM);
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
        for (String scale : scales) {
            JsonNode keys = expected.path("keys").path(scale);
            double[][] rows = new double[reference.rows().length][keys.size()];
            for (int k = 0; k < keys.size(); k++) {
                boolean reversed = keys.get(k).asString().startsWith("-");
                double[] column = reference.column(keys.get(k).asString().replace("-", ""));
                for (int i = 0; i < rows.length; i++) {
                    rows[i][k] = reversed ? 7 - column[i] : column[i];
                }
            }
            Reliability result = ReliabilityAnalysis.withDefaults()
                    .of(keys.valueStream().map(JsonNode::asString).toList(), rows);
            Close.to(
                    "alpha of " + scale,
                    result.pairwise().alpha(),
                    expected.path("alpha").path(scale),
                    1e-9);
        }
    }

    private static boolean complete(JsonNode expected, int scale) {
        for (JsonNode person : expected.path("n_missing")) {
            if (person.get(scale).asInt() > 0) {
                return false;
            }
        }
        return true;
    }
}
