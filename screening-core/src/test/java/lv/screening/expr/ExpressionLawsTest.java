package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every expression: printing and parsing are each other's opposite, and so is reversal its own. */
class ExpressionLawsTest {
    private static final Map<String, List<String>> SCALES =
            Map.of("dependence", List.of("low", "raised", "high"), "protection", List.of());

    private static SketchMaker maker(long seed) {
        return new SketchMaker(
                new SplittableRandom(seed), SmallScope.CHOICES, SmallScope.QUANTITIES, SmallScope.BOXES, SCALES);
    }

    /** What was parsed, without the places in the text. */
    private static String tree(Expression expression) {
        return expression.root().toString().replaceAll(", offset=\\d+, length=\\d+", "");
    }

    @Property(
            tries = 2_000,
            seed = "20261122",
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("what an expression prints is read as the same expression, and prints the same")
    void printing(@ForAll long seed) throws Exception {
        SketchMaker maker = maker(seed);
        for (Sketch sketch : List.of(maker.truth(4), maker.number(4))) {
            Expression written = Expression.parse(sketch.text());
            Expression again = Expression.parse(written.print());
            assertThat(tree(again)).as(sketch.text()).isEqualTo(tree(written));
            assertThat(again.print()).isEqualTo(written.print());
            assertThat(again).isEqualTo(written).hasSameHashCodeAs(written);
            assertThat(written.print().length())
                    .isLessThanOrEqualTo(sketch.text().length());
        }
    }

    @Property(
            tries = 500,
            seed = "20261123",
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label("two different expressions print differently")
    void telling(@ForAll long seed) throws Exception {
        SketchMaker maker = maker(seed);
        Expression one = Expression.parse(maker.truth(2).text());
        Expression other = Expression.parse(maker.truth(2).text());
        assertThat(one.print().equals(other.print())).isEqualTo(tree(one).equals(tree(other)));
    }

    /** One choice item {@code q} with these points. */
    private record OneChoice(List<BigDecimal> points) implements Scope {
        @Override
        public @Nullable Symbol find(String name) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                codes.add("c" + i);
            }
            return name.equals("q") ? new Symbol.Choice("q", 0, codes, points, null) : null;
        }

        @Override
        public Collection<String> names() {
            return List.of("q");
        }

        List<String> values(String text) throws ExpressionException {
            NumberExpression number = Expression.parse(text).number(this);
            Columns columns = new Columns(points.size() + 1, 1);
            byte[] codes = new byte[points.size() + 1];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = (byte) i;
            }
            columns.setCodes(0, codes);
            NumberVector values = number.evaluate(columns);
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < codes.length; i++) {
                shown.add(Ratio.of(values.low()[i], number.denominator()) + ".."
                        + Ratio.of(values.high()[i], number.denominator()));
            }
            return shown;
        }
    }

    @Property(tries = 500, seed = "20261124", afterFailure = AfterFailureMode.SAMPLE_FIRST)
    @Label(
            "reversed twice, each answer counts as before, and a missing one is as open; an answer and its reverse add up")
    void reversal(@ForAll @Size(min = 1, max = 6) List<@BigRange(min = "-20", max = "20") @Scale(2) BigDecimal> points)
            throws Exception {
        OneChoice scope = new OneChoice(points);
        BigDecimal ends = points.stream()
                .reduce(BigDecimal::min)
                .orElseThrow()
                .add(points.stream().reduce(BigDecimal::max).orElseThrow());
        List<String> plain = scope.values("q");
        List<String> reversed = scope.values("reversed(q)");
        List<BigDecimal> turned = points.stream().map(ends::subtract).toList();
        assertThat(reversed).isEqualTo(new OneChoice(turned).values("q"));
        assertThat(new OneChoice(turned).values("reversed(q)")).isEqualTo(plain);
        assertThat(scope.values("(" + ends.toPlainString() + ") - reversed(q)")).isEqualTo(plain);
        assertThat(scope.values("q + reversed(q)").subList(0, points.size()))
                .allMatch((Ratio.of(ends) + ".." + Ratio.of(ends))::equals);
    }

    @Test
    @DisplayName("reversal is of an item: what is reversed already, or is no item, can not be")
    void reversedTwice() {
        OneChoice scope = new OneChoice(List.of(BigDecimal.ZERO, BigDecimal.ONE));
        for (String text : List.of("reversed(reversed(q))", "reversed(-q)", "reversed(2)")) {
            assertThatThrownBy(() -> scope.values(text))
                    .isInstanceOfSatisfying(
                            ExpressionException.class,
                            wrong -> assertThat(wrong.code()).isEqualTo("expr_reversed"));
        }
    }
}
