package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static TrainingData outcomes(int positives, int rows) {
        double[] y = new double[rows];
        Arrays.fill(y, 0, positives, 1);
        return TrainingData.ofColumns(List.of("a"), new double[][] {new double[rows]}, y);
    }

    @Property(tries = 100)
    void strataAreEvenToOneRow(
            @ForAll @IntRange(min = 4, max = 60) int positives,
            @ForAll @IntRange(min = 4, max = 60) int others,
            @ForAll @IntRange(min = 2, max = 4) int count,
            @ForAll long seed) {
        TrainingData data = outcomes(positives, positives + others);
        Folds folds = Folds.of(data, count, seed);
        Set<Integer> seen = new HashSet<>();
        int[] sizes = new int[count];
        int[] ones = new int[count];
        for (int f = 0; f < count; f++) {
            for (int row : folds.test(f)) {
                assertThat(seen.add(row)).isTrue();
                sizes[f]++;
                ones[f] += (int) data.outcome(row);
            }
            assertThat(folds.train(f)).hasSize(data.size() - sizes[f]);
        }
        assertThat(seen).hasSize(data.size());
        assertThat(Arrays.stream(sizes).max().orElseThrow()
                        - Arrays.stream(sizes).min().orElseThrow())
                .isLessThan(2);
        assertThat(Arrays.stream(ones).max().orElseThrow()
                        - Arrays.stream(ones).min().orElseThrow())
                .isLessThan(2);
        assertThat(Folds.of(data, count, seed).foldOfRow()).isEqualTo(folds.foldOfRow());
    }

    @Test
    void otherSeedsGiveOtherFolds() {
        TrainingData data = outcomes(30, 100);
        assertThat(Folds.of(data, 5, 1).foldOfRow())
                .isNotEqualTo(Folds.of(data, 5, 2).foldOfRow());
    }

    /** The folds of a seed are part of the contract: recorded weights can be checked years later. */
    @Test
    void theFoldsOfASeedStayTheSame() {
        assertThat(Folds.of(outcomes(4, 10), 2, 42).foldOfRow()).containsExactly(RECORDED);
    }

    private static final int[] RECORDED = {1, 0, 0, 1, 0, 0, 1, 1, 0, 1};

    @Test
    void schoolsStayTogetherAndOutcomesEven() {
        Random random = new Random(3);
        int rows = 1000;
        double[] y = new double[rows];
        List<String> schools = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int school = (int) (40 * random.nextDouble() * random.nextDouble());
            schools.add("school " + school);
            y[i] = random.nextDouble() < 0.1 + 0.01 * (school % 20) ? 1 : 0;
        }
        TrainingData data = TrainingData.ofColumns(List.of("a"), new double[][] {new double[rows]}, y)
                .withGroups(schools);
        Folds folds = Folds.of(data, 5, 7);
        int[] foldOfRow = folds.foldOfRow();
        for (int i = 0; i < rows; i++) {
            for (int k = i + 1; k < rows; k++) {
                if (schools.get(i).equals(schools.get(k))) {
                    assertThat(foldOfRow[i]).isEqualTo(foldOfRow[k]);
                }
            }
        }
        for (int f = 0; f < 5; f++) {
            double cases =
                    Arrays.stream(folds.test(f)).mapToDouble(data::outcome).sum();
            assertThat(folds.test(f).length).isBetween(150, 250);
            assertThat(cases / data.positives()).isBetween(0.15, 0.25);
        }
        assertThat(Folds.of(data, 5, 7).foldOfRow()).isEqualTo(foldOfRow);
    }

    @Test
    void aTrainingFoldWithOneClassIsRefused() {
        assertThatThrownBy(() -> Folds.of(outcomes(1, 20), 5, 1))
                .isInstanceOf(TuningException.class)
                .hasMessageMatching(
                        "without fold \\d all rows have outcome 0, so nothing can be learned there; use fewer folds,"
                                + " or groups that spread both outcomes");
    }

    @Test
    void aTestFoldWithOneClassIsWarnedAbout() {
        TrainingData data = outcomes(3, 20);
        List<Finding> found = Folds.of(data, 5, 1).findings(data);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(FindingCode.ONE_CLASS_IN_TEST_FOLD);
        assertThat(found.get(0).message())
                .isEqualTo(
                        "2 of 5 folds have one outcome only (fold 4, 5), so they have no figures of their own; use fewer folds");
    }

    @Test
    void atMostFiveFoldsWithOneClassAreNamed() {
        TrainingData data = outcomes(3, 20);
        assertThat(Folds.of(data, 10, 1).findings(data).get(0).message())
                .startsWith("7 of 10 folds have one outcome only (fold 4, 5, 6, 7, 8 ...), so");
    }

    @Test
    void fewerRowsThanFoldsAreRefused() {
        assertThatThrownBy(() -> Folds.of(outcomes(3, 6), 10, 1))
                .isInstanceOf(TuningException.class)
                .hasMessage("6 rows for 10 folds, so a fold would have no rows; use at most 6 folds");
    }

    @Test
    void fewerGroupsThanFoldsAreRefused() {
        TrainingData data = outcomes(3, 6).withGroups(List.of("a", "a", "b", "b", "c", "c"));
        assertThatThrownBy(() -> Folds.of(data, 5, 1))
                .hasMessage("3 groups for 5 folds, so a fold would have no rows; use at most 3 folds");
    }

    @Test
    void givenFoldsAreTakenAsTheyAre() {
        TrainingData data = outcomes(2, 4);
        assertThat(Folds.given(data, new int[] {0, 1, 0, 1}).test(1)).containsExactly(1, 3);
        assertThatThrownBy(() -> Folds.given(data, new int[] {0, 2, 0, 2}))
                .hasMessageStartingWith("fold 1 has no rows");
        assertThatThrownBy(() -> Folds.given(data, new int[] {0, 0, 0, 0}))
                .hasMessageStartingWith("fold 0 has no rows or is");
        assertThatThrownBy(() -> Folds.given(data, new int[] {0})).hasMessage("1 fold numbers, but 4 rows");
        assertThatThrownBy(() -> Folds.given(data, new int[] {0, 0, 1, 1})).isInstanceOf(TuningException.class);
    }
}
