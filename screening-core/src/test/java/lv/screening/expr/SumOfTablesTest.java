package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sums are taken from tables, up to where, and that they are exact on both sides of the limit. Expected values by hand. */
class SumOfTablesTest {
    /** Items: one and two have the answers no and yes, 'big' has up to 2^31 - 1 points, 'days' has too many values. */
    private static final Scope SCOPE = scope();

    private static Scope scope() {
        Map<String, Symbol> symbols = Map.of(
                "one", choice("one", 0, 1),
                "two", choice("two", 1, 1),
                "big", choice("big", 2, 2147483646),
                "days", new Symbol.Quantity("days", 3, BigDecimal.ZERO, BigDecimal.valueOf(300), 0, null));
        return new Scope() {
            @Override
            public @Nullable Symbol find(String name) {
                return symbols.get(name);
            }

            @Override
            public Collection<String> names() {
                return symbols.keySet();
            }
        };
    }

    private static Symbol choice(String name, int slot, long points) {
        return new Symbol.Choice(
                name, slot, List.of("no", "yes"), List.of(BigDecimal.ZERO, BigDecimal.valueOf(points)), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one + two | 1 | true",
                "one - two | 3 | true",
                "mean(one, two, one) | 3 | true",
                "count(one == yes, two == yes, one == yes or two == yes) | 1 | true",
                "one + count(one == yes, two == yes, one == yes or two == yes) | 1 | true",
                "one | 2147483647 | true",
                "one | 2147483648 | false",
                "big + one | 1 | true", // a width of 2^31 - 1
                "big - one | 1 | true",
                "big + one + two | 1 | false", // 2^31
                "big - one - two | 1 | false",
                "count(one == yes, one == yes or two == yes) | 1073741823 | true",
                "count(one == yes, one == yes or two == yes) | 1073741824 | false",
                // four times this overflows to 0
                "count(one == yes, two == yes, one == no, one == yes or two == yes) | 4611686018427387904 | false",
                "days | 1 | false",
                "one + days | 1 | false",
                "days + one | 1 | false",
                "one * two | 1 | false",
                "max(one, two) | 1 | false"
            })
    @DisplayName("sums of items with few answers and of conditions come from tables, if narrower than 2^31")
    void which(String value, long factor, boolean expected) throws ExpressionException {
        assertThat(SumOfTables.of(Expression.parse(value).number(SCOPE), factor) != null)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            // by row: all yes; 'big' alone yes; 'big' yes, the others missing; 'big' missing, the others yes; all no
            value = {
                "big + one >= 2147483647 | 1 0 2 2 0",
                "big + one > 2147483646 | 1 0 2 2 0",
                "big + one < 2147483647 | 0 1 2 2 1",
                "big + one + two >= 2147483648 | 1 0 2 2 0",
                "big + one + two > 2147483646 | 1 0 2 2 0",
                "big + one + two <= 1 | 0 0 0 0 1",
                "big - one - two >= 2147483646 | 0 1 2 0 0",
                "big - one - two <= -2 | 0 0 0 2 0"
            })
    @DisplayName("comparisons are exact on both sides of the limit")
    void limit(String condition, String expected) throws ExpressionException {
        Columns columns = new Columns(5, 4);
        columns.setCodes(0, new byte[] {1, 0, 2, 1, 0});
        columns.setCodes(1, new byte[] {1, 0, 2, 1, 0});
        columns.setCodes(2, new byte[] {1, 1, 1, 2, 0});
        byte[] truths = Expression.parse(condition).truth(SCOPE).evaluate(columns);
        StringBuilder shown = new StringBuilder();
        for (byte truth : truths) {
            shown.append(truth).append(' ');
        }
        assertThat(shown.toString().strip()).isEqualTo(expected);
    }
}
