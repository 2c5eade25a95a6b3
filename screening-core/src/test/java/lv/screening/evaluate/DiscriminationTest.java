package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscriminationTest {

    /** Hanley and McNeil (1982): ratings of 109 computed tomography images; the area they give is 0.893. */
    private static final CountTable IMAGES = CountTable.ofCounts(
            new double[] {1, 2, 3, 4, 5}, new long[] {3, 2, 2, 11, 33}, new long[] {33, 6, 6, 11, 2});

    @Test
    void areaIsPublished() {
        assertThat(AucEstimate.of(IMAGES).auc()).isCloseTo(0.893, within(5e-4));
        assertThat(AucEstimate.of(IMAGES).cases()).isEqualTo(51);
        assertThat(AucEstimate.of(IMAGES).controls()).isEqualTo(58);
    }

    /**
     * Cases 2, 3; controls 1, 2. Of four pairs the case wins three and ties one: 3.5 / 4. Placements of the cases 0.75 and
     * 1, of the controls 1 and 0.75: each has variance 0.03125, and 0.03125 / 2 + 0.03125 / 2 = 0.03125.
     */
    @Test
    void areaAndVarianceByHand() {
        CountTable table = CountTable.of(new int[] {2, 3, 1, 2}, new byte[] {1, 1, 0, 0});
        AucEstimate auc = AucEstimate.of(table, 0.5);
        assertThat(auc.auc()).isEqualTo(0.875);
        assertThat(auc.variance()).isEqualTo(0.03125);
        assertThat(auc.standardError()).isEqualTo(Math.sqrt(0.03125));
        assertThat(auc.gini()).isEqualTo(0.75);
        assertThat(auc.wilcoxonU()).isEqualTo(3.5);
        // quartile of the normal distribution: 0.674490
        assertThat(auc.interval().lower()).isCloseTo(0.875 - 0.674490 * 0.176777, within(1e-6));
        assertThat(auc.interval().upper()).isCloseTo(0.875 + 0.674490 * 0.176777, within(1e-6));
    }

    @Test
    void perfectSeparationHasVarianceZeroAndAnIntervalOfWidthZero() {
        AucEstimate auc = AucEstimate.of(CountTable.of(new int[] {1, 2, 3, 4}, new byte[] {0, 0, 1, 1}));
        assertThat(auc.interval()).isEqualTo(new Interval(1, 1, 0.95));
    }

    @Test
    void oneCaseHasAnAreaButNoInterval() {
        AucEstimate auc = AucEstimate.of(CountTable.of(new int[] {1, 2, 3}, new byte[] {0, 0, 1}));
        assertThat(auc.auc()).isEqualTo(1);
        assertThat(auc.variance()).isNaN();
        assertThat(auc.interval().lower()).isNaN();
    }

    /** The ROC of the example above: (1 - specificity, sensitivity) = (0, 0), (0, 0.5), (0.5, 1), (1, 1). */
    @Test
    void curveByHand() {
        CountTable table = CountTable.of(new int[] {2, 3, 1, 2}, new byte[] {1, 1, 0, 0});
        assertThat(RocCurve.of(table).points())
                .containsExactly(
                        new RocPoint(Double.NEGATIVE_INFINITY, 1, 0),
                        new RocPoint(1.5, 1, 0.5),
                        new RocPoint(2.5, 0.5, 1),
                        new RocPoint(Double.POSITIVE_INFINITY, 0, 1));
        // between specificity 0.75 and 1 the curve falls from 0.75 to 0.5: area 0.25 * 0.625
        PartialAuc partial = PartialAuc.of(table, 0.75, 1);
        assertThat(partial.value()).isCloseTo(0.15625, within(1e-15));
        // chance 0.25^2 / 2 = 0.03125, most 0.25: (1 + 0.125 / 0.21875) / 2
        assertThat(partial.corrected()).isCloseTo((1 + 0.125 / 0.21875) / 2, within(1e-14));
        assertThat(PartialAuc.of(table, 0, 1).value()).isCloseTo(0.875, within(1e-15));
        assertThat(PartialAuc.of(table, 0, 1).corrected()).isCloseTo(0.875, within(1e-15));
    }

    @Test
    void aScoreComparedWithItselfDoesNotDiffer() {
        int[] score = {2, 3, 1, 2, 5};
        AucComparison same = AucComparison.paired(score, score, new byte[] {1, 1, 0, 0, 0}, 0.95);
        assertThat(same.statistic()).isZero();
        assertThat(same.pValue()).isEqualTo(1);
        assertThat(same.difference().interval()).isEqualTo(new Interval(0, 0, 0.95));
        assertThat(same.covariance()).isEqualTo(same.first().variance());
    }

    @Test
    void aPerfectScoreAgainstItsOppositeIsInfinitelyBetter() {
        int[] up = {1, 2, 3, 4};
        int[] down = {4, 3, 2, 1};
        byte[] outcomes = {0, 0, 1, 1};
        AucComparison paired = AucComparison.paired(up, down, outcomes, 0.95);
        assertThat(paired.statistic()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(paired.pValue()).isZero();
        AucComparison unpaired =
                AucComparison.unpaired(CountTable.of(up, outcomes), CountTable.of(down, outcomes), 0.95);
        assertThat(unpaired.statistic()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(unpaired.pValue()).isZero();
        assertThat(unpaired.degreesOfFreedom()).isEqualTo(6);
    }

    @Test
    void badInputIsRefusedWithIndexAndAdvice() {
        boolean[] outcomes = {true, false};
        assertThatThrownBy(() -> CountTable.of(new double[] {1, Double.NaN}, outcomes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the score at index 1 is NaN; leave out the rows that have no score before evaluating");
        assertThatThrownBy(() -> CountTable.of(new int[] {1}, outcomes))
                .hasMessage("there are 1 scores but 2 outcomes; give one of each per row");
        assertThatThrownBy(() -> CountTable.of(new int[] {1, 2}, new byte[] {0, 2}))
                .hasMessage("the outcome at index 1 is 2, expected 0 (control) or 1 (case); recode the outcome first");
        assertThatThrownBy(() -> AucEstimate.of(CountTable.of(new int[] {1, 2}, new byte[] {1, 1})))
                .hasMessage("there are 2 cases and 0 controls; both are needed, so check which value of the outcome"
                        + " means a case");
        assertThatThrownBy(() -> AucComparison.paired(new int[] {1, 2}, new int[] {1, 2}, outcomes, 0.95))
                .hasMessage("there are 1 cases and 1 controls; comparing areas needs at least two of each");
        assertThatThrownBy(() -> CountTable.ofCounts(new double[] {1, 1}, new long[2], new long[2]))
                .hasMessage("the score at index 1 (1.0) is not above the one before it; give distinct scores in"
                        + " ascending order");
        assertThatThrownBy(() -> PartialAuc.of(IMAGES, 0.9, 0.8))
                .hasMessage("the specificity range 0.9..0.8 is empty; give the lower end first");
    }

    @Test
    void infiniteAndWidelySpreadScoresAreCounted() {
        boolean[] outcomes = {true, false, false};
        CountTable table =
                CountTable.of(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300}, outcomes);
        assertThat(table.size()).isEqualTo(3);
        assertThat(AucEstimate.of(table).auc()).isEqualTo(1);
        CountTable wide = CountTable.of(new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 0}, outcomes);
        assertThat(wide.score(0)).isEqualTo(Integer.MIN_VALUE);
        assertThat(wide.score(2)).isEqualTo(Integer.MAX_VALUE);
        CountTable zeros = CountTable.of(new double[] {0.0, -0.0, 0.5}, outcomes);
        assertThat(zeros.size()).isEqualTo(2);
    }
}
