package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiscriminationLawsTest {

    /** Scores of people; the first four make sure of two cases and two controls. */
    static final class People {
        private final int[] scores;
        private final boolean[] outcomes;

        People(int[] scores, boolean[] outcomes) {
            this.scores = scores;
            this.outcomes = outcomes;
        }

        int[] scores() {
            return scores;
        }

        boolean[] outcomes() {
            return outcomes;
        }

        double[] asDoubles() {
            return Arrays.stream(scores).asDoubleStream().toArray();
        }

        @Override
        public String toString() {
            return Arrays.toString(scores) + Arrays.toString(outcomes);
        }
    }

    @Provide
    Arbitrary<People> people() {
        Arbitrary<List<Integer>> scores =
                Arbitraries.integers().between(-5, 12).list().ofSize(40);
        Arbitrary<List<Boolean>> outcomes = Arbitraries.of(true, false).list().ofSize(40);
        Arbitrary<Integer> size = Arbitraries.integers().between(4, 40);
        return Combinators.combine(scores, outcomes, size).as((s, o, n) -> {
            boolean[] truths = new boolean[n];
            for (int i = 0; i < n; i++) {
                truths[i] = i < 4 ? i < 2 : o.get(i);
            }
            return new People(s.stream().limit(n).mapToInt(Integer::intValue).toArray(), truths);
        });
    }

    @Property(tries = 300)
    void countingAndSortingGiveTheSameTable(@ForAll("people") People people) {
        CountTable counted = CountTable.of(people.scores(), people.outcomes());
        assertThat(CountTable.sorted(people.asDoubles(), people.outcomes())).isEqualTo(counted);
        assertThat(CountTable.of(people.asDoubles(), people.outcomes())).isEqualTo(counted);
        assertThat(CountTable.sorted(people.asDoubles(), people.outcomes())).hasSameHashCodeAs(counted);
    }

    @Property(tries = 300)
    void aMonotoneTransformChangesNothing(@ForAll("people") People people) {
        AucEstimate plain = AucEstimate.of(CountTable.of(people.scores(), people.outcomes()));
        double[] bent = Arrays.stream(people.scores())
                .mapToDouble(s -> Math.exp(s / 3.0))
                .toArray();
        assertThat(AucEstimate.of(CountTable.of(bent, people.outcomes()))).isEqualTo(plain);
    }

    @Property(tries = 300)
    void aReversedScoreHasTheComplement(@ForAll("people") People people) {
        AucEstimate plain = AucEstimate.of(CountTable.of(people.scores(), people.outcomes()));
        int[] reversed = Arrays.stream(people.scores()).map(s -> -s).toArray();
        AucEstimate turned = AucEstimate.of(CountTable.of(reversed, people.outcomes()));
        assertThat(turned.auc()).isCloseTo(1 - plain.auc(), within(1e-12));
        assertThat(turned.variance()).isCloseTo(plain.variance(), within(1e-12));
    }

    @Property(tries = 300)
    void theAreaIsTheShareOfPairsWon(@ForAll("people") People people) {
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < people.scores().length; i++) {
            for (int j = 0; j < people.scores().length; j++) {
                if (people.outcomes()[i] && !people.outcomes()[j]) {
                    pairs++;
                    won += (1 + Integer.signum(people.scores()[i] - people.scores()[j])) / 2.0;
                }
            }
        }
        CountTable table = CountTable.of(people.scores(), people.outcomes());
        assertThat(AucEstimate.of(table).auc()).isCloseTo(won / pairs, within(1e-12));
        assertThat(AucEstimate.of(table).wilcoxonU()).isEqualTo(won);
        assertThat(PartialAuc.of(table, 0, 1).value()).isCloseTo(won / pairs, within(1e-12));
    }

    @Property(tries = 300)
    void comparingIsAntisymmetricAndBothPathsAgree(@ForAll("people") People a, @ForAll("people") People b) {
        int n = Math.min(a.scores().length, b.scores().length);
        int[] first = Arrays.copyOf(a.scores(), n);
        int[] second = Arrays.copyOf(b.scores(), n);
        boolean[] outcomes = Arrays.copyOf(a.outcomes(), n);
        AucComparison there = AucComparison.paired(first, second, outcomes, 0.95);
        AucComparison back = AucComparison.paired(second, first, outcomes, 0.95);
        assertThat(back.statistic()).isCloseTo(-there.statistic(), within(1e-9));
        assertThat(back.pValue()).isCloseTo(there.pValue(), within(1e-9));
        double[] fine = Arrays.stream(first).mapToDouble(s -> s / 7.0).toArray();
        double[] other = Arrays.stream(second).mapToDouble(s -> s / 7.0).toArray();
        assertThat(AucComparison.paired(fine, other, outcomes, 0.95).covariance())
                .isCloseTo(there.covariance(), within(1e-12));
    }

    @Property(tries = 300)
    void everyCutAddsUpAndYoudenIsTheLargestDistance(@ForAll("people") People people) {
        CountTable table = CountTable.of(people.scores(), people.outcomes());
        double most = Double.NEGATIVE_INFINITY;
        for (CutPoint point : CutPoint.all(table)) {
            Confusion c = point.confusion();
            assertThat(c).isEqualTo(Confusion.at(table, point.cut()));
            assertThat(c.total()).isEqualTo(people.scores().length);
            most = Math.max(most, c.youden());
        }
        OptimalCuts cuts = CutSearch.by(CutMetric.YOUDEN).in(table);
        assertThat(cuts.value()).isCloseTo(most, within(1e-12));
        assertThat(cuts.optima()).isNotEmpty();
        for (CutPoint point : cuts.optima()) {
            assertThat(point.confusion().youden()).isCloseTo(most, within(1e-11));
        }
    }
}
