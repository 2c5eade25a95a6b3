package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class CutTest {

    /** Scores 0..3; cases 1, 1, 3, 5 and controls 6, 2, 1, 1 of 10 each. */
    private static final CountTable TABLE =
            CountTable.ofCounts(new double[] {0, 1, 2, 3}, new long[] {1, 1, 3, 5}, new long[] {6, 2, 1, 1});

    private static List<Double> cuts(CutMetric metric) {
        return CutSearch.by(metric).in(TABLE).optima().stream()
                .map(CutPoint::cut)
                .toList();
    }

    /** At 0, 1, 2, 3, infinity: sensitivity 1, .9, .8, .5, 0; specificity 0, .6, .8, .9, 1. */
    @Test
    void metricsByHand() {
        assertThat(cuts(CutMetric.YOUDEN)).containsExactly(2.0);
        assertThat(CutSearch.by(CutMetric.YOUDEN).in(TABLE).value()).isCloseTo(0.6, within(1e-15));
        assertThat(cuts(CutMetric.ACCURACY)).containsExactly(2.0);
        assertThat(cuts(CutMetric.KAPPA)).containsExactly(2.0);
        assertThat(CutSearch.by(CutMetric.KAPPA).in(TABLE).value()).isCloseTo(0.6, within(1e-15));
        assertThat(cuts(CutMetric.F1)).containsExactly(2.0);
        assertThat(cuts(CutMetric.CLOSEST_TO_CORNER)).containsExactly(2.0);
        assertThat(CutSearch.by(CutMetric.CLOSEST_TO_CORNER).in(TABLE).value())
                .isCloseTo(Math.sqrt(0.08), within(1e-15));
        assertThat(cuts(CutMetric.EQUAL_SENSITIVITY_AND_SPECIFICITY)).containsExactly(2.0);
        assertThat(cuts(CutMetric.PREVALENCE_MATCHED)).containsExactly(2.0);
        // odds ratios 16 at 2, 13.5 at 1, 9 at 3; at 0 and infinity 0 / 0
        assertThat(cuts(CutMetric.ODDS_RATIO)).containsExactly(2.0);
        assertThat(CutSearch.by(CutMetric.ODDS_RATIO).in(TABLE).value()).isEqualTo(16);
        // 5 of 6 at 3, 8 of 10 at 2
        assertThat(cuts(CutMetric.PPV)).containsExactly(3.0);
        // 6 of 7 at 1, 8 of 10 at 2
        assertThat(cuts(CutMetric.NPV)).containsExactly(1.0);
        assertThat(cuts(CutMetric.minimumSensitivity(0.9))).containsExactly(1.0);
        assertThat(cuts(CutMetric.minimumSpecificity(0.9))).containsExactly(3.0);
        assertThat(cuts(CutMetric.minimumPpv(0.8))).containsExactly(2.0);
        assertThat(cuts(CutMetric.minimumNpv(0.85))).containsExactly(1.0);
        // costs 10, 1 * 5 + 4, 2 * 5 + 2, 5 * 5 + 1, 50
        assertThat(cuts(CutMetric.cost(5, 1))).containsExactly(1.0);
        assertThat(CutSearch.by(CutMetric.cost(5, 1)).in(TABLE).value()).isEqualTo(9);
    }

    @Test
    void nobodyPositiveIsALegalOptimumAndTiesAreKept() {
        assertThat(cuts(CutMetric.cost(1, 100))).containsExactly(Double.POSITIVE_INFINITY);
        // missed 1, wrongly referred 2: costs 20, 9, 6, 7, 10; 1 : 3 gives 30, 13, 8, 8, 10
        assertThat(cuts(CutMetric.cost(1, 3))).containsExactly(2.0, 3.0);
    }

    @Test
    void anUnreachableConstraintHasNoOptimum() {
        OptimalCuts none = CutSearch.by(CutMetric.minimumPpv(0.99)).in(TABLE);
        assertThat(none.optima()).isEmpty();
        assertThat(none.value()).isNaN();
        assertThatThrownBy(() -> CutBootstrap.withDefaults().of(TABLE, CutSearch.by(CutMetric.minimumPpv(0.99))))
                .hasMessage("no cut satisfies \"sensitivity at ppv >= 0.99\" in these data; ask for less");
    }

    @Test
    void midpointsStandBetweenScores() {
        CutSearch search = CutSearch.by(CutMetric.YOUDEN).withMethod(CutMethod.MIDPOINT);
        assertThat(search.in(TABLE).optima().get(0).cut()).isEqualTo(1.5);
        CutSearch all = CutSearch.by(CutMetric.minimumSensitivity(1)).withMethod(CutMethod.MIDPOINT);
        assertThat(all.in(TABLE).optima().get(0).cut()).isZero();
    }

    /**
     * At 2: tp 8, fp 2, tn 8, fn 2. LR+ = 4, standard error of its log root(1/8 - 1/10 + 1/2 - 1/10) = 0.651920; 95 %
     * interval exp(1.386294 -+ 1.277741) = 1.1147 .. 14.3541. At prevalence 0.1, PPV = 0.08 / 0.26.
     */
    @Test
    void performanceByHand() {
        CutPerformance p = CutPerformance.of(TABLE, 2, 0.95);
        assertThat(p.confusion()).isEqualTo(new Confusion(8, 2, 8, 2));
        assertThat(p.sensitivity()).isEqualTo(new Estimate(0.8, Interval.wilson(8, 10, 0.95)));
        assertThat(p.positiveLikelihoodRatio().value()).isCloseTo(4, within(1e-12));
        assertThat(p.positiveLikelihoodRatio().interval().lower()).isCloseTo(1.1147, within(5e-5));
        assertThat(p.positiveLikelihoodRatio().interval().upper()).isCloseTo(14.3541, within(1e-4));
        assertThat(p.negativeLikelihoodRatio().value()).isCloseTo(0.25, within(1e-12));
        assertThat(p.referralRate().value()).isEqualTo(0.5);
        PrevalenceProjection rare = p.at(0.1);
        assertThat(rare.ppv().value()).isCloseTo(0.08 / 0.26, within(1e-12));
        assertThat(rare.npv().value()).isCloseTo(0.72 / 0.74, within(1e-12));
        assertThat(rare.referredPerThousand()).isCloseTo(260, within(1e-9));
        assertThat(rare.foundPerThousand()).isCloseTo(80, within(1e-9));
        assertThat(rare.missedPerThousand()).isCloseTo(20, within(1e-9));
        // odds 1 / 9 times 1.1147 and 14.3541
        assertThat(rare.ppv().interval().lower()).isCloseTo(0.11021, within(5e-5));
        assertThat(rare.ppv().interval().upper()).isCloseTo(0.61462, within(5e-5));
    }

    @Test
    void emptyCellsGiveRatiosThatSaySo() {
        CutPerformance perfect = CutPerformance.of(1, new Confusion(5, 0, 5, 0), 0.95);
        assertThat(perfect.positiveLikelihoodRatio().value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(perfect.positiveLikelihoodRatio().interval().upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(perfect.positiveLikelihoodRatio().interval().lower())
                .isFinite()
                .isPositive();
        assertThat(perfect.negativeLikelihoodRatio().value()).isZero();
        assertThat(perfect.negativeLikelihoodRatio().interval().lower()).isZero();
        CutPerformance nobody = CutPerformance.of(Double.POSITIVE_INFINITY, new Confusion(0, 0, 5, 5), 0.95);
        assertThat(nobody.ppv().value()).isNaN();
        assertThat(nobody.positiveLikelihoodRatio().value()).isNaN();
        assertThat(nobody.negativeLikelihoodRatio().value()).isEqualTo(1);
        assertThat(nobody.at(0.5).referredPerThousand()).isZero();
    }

    private static CountTable larger() {
        return CountTable.ofCounts(
                new double[] {0, 1, 2, 3, 4, 5}, new long[] {2, 5, 9, 20, 30, 34}, new long[] {90, 80, 60, 40, 20, 10});
    }

    @Test
    void theBootstrapDoesNotDependOnThreads() throws Exception {
        CutSearch search = CutSearch.by(CutMetric.YOUDEN);
        CutBootstrap bootstrap = CutBootstrap.withDefaults().withReplicates(300).withSeed(7);
        BootstrappedCut alone = in(1, () -> bootstrap.of(larger(), search));
        assertThat(in(4, () -> bootstrap.of(larger(), search))).isEqualTo(alone);
        assertThat(bootstrap.withSeed(8).of(larger(), search)).isNotEqualTo(alone);
        assertThat(alone.cut().lower()).isLessThanOrEqualTo(alone.medianCut());
        assertThat(alone.cut().upper()).isGreaterThanOrEqualTo(alone.medianCut());
        assertThat(alone.outOfBag().metric().value())
                .isLessThan(alone.inBag().metric().value());
        assertThat(alone.outOfBag().metric().value()).isCloseTo(alone.apparent().value(), within(0.05));
    }

    private static <T> T in(int threads, java.util.concurrent.Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    /** One case in twenty rows is missing from a share (19/20)^20 = 0.358 of the samples. */
    @Test
    void samplesOfOneClassAreDrawnAgainAndCounted() {
        CountTable table = CountTable.ofCounts(new double[] {0, 1}, new long[] {0, 1}, new long[] {10, 9});
        BootstrappedCut cut = CutBootstrap.withDefaults().of(table, CutSearch.by(CutMetric.YOUDEN));
        double expected = 1000 * 0.3585 / (1 - 0.3585);
        assertThat((double) cut.redrawn()).isCloseTo(expected, within(100.0));
        assertThat(cut.inBag().metricDefined()).isEqualTo(1000);
        assertThat(cut.outOfBag().metricDefined()).isZero();
    }

    /** A row is left out of a sample with probability (1 - 1/n)^n, 0.3585 for 20 rows and 0.3676 for 450. */
    @Test
    void samplesAreDrawnEvenly() {
        CountTable table = larger();
        Resampler resampler = new Resampler(table);
        int[] drawn = new int[resampler.cellCount()];
        int[] left = new int[resampler.cellCount()];
        double[] total = new double[drawn.length];
        double out = 0;
        SplittableRandom random = Resampler.stream(3, 0);
        int samples = 4000;
        for (int s = 0; s < samples; s++) {
            resampler.draw(random, resampler.newMarks(), drawn, left);
            assertThat(Resampler.cases(drawn) + Resampler.controls(drawn)).isEqualTo(table.total());
            for (int i = 0; i < drawn.length; i++) {
                total[i] += drawn[i];
                out += left[i];
            }
        }
        assertThat(out / samples / table.total()).isCloseTo(0.367, within(0.002));
        for (int i = 0; i < table.size(); i++) {
            assertThat(total[2 * i] / samples).isCloseTo((double) table.controls(i), within(0.6));
            assertThat(total[2 * i + 1] / samples).isCloseTo((double) table.cases(i), within(0.6));
        }
    }

    @Test
    void badOptionsAreRefused() {
        assertThatThrownBy(() -> CutBootstrap.withDefaults().withReplicates(0))
                .hasMessage("the number of replicates is 0, expected at least 1");
        assertThatThrownBy(() -> CutMetric.cost(0, 0))
                .hasMessage("the costs are 0.0 and 0.0; give finite costs of 0 or more, at least one above 0");
        assertThatThrownBy(() -> CutMetric.minimumSensitivity(90))
                .hasMessage("the minimum sensitivity is 90.0, expected 0..1");
        assertThatThrownBy(() -> Confusion.at(TABLE, Double.NaN))
                .hasMessage("the cut is NaN; give a number, or infinity for nobody positive");
        assertThatThrownBy(() -> CutPerformance.of(TABLE, 2, 0.95).at(1))
                .hasMessage("the prevalence is 1.0, expected above 0 and below 1");
    }
}
