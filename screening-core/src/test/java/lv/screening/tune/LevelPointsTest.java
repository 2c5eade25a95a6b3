package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelPointsTest {
    private static final LevelPoints POINTS = new LevelPoints(List.of(0.0, 1.0, 4.0), List.of(0.0, 2.0, 3.0));

    @Test
    void aLevelHasItsPointsAndWhatLiesBetweenIsOnTheLine() {
        assertThat(POINTS.at(0)).isZero();
        assertThat(POINTS.at(1)).isEqualTo(2);
        assertThat(POINTS.at(4)).isEqualTo(3);
        assertThat(POINTS.at(0.5)).isEqualTo(1);
        assertThat(POINTS.at(2.5)).isEqualTo(2.5);
        assertThat(POINTS.at(-1)).isZero();
        assertThat(POINTS.at(9)).isEqualTo(3);
        assertThat(POINTS.at(Double.NaN)).isNaN();
    }

    @Test
    void stepsAndPointsAgreeBetweenLevels() {
        CumulativeCoding coding = new CumulativeCoding("x", List.of(0.0, 1.0, 4.0));
        for (double value : new double[] {-1, 0, 0.25, 1, 2, 3.9, 4, 7}) {
            double[] code = coding.code(value);
            assertThat(2 * code[0] + code[1]).isCloseTo(POINTS.at(value), org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void levelsThatDoNotAscendAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelPoints(List.of(1.0, 1.0), List.of(0.0, 1.0)))
                .withMessage("the levels do not ascend at position 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelPoints(List.of(1.0, 2.0), List.of(0.0)))
                .withMessageContaining("expected as many");
    }

    /** The learner sees one column per item and finds the same points as a search on the steps themselves. */
    @Test
    void learningByLevelIsTheSearchOnTheSteps() {
        Random random = new Random(5);
        int n = 300;
        double[] x = new double[n];
        double[] z = new double[n];
        double[] outcome = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(4);
            z[i] = random.nextInt(2);
            outcome[i] = random.nextDouble() < 1 / (1 + Math.exp(2 - (x[i] >= 3 ? 2.5 : 0) - z[i])) ? 1 : 0;
        }
        TrainingData data = TrainingData.ofColumns(List.of("x", "z"), new double[][] {x, z}, outcome);
        CumulativeCoding coding = new CumulativeCoding("x", List.of(0.0, 1.0, 2.0, 3.0));
        PointsSearch search = PointsSearch.withDefaults().withMaxTerms(2).withSteps(coding, 5);

        LearnedScore score = PointsLearner.of(search, List.of(coding)).fit(data, 1);
        IntegerScore steps = search.learn(PointsLearner.data(data, List.of(coding)));

        assertThat(score.terms()).containsExactly("x", "z");
        assertThat(score.weight(0)).isEqualTo(1);
        assertThat(score.levels(0)).contains(coding.points(steps));
        assertThat(score.levels(1)).isEmpty();
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double p = score.probability(data, i);
            loss -= Math.log(outcome[i] == 1 ? p : 1 - p);
        }
        assertThat(loss).isCloseTo(steps.loss(), org.assertj.core.data.Offset.offset(1e-8));
        assertThat(score.levels(0).orElseThrow().points()).isSorted().startsWith(0.0);
        assertThat(score.withChoice("size", 2).levels(0)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> score.withLevels(Map.of("y", POINTS)));
    }
}
