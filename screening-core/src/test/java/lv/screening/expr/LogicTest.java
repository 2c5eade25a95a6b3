package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code and} / {@code or} of few and of many conditions, by their definition in three-valued logic (Kleene 1952). */
class LogicTest {
    private static final int ROWS = 300;

    /** Boxes b0, b1, …: each in the slot of its number. The number 'few' has few values, 'many' too many for a table. */
    private static final Scope SCOPE = new Scope() {
        @Override
        public @Nullable Symbol find(String name) {
            return switch (name) {
                case "few" -> new Symbol.Quantity(name, 100, BigDecimal.ZERO, BigDecimal.TEN, 0, null);
                case "many" -> new Symbol.Quantity(name, 101, BigDecimal.ZERO, BigDecimal.valueOf(500), 0, null);
                default -> new Symbol.Box(name, Integer.parseInt(name.substring(1)), null);
            };
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    };

    private static String boxes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "b" + i).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 9, 10, 11, 12, 19, 20, 21, 40})
    @DisplayName(
            "all is false if one is false, true if all are true; any is true if one is true, false if all are false")
    void kleene(int count) throws ExpressionException {
        Random random = new Random(count);
        Columns columns = new Columns(ROWS, count);
        byte[][] values = new byte[count][ROWS];
        for (int row = 0; row < ROWS; row++) {
            // mostly one value, so that each of the three results comes up however many conditions there are
            byte usual = (byte) (row % 3);
            for (int i = 0; i < count; i++) {
                values[i][row] = random.nextInt(count) == 0 ? (byte) random.nextInt(3) : usual;
            }
        }
        for (int i = 0; i < count; i++) {
            columns.setTruths(i, values[i]);
        }
        byte[] all = Expression.parse("all(" + boxes(count) + ")").truth(SCOPE).evaluate(columns);
        byte[] any = Expression.parse("any(" + boxes(count) + ")").truth(SCOPE).evaluate(columns);
        for (int row = 0; row < ROWS; row++) {
            List<Byte> given = new ArrayList<>();
            for (byte[] each : values) {
                given.add(each[row]);
            }
            assertThat(all[row])
                    .as("all of %s", given)
                    .isEqualTo(
                            given.contains(Columns.FALSE)
                                    ? Columns.FALSE
                                    : given.contains(Columns.UNKNOWN) ? Columns.UNKNOWN : Columns.TRUE);
            assertThat(any[row])
                    .as("any of %s", given)
                    .isEqualTo(
                            given.contains(Columns.TRUE)
                                    ? Columns.TRUE
                                    : given.contains(Columns.UNKNOWN) ? Columns.UNKNOWN : Columns.FALSE);
        }
        assertThat(all).contains(Columns.FALSE, Columns.TRUE, Columns.UNKNOWN);
        assertThat(any).contains(Columns.FALSE, Columns.TRUE, Columns.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "9, 9", "10, 10", "11, 2", "40, 2"})
    @DisplayName("up to ten conditions are counted in one table, more are split")
    void split(int count, int parts) throws ExpressionException {
        for (String function : List.of("all", "any")) {
            TruthExpression condition =
                    Expression.parse(function + "(" + boxes(count) + ")").truth(SCOPE);
            assertThat(((Truths.Logic) condition).parts).hasSize(parts);
        }
    }

    @Test
    @DisplayName("a condition that one number with few values decides becomes a table once, others stay as they are")
    void tables() throws ExpressionException {
        TruthExpression few = Expression.parse("few >= 2").truth(SCOPE);
        assertThat(few).isInstanceOf(Tabulated.ByAnswer.class);
        assertThat(Tabulated.of(few, "few >= 2")).isSameAs(few);
        assertThat(Expression.parse("many >= 2").truth(SCOPE)).isInstanceOf(Comparison.class);
        assertThat(Expression.parse("few >= 2 or b0").truth(SCOPE)).isInstanceOf(Truths.Logic.class);
    }
}
