package lv.screening.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName("one text of each list is added, also where it grows")
    void lists() {
        byte[][] letters = {ByteText.padded(new byte[] {'a'}), ByteText.padded(new byte[] {'b'})};
        byte[][] words = {ByteText.padded("first,".getBytes(UTF_8)), ByteText.padded("second,".getBytes(UTF_8))};
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.addAllPadded(new byte[][][] {letters, words, letters}, i % 2);
            expected.append(i % 2 == 0 ? "afirst,a" : "bsecond,b");
        }
        assertThat(shown()).isEqualTo(expected.toString());
    }
}
