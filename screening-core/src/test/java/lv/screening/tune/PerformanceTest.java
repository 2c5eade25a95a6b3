package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PerformanceTest {
    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Against R 4.2.2: glm for calibration, pROC for the area; see the README beside the cases. */
    @ParameterizedTest
    @ValueSource(strings = {"cal_drug", "cal_pima_apparent"})
    void figuresEqualThoseOfR(String name) {
        JsonNode expected = ReferenceCases.expected(name);
        TrainingData data = ReferenceCases.data(name);
        Performance found = Performance.of(data.column(0), data.outcomes(), data.weights(), new boolean[data.size()]);
        close(found.brier(), expected.get("brier").asDouble(), 1e-9);
        close(found.scaledBrier(), expected.get("brier_scaled").asDouble(), 1e-9);
        close(found.logLoss(), expected.get("log_loss_mean").asDouble(), 1e-9);
        close(found.area(), expected.get("auc").asDouble(), 1e-9);
        close(found.calibrationInLarge(), expected.get("citl_intercept").asDouble(), 1e-6);
        close(found.calibrationIntercept(), expected.get("cal_intercept").asDouble(), 1e-6);
        close(found.calibrationSlope(), expected.get("cal_slope").asDouble(), 1e-6);
        assertThat(found.referred()).isZero();
    }

    private static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1e-3, Math.abs(expected))));
    }

    /** By hand: cases 0.9, 0.4; controls 0.4, 0.1, 0.1. Pairs won: 3 + 2.5 of 6. */
    @Test
    void figuresByHand() {
        double[] p = {0.9, 0.4, 0.4, 0.1, 0.1};
        double[] y = {1, 1, 0, 0, 0};
        boolean[] referred = {true, true, true, false, false};
        Performance found = Performance.of(p, y, ones(5), referred);
        assertThat(found.area()).isCloseTo(5.5 / 6, within(1e-12));
        assertThat(found.brier()).isCloseTo((0.01 + 0.36 + 0.16 + 0.01 + 0.01) / 5, within(1e-12));
        assertThat(found.scaledBrier()).isCloseTo(1 - 0.11 / 0.24, within(1e-12));
        double loss = -(Math.log(0.9) + Math.log(0.4) + Math.log(0.6) + 2 * Math.log(0.9)) / 5;
        assertThat(found.logLoss()).isCloseTo(loss, within(1e-12));
        assertThat(found.sensitivity()).isEqualTo(1);
        assertThat(found.specificity()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(found.referred()).isCloseTo(0.6, within(1e-12));
        assertThat(found.positives()).isEqualTo(2);
    }

    @Test
    void weightsAreRepeatedRows() {
        double[] p = {0.9, 0.4, 0.4, 0.1, 0.6};
        double[] y = {1, 1, 0, 0, 0};
        boolean[] referred = {true, false, false, false, true};
        Performance weighted = Performance.of(p, y, new double[] {1, 2, 1, 3, 1}, referred);
        double[] q = {0.9, 0.4, 0.4, 0.4, 0.1, 0.1, 0.1, 0.6};
        double[] z = {1, 1, 1, 0, 0, 0, 0, 0};
        boolean[] repeated = {true, false, false, false, false, false, false, true};
        Performance plain = Performance.of(q, z, ones(8), repeated);
        assertThat(weighted.area()).isCloseTo(plain.area(), within(1e-12));
        assertThat(weighted.brier()).isCloseTo(plain.brier(), within(1e-12));
        assertThat(weighted.calibrationSlope()).isCloseTo(plain.calibrationSlope(), within(1e-8));
        assertThat(weighted.sensitivity()).isCloseTo(plain.sensitivity(), within(1e-12));
        assertThat(weighted.specificity()).isCloseTo(plain.specificity(), within(1e-12));
    }

    @Test
    void whatCanNotBeEstimatedIsNotANumber() {
        double[] y = {1, 0, 1, 0};
        Performance flat = Performance.of(new double[] {0.5, 0.5, 0.5, 0.5}, y, ones(4), new boolean[4]);
        assertThat(flat.calibrationSlope()).isNaN();
        assertThat(flat.area()).isEqualTo(0.5);
        Performance separated = Performance.of(new double[] {0.9, 0.1, 0.8, 0.2}, y, ones(4), new boolean[4]);
        assertThat(separated.calibrationSlope()).isNaN();
        Performance certain = Performance.of(new double[] {1, 0, 0, 1}, y, ones(4), new boolean[4]);
        assertThat(certain.logLoss()).isFinite();
        assertThatThrownBy(() -> Performance.of(new double[2], new double[2], ones(2), new boolean[2]))
                .hasMessage("all rows have the same outcome, so there are no figures");
    }

    @Test
    void cutRules() {
        double[] p = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
        double[] y = {0, 0, 1, 0, 1, 1};
        assertThat(CutRule.youden().cut(p, y, ones(6))).isEqualTo(0.5);
        assertThat(CutRule.minimumSensitivity(0.9).cut(p, y, ones(6))).isEqualTo(0.3);
        assertThat(CutRule.minimumSensitivity(0.6).cut(p, y, ones(6))).isEqualTo(0.5);
        assertThat(CutRule.fixed(0.25).cut(p, y, ones(6))).isEqualTo(0.25);
        assertThat(CutRule.youden().cut(p, y, new double[] {1, 1, 9, 1, 1, 1})).isEqualTo(0.3);
        assertThatThrownBy(() -> CutRule.minimumSensitivity(0))
                .hasMessage("a sensitivity of 0.0; expected above 0, at most 1");
        assertThatThrownBy(() -> CutRule.fixed(2)).hasMessage("a cut of 2.0; expected a probability");
    }
}
