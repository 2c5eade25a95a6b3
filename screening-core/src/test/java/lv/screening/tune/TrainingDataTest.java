package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingDataTest {
    private static final double NAN = Double.NaN;

    private static TrainingData data(double[] first, double[] outcome) {
        double[] second = new double[first.length];
        for (int i = 0; i < second.length; i++) {
            second[i] = i % 3;
        }
        return TrainingData.ofColumns(List.of("a", "b"), new double[][] {first, second}, outcome);
    }

    static Stream<Arguments> mistakes() {
        double[] good = {1, 2, 3, 1, 2};
        double[] outcome = {0, 1, 0, 1, 1};
        return Stream.of(
                Arguments.of(
                        data(good, new double[] {0, 1, NAN, 1, NAN}),
                        "outcome_missing",
                        "the outcome is missing in 2 rows (first: row 3); expected 0 or 1: leave these rows out"),
                Arguments.of(
                        data(good, new double[] {1, 2, 2, 1, 1}),
                        "outcome_not_binary",
                        "the outcome is neither 0 nor 1 in 2 rows (first: row 2); name the value that counts as having the"
                                + " outcome"),
                Arguments.of(
                        data(good, new double[] {1, 1, 1, 1, 1}),
                        "outcome_constant",
                        "the outcome is 1 in all 5 rows; expected some rows with 0 and some with 1"),
                Arguments.of(
                        data(good, new double[5]),
                        "outcome_constant",
                        "the outcome is 0 in all 5 rows; expected some rows with 0 and some with 1"),
                Arguments.of(
                        data(new double[] {2, 2, NAN, 2, 2}, outcome),
                        "constant_term",
                        "term 'a' has the same value in all 4 rows that have one, so no weight can be learned; leave the term"
                                + " out"),
                Arguments.of(
                        data(new double[] {NAN, NAN, NAN, NAN, NAN}, outcome),
                        "empty_term",
                        "term 'a' has no value in any of 5 rows; leave the term out or bind it to a column"),
                Arguments.of(
                        data(new double[] {1, 2, 3, Double.POSITIVE_INFINITY, 2}, outcome),
                        "infinite_cell",
                        "term 'a' is infinite in row 4; expected a finite number or missing"),
                Arguments.of(
                        data(new double[] {1, 2}, new double[] {0, 1}),
                        "fewer_rows_than_terms",
                        "2 complete rows for 2 terms; expected more rows than terms: collect more answers or learn fewer"
                                + " terms"),
                Arguments.of(
                        data(good, outcome).withWeights(new double[] {1, -1, 1, 1, NAN}),
                        "invalid_weight",
                        "the case weight is not a number of 0 or more in 2 rows (first: row 2); leave these rows out or correct"
                                + " the weight"),
                Arguments.of(
                        data(good, outcome).withWeights(new double[5]),
                        "invalid_weight",
                        "all case weights are 0; expected some above 0"),
                Arguments.of(
                        TrainingData.ofRows(List.of(), new double[0][], new double[0]),
                        "no_data",
                        "the data has 0 rows and 0 terms; expected at least one of each"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeHasItsMessage(TrainingData data, String code, String message) {
        assertThat(data.problems()).hasSize(1);
        assertThat(data.problems().get(0).code().id()).isEqualTo(code);
        assertThat(data.problems().get(0).code().isError()).isTrue();
        assertThat(data.problems().get(0).message()).isEqualTo(message);
    }

    @Test
    void allMistakesAreFoundAtOnce() {
        TrainingData data = data(new double[] {1, 1, 1}, new double[] {NAN, 3, 1});
        assertThat(data.problems())
                .extracting(f -> f.code().id())
                .containsExactly("outcome_missing", "outcome_not_binary", "constant_term");
    }

    @Test
    void goodDataHasNoProblems() {
        assertThat(data(new double[] {1, 2, 3, NAN, 2}, new double[] {0, 1, 0, 1, 1})
                        .problems())
                .isEmpty();
    }

    @Test
    void lengthsMustAgree() {
        double[] outcome = {0, 1};
        assertThatThrownBy(() -> TrainingData.ofRows(List.of("a"), new double[][] {{1}, {1, 2}}, outcome))
                .hasMessage("row 2 has 2 values, but there are 1 terms");
        assertThatThrownBy(() -> TrainingData.ofRows(List.of("a"), new double[][] {{1}}, outcome))
                .hasMessage("term 'a' has 1 values, but the outcome has 2");
        assertThatThrownBy(() -> TrainingData.ofColumns(List.of("a"), new double[0][], outcome))
                .hasMessage("0 columns, but 1 terms");
        assertThatThrownBy(() -> TrainingData.ofColumns(List.of("a", "a"), new double[2][2], outcome))
                .hasMessage("the term 'a' comes twice; names must differ");
        TrainingData data = TrainingData.ofColumns(List.of("a"), new double[1][2], outcome);
        assertThatThrownBy(() -> data.withWeights(new double[3])).hasMessage("3 case weights, but 2 rows");
        assertThatThrownBy(() -> data.withGroups(List.of("x"))).hasMessage("1 groups, but 2 rows");
        assertThatThrownBy(() -> data.withOffset(new double[] {0, NAN})).hasMessage("an offset is not a finite number");
    }

    @Test
    void rowsKeepEverythingTogether() {
        TrainingData data = data(new double[] {1, 2, 3}, new double[] {0, 1, 0})
                .withWeights(new double[] {1, 2, 3})
                .withOffset(new double[] {0.1, 0.2, 0.3})
                .withGroups(List.of("x", "y", "x"));
        TrainingData picked = data.rows(new int[] {2, 0, 2});
        assertThat(picked.column(0)).containsExactly(3, 1, 3);
        assertThat(picked.weights()).containsExactly(3, 1, 3);
        assertThat(picked.offset(1)).isEqualTo(0.1);
        assertThat(picked.groups()).containsExactly(0, 0, 0);
        assertThat(picked.outcomes()).containsExactly(0, 0, 0);
    }

    @Test
    void arraysAreCopied() {
        double[] column = {1, 2, 3};
        TrainingData data = data(column, new double[] {0, 1, 0});
        column[0] = 9;
        data.column(0)[1] = 9;
        data.weights()[0] = 9;
        assertThat(data.column(0)).containsExactly(1, 2, 3);
        assertThat(data.weights()).containsExactly(1, 1, 1);
    }

    @Test
    void anOutcomeThatOnlyRowsWithoutWeightHaveIsRefused() {
        TrainingData data = TrainingData.ofColumns(
                        List.of("a"), new double[][] {{0, 1, 2, 1}}, new double[] {0, 0, 0, 1})
                .withWeights(new double[] {1, 1, 1, 0});
        assertThat(data.problems())
                .extracting(Finding::message)
                .containsExactly("the outcome is 0 in all rows with a case weight above 0;"
                        + " expected some rows with 0 and some with 1");
    }
}
