package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expressions over a block of three respondents, where prorated scores bring denominators of their own. By respondent: mood is
 * 0.5, missing (-1 to 4), 4; hours is 3, missing (0 to 12), 12; night is 7/6, still 0.5 to 2.5, 4.5; day is 2/5, 3, still 1
 * to 4. Expected values are by hand.
 */
class FractionsTest {
    private static final Scope SCOPE = new Names();
    private static final Columns COLUMNS = columns();

    private static final class Names implements Scope {
        private final Map<String, Symbol> symbols = new LinkedHashMap<>();

        Names() {
            List<BigDecimal> points = List.of(new BigDecimal("-1"), new BigDecimal("0.5"), new BigDecimal("4"));
            symbols.put("mood", new Symbol.Choice("mood", 0, List.of("calm", "low", "bad"), points, null));
            symbols.put("hours", new Symbol.Quantity("hours", 1, BigDecimal.ZERO, BigDecimal.valueOf(12), 0, null));
            symbols.put("night", new Symbol.ScaleScore("night", 2, 0, 21, 2, 3, List.of()));
            symbols.put("day", new Symbol.ScaleScore("day", 3, 0, 10, 1, 5, List.of()));
            List<BigDecimal> falling = List.of(BigDecimal.TEN, BigDecimal.ONE);
            symbols.put(
                    "falling", new Symbol.Choice("falling", 4, List.of("no", "yes"), falling, condition("hours > 4")));
            symbols.put(
                    "sleep",
                    new Symbol.Quantity("sleep", 5, BigDecimal.ZERO, BigDecimal.TEN, 0, condition("mood > 1")));
            symbols.put(
                    "worry",
                    new Symbol.Boxes(
                            "worry",
                            List.of(new Symbol.Box("worry.school", 6, condition("falling == yes and hours > 2")))));
        }

        private TruthExpression condition(String text) {
            try {
                return Expression.parse(text).truth(this);
            } catch (ExpressionException wrong) {
                throw new AssertionError(wrong);
            }
        }

        @Override
        public @Nullable Symbol find(String name) {
            return symbols.get(name);
        }

        @Override
        public Collection<String> names() {
            return symbols.keySet();
        }
    }

    /** A scale's scores as numerators over its denominator and one more by respondent. */
    private record Scores(NumberVector scores) implements ScaleColumn {
        @Override
        public byte[] scored() {
            return new byte[] {1, 1, 1};
        }

        @Override
        public int[] possibleBands() {
            return new int[3];
        }

        @Override
        public void undecided(int row, OpenItems items) {
            items.add("hours");
        }
    }

    private static Columns columns() {
        Columns columns = new Columns(3, 7);
        columns.setCodes(0, new byte[] {1, 3, 2});
        columns.setNumbers(1, NumberVector.of(new long[] {3, 0, 12}, new long[] {3, 12, 12}));
        columns.setScale(
                2, new Scores(new NumberVector(new long[] {7, 1, 9}, new long[] {7, 5, 9}, new long[] {3, 1, 1})));
        columns.setScale(
                3, new Scores(new NumberVector(new long[] {2, 3, 1}, new long[] {2, 3, 4}, new long[] {5, 1, 1})));
        columns.setCodes(4, new byte[] {2, 2, 2});
        columns.setNumbers(5, NumberVector.of(new long[] {0, 0, 0}, new long[] {10, 10, 10}));
        columns.setTruths(6, new byte[] {2, 2, 2});
        return columns;
    }

    private static String shown(NumberVector value, long denominator, int row) {
        Ratio low = Ratio.of(value.low()[row], denominator * value.extra(row));
        Ratio high = Ratio.of(value.high()[row], denominator * value.extra(row));
        String lowest = low.numerator() + "/" + low.denominator();
        return value.known(row) ? lowest : lowest + " to " + high.numerator() + "/" + high.denominator();
    }

