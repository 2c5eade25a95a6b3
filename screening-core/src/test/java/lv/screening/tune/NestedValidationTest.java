package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import lv.screening.evaluate.WeightedArea;
import org.junit.jupiter.api.Test;

class NestedValidationTest {
    private static final LogisticRegression ML = LogisticRegression.maximumLikelihood();
    private static final WeightLearner PLAIN = RegressionLearner.fixed(ML);

    @Test
    void noiseIsWorthNothingOutOfFoldHoweverGoodItLooks() {
        double apparent = 0;
        double outOfFold = 0;
        for (int seed = 1; seed <= 10; seed++) {
            ValidationResult result = NestedValidation.of(PLAIN).withSeed(seed).run(MadeUp.noise(200, 20, seed));
            apparent += result.apparent().area() / 10;
            outOfFold += result.outOfFold().area() / 10;
            assertThat(result.optimism().area()).isPositive();
            assertThat(result.outOfFold().calibrationSlope()).isLessThan(0.5);
        }
        assertThat(apparent).isGreaterThan(0.65);
        assertThat(outOfFold).isBetween(0.45, 0.55);
    }

    /** Choosing terms on all rows and validating only the fit would make noise look good; choosing inside the folds does not. */
    @Test
    void selectionInsideTheFoldsKeepsNoiseAtHalf() {
        double outOfFold = 0;
        for (int seed = 1; seed <= 10; seed++) {
            ValidationResult result = NestedValidation.of(NestedValidationTest::bestThree)
                    .withSeed(seed)
                    .run(MadeUp.noise(150, 60, 100 + seed));
            outOfFold += result.outOfFold().area() / 10;
            assertThat(result.apparent().area()).isGreaterThan(0.6);
        }
        assertThat(outOfFold).isBetween(0.44, 0.56);
    }

    private static LearnedScore bestThree(TrainingData data, long seed) {
        double[] areas = new double[data.terms().size()];
        Arrays.setAll(areas, j -> WeightedArea.of(data.column(j), data.outcomes(), data.weights()) - 0.5);
        double[] strengths = Arrays.stream(areas).map(Math::abs).sorted().toArray();
        double third = strengths[strengths.length - 3];
        double[] weights = Arrays.stream(areas)
                .map(a -> Math.abs(a) < third ? 0 : Math.signum(a))
                .toArray();
        return LearnedScore.of(data.terms(), weights, -1, 0.5, Map.of(), List.of());
    }

    @Test
    void oneOrFourThreadsGiveTheSameResult() {
        TrainingData data = MadeUp.withGaps(MadeUp.answers(250, -1, new double[] {0.6, 0.4, 0, 0, 0}, 3), 0.05, 4);
        LambdaSearch search = new LambdaSearch(
                ML.withPenalty(Penalty.lasso(1)), 3, 8, 0.01, ChoiceRule.ONE_STANDARD_ERROR, Integer.MAX_VALUE);
        NestedValidation validation = NestedValidation.of(RegressionLearner.searching(search))
                .withSeed(9)
                .withImputation(new MultipleImputation(2, 2));
        ValidationResult one = validation.run(data);
        ValidationResult four = validation.withThreads(4).run(data);
        assertThat(four).usingRecursiveComparison().isEqualTo(one);
        assertThat(four.outOfFoldProbability()).isEqualTo(one.outOfFoldProbability());
        assertThat(validation.withSeed(10).run(data).outOfFoldProbability()).isNotEqualTo(one.outOfFoldProbability());
    }

    @Test
    void theLearnerNeverSeesTheFold() {
        TrainingData data = MadeUp.answers(100, -0.5, new double[] {0.3}, 1);
        double[] number = new double[100];
        Arrays.setAll(number, i -> i);
        TrainingData numbered =
                TrainingData.ofColumns(List.of("t0", "row"), new double[][] {data.column(0), number}, data.outcomes());
        List<double[]> seen = Collections.synchronizedList(new ArrayList<>());
        List<Integer> cutOn = Collections.synchronizedList(new ArrayList<>());
        ValidationResult result = NestedValidation.of((training, seed) -> {
                    seen.add(training.column(1));
                    return PLAIN.fit(training, seed);
                })
                .withCut((p, y, w) -> {
                    cutOn.add(p.length);
                    return 0.5;
                })
                .run(numbered);
        assertThat(seen).hasSize(6);
        int[] folds = result.foldOfRow();
        for (int f = 0; f < 5; f++) {
            int fold = f;
            assertThat(seen.get(f)).hasSize(80);
            assertThat(Arrays.stream(seen.get(f)).noneMatch(row -> folds[(int) row] == fold))
                    .isTrue();
        }
        assertThat(cutOn).containsExactly(80, 80, 80, 80, 80, 100);
    }

    @Test
    void outOfFoldFiguresAreThoseOfTheFoldScores() {
        TrainingData data = MadeUp.answers(300, -1, new double[] {0.6, 0.4}, 5);
        ValidationResult result = NestedValidation.of(PLAIN).withFolds(3).run(data);
        double[] p = result.outOfFoldProbability();
        for (int i = 0; i < 300; i++) {
            FoldResult fold = result.folds().get(result.foldOfRow()[i]);
            assertThat(p[i]).isEqualTo(fold.score().probability(data, i));
            assertThat(result.outOfFoldReferred()[i]).isEqualTo(p[i] >= fold.cut());
        }
        assertThat(result.outOfFold())
                .isEqualTo(Performance.of(p, data.outcomes(), data.weights(), result.outOfFoldReferred()));
        assertThat(result.apparent().calibrationSlope()).isCloseTo(1, within(1e-6));
        assertThat(result.treatment()).isEqualTo(MissingTreatment.NONE_MISSING);
        assertThat(result.findings()).isEmpty();
        assertThat(result.selectionFrequency()).containsExactly(Map.entry("t0", 1.0), Map.entry("t1", 1.0));
    }

