package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsOfAnotherKeyTest {
    private static final Symbol.Choice CHOICE =
            new Symbol.Choice("q", 0, List.of("no", "yes"), List.of(BigDecimal.ZERO, BigDecimal.ONE), null);

    @Test
    void countsOneForEachCode() {
        NumberExpression points =
                NumberExpression.ofPoints(CHOICE, List.of(new BigDecimal("-0.5"), new BigDecimal("3")));
        Columns columns = new Columns(3, 1);
        columns.setCodes(0, new byte[] {0, 1, 2});
        NumberVector values = points.evaluate(columns);
        assertThat(points.denominator()).isEqualTo(2);
        assertThat(values.low()).containsExactly(-1, 6, -1);
        assertThat(values.high()).containsExactly(-1, 6, 6);
    }

    @Test
    void refusesFewerOrMorePointsThanCodes() {
        for (List<BigDecimal> points :
                List.of(List.of(BigDecimal.ONE), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))) {
            assertThatThrownBy(() -> NumberExpression.ofPoints(CHOICE, points))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(points.size() + " points, but 2 codes");
        }
    }
}
