package lv.screening.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    @DisplayName("a table that fits stays as it is")
    void fits() {
        assertThat(TextTable.lines(List.of("term", "n"), List.of(List.of("a", "12"), List.of("long", "3"))))
                .containsExactly("  term   n", "  a     12", "  long   3");
    }

    @Test
    @DisplayName("a wide table breaks names of columns first, then cells, and keeps every word")
    void breaks() {
        String words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        List<String> lines =
                TextTable.lines(List.of("by", "a name of many words", "n"), List.of(List.of(words, words, "7")));

        assertThat(lines).allMatch(line -> line.length() <= Lines.WIDTH);
        assertThat(String.join(" ", lines)).contains(words.split(" ", -1)).contains("a name of", "7");
    }

    @Test
    @DisplayName("names of rows are broken before figures are")
    void figuresStayWhole() {
        String figure = "0.836 [0.773, 0.892]";
        assertThat(TextTable.lines(
                        List.of("group", "a", "b", "c"),
                        List.of(List.of("a municipality of a long name", figure, figure, figure))))
                .contains("  a" + " ".repeat("municipality".length() - 1) + ("  " + figure).repeat(3))
                .allMatch(line -> line.length() <= Lines.WIDTH);
    }

    @Test
    @DisplayName("a word that is longer than a line is not cut")
    void longWord() {
        assertThat(TextTable.lines(List.of("a", "b"), List.of(List.of("x".repeat(90), "1"))))
                .last()
                .asString()
                .contains("x".repeat(90));
    }

    @Test
    @DisplayName("a name from the data reaches no terminal as a command, and turns no text round")
    void hostile() {
        assertThat(TextTable.lines(List.of("", "n"), List.of(List.of("\u001b[2Ja\nb\u202Ec", "1"))))
                .last()
                .isEqualTo("  [2Ja b[U+202E]c  1");
    }

    @Test
    @DisplayName("bars: nothing for nobody, a mark for the smallest share, the whole for all")
    void bars() {
        assertThat(Bars.bar(0, 10)).isEmpty();
        assertThat(Bars.bar(0.001, 10)).isEqualTo("#");
        assertThat(Bars.bar(1, 10)).hasSize(10);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("low", 997L);
        counts.put("high", 3L);
        counts.put("none", 0L);
        assertThat(Bars.lines(2, counts, 1000))
                .containsExactly(
                        "  low   997   100 %  " + "#".repeat(40), "  high    3    <1 %  #", "  none    0     0 %");
    }
}
