package lv.screening.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingsTest {
    private final Spellings spellings = new Spellings();

    /** As in a block: other texts around it. */
    private static byte[] amidst(String text) {
        return ("17," + text + ",1,2,3,4,5,6").getBytes(StandardCharsets.UTF_8);
    }

    private int find(String text) {
        return spellings.find(amidst(text), 3, 3 + text.getBytes(StandardCharsets.UTF_8).length);
    }

    private int add(String text) {
        return spellings.add(amidst(text), 3, 3 + text.getBytes(StandardCharsets.UTF_8).length, ~find(text));
    }

    @Test
    void tellsSpellingsOfAnyLengthApart() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "\0",
                "\0\0",
                "a",
                "a\0",
                "a\0\0",
                "ab",
                "ba",
                "zemgale",
                "eight_by",
                "eight_b\0",
                "nine_byte",
                "nine_bytf",
                "2026-11-22",
                "2026-11-12",
                "seventeen_letters",
                "seventeen.letters",
                "reizēm",
                "\uFFFD",
                "x".repeat(64)));
        for (int i = 0; i < 100; i++) {
            texts.add("1" + i);
        }
        for (String text : texts) {
            assertThat(find(text)).as(text).isNegative();
            add(text);
        }
        for (int i = 0; i < texts.size(); i++) {
            assertThat(find(texts.get(i))).as(texts.get(i)).isEqualTo(i);
        }
    }

    @Test
    void takesNoMoreThanItHasRoomFor() {
        assertThat(spellings.isOpenFor(64)).isTrue();
        assertThat(spellings.isOpenFor(65)).isFalse();
        for (int i = 0; i < Spellings.MOST; i++) {
            assertThat(spellings.isOpenFor(1)).isTrue();
            assertThat(add(Integer.toString(i))).isEqualTo(i);
        }
        assertThat(spellings.isOpenFor(1)).isFalse();
        assertThat(find("255")).isEqualTo(255);
        assertThat(find("256")).isNegative();
        assertThat(Arrays.asList(find("0"), find("17"))).containsExactly(0, 17);
    }
}
