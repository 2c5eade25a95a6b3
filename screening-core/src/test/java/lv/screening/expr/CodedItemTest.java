package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedItemTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "5, 124, true", // 120 values
        "5, 125, false",
        "-60, 59, true",
        "-60, 60, false",
        "5, 4, false", // the empty range of an invalid definition
        "-1000000000000000000, 1000000000000000000, false",
        "-9223372036854775808, 9223372036854775807, false" // more than a number holds
    })
    @DisplayName("a number is one of few where its range holds 1 to 120 values")
    void suits(long min, long max, boolean expected) {
        assertThat(CodedItem.suits(min, max)).isEqualTo(expected);
        assertThat(Columns.canBeNumbered(min, max)).isEqualTo(expected);
    }
}
