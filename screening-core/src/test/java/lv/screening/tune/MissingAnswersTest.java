package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MissingAnswersTest {
    private static final TrainingData WHOLE = MadeUp.answers(400, -1.5, new double[] {0.6, 0.4, 0.2}, 1);
    private static final TrainingData GAPS = MadeUp.withGaps(WHOLE, 0.15, 2);
    private static final MultipleImputation THREE = new MultipleImputation(3, 3);

    @Test
    void knownValuesStayAndGapsGetValuesThatOccur() {
        for (TrainingData copy : THREE.impute(GAPS, 1)) {
            assertThat(copy.hasMissing()).isFalse();
            for (int j = 0; j < 3; j++) {
                Set<Double> occurring = Arrays.stream(GAPS.column(j))
                        .filter(v -> !Double.isNaN(v))
                        .boxed()
                        .collect(Collectors.toSet());
                for (int i = 0; i < 400; i++) {
                    if (Double.isNaN(GAPS.value(i, j))) {
                        assertThat(occurring).contains(copy.value(i, j));
                    } else {
                        assertThat(copy.value(i, j)).isEqualTo(GAPS.value(i, j));
                    }
                }
            }
        }
    }

    @Test
    void sameSeedSameDrawsAndCopiesDiffer() {
        List<TrainingData> once = THREE.impute(GAPS, 1);
        List<TrainingData> again = THREE.impute(GAPS, 1);
        List<TrainingData> other = THREE.impute(GAPS, 2);
        assertThat(again.get(2).column(0)).isEqualTo(once.get(2).column(0));
        assertThat(other.get(2).column(0)).isNotEqualTo(once.get(2).column(0));
        assertThat(once.get(1).column(0)).isNotEqualTo(once.get(2).column(0));
    }

    /** Answers of people with the outcome vanish more often when another answer is high: complete cases mislead, imputation less. */
    @Test
    void imputationRepairsWhatCompleteCasesGetWrong() {
        TrainingData whole = correlated(4000);
        Random random = new Random(5);
        double[] second = whole.column(1);
        for (int i = 0; i < second.length; i++) {
            double drop = whole.outcome(i) == 1 && whole.value(i, 0) >= 2 ? 0.8 : 0.05;
            if (random.nextDouble() < drop) {
                second[i] = Double.NaN;
            }
        }
        TrainingData gaps = whole.withColumns(new double[][] {whole.column(0), second});
        LogisticRegression ml = LogisticRegression.maximumLikelihood();
        double truth = ml.fit(whole).weights()[0];
        double complete = ml.fit(gaps.rows(gaps.completeRows())).weights()[0];
        List<LogisticFit> fits = new ArrayList<>();
        List<TrainingData> copies = new MultipleImputation(10, 5).impute(gaps, 3);
        copies.forEach(copy -> fits.add(ml.fit(copy)));
        PooledFit pooled = PooledFit.of(fits);
        PooledFit.Pooled first = pooled.estimates().get(1);
        assertThat(Math.abs(complete - truth)).isGreaterThan(0.3);
        assertThat(Math.abs(first.estimate() - truth)).isLessThan(0.08);
        assertThat(first.missingShare()).isBetween(0.02, 0.6);
        assertThat(first.standardError())
                .isGreaterThan(ml.fit(whole)
                        .inference()
                        .orElseThrow()
                        .estimates()
                        .get(1)
                        .standardError());
        double stacked = ml.fit(MultipleImputation.stacked(copies)).weights()[0];
        assertThat(stacked).isCloseTo(first.estimate(), within(0.02));
    }

    private static TrainingData correlated(int rows) {
        Random random = new Random(4);
        double[][] x = new double[rows][2];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i][0] = random.nextInt(4);
            x[i][1] = random.nextDouble() < 0.6 ? x[i][0] : random.nextInt(4);
            y[i] = random.nextDouble() < Statistics.logistic(-2 + 0.5 * x[i][0] + 0.5 * x[i][1]) ? 1 : 0;
        }
        return TrainingData.ofRows(List.of("first", "second"), x, y);
    }

    @Test
    void yesNoTermsAreDrawnByTheirOwnRegression() {
        Random random = new Random(6);
        int rows = 3000;
        double[][] x = new double[rows][2];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i][0] = random.nextInt(2);
            x[i][1] = random.nextDouble() < (x[i][0] == 1 ? 0.8 : 0.1) ? 5 : 2;
            y[i] = random.nextInt(2);
            if (i % 3 == 0) {
                x[i][1] = Double.NaN;
            }
        }
        TrainingData gaps = TrainingData.ofRows(List.of("a", "b"), x, y);
        TrainingData copy = THREE.impute(gaps, 1).get(0);
        double[] high = new double[2];
        double[] all = new double[2];
        for (int i = 0; i < rows; i += 3) {
            int a = (int) gaps.value(i, 0);
            all[a]++;
            assertThat(copy.value(i, 1)).isIn(2.0, 5.0);
            high[a] += copy.value(i, 1) == 5 ? 1 : 0;
        }
        assertThat(high[1] / all[1]).isCloseTo(0.8, within(0.08));
        assertThat(high[0] / all[0]).isCloseTo(0.1, within(0.08));
    }

    @Test
    void outcomesOfRowsToBePredictedTellNothing() {
        boolean[] learn = new boolean[400];
        Arrays.fill(learn, 0, 300, true);
        double[] otherOutcomes = GAPS.outcomes();
        for (int i = 300; i < 400; i++) {
            otherOutcomes[i] = 1 - otherOutcomes[i];
        }
        TrainingData changed = TrainingData.ofColumns(
                GAPS.terms(), new double[][] {GAPS.column(0), GAPS.column(1), GAPS.column(2)}, otherOutcomes);
        TrainingData one = THREE.impute(GAPS, learn, 1).get(0);
        TrainingData two = THREE.impute(changed, learn, 1).get(0);
        for (int j = 0; j < 3; j++) {
            assertThat(two.column(j)).isEqualTo(one.column(j));
        }
    }

    @Test
    void stackedCopiesWeighAsMuchAsTheData() {
        TrainingData weighted =
                GAPS.withWeights(Arrays.stream(new double[400]).map(v -> 3).toArray());
        TrainingData stacked = MultipleImputation.stacked(THREE.impute(weighted, 1));
        assertThat(stacked.size()).isEqualTo(1200);
        assertThat(Arrays.stream(stacked.weights()).sum()).isCloseTo(1200, within(1e-9));
        assertThat(stacked.groups()[401]).isEqualTo(1);
        Folds folds = Folds.of(stacked, 5, 1);
        for (int i = 0; i < 400; i++) {
            assertThat(folds.foldOfRow()[i + 400]).isEqualTo(folds.foldOfRow()[i]);
        }
    }

    @Test
    void aTermWithoutValuesIsRefused() {
        double[] empty = new double[3];
        Arrays.fill(empty, Double.NaN);
        TrainingData data = TrainingData.ofColumns(List.of("a"), new double[][] {empty}, new double[] {0, 1, 0});
        assertThatThrownBy(() -> THREE.impute(data, 1))
                .isInstanceOf(TuningException.class)
                .hasMessage("term 'a' has no value in any of 3 rows; leave the term out or bind it to a column");
    }

    /**
     * By hand: estimates 1 and 2, squared errors 0.25 and 0.16. Within 0.205, between 0.5, total 0.205 + 1.5 * 0.5 = 0.955,
     * share 0.75 / 0.955; old df 1 / share^2; observed df (97 / 99) * 96 * (1 - share).
     */
    @Test
    void rubinsRulesByHand() {
        PooledFit pooled = PooledFit.of(List.of(fit(1, 0.5), fit(2, 0.4)));
        PooledFit.Pooled term = pooled.estimates().get(1);
        assertThat(term.estimate()).isCloseTo(1.5, within(1e-12));
        assertThat(term.within()).isCloseTo(0.205, within(1e-12));
        assertThat(term.between()).isCloseTo(0.5, within(1e-12));
        assertThat(term.standardError()).isCloseTo(Math.sqrt(0.955), within(1e-12));
        double share = 0.75 / 0.955;
        assertThat(term.missingShare()).isCloseTo(share, within(1e-12));
        double old = 1 / (share * share);
        double observed = 97.0 / 99 * 96 * (1 - share);
        assertThat(term.df()).isCloseTo(old * observed / (old + observed), within(1e-9));
        assertThat(pooled.imputations()).isEqualTo(2);
        assertThatThrownBy(() -> PooledFit.of(List.of(fit(1, 1)))).hasMessage("1 fits; pooling needs 2 or more");
    }

    private static LogisticFit fit(double estimate, double error) {
        Inference inference =
                new Inference(List.of("a"), 0, new double[] {estimate}, new double[] {1, 0, 0, error * error});
        return new LogisticFit(
                List.of("a"),
                0,
                new double[] {estimate},
                Penalty.none(),
                java.util.Optional.of(inference),
                1,
                1,
                98,
                2,
                1,
                true,
                List.of());
    }

    @Test
    void intervalsGiveDecidedRowsOrMidpoints() {
        double[][] lowest = {{0, 1}, {2, 0}, {1, 1}};
        double[][] highest = {{0, 1}, {2, 3}, {1, 1}};
        TrainingData low = TrainingData.ofRows(List.of("a", "b"), lowest, new double[] {0, 1, 1})
                .withWeights(new double[] {1, 2, 3});
        TrainingData high = TrainingData.ofRows(List.of("a", "b"), highest, new double[3]);
        TermIntervals intervals = TermIntervals.of(low, high);
        TermIntervals.Decided decided = intervals.decidedOnly();
        assertThat(decided.rows()).containsExactly(0, 2);
        assertThat(decided.leftOut()).isEqualTo(1);
        assertThat(decided.treatment()).isEqualTo(MissingTreatment.DECIDED_ONLY);
        assertThat(decided.data().outcomes()).containsExactly(0, 1);
        TermIntervals.Decided middle = intervals.midpoints();
        assertThat(middle.data().value(1, 1)).isEqualTo(1.5);
        assertThat(middle.filledCells()).isEqualTo(1);
        assertThat(middle.treatment()).isEqualTo(MissingTreatment.MIDPOINTS);
        assertThat(decided.data().weights()).containsExactly(1, 3);
        assertThatThrownBy(() -> TermIntervals.of(high, low))
                .hasMessage("the interval of term 'b' in row 2 is empty or not finite");
        assertThatThrownBy(() -> TermIntervals.of(low, high.rows(new int[] {0})))
                .hasMessage("the lowest values have 3 rows of a, b, the highest 1 rows of a, b");
        TermIntervals none = TermIntervals.of(low, low);
        assertThat(none.midpoints().treatment()).isEqualTo(MissingTreatment.NONE_MISSING);
        assertThat(none.decidedOnly().treatment()).isEqualTo(MissingTreatment.NONE_MISSING);
    }

    @Test
    void aValidationStatesWhatWasDoneAboutIntervals() {
        double[] higher = WHOLE.column(2);
        for (int i = 0; i < 400; i += 10) {
            higher[i] += 1;
        }
        TrainingData high = WHOLE.withColumns(new double[][] {WHOLE.column(0), WHOLE.column(1), higher});
        TermIntervals intervals = TermIntervals.of(WHOLE, high);
        NestedValidation validation =
                NestedValidation.of(RegressionLearner.fixed(LogisticRegression.maximumLikelihood()));
        ValidationResult decided = validation.run(intervals.decidedOnly());
        assertThat(decided.treatment()).isEqualTo(MissingTreatment.DECIDED_ONLY);
        assertThat(decided.leftOut()).isEqualTo(40);
        assertThat(decided.rows()).hasSize(360).doesNotContain(0, 10, 390).contains(1, 399);
        assertThat(decided.findings().get(0).message())
                .isEqualTo("40 of 400 rows were left out because the answers given do"
                        + " not decide a term; the weights hold for decided answers only");
        ValidationResult middle = validation.run(intervals.midpoints());
        assertThat(middle.treatment()).isEqualTo(MissingTreatment.MIDPOINTS);
        assertThat(middle.rows()).hasSize(400);
        assertThat(middle.findings().get(0).message())
                .startsWith("40 undecided values in 400 rows were set to the middle");
    }
}
