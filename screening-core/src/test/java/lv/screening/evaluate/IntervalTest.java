package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void scoreIntervalsArePublished(long successes, long trials, double lower, double upper) {
        Interval interval = Interval.wilson(successes, trials, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void nobodyMeansNoInterval() {
        assertThat(Interval.wilson(0, 0, 0.9).lower()).isNaN();
    }

    @Test
    void wrongCountsAndLevelsAreRefused() {
        assertThatThrownBy(() -> Interval.wilson(3, 2, 0.95)).hasMessage("3 of 2 is not a proportion");
        assertThatThrownBy(() -> Interval.wilson(1, 2, 95))
                .hasMessage("the confidence level is 95.0, expected above 0 and below 1");
    }

    @Test
    void tailsKeepTheirDigits() {
        // Abramowitz and Stegun (1964), table 26.2: Q(10) = 7.6199e-24, so two-sided 1.52397e-23
        assertThat(Interval.twoSidedNormal(-10) / 1.523970e-23).isCloseTo(1, within(1e-5));
        // a chi-square of one degree of freedom is a squared normal
        assertThat(Interval.chiSquareTail(100, 1) / Interval.twoSidedNormal(10)).isCloseTo(1, within(1e-9));
        assertThat(Interval.chiSquareTail(Double.POSITIVE_INFINITY, 1)).isZero();
        assertThat(Interval.chiSquareTail(1, 0)).isNaN();
    }
}
