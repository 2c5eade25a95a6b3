package lv.screening.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "a0", "a9", "z_9", "a_", "az", "za", "b5b"})
    void isAnIdentifier(String text) {
        assertThat(Identifier.is(text)).isTrue();
    }

    /** Among them the neighbours of the first and last letters and digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "0", "9a", "_", "_a", "A", "aB", "`", "{", "a`", "a{", "a/", "a:", "a-", "a b", " a", "ā", "aā"
            })
    void isNone(String text) {
        assertThat(Identifier.is(text)).isFalse();
    }
}
