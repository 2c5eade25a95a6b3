package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightComparisonTest {
    private static final List<String> TERMS = List.of("a", "b");

    private static Weighting weighting(String name, double[] risk, int[] band) {
        return Weighting.of(name, TERMS, risk, band, new double[risk.length][2]);
    }

    /**
     * By hand. Events (rows 0 to 3): bands 0-1, 0-1, 1-0, 1-1; others (4 to 9): 1-0, 1-0, 0-0, 0-0, 0-1, 0-0. Events 2 up, 1 down
     * of 4; others 1 up, 2 down of 6: 0.25 + 1/6. Null variance 3/16 + 3/36.
     */
    @Test
    void netReclassificationByHand() {
        double[] first = {0.2, 0.3, 0.6, 0.7, 0.6, 0.6, 0.1, 0.2, 0.3, 0.4};
        double[] second = {0.6, 0.6, 0.4, 0.8, 0.2, 0.3, 0.1, 0.1, 0.6, 0.3};
        int[] one = {0, 0, 1, 1, 1, 1, 0, 0, 0, 0};
        int[] two = {1, 1, 0, 1, 0, 0, 0, 0, 1, 0};
        double[] outcome = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        WeightComparison found =
                WeightComparison.of(weighting("old", first, one), weighting("new", second, two), outcome);
        assertThat(found.table()).isEqualTo(List.of(List.of(3, 3), List.of(3, 1)));
        WeightComparison.Agreement agreement = found.agreement().orElseThrow();
        assertThat(agreement.caseTable()).isEqualTo(List.of(List.of(0, 2), List.of(1, 1)));
        assertThat(agreement.controlTable()).isEqualTo(List.of(List.of(3, 1), List.of(2, 0)));
        NetReclassification byBand = agreement.byBand();
        assertThat(byBand).isEqualTo(new NetReclassification(2, 1, 4, 1, 2, 6));
        assertThat(byBand.value()).isCloseTo(0.25 + 1 / 6.0, within(1e-12));
        assertThat(byBand.z()).isCloseTo((0.25 + 1 / 6.0) / Math.sqrt(3 / 16.0 + 3 / 36.0), within(1e-12));
        double variance = (3 / 4.0 - 1 / 16.0) / 4 + (3 / 6.0 - 1 / 36.0) / 6;
        assertThat(byBand.upper()).isCloseTo(0.25 + 1 / 6.0 + 1.959963984540054 * Math.sqrt(variance), within(1e-12));
        assertThat(agreement.byProbability()).contains(new NetReclassification(3, 1, 4, 1, 4, 6));
        assertThat(agreement.byProbability().orElseThrow().value()).isCloseTo(0.5 + 0.5, within(1e-12));
        WeightComparison.Agreement bands =
                found.withoutProbabilities().agreement().orElseThrow();
        assertThat(bands.byBand()).isEqualTo(agreement.byBand());
        assertThat(bands.byProbability()).isEmpty();
        assertThat(bands.integrated()).isEmpty();
        IntegratedImprovement integrated = agreement.integrated().orElseThrow();
        assertThat(integrated.forCases()).isCloseTo((0.4 + 0.3 - 0.2 + 0.1) / 4, within(1e-12));
        assertThat(integrated.forControls()).isCloseTo((-0.4 - 0.3 + 0 - 0.1 + 0.3 - 0.1) / 6, within(1e-12));
        double mean = 0.15;
        double cases = (0.25 * 0.25 + mean * mean + 0.35 * 0.35 + 0.05 * 0.05) / 3 / 4;
        double m = -0.1;
        double others = (0.09 + 0.04 + 0.01 + 0 + 0.16 + 0) / 5 / 6;
        assertThat(integrated.value()).isCloseTo(mean - m, within(1e-12));
        assertThat(integrated.standardError()).isCloseTo(Math.sqrt(cases + others), within(1e-12));
        assertThat(integrated.p()).isBetween(0.0, 1.0);
        assertThat(found.changes()).extracting(WeightComparison.Change::row).containsExactly(0, 1, 2, 4, 5, 8);
    }

    @Test
    void theTermsThatMoveAPersonComeInOrderOfTheirChange() {
        Weighting old =
                Weighting.of("old", List.of("a", "b", "c"), new double[] {0.1, 0.2}, new int[] {0, 1}, new double[][] {
                    {1, 2, 3}, {0, 0, 0}
                });
        Weighting changed =
                Weighting.of("new", List.of("c", "b", "d"), new double[] {0.5, 0.2}, new int[] {1, 1}, new double[][] {
                    {3, -1, 0.5}, {0, 0, 0}
                });
        WeightComparison found = WeightComparison.of(old, changed);
        assertThat(found.changes())
                .containsExactly(new WeightComparison.Change(
                        0,
                        0,
                        1,
                        List.of(
                                new WeightComparison.TermChange("b", -3),
                                new WeightComparison.TermChange("a", -1),
                                new WeightComparison.TermChange("d", 0.5))));
        assertThat(found.agreement()).isEmpty();
        assertThat(found.compared()).isEqualTo(2);
    }

    @Test
    void peopleWithoutABandAreLeftOutAndCounted() {
        Weighting old = weighting("old", new double[] {0.1, Double.NaN, 0.3}, new int[] {0, -1, 1});
        WeightComparison found = WeightComparison.of(old, old);
        assertThat(found.compared()).isEqualTo(2);
        assertThat(found.leftOut()).isEqualTo(1);
        assertThat(found.changes()).isEmpty();
    }

    @Test
    void theSameWeightsChangeNothing() {
        TrainingData data = MadeUp.answers(100, -1, new double[] {0.5, 0.3}, 1);
        LearnedScore score =
                RegressionLearner.fixed(LogisticRegression.maximumLikelihood()).fit(data, 1);
        Weighting weighting = Weighting.of("same", score, data, new double[] {0.3, 0.6});
        WeightComparison.Agreement agreement = WeightComparison.of(weighting, weighting, data.outcomes())
                .agreement()
                .orElseThrow();
        assertThat(agreement.byBand().value()).isZero();
        assertThat(agreement.byBand().z()).isNaN();
        assertThat(agreement.byBand().p()).isNaN();
        assertThat(agreement.integrated().orElseThrow().z()).isNaN();
    }

    /** Contributions are relative to the average person, so adding up with the average logit gives the person's logit. */
    @Test
    void learnedContributionsAddUpToTheLogit() {
        TrainingData data = MadeUp.answers(50, -1, new double[] {0.5, 0.3}, 1);
        LearnedScore score = LearnedScore.of(data.terms(), new double[] {2, -1}, -1, 0.25, Map.of(), List.of());
        Weighting weighting = Weighting.of("x", score, data, new double[] {0.5});
        double average = 0;
        for (int i = 0; i < 50; i++) {
            average += Statistics.logit(weighting.risk(i)) / 50;
        }
        for (int i = 0; i < 50; i++) {
            assertThat(weighting.contribution(i, 0) + weighting.contribution(i, 1) + average)
                    .isCloseTo(Statistics.logit(weighting.risk(i)), within(1e-12));
            assertThat(weighting.band(i)).isEqualTo(weighting.risk(i) >= 0.5 ? 1 : 0);
        }
    }

    @Test
    void mistakesAreRefused() {
        Weighting two = weighting("two", new double[2], new int[2]);
        Weighting three = weighting("three", new double[3], new int[3]);
        assertThatThrownBy(() -> WeightComparison.of(two, three)).hasMessage("'two' has 2 people, but 'three' has 3");
        assertThatThrownBy(() -> WeightComparison.of(two, two, new double[] {0, 2}))
                .hasMessage("the outcome in row 2 is neither 0 nor 1");
        assertThatThrownBy(() -> WeightComparison.of(two, two, new double[] {1, 1}))
                .hasMessage("all people compared have the same outcome; leave the outcome out or compare other people");
        assertThatThrownBy(() -> weighting("x", new double[] {2}, new int[1]))
                .hasMessage("row 1 has a probability or band out of range");
    }
}
