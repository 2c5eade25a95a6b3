package lv.screening.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lv.screening.model.Scale.Higher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final double[] BEFORE = {12, 9, 15, 7, 20, 11, 14, 8, 17, 10};
    private static final double[] AFTER = {8, 9, 16, 3, 11, 12, 14, 9, 9, 4};

    @Test
    @DisplayName("the worked example of Jacobson and Truax (1991)")
    void workedExample() {
        // the paper: pre 47.5, post 32.5, s1 7.5, rxx .80 give S_E 3.35, S_diff 4.74, RC -3.16: more satisfaction is a
        // lower score
        MeasurementError error = new MeasurementError(7.5, 0.80);

        assertThat(error.standardError()).isCloseTo(3.35, within(0.005));
        assertThat(error.standardErrorOfDifference()).isCloseTo(4.74, within(0.005));
        double index = error.index(47.5, 32.5);
        assertThat(index).isCloseTo(-3.16, within(0.005));
        assertThat(MeasurementError.verdict(index, Higher.WORSE)).isEqualTo(Verdict.IMPROVED);
        assertThat(MeasurementError.verdict(index, Higher.BETTER)).isEqualTo(Verdict.WORSE);
    }

    @Test
    @DisplayName("indices and group figures are those of R")
    void sameAsR() {
        // R 4.2: before <- c(12,9,15,7,20,11,14,8,17,10); after <- c(8,9,16,3,11,12,14,9,9,4); r <- 0.85
        // s1 <- sd(before); sem <- s1*sqrt(1-r); sdiff <- sqrt(2*sem^2); rci <- (after-before)/sdiff
        // n <- 10; d <- mean(after-before)/s1; q <- cor(before,after); sqrt(2*(1-q)/n + d^2/(2*n))
        MeasurementError error = new MeasurementError(GroupChange.deviation(BEFORE), 0.85);
        GroupChange group = GroupChange.of(BEFORE, AFTER, error, Higher.WORSE);

        assertThat(error.standardError()).isCloseTo(1.612968278258028, within(1e-12));
        assertThat(error.standardErrorOfDifference()).isCloseTo(2.281081614790083, within(1e-12));
        double[] expected = {
            -1.7535540920871875,
            0,
            0.43838852302179687,
            -1.7535540920871875,
            -3.9454967071961717,
            0.43838852302179687,
            0,
            0.43838852302179687,
            -3.507108184174375,
            -2.6303311381307815
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(error.index(BEFORE[i], AFTER[i])).isCloseTo(expected[i], within(1e-12));
        }
        assertThat(group.n()).isEqualTo(10);
        assertThat(group.meanBefore()).isCloseTo(12.3, within(1e-12));
        assertThat(group.meanAfter()).isCloseTo(9.5, within(1e-12));
        assertThat(group.deviationBefore()).isCloseTo(4.164666186436128, within(1e-12));
        assertThat(group.deviationAfter()).isCloseTo(4.034572812303401, within(1e-12));
        assertThat(group.meanDifference()).isCloseTo(-2.8, within(1e-12));
        assertThat(group.deviationOfDifference()).isCloseTo(3.910100879630715, within(1e-12));
        assertThat(group.correlation()).isCloseTo(0.5455489002990999, within(1e-12));
        assertThat(group.effectSize()).isCloseTo(-0.6723227924291507, within(1e-12));
        assertThat(group.standardError()).isCloseTo(0.3368844264746689, within(1e-12));
        assertThat(List.of(group.improved(), group.unchanged(), group.worse())).containsExactly(3, 7, 0);
    }

    @Test
    @DisplayName("a change is reliable only beyond 1.96 standard errors, in the direction that the scale says")
    void boundary() {
        assertThat(MeasurementError.verdict(1.96, Higher.BETTER)).isEqualTo(Verdict.UNCHANGED);
        assertThat(MeasurementError.verdict(-1.96, Higher.BETTER)).isEqualTo(Verdict.UNCHANGED);
        assertThat(MeasurementError.verdict(Math.nextUp(1.96), Higher.BETTER)).isEqualTo(Verdict.IMPROVED);
        assertThat(MeasurementError.verdict(Math.nextUp(1.96), Higher.WORSE)).isEqualTo(Verdict.WORSE);
        assertThat(MeasurementError.verdict(-2, Higher.BETTER)).isEqualTo(Verdict.WORSE);
        assertThat(new MeasurementError(10, 0.5).smallestReliableChange()).isCloseTo(19.6, within(1e-12));
    }

    @Test
    @DisplayName("who lacks a score is in no figure, and nobody is judged without a known error")
    void missing() {
        double[] before = {1, Double.NaN, 3, 4};
        double[] after = {2, 5, Double.NaN, 2};
        GroupChange group = GroupChange.of(before, after, null, Higher.WORSE);

        assertThat(group.n()).isEqualTo(2);
        assertThat(group.meanDifference()).isEqualTo(-0.5);
        assertThat(group.improved() + group.unchanged() + group.worse()).isZero();
        assertThat(GroupChange.of(new double[0], new double[0], null, Higher.WORSE)
                        .meanBefore())
                .isNaN();
        assertThat(GroupChange.of(new double[] {2, 2}, new double[] {3, 1}, null, Higher.WORSE)
                        .effectSize())
                .isNaN();
    }

    @Test
    @DisplayName("transitions count everybody once")
    void transitions() {
        Transitions table = Transitions.of(
                List.of("low", "raised", "high"), new int[] {0, 0, 2, 1, -1, 2}, new int[] {0, 1, 0, 1, 2, -1});

        assertThat(table.counts()).containsExactly(List.of(1, 1, 0), List.of(0, 1, 0), List.of(1, 0, 0));
        assertThat(table.without()).isEqualTo(2);
    }

    @Test
    void wrongFiguresAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasurementError(0, 0.8))
                .withMessage("expected a standard deviation above 0, found 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasurementError(7.5, 1))
                .withMessage("expected a reliability from 0 to below 1, found 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasurementError(7.5, 0.8).index(Double.NaN, 1))
                .withMessage("expected two scores, found NaN and 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupChange.of(new double[1], new double[2], null, Higher.WORSE))
                .withMessage("1 earlier scores and 2 later ones; give one of each per person");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transitions.of(List.of("low"), new int[] {0}, new int[] {1}))
                .withMessage("person 0 has a band that is not in the list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transitions.of(List.of("low"), new int[] {0}, new int[0]))
                .withMessage("1 earlier bands and 0 later ones; give one of each per person");
    }
}
