package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final double NAN = Double.NaN;

    private static Reliability of(double[][] rows) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows[0].length; i++) {
            names.add("t" + (i + 1));
        }
        return ReliabilityAnalysis.withDefaults().of(names, rows);
    }

    /** Variances 1 and 1, covariance 0.5: alpha = 2 (1 - 2 / 3); sum has variance 3; r = 0.5. */
    @Test
    void twoTermsByHand() {
        Reliability result = of(new double[][] {{1, 2}, {2, 1}, {3, 3}});
        Consistency c = result.complete();
        assertThat(c.alpha()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(c.standardisedAlpha()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(c.meanInterItem()).isCloseTo(0.5, within(1e-15));
        assertThat(c.lambda6()).isCloseTo(1 - 1.5 / 3, within(1e-15));
        assertThat(c.lambda2()).isCloseTo(1 - 2.0 / 3 + Math.sqrt(2 * 0.5) / 3, within(1e-15));
        assertThat(c.standardErrorOfMeasurement()).isCloseTo(1, within(1e-15));
        assertThat(c.scaleMean()).isEqualTo(2);
        assertThat(c.terms().get(0).itemRest()).isCloseTo(0.5, within(1e-15));
        // covariance with the sum 1.5 over root of 1 * 3
        assertThat(c.terms().get(0).itemTotal()).isCloseTo(1.5 / Math.sqrt(3), within(1e-14));
        assertThat(c.terms().get(0).alphaIfDropped()).isNaN();
        assertThat(result.splitHalf().oddEvenCorrelation()).isCloseTo(0.5, within(1e-15));
        assertThat(result.splitHalf().spearmanBrown()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(result.splitHalf().maximalLambda4()).isCloseTo(2.0 / 3, within(1e-15));
    }

    /** For ten people and two terms F has 9 and 9 degrees of freedom; its 97.5 % point is 4.026 (any table). */
    @Test
    void feldtIntervalFromATable() {
        double[][] rows = new double[10][];
        for (int i = 0; i < 10; i++) {
            rows[i] = new double[] {i, (i * 7) % 10};
        }
        Consistency c = of(rows).complete();
        assertThat(c.feldt().lower()).isCloseTo(1 - (1 - c.alpha()) * 4.026, within(1e-3));
        assertThat(c.feldt().upper()).isCloseTo(1 - (1 - c.alpha()) / 4.026, within(1e-4));
    }

    @Test
    void missingValuesArePairwiseOrLeftOut() {
        double[][] rows = {{1, 2, 1}, {2, 1, NAN}, {3, 3, 2}, {NAN, NAN, NAN}, {4, NAN, 5}, {2, 4, 3}};
        Reliability result = of(rows);
        assertThat(result.rows()).isEqualTo(6);
        assertThat(result.completeRows()).isEqualTo(3);
        assertThat(result.missing()).isEqualTo(5);
        assertThat(result.terms().get(1).n()).isEqualTo(4);
        assertThat(result.terms().get(1).missing()).isEqualTo(2);
        Reliability filtered = of(new double[][] {{1, 2, 1}, {3, 3, 2}, {2, 4, 3}});
        assertThat(result.complete().alpha()).isCloseTo(filtered.complete().alpha(), within(1e-14));
        assertThat(filtered.pairwise().alpha()).isCloseTo(filtered.complete().alpha(), within(1e-14));
        // rows 1, 3, 6 and 5: (1,1) (3,2) (4,5) (2,3): means 2.5 and 2.75, products 33 - 4 * 6.875 = 5.5
        double[][] pairs =
                new Moments(rows, result.terms().toArray(TermDescription[]::new)).covariances(Treatment.PAIRWISE);
        assertThat(pairs[0][2]).isCloseTo(5.5 / 3, within(1e-14));
    }

    @Test
    void floorAndCeilingUseTheAttainableRange() {
        List<String> names = List.of("a", "b");
        double[][] rows = {{0, 1}, {0, 2}, {1, 3}, {2, 2}};
        ReliabilityAnalysis analysis = ReliabilityAnalysis.withDefaults();
        assertThat(analysis.of(names, rows).terms().get(0).ceiling()).isEqualTo(0.25);
        TermDescription first = analysis.withRanges(new double[] {0, 0}, new double[] {4, 3})
                .of(names, rows)
                .terms()
                .get(0);
        assertThat(first.floor()).isEqualTo(0.5);
        assertThat(first.ceiling()).isZero();
    }

    @Test
    void wrongDirectionAndConstantTermsAreNamed() {
        double[][] rows = new double[40][];
        for (int i = 0; i < 40; i++) {
            rows[i] = new double[] {i % 5, i % 5 + i % 3, 4 - i % 5 - i % 2, i % 5 - i % 7 / 3.0};
        }
        assertThat(of(rows).wrongDirection()).containsExactly("t3");
        double[][] constant = {{1, 7, 2}, {2, 7, 1}, {3, 7, 3}};
        Reliability result = of(constant);
        assertThat(result.constantTerms()).containsExactly("t2");
        assertThat(result.pairwise().standardisedAlpha()).isNaN();
        assertThat(result.pairwise().alpha()).isCloseTo(1.5 * (1 - 2.0 / 3), within(1e-14));
        assertThat(Omega.of(constant, OmegaModel.ML_COVARIANCES).total()).isNaN();
    }

    /**
     * Variances 1, covariances 0.9 in the pairs (a, b) and (c, d) and 0.1 otherwise: the sum has variance 4 + 2 (0.9 + 0.9 +
     * 4 * 0.1) = 8.4. The best halves cut both pairs, as odd-even does.
     */
    @Test
    void splitHalvesByHand() {
        double[][] c = {{1, .9, .1, .1}, {.9, 1, .1, .1}, {.1, .1, 1, .9}, {.1, .1, .9, 1}};
        SplitHalf halves = SplitHalf.of(c, List.of("a", "b", "c", "d"));
        // odd a, c and even b, d: variances 2.2, covariance 0.9 + 0.1 + 0.1 + 0.9
        assertThat(halves.oddEvenCorrelation()).isCloseTo(2 / 2.2, within(1e-14));
        assertThat(halves.spearmanBrown()).isCloseTo(2 * (2 / 2.2) / (1 + 2 / 2.2), within(1e-14));
        assertThat(halves.oddEvenLambda4()).isCloseTo(4 * 2 / 8.4, within(1e-14));
        assertThat(halves.maximalLambda4()).isCloseTo(4 * 2 / 8.4, within(1e-14));
        assertThat(halves.maximalHalf()).hasSize(2).contains("a").doesNotContain("b");
    }

    /** For parallel terms, a 2 : 1 split stepped up by Horst (1951) is alpha: 3 r / (1 + 2 r). */
    @Test
    void unequalHalvesAreSteppedUpToFullLength() {
        double[][] c = {{1, .4, .4}, {.4, 1, .4}, {.4, .4, 1}};
        assertThat(SplitHalf.of(c, List.of("a", "b", "c")).spearmanBrown()).isCloseTo(1.2 / 1.8, within(1e-12));
    }

    private static double[][] random(int seed, int n, int k, double missing) {
        Random random = new Random(seed);
        double[][] rows = new double[n][k];
        for (double[] row : rows) {
            double trait = random.nextGaussian();
            for (int j = 0; j < k; j++) {
                double value = Math.rint(trait + random.nextGaussian() + 3);
                row[j] = random.nextDouble() < missing ? NAN : value;
            }
        }
        return rows;
    }

    @Property(tries = 30)
    void theOrderOfTermsAndRowsNeverMatters(@ForAll @IntRange(max = 10_000) int seed) {
        double[][] rows = random(seed, 60, 5, 0.1);
        Consistency plain = of(rows).pairwise();
        List<double[]> shuffled = new ArrayList<>();
        for (double[] row : rows) {
            double[] turned = new double[5];
            for (int j = 0; j < 5; j++) {
                turned[j] = row[4 - j];
            }
            shuffled.add(turned);
        }
        Collections.shuffle(shuffled, new Random(seed + 1L));
        Consistency other = of(shuffled.toArray(double[][]::new)).pairwise();
        assertThat(other.alpha()).isCloseTo(plain.alpha(), within(1e-12));
        assertThat(other.standardError()).isCloseTo(plain.standardError(), within(1e-12));
        assertThat(other.lambda6()).isCloseTo(plain.lambda6(), within(1e-12));
        assertThat(other.terms().get(0).itemRest())
                .isCloseTo(plain.terms().get(4).itemRest(), within(1e-12));
    }

    @Property(tries = 30)
    void boundsAreInTheirKnownOrder(@ForAll @IntRange(max = 10_000) int seed) {
        Reliability result = of(random(seed, 80, 4, 0));
        Consistency c = result.complete();
        assertThat(c.lambda2()).isGreaterThanOrEqualTo(c.alpha() - 1e-12);
        assertThat(result.splitHalf().maximalLambda4())
                .isGreaterThanOrEqualTo(result.splitHalf().oddEvenLambda4() - 1e-12);
        assertThat(result.splitHalf().maximalLambda4()).isGreaterThanOrEqualTo(c.alpha() - 1e-12);
        assertThat(c.feldt().lower()).isLessThan(c.alpha());
        assertThat(c.feldt().upper()).isGreaterThan(c.alpha());
    }

    @Property(tries = 30)
    void unitsDoNotMatter(@ForAll @IntRange(max = 10_000) int seed) {
        double[][] rows = random(seed, 60, 4, 0.05);
        double[][] scaled = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(x -> 1e6 + 10 * x).toArray())
                .toArray(double[][]::new);
        assertThat(of(scaled).pairwise().alpha()).isCloseTo(of(rows).pairwise().alpha(), within(1e-9));
    }

    @Test
    void withoutCompleteRowsOnlyPairsAreLeft() {
        double[][] rows = {{1, 2, NAN}, {2, 3, NAN}, {3, 3, NAN}, {NAN, 1, 1}, {NAN, 2, 3}, {4, NAN, 2}, {2, NAN, 1}};
        Reliability result = of(rows);
        assertThat(result.completeRows()).isZero();
        assertThat(result.complete().alpha()).isNaN();
        assertThat(result.complete().feldt().lower()).isNaN();
        assertThat(result.splitHalf().maximalLambda4()).isNaN();
        assertThat(result.pairwise().alpha()).isFinite();
        assertThat(Omega.of(rows, OmegaModel.MINRES_CORRELATIONS).total()).isNaN();
    }

    @Test
    void aTermThatRepeatsAnotherHasNoLikelihood() {
        double[][] rows = random(5, 50, 4, 0);
        for (double[] row : rows) {
            row[3] = row[0];
        }
        assertThat(of(rows).complete().lambda6()).isNaN();
        assertThat(of(rows).complete().alpha()).isFinite();
        Omega omega = Omega.of(rows, OmegaModel.ML_CORRELATIONS);
        assertThat(omega.converged()).isFalse();
        assertThat(omega.total()).isNaN();
        assertThat(Omega.of(rows, OmegaModel.MINRES_CORRELATIONS).converged()).isTrue();
    }

    @Test
    void badInputIsRefused() {
        ReliabilityAnalysis analysis = ReliabilityAnalysis.withDefaults();
        assertThatThrownBy(() -> analysis.of(List.of("a"), new double[][] {{1}, {2}}))
                .hasMessage("the number of terms is 1, expected at least 2");
        assertThatThrownBy(() -> analysis.of(List.of("a", "b"), new double[][] {{1, 2}, {2}}))
                .hasMessage("row 1 has 1 values, expected 2; give one value per term, NaN where it is missing");
        assertThatThrownBy(() -> analysis.of(List.of("a", "b"), new double[][] {{1, 2}, {2, Double.POSITIVE_INFINITY}}))
                .hasMessage("the value at row 1, column 1 is infinite; give a number, or NaN where it is missing");
        assertThatThrownBy(() -> analysis.withRanges(new double[] {1}, new double[] {0}))
                .hasMessage("the range of term 0 is 1.0..0.0; give the lower bound first");
    }
}
