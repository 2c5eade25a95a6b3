package lv.screening.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Texts kept by number, and added table by table. */
class TextTableTest {
    private final ByteText out = new ByteText();
    private final TextTable table = new TextTable();

    private String shown() {
        return new String(out.bytes(), 0, out.length(), UTF_8);
    }

    private static String text(int number, int length) {
        return (number + "ab".repeat(64)).substring(0, length);
    }

    private int addAll(TextTable[] tables, int first, int... numbers) {
        int[][] byTable = Arrays.stream(numbers)
                .mapToObj(number -> new int[] {-7, number})
                .toArray(int[][]::new);
        return TextTable.addAll(tables, first, byTable, 1, out);
    }

    @Test
    @DisplayName("each number gives its own text, however long those kept after it are")
    void longerAndLonger() {
        StringBuilder expected = new StringBuilder();
        for (int length = 1; length <= TextTable.LONGEST; length++) {
            table.put(length * 3, text(length, length).getBytes(UTF_8));
            for (int earlier = 1; earlier <= length; earlier++) {
                assertThat(addAll(new TextTable[] {table}, 0, earlier * 3)).isEqualTo(1);
                expected.append(text(earlier, earlier));
            }
        }
        assertThat(shown()).isEqualTo(expected.toString());
    }

    @Test
    @DisplayName("one text of each table is added up to the first that has none for its number")
    void upToTheFirstWithout() {
        TextTable other = new TextTable();
        table.put(0, "one,".getBytes(UTF_8));
        table.put(5, "two,".getBytes(UTF_8));
        other.put(1, "drei,".getBytes(UTF_8));
        TextTable[] tables = {table, other, table};
        assertThat(addAll(tables, 0, 0, 1, 5)).isEqualTo(3);
        assertThat(shown()).isEqualTo("one,drei,two,");
        assertThat(addAll(tables, 0, 5, 0, 5)).as("never kept").isEqualTo(1);
        assertThat(addAll(tables, 0, 5, -1, 5)).as("no number").isEqualTo(1);
        assertThat(addAll(tables, 0, 5, 4000, 5)).as("beyond all kept").isEqualTo(1);
        assertThat(addAll(tables, 2, 5, 4000, 5)).as("the rest").isEqualTo(3);
        assertThat(shown()).isEqualTo("one,drei,two," + "two,two,two," + "two,");
    }

    @Test
    @DisplayName("a text that is too long is not kept, and after clear none is")
    void notKept() {
        table.put(0, new byte[TextTable.LONGEST + 1]);
        assertThat(addAll(new TextTable[] {table}, 0, 0)).isZero();
        table.put(0, "x".getBytes(UTF_8));
        assertThat(addAll(new TextTable[] {table}, 0, 0)).isEqualTo(1);
        table.clear();
        assertThat(addAll(new TextTable[] {table}, 0, 0)).isZero();
        assertThat(shown()).isEqualTo("x");
    }
}
