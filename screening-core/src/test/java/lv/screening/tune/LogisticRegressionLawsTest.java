package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LogisticRegressionLawsTest {
    private static final LogisticRegression ML = LogisticRegression.maximumLikelihood();

    private static TrainingData data(int seed) {
        return MadeUp.answers(150, -0.8, new double[] {0.6, 0, -0.5, 0.3, 0}, seed);
    }

    @Property(tries = 40)
    void scalingATermScalesItsWeight(
            @ForAll @IntRange(max = 9999) int seed, @ForAll @DoubleRange(min = 0.01, max = 100) double by) {
        TrainingData data = data(seed);
        double[][] columns = new double[5][];
        Arrays.setAll(columns, data::column);
        columns[2] = Arrays.stream(columns[2]).map(v -> v * by).toArray();
        TrainingData scaled = data.withColumns(columns);
        for (Penalty penalty : new Penalty[] {Penalty.none(), Penalty.ridge(0.02), Penalty.lasso(0.02)}) {
            double[] before = ML.withPenalty(penalty).fit(data).weights();
            double[] after = ML.withPenalty(penalty).fit(scaled).weights();
            after[2] *= by;
            for (int j = 0; j < 5; j++) {
                assertThat(after[j]).isCloseTo(before[j], within(1e-8));
            }
        }
    }

    @Property(tries = 40)
    void aStrongerRidgeNeverLengthensTheStandardisedWeights(@ForAll @IntRange(max = 9999) int seed) {
        TrainingData data = data(seed);
        Design design = new Design(data);
        double before = Double.POSITIVE_INFINITY;
        for (double lambda : new double[] {0, 0.001, 0.01, 0.1, 1, 10}) {
            double[] weights = ML.withPenalty(Penalty.ridge(lambda)).fit(data).weights();
            double squares = 0;
            for (int j = 0; j < 5; j++) {
                squares += Math.pow(weights[j] * design.scale[j], 2);
            }
            assertThat(squares).isLessThanOrEqualTo(before * (1 + 1e-12));
            before = squares;
        }
        assertThat(before).isLessThan(1e-2);
    }

    @Property(tries = 40)
    void aWeightOfTwoIsTheRowTwice(@ForAll @IntRange(max = 9999) int seed) {
        TrainingData data = data(seed);
        Random random = new Random(seed);
        double[] weights = new double[data.size()];
        Arrays.setAll(weights, i -> random.nextInt(4));
        int[] rows = new int[(int) Arrays.stream(weights).sum()];
        int at = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int k = 0; k < weights[i]; k++) {
                rows[at++] = i;
            }
        }
        for (Penalty penalty : new Penalty[] {Penalty.none(), Penalty.elasticNet(0.5, 0.02)}) {
            LogisticFit weighted = ML.withPenalty(penalty).fit(data.withWeights(weights));
            LogisticFit repeated = ML.withPenalty(penalty).fit(data.rows(rows));
            assertThat(weighted.deviance()).isCloseTo(repeated.deviance(), within(1e-8));
            for (int j = 0; j < 5; j++) {
                assertThat(weighted.weights()[j]).isCloseTo(repeated.weights()[j], within(1e-8));
            }
        }
    }

    /** The conditions of Karush, Kuhn and Tucker say that no change inside the bounds lowers the penalised loss. */
    @Property(tries = 100)
    void theOptimumHasNoWayDown(
            @ForAll @IntRange(max = 9999) int seed,
            @ForAll @DoubleRange(max = 1) double alpha,
            @ForAll @DoubleRange(max = 0.1) double lambda) {
        TrainingData data = data(seed);
        LogisticRegression regression = ML.withPenalty(new Penalty(alpha, lambda))
                .withBounds("t0", Bounds.protective())
                .withBounds("t1", Bounds.risk())
                .withBounds("t2", Bounds.risk())
                .withBounds("t3", new Bounds(-0.1, 0.1));
        LogisticFit fit = regression.fit(data);
        Design design = new Design(data);
        double[] residual = new double[data.size()];
        LearnedScore score = fit.score(Map.of());
        Arrays.setAll(residual, i -> (score.probability(data, i) - data.outcome(i)) / data.size());
        double[] gradient = design.z.transposedTimes(residual);
        assertThat(gradient[0]).isCloseTo(0, within(1e-10));
        Bounds[] bounds = {Bounds.protective(), Bounds.risk(), Bounds.risk(), new Bounds(-0.1, 0.1), Bounds.free()};
        for (int j = 0; j < 5; j++) {
            double s = design.scale[j];
            double w = fit.weights()[j];
            assertThat(w).isBetween(bounds[j].lower() - 1e-15, bounds[j].upper() + 1e-15);
            double smooth = gradient[j + 1] + lambda * (1 - alpha) * w * s;
            double l1 = lambda * alpha;
            double up = smooth + (w >= 0 ? l1 : -l1);
            double down = -smooth + (w <= 0 ? l1 : -l1);
            if (w < bounds[j].upper() - 1e-12) {
                assertThat(up).as("up from t%d", j).isGreaterThan(-1e-10);
            }
            if (w > bounds[j].lower() + 1e-12) {
                assertThat(down).as("down from t%d", j).isGreaterThan(-1e-10);
            }
        }
        assertThat(fit.converged()).isTrue();
    }

    @Property(tries = 25)
    void orderOfRowsAndTermsDoesNotMatter(@ForAll @IntRange(max = 9999) int seed) {
        TrainingData data = data(seed);
        int[] rows = new int[data.size()];
        Arrays.setAll(rows, i -> i);
        Statistics.shuffle(rows, new Random(seed));
        LogisticFit plain = ML.withPenalty(Penalty.lasso(0.01)).fit(data);
        LogisticFit shuffled = ML.withPenalty(Penalty.lasso(0.01)).fit(data.rows(rows));
        double[][] turned = {data.column(4), data.column(3), data.column(2), data.column(1), data.column(0)};
        LogisticFit other = ML.withPenalty(Penalty.lasso(0.01)).fit(data.withColumns(turned));
        for (int j = 0; j < 5; j++) {
            assertThat(shuffled.weights()[j]).isCloseTo(plain.weights()[j], within(1e-9));
            assertThat(other.weights()[4 - j]).isCloseTo(plain.weights()[j], within(1e-9));
        }
    }
}
