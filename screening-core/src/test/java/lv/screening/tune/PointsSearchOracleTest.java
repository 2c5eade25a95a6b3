package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against trying every vector of points. */
class PointsSearchOracleTest {

    private static Predicate<int[]> atMost(int terms) {
        return w -> nonZero(w) <= terms;
    }

    private static int nonZero(int[] points) {
        int count = 0;
        for (int w : points) {
            count += w != 0 ? 1 : 0;
        }
        return count;
    }

    private static void check(IntegerScore score, PointsData data, double expected) {
        assertThat(score.proved()).isTrue();
        assertThat(score.loss()).isCloseTo(expected, within(1e-8 * expected + 1e-9));
        assertThat(score.realLoss()).isLessThanOrEqualTo(score.loss());
        double recomputed = 0;
        for (int i = 0; i < data.size(); i++) {
            double logit = score.intercept() + score.slope() * score.total(data, i);
            recomputed += data.weights()[i] * Math.log1p(Math.exp(data.outcome()[i] ? -logit : logit));
        }
        assertThat(recomputed).isCloseTo(score.loss(), within(1e-9 * expected + 1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void realInterceptIsTheLowestOfAllPoints(long seed) {
        int levels = 2 + (int) (seed % 4);
        PointsData data = RandomAnswers.likert(seed, 50 + 15 * (int) seed, 4, levels, 3);
        PointsSearch search = PointsSearch.withDefaults().withMaxTerms(3).withPoints(-3, 3);
        check(search.learn(data), data, BruteForce.realIntercept(data, -3, 3, atMost(3)));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void integerInterceptIsTheLowestOfAllPoints(long seed) {
        PointsData data = RandomAnswers.likert(seed, 60, 4, 2 + (int) (seed % 3), 3);
        PointsSearch search = PointsSearch.withDefaults()
                .withForm(ScoreForm.INTEGER_INTERCEPT)
                .withMaxTerms(3)
                .withPoints(-2, 2)
                .withIntegerIntercept(-6, 6);
        IntegerScore score = search.learn(data);
        check(score, data, BruteForce.integerIntercept(data, -2, 2, -6, 6, atMost(3)));
        assertThat(score.intercept()).isCloseTo(score.integerIntercept() / score.multiplier(), within(1e-12));
        assertThat(score.integerIntercept()).isBetween(-6, 6);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void fewDataAndQuasiSeparation(long seed) {
        PointsData data = RandomAnswers.likert(seed, 14, 4, 3, 4);
        PointsSearch search = PointsSearch.withDefaults().withMaxTerms(4).withPoints(-2, 2);
        double expected = BruteForce.realIntercept(data, -2, 2, atMost(4));
        IntegerScore score = search.learn(data);
        assertThat(score.proved()).isTrue();
        assertThat(score.loss()).isCloseTo(expected, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void signsBoundsForcedAndForbiddenTerms(long seed) {
        PointsData data = RandomAnswers.likert(seed, 80, 5, 3, 4);
        PointsSearch search = PointsSearch.withDefaults()
                .withMaxTerms(3)
                .withPoints(-2, 3)
                .withSign("item1", PointSign.NON_NEGATIVE)
                .withSign("item2", PointSign.NON_POSITIVE)
                .withForced("item3")
                .withForbidden("item5")
                .withPoints("item4", 2, 3);
        Predicate<int[]> allowed =
                w -> nonZero(w) <= 3 && w[0] >= 0 && w[1] <= 0 && w[2] != 0 && w[4] == 0 && (w[3] == 0 || w[3] >= 2);
        check(search.learn(data), data, BruteForce.realIntercept(data, -2, 3, allowed));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void nonNegativeThroughout(long seed) {
        PointsData data = RandomAnswers.likert(seed, 90, 5, 2, 5);
        for (int terms = 1; terms <= 5; terms++) {
            PointsSearch search = PointsSearch.withDefaults()
                    .withMaxTerms(terms)
                    .withPoints(-3, 3)
                    .withSign(PointSign.NON_NEGATIVE);
            check(search.learn(data), data, BruteForce.realIntercept(data, 0, 3, atMost(terms)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void fixedTermsSetTheScale(long seed) {
        PointsData data = RandomAnswers.likert(seed, 80, 4, 3, 4);
        for (ScoreForm form : ScoreForm.values()) {
            PointsSearch search = PointsSearch.withDefaults()
                    .withForm(form)
                    .withIntegerIntercept(-8, 8)
                    .withMaxTerms(3)
                    .withPoints(-3, 3)
                    .withFixed("item1", 2)
                    .withFixed("item2", 0);
            Predicate<int[]> allowed = w -> nonZero(w) <= 3 && w[0] == 2 && w[1] == 0;
            double expected = form == ScoreForm.REAL_INTERCEPT
                    ? BruteForce.realIntercept(data, -3, 3, allowed)
                    : BruteForce.integerIntercept(data, -3, 3, -8, 8, allowed);
            if (expected < Double.POSITIVE_INFINITY) {
                check(search.learn(data), data, expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void groupsCountOnceOrEnterWhole(long seed) {
        PointsData data = RandomAnswers.likert(seed, 90, 5, 2, 5);
        PointsSearch search = PointsSearch.withDefaults()
                .withMaxTerms(2)
                .withPoints(-2, 2)
                .withGroup(new TermGroup("first", List.of("item1", "item2"), TermGroup.Rule.ONE_QUESTION, 3))
                .withGroup(TermGroup.allOrNone("second", List.of("item3", "item5")));
        Predicate<int[]> allowed = w -> {
            int cost = (w[0] != 0 || w[1] != 0 ? 1 : 0) + (w[2] != 0 ? 2 : 0) + (w[3] != 0 ? 1 : 0);
            return cost <= 2 && (w[2] != 0) == (w[4] != 0) && Math.abs(w[0]) + Math.abs(w[1]) <= 3;
        };
        check(search.learn(data), data, BruteForce.realIntercept(data, -2, 2, allowed));
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void pointsByAnswerNeverFallWithTheLevel(long seed) {
        PointsData raw = RandomAnswers.likert(seed, 120, 2, 4, 2);
        double[] first = new double[raw.size()];
        double[] second = new double[raw.size()];
        for (int i = 0; i < raw.size(); i++) {
            first[i] = raw.value(i, 0);
            second[i] = raw.value(i, 1);
        }
        CumulativeCoding one = CumulativeCoding.ofAnswers("one", first);
        CumulativeCoding two = CumulativeCoding.ofAnswers("two", second);
        List<String> terms = new java.util.ArrayList<>(one.terms());
        terms.addAll(two.terms());
        double[][] rows = new double[raw.size()][];
        for (int i = 0; i < rows.length; i++) {
            double[] left = one.code(first[i]);
            double[] right = two.code(second[i]);
            rows[i] = java.util.Arrays.copyOf(left, left.length + right.length);
            System.arraycopy(right, 0, rows[i], left.length, right.length);
        }
        PointsData data = PointsData.of(terms, rows, raw.outcome());
        IntegerScore score = PointsSearch.withDefaults()
                .withMaxTerms(2)
                .withSteps(one, 3)
                .withSteps(two, 3)
                .learn(data);
        int split = one.terms().size();
        Predicate<int[]> allowed = w -> {
            int left = 0;
            int right = 0;
            for (int j = 0; j < w.length; j++) {
                left += j < split ? w[j] : 0;
                right += j < split ? 0 : w[j];
            }
            return left <= 3 && right <= 3;
        };
        check(score, data, BruteForce.realIntercept(data, 0, 3, allowed));
        assertThat(one.pointsByLevel(score)).isSorted().startsWith(0);
    }

    @Test
    void rowWeightsAndValuesOffAnyLattice() {
        PointsData likert = RandomAnswers.likert(91, 70, 4, 3, 4);
        PointsSearch search = PointsSearch.withDefaults().withMaxTerms(3).withPoints(-2, 2);
        PointsData weighted = RandomAnswers.weighted(likert, 5, false);
        check(search.learn(weighted), weighted, BruteForce.realIntercept(weighted, -2, 2, atMost(3)));
        double[][] rows = new double[likert.size()][4];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 4; j++) {
                rows[i][j] = Math.sqrt(likert.value(i, j) + 0.1 * j) / 3 + (i % 7) * 0.0123;
            }
        }
        PointsData real = PointsData.of(likert.terms(), rows, likert.outcome());
        check(search.learn(real), real, BruteForce.realIntercept(real, -2, 2, atMost(3)));
    }

    @ParameterizedTest
    @ValueSource(longs = {95, 96})
    void manyYesNoTermsByBitCounts(long seed) {
        PointsData data = RandomAnswers.likert(seed, 600, 26, 2, 3);
        PointsSearch search = PointsSearch.withDefaults().withMaxTerms(2).withPoints(-2, 2);
        double best = Double.POSITIVE_INFINITY;
        for (int a = 0; a < 26; a++) {
            for (int b = a + 1; b < 26; b++) {
                double[][] rows = new double[data.size()][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = new double[] {data.value(i, a), data.value(i, b)};
                }
                PointsData pair = PointsData.of(RandomAnswers.names(2), rows, data.outcome());
                best = Math.min(
                        best, search.withProofSteps(50_000_000).learn(pair).loss());
            }
        }
        IntegerScore score = search.learn(data);
        assertThat(score.proved()).isTrue();
        assertThat(score.loss()).isCloseTo(best, within(1e-9 * best));
    }
}
