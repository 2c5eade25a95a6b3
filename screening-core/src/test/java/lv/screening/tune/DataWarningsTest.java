package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataWarningsTest {
    private static TrainingData with(TrainingData base, double[] extra) {
        double[][] columns = new double[base.terms().size() + 1][];
        Arrays.setAll(columns, j -> j < columns.length - 1 ? base.column(j) : extra);
        List<String> names = new java.util.ArrayList<>(base.terms());
        names.add("extra");
        return TrainingData.ofColumns(names, columns, base.outcomes());
    }

    private static final TrainingData SOUND = MadeUp.answers(600, -0.5, new double[] {0.2, 0.2}, 1);

    @Test
    void soundDataRaisesNothing() {
        assertThat(DataWarnings.of(SOUND)).isEmpty();
    }

    @Test
    void fewRowsFewPositivesFewPerTerm() {
        double[] outcome = new double[100];
        Arrays.fill(outcome, 0, 12, 1);
        TrainingData noise = MadeUp.noise(100, 2, 1);
        TrainingData data =
                TrainingData.ofColumns(noise.terms(), new double[][] {noise.column(0), noise.column(1)}, outcome);
        assertThat(DataWarnings.of(data))
                .extracting(Finding::message)
                .containsExactly(
                        "100 rows; below 200 the weights and their validation are unreliable: collect more answers",
                        "12 rows with the rarer outcome; below 100 the figures of validation are unreliable: collect more answers",
                        "12 rows with the rarer outcome for 2 terms, 6.0 per term; expected 10 or more: learn fewer terms or use a"
                                + " penalty");
        assertThat(DataWarnings.of(data))
                .extracting(f -> f.code().id())
                .containsExactly("small_sample", "few_positives", "few_events_per_term");
    }

    @Test
    void anItemThatIsTheOutcomeLeaks() {
        double[] reversed = Arrays.stream(SOUND.outcomes()).map(y -> 5 - 2 * y).toArray();
        List<Finding> found = DataWarnings.of(with(SOUND, reversed));
        assertThat(found).extracting(Finding::code).containsExactly(FindingCode.LEAKAGE);
        assertThat(found.get(0).message())
                .isEqualTo(
                        "term 'extra' alone tells the outcome without error; it may hold the outcome itself: leave it out");
    }

    @Test
    void anItemWhoseValuesEachHaveOneOutcomeLeaksWithoutAnyOrder() {
        double[] coded = new double[SOUND.size()];
        Arrays.setAll(coded, i -> SOUND.outcome(i) == 1 ? 2 : 1 + 2 * (i % 2));
        assertThat(DataWarnings.of(with(SOUND, coded)))
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEAKAGE);
    }

    @Test
    void anItemThatNearlyIsTheOutcomeLeaks() {
        double[] nearly = SOUND.outcomes();
        nearly[0] = 1 - nearly[0];
        nearly[1] = 1 - nearly[1];
        List<Finding> found = DataWarnings.of(with(SOUND, nearly));
        assertThat(found).extracting(Finding::code).containsExactly(FindingCode.LEAKAGE);
        assertThat(found.get(0).message()).startsWith("term 'extra' alone has an area under the curve of 0.99");
    }

    @Test
    void collinearTermsAreNamed() {
        double[] sum = new double[SOUND.size()];
        Arrays.setAll(sum, i -> SOUND.value(i, 0) - SOUND.value(i, 1));
        assertThat(DataWarnings.of(with(SOUND, sum)))
                .extracting(Finding::message)
                .containsExactly(
                        "linear combinations of other terms: extra; their weights can not be told apart: leave them out or use a"
                                + " penalty");
        double[] close = new double[SOUND.size()];
        Arrays.setAll(close, i -> SOUND.value(i, 0) + (i % 7 == 0 ? 0.5 : 0));
        assertThat(DataWarnings.of(with(SOUND, close)))
                .extracting(Finding::message)
                .containsExactly(
                        "variance inflation above 10: t0, extra; their single weights are unreliable: use a penalty or join the terms");
    }

    @Test
    void gapsAreLeftOutOfTheChecks() {
        TrainingData data = MadeUp.withGaps(SOUND, 0.05, 2);
        assertThat(DataWarnings.of(data)).isEmpty();
    }
}