    @ParameterizedTest
    @CsvSource({
        "hours + night, 25/6, 1/2 to 29/2, 33/2",
        "night + hours, 25/6, 1/2 to 29/2, 33/2",
        "night - hours, -11/6, -23/2 to 5/2, -15/2",
        "hours - night, 11/6, -5/2 to 23/2, 15/2",
        "mood + hours + night, 14/3, -1/2 to 37/2, 41/2",
        "night + day, 47/30, 7/2 to 11/2, 11/2 to 17/2",
        "day - night, -23/30, 1/2 to 5/2, -7/2 to -1/2",
        "'mean(night, day, hours)', 137/90, 7/6 to 35/6, 35/6 to 41/6",
        "night * day, 7/15, 3/2 to 15/2, 9/2 to 18/1",
        "hours * night, 7/2, 0/1 to 30/1, 54/1",
        "night * hours, 7/2, 0/1 to 30/1, 54/1",
        "'max(hours, night)', 3/1, 1/2 to 12/1, 12/1",
        "'max(night, hours)', 3/1, 1/2 to 12/1, 12/1",
        "'max(night, day)', 7/6, 3/1, 9/2",
        "'min(night, day)', 2/5, 1/2 to 5/2, 1/1 to 4/1",
        "'max(mood, day, hours, night)', 3/1, 3/1 to 12/1, 12/1",
        "'min(day, mood, night)', 2/5, -1/1 to 5/2, 1/1 to 4/1"
    })
    @DisplayName("values with a denominator of their own are added, multiplied and compared exactly")
    void fractions(String text, String first, String second, String third) throws Exception {
        NumberExpression expression = Expression.parse(text).number(SCOPE);
        NumberVector value = expression.evaluate(COLUMNS);
        assertThat(List.of(
                        shown(value, expression.denominator(), 0),
                        shown(value, expression.denominator(), 1),
                        shown(value, expression.denominator(), 2)))
                .containsExactly(first, second, third);
        assertThat(value.extra()).isNotNull();
        assertThat(expression.maxExtra()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "hours + mood, 7/2, -1/1 to 16/1, 16/1",
        "hours - mood, 5/2, -4/1 to 13/1, 8/1",
        "hours * mood, 3/2, -12/1 to 48/1, 48/1",
        "'max(hours, mood)', 3/1, 0/1 to 12/1, 12/1",
        "'min(hours, mood, 1)', 1/2, -1/1 to 1/1, 1/1"
    })
    @DisplayName("without prorated scores there is no further denominator")
    void wholes(String text, String first, String second, String third) throws Exception {
        NumberExpression expression = Expression.parse(text).number(SCOPE);
        NumberVector value = expression.evaluate(COLUMNS);
        assertThat(List.of(
                        shown(value, expression.denominator(), 0),
                        shown(value, expression.denominator(), 1),
                        shown(value, expression.denominator(), 2)))
                .containsExactly(first, second, third);
        assertThat(value.extra()).isNull();
        assertThat(expression.maxExtra()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "night < 1.2, 1, 2, 0",
        "night >= 1.2, 0, 2, 1",
        "1.2 > night, 1, 2, 0",
        "1.2 <= night, 0, 2, 1",
        "night > 1.1, 1, 2, 1",
        "night <= 4.5, 1, 1, 1",
        "night < 4.5, 1, 1, 0",
        "night > day, 1, 0, 1",
        "day < hours, 1, 2, 1",
        "hours <= day, 0, 2, 0",
        "night == day, 0, 0, 0",
        "night != day, 1, 1, 1",
        "night == 4.5, 0, 0, 1"
    })
    @DisplayName("comparisons take the further denominators into account")
    void comparisons(String text, byte first, byte second, byte third) throws Exception {
        assertThat(Expression.parse(text).truth(SCOPE).evaluate(COLUMNS)).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @CsvSource({
        "hours, 2, 6, 0, 24, 24, 24",
        "hours, -3, -9, -36, 0, -36, -36",
        "hours, 0, 0, 0, 0, 0, 0",
        "mood, 2, 2, -4, 16, 16, 16",
        "mood, -3, -3, -24, 6, -24, -24",
        "reversed(mood), 2, 10, -4, 16, -4, -4",
        "reversed(hours), 2, 18, 0, 24, 0, 0",
        "reversed(hours), -1, -9, -12, 0, 0, 0",
        "-hours, 2, -6, -24, 0, -24, -24",
        "hours * 2, 1, 6, 0, 24, 24, 24",
        "hours * 2, -1, -6, -24, 0, -24, -24",
        "hours + mood, 1, 7, -2, 32, 32, 32",
        "5, 2, 10, 10, 10, 10, 10"
    })
    @DisplayName("a value is added to sums, times a positive or negative factor")
    void added(String text, long factor, long first, long low, long high, long thirdLow, long thirdHigh)
            throws Exception {
        NumberExpression number = Expression.parse(text).number(SCOPE);
        long base = Math.min(factor * number.min(), factor * number.max());
        long[] sums = {100, 200L << 32, 0};
        number.addPacked(COLUMNS, factor, sums);
        assertThat(sums)
                .containsExactly(
                        100 + (first - base) + ((first - base) << 32),
                        (low - base) + ((200 + high - base) << 32),
                        (thirdLow - base) + ((thirdHigh - base) << 32));
    }

    @ParameterizedTest
    @CsvSource({
        "mood, true, false",
        "hours, true, false",
        "-hours, true, false",
        "reversed(hours), true, false",
        "sum(hours * hours), false, false",
        "hours + mood, false, false",
        "hours * 2, false, false",
        "night, false, false",
        "7, false, false",
        "hours > 4, true, true",
        "mood == calm, true, true",
        "'count(hours > 4)', true, true",
        "'count(hours > 4, mood == calm)', false, false",
        "'count(hours >= 0)', false, false",
        "'count(hours > 12)', false, false"
    })
    @DisplayName("a term knows whether gaps open it fully, and whether it is one condition")
    void terms(String text, boolean opensFully, boolean isCondition) throws Exception {
        NumberExpression term = Expression.parse(text).term(SCOPE);
        assertThat(term.opensFully()).isEqualTo(opensFully);
        assertThat(term.condition() != null).isEqualTo(isCondition);
    }

    @ParameterizedTest
    @CsvSource({
        "falling >= 5, 1, hours falling",
        "falling >= 5, 2, falling",
        "sleep > 4, 0, sleep",
        "sleep > 4, 1, mood sleep",
        "worry.school, 2, falling worry.school",
        "worry.school, 1, hours falling worry.school",
        "falling == yes or sleep > 4 or mood == calm, 1, hours falling mood sleep",
        "night >= 2, 1, hours",
        "night >= 2, 2, ''"
    })
    @DisplayName("what decides whether an open item is asked is named before it, and each item once")
    void gates(String text, int row, String expected) throws Exception {
        OpenItems items = new OpenItems();
        Expression.parse(text).truth(SCOPE).undecided(single(row), items);
        assertThat(String.join(" ", items.names())).isEqualTo(expected);
    }

    private static Columns single(int row) {
        Columns single = new Columns(1, 7);
        single.setCodes(0, new byte[] {COLUMNS.codes(0)[row]});
        single.setNumbers(1, one(COLUMNS.numbers(1), row));
        single.setScale(2, new Scores(one(COLUMNS.scale(2).scores(), row)));
        single.setScale(3, new Scores(one(COLUMNS.scale(3).scores(), row)));
        single.setCodes(4, new byte[] {2});
        single.setNumbers(5, one(COLUMNS.numbers(5), row));
        single.setTruths(6, new byte[] {2});
        return single;
    }

    private static NumberVector one(NumberVector all, int row) {
        return new NumberVector(new long[] {all.low()[row]}, new long[] {all.high()[row]}, new long[] {all.extra(row)});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "night * 999999999999 * 999999 | give the prorated scales in it a missing rule with 'round: half_up'"
                        + " or 'round: half_even'",
                "hours * 999999999999 * 999999 * 9 | use fewer decimals or smaller numbers"
            })
    @DisplayName("what is too fine says what to do: round a prorated scale, or use smaller numbers")
    void tooLarge(String text, String remedy) {
        assertThatThrownBy(() -> Expression.parse(text).number(SCOPE))
                .hasMessage("the possible values are too large or too fine for exact arithmetic; " + remedy);
    }

    @Test
    @DisplayName("an item or a scale is new once")
    void newOnce() {
        OpenItems items = new OpenItems();
        List<Boolean> seen = new ArrayList<>();
        for (String each : List.of("a", "b", "a")) {
            seen.add(items.isNew(each));
            items.add(each);
        }
        assertThat(seen).containsExactly(true, true, false);
        assertThat(items.names()).containsExactly("a", "b");
    }
}
