package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdinalFitTest {

    /** In a 2 x 2 table the slope is the log odds ratio, with standard error root of the sum of 1 / count. */
    @Test
    void twoByTwoByHand() {
        OrdinalFit.Solution fit = OrdinalFit.fit(
                2, new int[] {1, 0, 1, 0}, new double[] {30, 10, 15, 45}, new double[][] {{1, 1, 0, 0}}, null);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.coefficient(0)).isCloseTo(Math.log(15.0 / 45), within(1e-12));
        assertThat(fit.coefficient(1)).isCloseTo(Math.log(9), within(1e-12));
        assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 15.0 + 1 / 45.0), within(1e-12));
        double likelihood = 30 * Math.log(0.75) + 10 * Math.log(0.25) + 15 * Math.log(0.25) + 45 * Math.log(0.75);
        assertThat(fit.logLikelihood()).isCloseTo(likelihood, within(1e-10));
    }

    /**
     * Tasting of four cheeses on nine levels, McCullagh and Nelder (1989), section 5.6. Against the fourth cheese their
     * fit gives 1.613, 4.965 and 3.323 with standard errors 0.378, 0.474 and 0.425, towards lower levels.
     */
    @Test
    void proportionalOddsArePublished() {
        int[][] tasters = {
            {0, 0, 1, 7, 8, 8, 19, 8, 1},
            {6, 9, 12, 11, 7, 6, 1, 0, 0},
            {1, 1, 6, 8, 23, 7, 5, 1, 0},
            {0, 0, 0, 1, 3, 7, 14, 16, 11}
        };
        int[] answers = new int[36];
        double[] weights = new double[36];
        double[][] cheese = new double[3][36];
        for (int i = 0; i < 36; i++) {
            answers[i] = i % 9;
            weights[i] = tasters[i / 9][i % 9];
            if (i / 9 < 3) {
                cheese[i / 9][i] = 1;
            }
        }
        OrdinalFit.Solution fit = OrdinalFit.fit(9, answers, weights, cheese, null);
        assertThat(fit.converged()).isTrue();
        double[] slopes = IntStream.range(8, 11).mapToDouble(fit::coefficient).toArray();
        double[] errors = IntStream.range(8, 11).mapToDouble(fit::standardError).toArray();
        assertThat(slopes).containsExactly(new double[] {-1.613, -4.965, -3.323}, within(6e-4));
        assertThat(errors).containsExactly(new double[] {0.378, 0.474, 0.425}, within(6e-3));
    }

    @Test
    void separationAndRedundancyDoNotConverge() {
        int[] answers = {0, 0, 0, 1, 1, 1};
        double[] ones = {1, 1, 1, 1, 1, 1};
        double[] apart = {1, 2, 3, 4, 5, 6};
        assertThat(OrdinalFit.fit(2, answers, ones, new double[][] {apart}, null)
                        .converged())
                .isFalse();
        int[] mixed = {0, 1, 0, 1, 0, 1};
        assertThat(OrdinalFit.fit(2, mixed, ones, new double[][] {apart, apart}, null)
                        .converged())
                .isFalse();
        double[] constant = {2, 2, 2, 2, 2, 2};
        assertThat(OrdinalFit.fit(2, mixed, ones, new double[][] {constant}, null)
                        .converged())
                .isFalse();
    }
}
