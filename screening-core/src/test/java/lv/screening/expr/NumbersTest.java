package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact numbers: their one spelling, their order, their printing; and the names that were probably meant. */
class NumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "7", "-7", "0.5", "-0.5", "10", "123456789012", "0.123456789", "123456789012.123456789"})
    void plainNumbers(String text) {
        assertThat(ExactNumber.isNumber(text)).isTrue();
        assertThat(ExactNumber.parse(text)).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--1",
                "+1",
                "01",
                "-01",
                "00",
                "1.",
                ".5",
                "1.2.3",
                "1e3",
                "NaN",
                "1234567890123",
                "0.1234567890",
                "1 ",
                "1_0",
                "/",
                ":",
                "1/2",
                "0.:",
                "0x1",
                "٣"
            })
    void otherSpellings(String text) {
        assertThat(ExactNumber.isNumber(text)).isFalse();
        assertThatThrownBy(() -> ExactNumber.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 2, 4, 0",
        "1, 3, 1, 2, -1",
        "1, 2, 1, 3, 1",
        "-1, 2, 1, 2, -1",
        "0, 1, 0, 5, 0",
        "-1, 3, -1, 2, 1",
        "4611686018427387904, 4611686018427387903, 4611686018427387903, 4611686018427387902, -1",
        "4611686018427387903, 4611686018427387902, 4611686018427387904, 4611686018427387903, 1",
        "3, 4611686018427387904, 4, 4611686018427387904, -1",
        "2, 1, -9223372036854775807, 1, 1",
        "9223372036854775807, 1, 9223372036854775806, 1, 1"
    })
    @DisplayName("ratios compare exactly, also where the products exceed 64 bits")
    void order(long a, long b, long c, long d, int expected) {
        Ratio left = Ratio.of(a, b);
        Ratio right = Ratio.of(c, d);
        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(expected);
        assertThat(left.equals(right)).isEqualTo(expected == 0);
        assertThat(left.equals(Ratio.of(a, b))).isTrue();
        assertThat(left).hasSameHashCodeAs(Ratio.of(a, b)).isNotEqualTo("other");
    }

    @Test
    void differentRatios() {
        assertThat(Ratio.of(1, 2)).isNotEqualTo(Ratio.of(1, 3)).isNotEqualTo(Ratio.of(3, 2));
        assertThat(Ratio.of(1, 2).hashCode()).isNotEqualTo(Ratio.of(1, 3).hashCode());
    }

    @ParameterizedTest
    @CsvSource({
        "6, 4, 1.5",
        "0, 7, 0",
        "-3, 1, -3",
        "20, 3, 6.666667",
        "-20, 3, -6.666667",
        "1, 8, 0.125",
        "1, 2000000, 0.000001",
        "1, 2000001, 0",
        "100, 1, 100",
        "1, 64, 0.015625"
    })
    @DisplayName("ratios print in the shortest exact form, or with six decimals")
    void printing(long numerator, long denominator, String shown) {
        assertThat(Ratio.of(numerator, denominator)).hasToString(shown);
        assertThat(Ratio.of(numerator, denominator).toDouble()).isEqualTo((double) numerator / denominator);
    }

    @Test
    void makingRatios() {
        assertThat(Ratio.of(new BigDecimal("1.50"))).isEqualTo(Ratio.of(3, 2));
        assertThat(Ratio.of(new BigDecimal("1E+3"))).isEqualTo(Ratio.of(1000, 1));
        assertThat(Ratio.of(-6, 4).numerator()).isEqualTo(-3);
        assertThat(Ratio.of(-6, 4).denominator()).isEqualTo(2);
        assertThatThrownBy(() -> Ratio.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.of(Long.MIN_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.of(new BigDecimal("1e19"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "gamin, gaming", "gmaing, gaming", "gaming, gaming", "gamingx, gaming", "gmain, ''", "xx, ''", "gxming, gaming",
        "ab, a", "b, a", "hopurs, hours", "ohusr, ''", "dependance, dependence", "depandance, dependence", "dpndnc, ''",
        "depedenc, dependence", "reilef, relief", "relieffff, relief", "relief1234, ''"
    })
    @DisplayName("a name is near if a third of its letters differ, or one of a short name; a swap is one difference")
    void nearNames(String found, String expected) {
        List<String> known = List.of("gaming", "hours", "dependence", "a", "relief");
        assertThat(NearNames.nearest(found, known).orElse("")).isEqualTo(expected);
        assertThat(NearNames.advice(found, known))
                .isEqualTo(expected.isEmpty() ? "" : "; did you mean '" + expected + "'?");
    }

    @Test
    @DisplayName("of two names that are as near, the first is offered")
    void firstOfEqual() {
        assertThat(NearNames.nearest("cat", List.of("bat", "hat"))).contains("bat");
        assertThat(NearNames.nearest("cats", List.of("bats", "cats"))).contains("cats");
        assertThat(NearNames.nearest("cat", List.of())).isEmpty();
    }

    @Test
    @DisplayName("a name of 30 letters is compared, a longer one not; 100 known names of about its length are")
    void manyLongNames() {
        String thirty = "a".repeat(30);
        assertThat(NearNames.nearest(thirty, List.of(thirty + "b"))).contains(thirty + "b");
        assertThat(NearNames.nearest(thirty + "a", List.of(thirty + "b"))).isEmpty();
        List<String> known = new ArrayList<>(Collections.nCopies(99, "zzzzzz"));
        known.add("gaming");
        known.add("gaminx");
        assertThat(NearNames.nearest("gamin", known)).contains("gaming");
        assertThat(NearNames.nearest("gaminx", known)).contains("gaming");
        known.addAll(0, List.of("quite_another", "much_longer_ones"));
        assertThat(NearNames.nearest("gamin", known)).contains("gaming");
        known.add(0, "zzzzzz");
        assertThat(NearNames.nearest("gamin", known)).isEmpty();
    }

    @Test
    @DisplayName("letters before, after and in place of others all count")
    void tooFar() {
        assertThat(NearNames.nearest("x", List.of("xy"))).contains("xy");
        assertThat(NearNames.nearest("x", List.of("yz"))).isEmpty();
        assertThat(NearNames.nearest("abcdefghi", List.of("xyzabcdefghi"))).contains("xyzabcdefghi");
        assertThat(NearNames.nearest("abcdefghi", List.of("xyzabcdefgh"))).isEmpty();
    }
}
