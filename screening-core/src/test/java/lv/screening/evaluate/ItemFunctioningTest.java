package lv.screening.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemFunctioningTest {

    /**
     * Smoking and lung cancer in eight Chinese cities (Liu 1992), as in Agresti (2002), table 6.6: common odds ratio 2.17,
     * chi-square without correction 280.1, standard error of the log 0.047. With the correction, by the formula of Mantel
     * and Haenszel (1959), 279.376.
     */
    @Test
    void commonOddsRatioIsPublished() {
        long[][] cities = {
            {126, 100, 35, 61},
            {908, 688, 497, 807},
            {913, 747, 336, 598},
            {235, 172, 58, 121},
            {402, 308, 121, 215},
            {182, 156, 72, 98},
            {60, 99, 11, 43},
            {104, 89, 21, 36}
        };
        SortedMap<Double, long[][]> strata = new TreeMap<>();
        for (int i = 0; i < cities.length; i++) {
            long[] c = cities[i];
            strata.put((double) i, new long[][] {{c[1], c[0]}, {c[3], c[2]}});
        }
        MantelHaenszel test = MantelHaenszel.of(strata, new double[] {0, 1});
        assertThat(test.commonOddsRatio()).isCloseTo(2.17, within(5e-3));
        assertThat(test.standardErrorOfLog()).isCloseTo(0.047, within(5e-4));
        assertThat(test.chiSquare()).isCloseTo(279.3757, within(1e-4));
        assertThat(test.delta()).isCloseTo(-2.35 * Math.log(2.17448), within(1e-4));
        // |delta| = 1.825 is large, and (1.825 - 1) / (2.35 * 0.0468) = 7.5 above 1.645
        assertThat(test.category()).isEqualTo(MantelHaenszel.EtsCategory.C);
        assertThat(test.pValue()).isPositive().isLessThan(1e-60);
    }

    /** Two levels counted as three, one of them empty, give the same odds ratio; the statistic loses its correction. */
    @Test
    void theOrdinalFormContainsTheBinaryOne() {
        SortedMap<Double, long[][]> two = new TreeMap<>();
        two.put(0.0, new long[][] {{20, 30}, {25, 15}});
        two.put(1.0, new long[][] {{10, 40}, {12, 28}});
        SortedMap<Double, long[][]> three = new TreeMap<>();
        three.put(0.0, new long[][] {{20, 30, 0}, {25, 15, 0}});
        three.put(1.0, new long[][] {{10, 40, 0}, {12, 28, 0}});
        MantelHaenszel binary = MantelHaenszel.of(two, new double[] {0, 1});
        MantelHaenszel ordinal = MantelHaenszel.of(three, new double[] {0, 1, 2});
        assertThat(ordinal.commonOddsRatio()).isCloseTo(binary.commonOddsRatio(), within(1e-12));
        // 15 expected (40 * 45 / 90 = 20) and 28 (40 * 68 / 90 = 30.222): excess 7.2222
        double variance = 50.0 * 40 * 45 * 45 / (90.0 * 90 * 89) + 50.0 * 40 * 68 * 22 / (90.0 * 90 * 89);
        double excess = 5 + 40 * 68 / 90.0 - 28;
        assertThat(ordinal.chiSquare()).isCloseTo(excess * excess / variance, within(1e-10));
        assertThat(binary.chiSquare()).isCloseTo((excess - 0.5) * (excess - 0.5) / variance, within(1e-10));
    }

    private static double[][] answers(boolean[] focal, double harder, double steeper, int levels) {
        Random random = new Random(11);
        double[][] rows = new double[focal.length][8];
        for (int i = 0; i < rows.length; i++) {
            double trait = random.nextGaussian() - (focal[i] ? 0.5 : 0);
            for (int j = 0; j < 8; j++) {
                double slope = 1.2 + (j == 0 && focal[i] ? steeper : 0);
                double shift = (j - 3.5) / 4 + (j == 0 && focal[i] ? harder : 0);
                double value = slope * trait - shift + Math.log(1 / random.nextDouble() - 1);
                rows[i][j] =
                        levels == 2 ? (value > 0 ? 1 : 0) : Math.max(0, Math.min(levels - 1, Math.rint(value + 1)));
            }
        }
        return rows;
    }

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private static boolean[] halves(int n) {
        boolean[] focal = new boolean[n];
        for (int i = 0; i < n; i++) {
            focal[i] = i % 2 == 1;
        }
        return focal;
    }

    @Test
    void anItemMadeHarderForOneGroupIsFound() {
        boolean[] focal = halves(2000);
        for (int levels = 2; levels <= 4; levels += 2) {
            List<ItemFunctioning> items = ItemFunctioningAnalysis.withDefaults()
                    .of(NAMES, answers(focal, 1.2, 0, levels), focal)
                    .items();
            ItemFunctioning first = items.get(0);
            assertThat(first.mantelHaenszel().category()).isEqualTo(MantelHaenszel.EtsCategory.C);
            assertThat(first.mantelHaenszel().delta()).isNegative();
            assertThat(first.logistic().uniformP()).isLessThan(1e-6);
            assertThat(first.logistic().nonUniformP()).isGreaterThan(0.001);
            assertThat(first.logistic().groupCoefficient().value()).isNegative();
            // the log odds ratio of the two methods estimates the same
            assertThat(-Math.log(first.mantelHaenszel().commonOddsRatio()))
                    .isCloseTo(first.logistic().groupCoefficient().value(), within(0.25));
            for (ItemFunctioning other : items.subList(1, 8)) {
                assertThat(other.mantelHaenszel().category()).isNotEqualTo(MantelHaenszel.EtsCategory.C);
            }
        }
    }

    @Test
    void anItemThatDiscriminatesDifferentlyIsNonUniform() {
        boolean[] focal = halves(4000);
        LogisticFunctioning logistic = ItemFunctioningAnalysis.withDefaults()
                .of(NAMES, answers(focal, 0, 2, 2), focal)
                .items()
                .get(0)
                .logistic();
        assertThat(logistic.nonUniformP()).isLessThan(1e-6);
        assertThat(logistic.chiSquare())
                .isCloseTo(logistic.uniformChiSquare() + logistic.nonUniformChiSquare(), within(1e-9));
        assertThat(logistic.explainedGain()).isPositive();
    }

    @Test
    void smallGroupsAreWithheldAndConstantItemsUndefined() {
        double[][] rows = {{1, 0, 1}, {1, 1, 0}, {1, 0, 0}, {1, 1, 1}, {1, Double.NaN, 1}};
        boolean[] focal = {true, false, true, false, false};
        List<String> names = List.of("a", "b", "c");
        ItemFunctioningAnalysis analysis = ItemFunctioningAnalysis.withDefaults();
        DifferentialFunctioning withheld = analysis.of(names, rows, focal);
        assertThat(withheld).isEqualTo(new DifferentialFunctioning(true, 10, 0, 0, List.of()));
        DifferentialFunctioning shown = analysis.withMinimumCell(2)
                .withMatching(ItemFunctioningAnalysis.Matching.TOTAL)
                .of(names, rows, focal);
        assertThat(shown.reference()).isEqualTo(2);
        assertThat(shown.items().get(0).mantelHaenszel().category()).isEqualTo(MantelHaenszel.EtsCategory.UNDEFINED);
        assertThat(shown.items().get(0).logistic().pValue()).isNaN();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> ItemFunctioningAnalysis.withDefaults()
                        .of(List.of("a", "b"), new double[][] {{1, 2}}, new boolean[2]))
                .hasMessage("there are 1 rows but 2 group marks; give one of each per row");
    }
}
