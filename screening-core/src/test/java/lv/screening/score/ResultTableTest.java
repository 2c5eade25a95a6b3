package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lv.screening.expr.BlockArrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a table of results keeps, sum by sum. */
class ResultTableTest {
    private final ResultTable table = new ResultTable();

    /** Keeps results that differ from sum to sum. */
    private int add(long sum) {
        ScoreArrays row = new ScoreArrays(new BlockArrays(1));
        row.low[0] = sum - 1;
        row.high[0] = sum + 1;
        row.score(0, ScoreArrays.PRORATED, sum, 1 + sum % 3);
        row.missing[0] = (int) sum;
        row.possible[0] = (int) sum + 1;
        row.effective[0] = (int) sum + 2;
        return table.add(sum, row, 0);
    }

    private int[] find(long... sums) {
        int[] numbers = new int[sums.length];
        table.find(sums, numbers, new ScoreArrays(new BlockArrays(sums.length)));
        return numbers;
    }

    @Test
    @DisplayName("a sum keeps its number, however often it is added, and one never added has none")
    void again() {
        assertThat(find(0, 7)).containsExactly(-1, -1);
        assertThat(add(0)).isZero();
        assertThat(add(7)).isEqualTo(1);
        assertThat(add(0)).isZero();
        assertThat(add(7)).isEqualTo(1);
        assertThat(add(8)).isEqualTo(2);
        assertThat(find(8, 7, 0, 9)).containsExactly(2, 1, 0, -1);
    }

    @Test
    @DisplayName("8192 sums keep their numbers and results while the table grows; there is no room for another")
    void full() {
        long[] sums = LongStream.range(0, ResultTable.MOST).map(i -> i * 5).toArray();
        for (int i = 0; i < sums.length; i++) {
            assertThat(add(sums[i])).isEqualTo(i);
            assertThat(find(sums[i / 2])).containsExactly(i / 2);
        }
        assertThat(add(1)).isEqualTo(-1);
        assertThat(find(1)).containsExactly(-1);
        assertThat(add(5)).isEqualTo(1);
        int[] numbers = new int[sums.length];
        ScoreArrays into = new ScoreArrays(new BlockArrays(sums.length));
        table.find(sums, numbers, into);
        assertThat(numbers).isEqualTo(IntStream.range(0, sums.length).toArray());
        table.copyRest(numbers, into);
        for (int i = 0; i < sums.length; i++) {
            int sum = (int) sums[i];
            assertThat(new long[] {into.low[i], into.high[i], into.scoreLow[i], into.scoreHigh[i], into.scoreExtra(i)})
                    .containsExactly(sum - 1, sum + 1, sum, sum, 1 + sum % 3);
            assertThat(new int[] {into.missing[i], into.possible[i], into.effective[i], into.status[i], into.scored[i]})
                    .containsExactly(sum, sum + 1, sum + 2, ScoreArrays.PRORATED, 1);
        }
    }

    @Test
    @DisplayName("of rows without a number nothing is overwritten that was worked out for them")
    void withoutNumber() {
        add(3);
        ScoreArrays into = new ScoreArrays(new BlockArrays(2));
        into.low[0] = 77;
        table.copyRest(new int[] {-1, 0}, into);
        assertThat(into.low).containsExactly(77, 2);
    }
}
