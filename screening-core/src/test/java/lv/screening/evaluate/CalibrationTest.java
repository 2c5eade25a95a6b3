package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Predictions 0.2 for ten people of whom five are cases: log odds ln 1 instead of ln 0.25, off by ln 4. */
    @Test
    void constantPredictionsByHand() {
        double[] p = new double[10];
        Arrays.fill(p, 0.2);
        boolean[] y = {true, true, true, true, true, false, false, false, false, false};
        Calibration c = Calibration.of(p, y);
        assertThat(c.brier()).isCloseTo((5 * 0.64 + 5 * 0.04) / 10, within(1e-15));
        assertThat(c.scaledBrier()).isCloseTo(1 - 0.34 / 0.25, within(1e-14));
        assertThat(c.logLoss()).isCloseTo(-(Math.log(0.2) + Math.log(0.8)) / 2, within(1e-15));
        assertThat(c.inTheLarge().value()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(c.inTheLarge().standardError()).isCloseTo(1 / Math.sqrt(2.5), within(1e-12));
        assertThat(c.inTheLarge().interval(0.95).lower()).isCloseTo(Math.log(4) - 1.959964 * 0.632456, within(1e-5));
        assertThat(c.observedToExpected()).isCloseTo(2.5, within(1e-14));
        // sum (y - p)(1 - 2p) = (5 * 0.8 - 5 * 0.2) 0.6 = 1.8; variance 10 * 0.36 * 0.16 = 0.576
        assertThat(c.spiegelhalterZ()).isCloseTo(1.8 / Math.sqrt(0.576), within(1e-12));
        assertThat(c.slope().value()).isNaN();
    }

    @Test
    void certainPredictionsHaveNoLogOdds() {
        Calibration c = Calibration.of(new double[] {0, 1, 0.5, 0.5}, new boolean[] {true, true, false, true});
        assertThat(c.logLoss()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(c.slope().value()).isNaN();
        assertThat(c.inTheLarge().value()).isNaN();
        assertThat(c.brier()).isCloseTo(1.5 / 4, within(1e-15));
    }

    @Test
    void oneClassHasNoScaledBrier() {
        Calibration c = Calibration.of(new double[] {0.4, 0.5}, new boolean[] {true, true});
        assertThat(c.scaledBrier()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(c.slope().value()).isNaN();
    }

    /** Groups of four at 0.25 and 0.75 with 2 and 3 cases: (2 - 1)^2 / 1 + (2 - 1)^2 / 3 + 0 = 4 / 3. */
    @Test
    void hosmerLemeshowByHand() {
        double[] p = {0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75};
        boolean[] y = {true, true, false, false, true, true, true, false};
        HosmerLemeshow test = HosmerLemeshow.of(p, y, 2, HosmerLemeshow.Data.VALIDATION);
        assertThat(test.chiSquare()).isCloseTo(4.0 / 3, within(1e-14));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        // upper tail with two degrees of freedom: exp(-x / 2)
        assertThat(test.pValue()).isCloseTo(Math.exp(-2.0 / 3), within(1e-14));
        // ten groups asked for, ties leave the bounds 0.25, 0.5 and 0.75, and nobody is between the first two
        HosmerLemeshow merged = HosmerLemeshow.of(p, y, 10, HosmerLemeshow.Data.DEVELOPMENT);
        assertThat(merged.groups()).hasSize(2);
        assertThat(merged.pValue()).isNaN();
    }

    @Test
    void curveByWidthLeavesEmptyGroupsOut() {
        ReliabilityCurve curve = ReliabilityCurve.byWidth(
                new double[] {0, 0.1, 0.9, 1}, new boolean[] {false, true, true, true}, 5, 0.95);
        assertThat(curve.groups()).hasSize(2);
        CalibrationGroup low = curve.groups().get(0);
        assertThat(low.meanPredicted()).isCloseTo(0.05, within(1e-15));
        assertThat(low.observed()).isEqualTo(new Estimate(0.5, Interval.wilson(1, 2, 0.95)));
        assertThat(curve.groups().get(1).upper()).isEqualTo(1);
    }

    /** At 0.2: tp 2, fp 1 of 5, odds 1/4: 2/5 - 1/5 * 1/4 = 0.35. Refer all: 2/5 - 3/5 * 1/4 = 0.25. */
    @Test
    void decisionCurveByHand() {
        double[] p = {0.1, 0.1, 0.2, 0.6, 0.9};
        boolean[] y = {false, false, false, true, true};
        DecisionCurve curve = DecisionCurve.of(p, y, 0.2, 0.95, 0);
        DecisionCurve.Point point = curve.points().get(0);
        assertThat(point.netBenefit()).isCloseTo(0.35, within(1e-15));
        assertThat(point.referAll()).isCloseTo(0.25, within(1e-15));
        assertThat(point.referNone()).isZero();
        assertThat(point.referralRate()).isEqualTo(0.6);
        // (0.35 - 0.25) / (1/4) = 40 of 100 referrals saved: two of the three controls of five people
        assertThat(point.referralsAvoidedPerHundred()).isCloseTo(40, within(1e-10));
        assertThat(curve.points().get(1).netBenefit()).isZero();
        assertThat(curve.points().get(2).netBenefit()).isEqualTo(0.4);
        assertThat(curve.points().get(2).referralsAvoidedPerHundred()).isNaN();
        assertThat(DecisionCurve.of(p, y).points()).hasSize(99);
    }

    @Test
    void badInputIsRefused() {
        boolean[] y = {true, false};
        assertThatThrownBy(() -> Calibration.of(new double[] {0.1, 1.5}, y))
                .hasMessage("the probability at index 1 is 1.5, expected 0..1; turn scores into probabilities first");
        assertThatThrownBy(() -> Calibration.of(new double[] {Double.NaN, 1}, y))
                .hasMessage("the probability at index 0 is NaN; leave out the rows that have no probability before"
                        + " evaluating");
        assertThatThrownBy(() -> Calibration.of(new double[0], new boolean[0]))
                .hasMessage("the number of rows is 0, expected at least 1");
        assertThatThrownBy(() -> DecisionCurve.of(new double[] {0.1, 0.2}, y, 1))
                .hasMessage("the threshold is 1.0, expected 0 or more and below 1");
    }

    /** Predictions that were stretched by b and shifted by a in log odds have slope 1 / b and intercept -a / b. */
    @Property(tries = 50)
    void slopeUndoesAStretch(
            @ForAll @IntRange(min = -4, max = 4) int shift, @ForAll @IntRange(min = 2, max = 8) int stretch) {
        int[] cases = {2, 5, 9, 14, 19};
        double[] p = new double[100];
        boolean[] y = new boolean[100];
        for (int i = 0; i < 100; i++) {
            int group = i / 20;
            y[i] = i % 20 < cases[group];
            double logit = group - 2;
            p[i] = 1 / (1 + Math.exp(-logit));
        }
        double a = shift / 4.0;
        double b = stretch / 4.0;
        Calibration before = Calibration.of(p, y);
        double[] bent = Arrays.stream(p)
                .map(v -> 1 / (1 + Math.exp(-(a + b * Math.log(v / (1 - v))))))
                .toArray();
        Calibration after = Calibration.of(bent, y);
        assertThat(after.slope().value()).isCloseTo(before.slope().value() / b, within(1e-8));
        assertThat(after.intercept().value())
                .isCloseTo(before.intercept().value() - before.slope().value() * a / b, within(1e-8));
    }
}
