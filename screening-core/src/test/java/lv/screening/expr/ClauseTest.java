package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClauseTest {
    private static Clause clause(String text) throws ExpressionException {
        return Expression.parse(text).clause();
    }

    @Test
    @DisplayName("each form of a condition is taken apart into what it names")
    void forms() throws ExpressionException {
        BigDecimal two = BigDecimal.valueOf(2);
        assertThat(clause("theft >= 2")).isEqualTo(new Clause.OfNumber("theft", ">=", two));
        assertThat(clause("harm == yes")).isEqualTo(new Clause.OfCode("harm", false, "==", "yes"));
        assertThat(clause("risk.band >= raised")).isEqualTo(new Clause.OfCode("risk", true, ">=", "raised"));
        assertThat(clause("harm in yes | often")).isEqualTo(new Clause.OneOf("harm", false, List.of("yes", "often")));
        assertThat(clause("age in 2..4")).isEqualTo(new Clause.Between("age", two, BigDecimal.valueOf(4)));
        assertThat(clause("danger.weapon")).isEqualTo(new Clause.Truth("danger", "weapon"));
        assertThat(clause("answered(age)")).isEqualTo(new Clause.Answered("age"));
        assertThat(clause("not scored(risk)")).isEqualTo(new Clause.Not(new Clause.Scored("risk")));
    }

    @Test
    @DisplayName("a chain of one word is one list, a chain of both keeps its parentheses")
    void chains() throws ExpressionException {
        Clause a = new Clause.Truth("a", "");
        Clause b = new Clause.Truth("b", "");
        Clause c = new Clause.Truth("c", "");
        assertThat(clause("a and b and c")).isEqualTo(new Clause.All(List.of(a, b, c)));
        assertThat(clause("a or b or c")).isEqualTo(new Clause.Any(List.of(a, b, c)));
        assertThat(clause("a and (b or c)")).isEqualTo(new Clause.All(List.of(a, new Clause.Any(List.of(b, c)))));
    }

    @Test
    @DisplayName("any and all over a list are a list of comparisons; what has no form stays as it is written")
    void lists() throws ExpressionException {
        Clause a = new Clause.OfNumber("a", ">", BigDecimal.ONE);
        Clause b = new Clause.OfNumber("b", ">", BigDecimal.ONE);
        assertThat(clause("any((a, b) > 1)")).isEqualTo(new Clause.Any(List.of(a, b)));
        assertThat(clause("all((a, b) > 1)")).isEqualTo(new Clause.All(List.of(a, b)));
        assertThat(clause("count((a, b) > 1) >= 2")).isEqualTo(new Clause.Other("count((a, b) > 1) >= 2"));
        assertThat(clause("a + b > 1")).isEqualTo(new Clause.Other("a + b > 1"));
        assertThat(clause("1 < a")).isEqualTo(new Clause.Other("1 < a"));
    }

    @Test
    @DisplayName("a comparison knows which values meet it")
    void meets() {
        BigDecimal one = BigDecimal.ONE;
        for (String sign : List.of("<", "<=", ">", ">=", "==", "!=")) {
            Clause.OfNumber number = new Clause.OfNumber("x", sign, one);
            Clause.OfCode code = new Clause.OfCode("x", false, sign, "c");
            assertThat(List.of(
                            number.meets(BigDecimal.ZERO),
                            number.meets(new BigDecimal("1.0")),
                            number.meets(BigDecimal.TEN)))
                    .as(sign)
                    .isEqualTo(List.of(code.meets(-1), code.meets(0), code.meets(1)))
                    .isEqualTo(
                            switch (sign) {
                                case "<" -> List.of(true, false, false);
                                case "<=" -> List.of(true, true, false);
                                case ">" -> List.of(false, false, true);
                                case ">=" -> List.of(false, true, true);
                                case "==" -> List.of(false, true, false);
                                default -> List.of(true, false, true);
                            });
        }
    }
}
