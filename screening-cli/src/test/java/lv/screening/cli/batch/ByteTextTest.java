package lv.screening.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that grow at their end. */
class ByteTextTest {
    private final ByteText text = new ByteText();

    private String shown() {
        return new String(text.bytes(), 0, text.length(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 27, 28, 29, 31, 32, 60, 61, 127, 128, 255, 256, 40_000, 300_000})
    @DisplayName("of a padded text nothing is added but the text, however long it is")
    void padded(int length) {
        String some = "ābc".repeat(length).substring(0, length);
        byte[] padded = ByteText.padded(some.getBytes(UTF_8));
        assertThat(padded.length % 32).isZero();
        assertThat(ByteText.length(padded)).isEqualTo(some.getBytes(UTF_8).length);
        text.add("<");
        text.addPadded(padded);
        text.addPadded(padded);
        text.add(">");
        assertThat(shown()).isEqualTo("<" + some + some + ">");
    }
}
