package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final LogisticRegression ML = LogisticRegression.maximumLikelihood();

    /** 20 of 50 exposed and 10 of 60 unexposed have the outcome; closed form (Woolf, 1955). */
    private static TrainingData fourfold() {
        double[][] x = {{1}, {1}, {0}, {0}};
        return TrainingData.ofRows(List.of("exposed"), x, new double[] {1, 0, 1, 0})
                .withWeights(new double[] {20, 30, 10, 50});
    }

    @Test
    void fourfoldTableHasTheLogOddsRatioAndWoolfsStandardError() {
        LogisticFit fit = ML.fit(fourfold());
        List<WeightEstimate> estimates = fit.inference().orElseThrow().estimates();
        assertThat(estimates.get(0).estimate()).isCloseTo(Math.log(10 / 50.0), within(1e-9));
        assertThat(estimates.get(0).standardError()).isCloseTo(Math.sqrt(1 / 10.0 + 1 / 50.0), within(1e-9));
        assertThat(estimates.get(1).estimate()).isCloseTo(Math.log(20 * 50 / (30.0 * 10)), within(1e-9));
        double error = Math.sqrt(1 / 20.0 + 1 / 30.0 + 1 / 10.0 + 1 / 50.0);
        assertThat(estimates.get(1).standardError()).isCloseTo(error, within(1e-9));
        assertThat(estimates.get(1).lower()).isCloseTo(Math.log(10 / 3.0) - 1.959963984540054 * error, within(1e-9));
        double loss = -(20 * Math.log(0.4) + 30 * Math.log(0.6) + 10 * Math.log(1 / 6.0) + 50 * Math.log(5 / 6.0));
        assertThat(fit.deviance()).isCloseTo(2 * loss, within(1e-9));
        assertThat(fit.aic()).isCloseTo(2 * loss + 4, within(1e-9));
    }

    /** O-rings of the space shuttle: 15.0429 (7.3786), -0.2322 (0.1082), deviances 28.267 and 20.315 (Dalal et al., 1989). */
    @Test
    void ringsOfTheShuttle() {
        double[] temperature = {
            66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58
        };
        double[] damaged = {0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};
        LogisticFit fit = ML.fit(TrainingData.ofColumns(List.of("temperature"), new double[][] {temperature}, damaged));
        List<WeightEstimate> estimates = fit.inference().orElseThrow().estimates();
        assertThat(estimates.get(0).estimate()).isCloseTo(15.0429, within(5e-5));
        assertThat(estimates.get(0).standardError()).isCloseTo(7.3786, within(5e-5));
        assertThat(estimates.get(1).estimate()).isCloseTo(-0.2322, within(5e-5));
        assertThat(estimates.get(1).standardError()).isCloseTo(0.1082, within(5e-5));
        assertThat(fit.nullDeviance()).isCloseTo(28.267, within(5e-4));
        assertThat(fit.deviance()).isCloseTo(20.315, within(5e-4));
    }

    @Test
    void offsetTakesThePartOfAFixedWeight() {
        TrainingData data = MadeUp.answers(300, -1, new double[] {0.5, 0.3, -0.4}, 1);
        LogisticFit fixed = ML.withBounds("t1", new Bounds(0.25, 0.25)).fit(data);
        double[] offset = Arrays.stream(data.column(1)).map(v -> 0.25 * v).toArray();
        TrainingData others = TrainingData.ofColumns(
                        List.of("t0", "t2"), new double[][] {data.column(0), data.column(2)}, data.outcomes())
                .withOffset(offset);
        LogisticFit with = ML.fit(others);
        assertThat(fixed.weight("t1")).isCloseTo(0.25, within(1e-12));
        assertThat(fixed.weight("t0")).isCloseTo(with.weight("t0"), within(1e-8));
        assertThat(fixed.intercept()).isCloseTo(with.intercept(), within(1e-8));
        assertThat(fixed.deviance()).isCloseTo(with.deviance(), within(1e-8));
        assertThat(fixed.inference()).isEmpty();
        assertThat(with.inference()).isPresent();
    }

    /** In a saturated model the sandwich is the model's own covariance. */
    @Test
    void sandwichOfASaturatedModelIsTheModelsCovariance() {
        TrainingData data = repeated(fourfold());
        Inference model = ML.fit(data).inference().orElseThrow();
        Inference sandwich =
                ML.withCovariance(Covariance.SANDWICH).fit(data).inference().orElseThrow();
        for (int k = 0; k < 2; k++) {
            assertThat(sandwich.covariance(k, 1)).isCloseTo(model.covariance(k, 1), within(1e-9));
        }
    }

    /** Everybody entered twice: the model believes it, the sandwich over persons does not. */
    @Test
    void sandwichOverGroupsIsNotFooledByCopies() {
        TrainingData data = MadeUp.answers(200, -1, new double[] {0.5, 0.3}, 3);
        int[] rows = new int[400];
        String[] person = new String[400];
        for (int i = 0; i < 400; i++) {
            rows[i] = i % 200;
            person[i] = "p" + i % 200;
        }
        TrainingData twice = data.rows(rows).withGroups(List.of(person));
        LogisticRegression sandwich = ML.withCovariance(Covariance.SANDWICH);
        double once = sandwich.fit(data).inference().orElseThrow().covariance(1, 1);
        assertThat(sandwich.fit(twice).inference().orElseThrow().covariance(1, 1))
                .isCloseTo(once, within(1e-12));
        double model = ML.fit(data).inference().orElseThrow().covariance(1, 1);
        assertThat(ML.fit(twice).inference().orElseThrow().covariance(1, 1)).isCloseTo(model / 2, within(1e-12));
    }

    private static TrainingData repeated(TrainingData weighted) {
        double[] weights = weighted.weights();
        int[] rows = new int[(int) Arrays.stream(weights).sum()];
        int at = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int k = 0; k < weights[i]; k++) {
                rows[at++] = i;
            }
        }
        TrainingData copies = weighted.rows(rows);
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return copies.withWeights(ones);
    }

    @Test
    void completeSeparationIsFoundAndNamed() {
        double[][] x = {{1, 0}, {2, 1}, {3, 0}, {4, 1}, {5, 0}, {6, 1}};
        LogisticFit fit = ML.fit(TrainingData.ofRows(List.of("hours", "other"), x, new double[] {0, 0, 0, 1, 1, 1}));
        assertThat(fit.converged()).isFalse();
        assertThat(fit.inference()).isEmpty();
        assertThat(fit.findings()).extracting(Finding::code).containsExactly(FindingCode.SEPARATION);
        assertThat(fit.findings().get(0).terms()).contains("hours");
        assertThat(fit.findings().get(0).message()).startsWith("the outcomes are separated by hours");
    }

    @Test
    void quasiSeparationByOneAnswerIsFoundAndNamed() {
        TrainingData base = MadeUp.answers(120, -0.5, new double[] {0.5, -0.2}, 5);
        double[] rare = new double[120];
        for (int i = 0, marked = 0; i < 120 && marked < 4; i++) {
            if (base.outcome(i) == 1) {
                rare[i] = 1;
                marked++;
            }
        }
        double[][] columns = {base.column(0), base.column(1), rare};
        TrainingData data = TrainingData.ofColumns(List.of("a", "b", "rare"), columns, base.outcomes());
        LogisticFit fit = ML.fit(data);
        assertThat(fit.findings()).extracting(Finding::code).containsExactly(FindingCode.SEPARATION);
        assertThat(fit.findings().get(0).terms()).containsExactly("rare");
        assertThat(ML.withPenalty(Penalty.ridge(0.01)).fit(data).findings()).isEmpty();
        assertThat(ML.withPenalty(Penalty.lasso(0.01)).fit(data).converged()).isTrue();
    }

    @Test
    void nearlySeparatedDataIsNotCalledSeparated() {
        double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
        LogisticFit fit = ML.fit(TrainingData.ofRows(List.of("x"), x, new double[] {0, 0, 0, 1, 0, 1, 1, 1}));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.findings()).isEmpty();
    }

    @Test
    void dependentAndConstantTermsGetNoWeightAndAreNamed() {
        TrainingData base = MadeUp.answers(150, -0.5, new double[] {0.5, -0.2}, 6);
        double[] sum = new double[150];
        Arrays.setAll(sum, i -> base.value(i, 0) + 2 * base.value(i, 1));
        double[][] columns = {base.column(0), base.column(1), sum, new double[150]};
        LogisticFit fit = ML.fit(TrainingData.ofColumns(List.of("a", "b", "sum", "zero"), columns, base.outcomes()));
        LogisticFit plain = ML.fit(base);
        assertThat(fit.weights()[0]).isCloseTo(plain.weights()[0], within(1e-9));
        assertThat(fit.weights()[2]).isZero();
        assertThat(fit.weights()[3]).isZero();
        assertThat(fit.inference().orElseThrow().estimates().get(3).standardError())
                .isNaN();
        assertThat(fit.inference().orElseThrow().estimates().get(4).p()).isNaN();
        assertThat(fit.aic()).isCloseTo(plain.aic(), within(1e-8));
        assertThat(fit.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "constant in the rows of this fit, so their weight is 0: zero",
                        "linear combinations of other terms, so their weight is 0: sum; leave them out or use a penalty");
    }

    @Test
    void sameDataSameBits() {
        TrainingData data = MadeUp.answers(500, -1, new double[] {0.5, 0, 0.2, -0.3}, 7);
        LogisticRegression lasso = ML.withPenalty(Penalty.elasticNet(0.5, 0.01));
        assertThat(lasso.fit(data).weights()).isEqualTo(lasso.fit(data).weights());
    }

    @Test
    void boundsForUnknownTermsAreRefused() {
        TrainingData data = MadeUp.noise(50, 2, 1);
        assertThatThrownBy(() -> ML.withBounds("tt", Bounds.risk()).fit(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bounds are given for 'tt', which is not a term of the data; its terms are t0, t1");
        assertThatThrownBy(() -> new Bounds(1, 0)).hasMessage("the bounds 1.0 to 0.0 allow no weight");
        assertThatThrownBy(() -> Penalty.ridge(-1)).hasMessage("lambda is -1.0; expected a finite number of 0 or more");
        assertThatThrownBy(() -> Penalty.elasticNet(2, 1)).hasMessage("alpha is 2.0; expected 0 to 1");
    }

    @Test
    void missingCellsAreRefusedAllAtOnce() {
        double[][] columns = {{1, Double.NaN, 2}, {Double.NaN, Double.NaN, 1}};
        TrainingData data = TrainingData.ofColumns(List.of("a", "b"), columns, new double[] {0, 1, 1});
        assertThatThrownBy(() -> ML.fit(data))
                .isInstanceOf(TuningException.class)
                .hasMessage("term 'a' is missing in row 2; leave these rows out or impute them first\n"
                        + "term 'b' is missing in 2 rows (first: row 1); leave these rows out or impute them first");
    }

    @Test
    void rowsOfWeightZeroDoNotCount() {
        TrainingData data = MadeUp.answers(200, -1, new double[] {0.5, 0.3}, 8);
        double[] weights = data.weights();
        Arrays.fill(weights, 150, 200, 0);
        LogisticFit some = ML.fit(data.withWeights(weights));
        LogisticFit first =
                ML.fit(data.rows(java.util.stream.IntStream.range(0, 150).toArray()));
        assertThat(some.weights()).isEqualTo(first.weights());
        assertThat(some.rows()).isEqualTo(150);
    }

    @Test
    void unstandardisedPenaltyActsOnWeightsAsTheyAre() {
        TrainingData data = MadeUp.answers(300, -1, new double[] {0.5, 0.3}, 9);
        double lambda = 0.05;
        LogisticFit fit =
                ML.withPenalty(Penalty.ridge(lambda)).withStandardised(false).fit(data);
        for (int j = 0; j < 2; j++) {
            double gradient = 0;
            for (int i = 0; i < 300; i++) {
                double p = fit.score(Collections.emptyMap()).probability(data, i);
                gradient += (p - data.outcome(i)) * data.value(i, j) / 300;
            }
            assertThat(gradient + lambda * fit.weights()[j]).isCloseTo(0, within(1e-10));
        }
    }
}