    @Test
    void unstableTermsAreNamed() {
        WeightLearner moody = (data, seed) -> {
            double[] weights = {1, data.size() == 300 ? 1 : 0, 1};
            return LearnedScore.of(data.terms(), weights, -3, 0.5, Map.of(), List.of());
        };
        ValidationResult result =
                NestedValidation.of(moody).run(MadeUp.answers(300, -1.5, new double[] {0.6, 0.4, 0.1}, 5));
        assertThat(result.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "chosen in fewer than 80 % of the folds: t1; other data would give other terms: do not read meaning into the"
                                + " choice");
        assertThat(result.selectionFrequency().get("t1")).isZero();
    }

    @Test
    void rowsLeftOutAreStated() {
        TrainingData data = MadeUp.withGaps(MadeUp.answers(400, -1, new double[] {0.6, 0.4}, 6), 0.1, 7);
        ValidationResult result = NestedValidation.of(PLAIN).run(data);
        assertThat(result.treatment()).isEqualTo(MissingTreatment.COMPLETE_CASES);
        assertThat(result.rows()).isEqualTo(data.completeRows());
        assertThat(result.leftOut()).isEqualTo(400 - data.completeRows().length);
        assertThat(result.findings().get(0).code()).isEqualTo(FindingCode.ROWS_LEFT_OUT);
        ValidationResult imputed = NestedValidation.of(PLAIN)
                .withImputation(new MultipleImputation(3, 2))
                .run(data);
        assertThat(imputed.leftOut()).isZero();
        assertThat(imputed.rows()).hasSize(400);
        assertThat(imputed.treatment()).isEqualTo(MissingTreatment.MULTIPLE_IMPUTATION);
        assertThat(imputed.findings().get(0).message())
                .isEqualTo(result.leftOut() + " of 400 rows have a missing term that was imputed");
        assertThat(imputed.outOfFold().area()).isBetween(0.6, 0.8);
    }

    @Test
    void separationInsideFoldsIsReportedWithTheFold() {
        TrainingData base = MadeUp.answers(300, -1, new double[] {0.5, 0.4}, 8);
        double[] rare = new double[300];
        int positive = 0;
        int negative = 0;
        for (int i = 0; i < 300; i++) {
            if ((base.outcome(i) == 1 && positive < 6) || (base.outcome(i) == 0 && negative < 1)) {
                rare[i] = 1;
                positive += (int) base.outcome(i);
                negative += 1 - (int) base.outcome(i);
            }
        }
        TrainingData data = TrainingData.ofColumns(
                List.of("a", "b", "rare"), new double[][] {base.column(0), base.column(1), rare}, base.outcomes());
        ValidationResult result = NestedValidation.of(PLAIN).run(data);
        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().get(0).code()).isEqualTo(FindingCode.SEPARATION);
        assertThat(result.findings().get(0).message())
                .matches(
                        "learning without fold \\d \\(1 of 5 folds have this\\): the outcomes are separated by rare, so .*");
    }

    @Test
    void unusableDataIsRefusedWithEveryReason() {
        TrainingData constant = TrainingData.ofColumns(
                List.of("a", "b"), new double[][] {{1, 1, 1}, {0, 1, 2}}, new double[] {1, 1, 1});
        assertThatThrownBy(() -> NestedValidation.of(PLAIN).run(constant))
                .isInstanceOfSatisfying(
                        TuningException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(FindingCode.OUTCOME_CONSTANT, FindingCode.CONSTANT_TERM));
        TrainingData holes = TrainingData.ofColumns(
                List.of("a", "b"),
                new double[][] {{1, 2, Double.NaN, Double.NaN}, {Double.NaN, Double.NaN, 1, 2}},
                new double[] {1, 0, 1, 0});
        assertThatThrownBy(() -> NestedValidation.of(PLAIN).run(holes))
                .hasMessage("all 4 rows have a missing term; impute, or leave out the terms that are missing most");
    }

    @Test
    void schoolsAreKeptTogetherAndFoldsCanBeGiven() {
        TrainingData data = MadeUp.answers(300, -1, new double[] {0.6, 0.4}, 9);
        List<String> schools = new ArrayList<>();
        int[] given = new int[300];
        for (int i = 0; i < 300; i++) {
            schools.add("s" + i % 12);
            given[i] = i % 4;
        }
        ValidationResult result = NestedValidation.of(PLAIN).run(data.withGroups(schools));
        for (int i = 12; i < 300; i++) {
            assertThat(result.foldOfRow()[i]).isEqualTo(result.foldOfRow()[i - 12]);
        }
        assertThat(NestedValidation.of(PLAIN).withGivenFolds(given).run(data).foldOfRow())
                .isEqualTo(given);
    }

    @Test
    void progressIsToldAndCanCancel() {
        TrainingData data = MadeUp.answers(200, -1, new double[] {0.6}, 9);
        List<Integer> told = new ArrayList<>();
        NestedValidation.of(PLAIN)
                .withThreads(3)
                .withProgress((done, total) -> told.add(10 * done + total))
                .run(data);
        assertThat(told).containsExactly(16, 26, 36, 46, 56, 66);
        for (int threads : new int[] {1, 2}) {
            NestedValidation cancelled = NestedValidation.of(PLAIN)
                    .withThreads(threads)
                    .withProgress((done, total) -> {
                        throw new CancellationException("enough");
                    });
            assertThatThrownBy(() -> cancelled.run(data))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("enough");
        }
    }
}
