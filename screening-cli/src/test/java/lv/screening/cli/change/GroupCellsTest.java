package lv.screening.cli.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupCellsTest {
    private static final int LEAST = 4;

    @Test
    @DisplayName("nothing is hidden where nothing is small, and everything is shown with 1")
    void nothing() {
        assertThat(GroupCells.hidden(new int[][] {{20, 30, 0}, {12, 40, 10}}, 10))
                .isEqualTo(new boolean[2][3]);
        assertThat(GroupCells.hidden(new int[][] {{2, 3}, {1, 4}}, 1)).isEqualTo(new boolean[2][2]);
    }

    @Test
    @DisplayName("a small count takes others with it, in its row and in its column")
    void complement() {
        assertThat(GroupCells.hidden(new int[][] {{3, 50, 20}, {30, 60, 15}}, 10))
                .isEqualTo(new boolean[][] {{true, false, true}, {true, false, true}});
    }

    @Test
    @DisplayName("no small count can be had by solving the sums: each hidden one fits the sums with another value too")
    void notSolvable() {
        Random random = new Random(11);
        int checked = 0;
        for (int round = 0; round < 300; round++) {
            int[][] counts = new int[2 + random.nextInt(2)][2 + random.nextInt(2)];
            for (int[] row : counts) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(9);
                }
                // smaller groups are withheld before their counts are looked at
                row[random.nextInt(row.length)] +=
                        Math.max(0, LEAST - java.util.Arrays.stream(row).sum());
            }
            boolean[][] hidden = GroupCells.hidden(counts, LEAST);
            List<int[]> cells = new ArrayList<>();
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts[row].length; column++) {
                    if (counts[row][column] > 0 && counts[row][column] < LEAST) {
                        assertThat(hidden[row][column]).isTrue();
                    }
                    if (hidden[row][column]) {
                        cells.add(new int[] {row, column});
                    }
                }
            }
            for (int[] cell : cells) {
                if (counts[cell[0]][cell[1]] > 0 && counts[cell[0]][cell[1]] < LEAST) {
                    checked++;
                    assertThat(hasOtherValue(counts, hidden, cell))
                            .as("%s", round)
                            .isTrue();
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    /** Whether a walk through hidden cells, rows and columns in turn, returns to the cell: then it can change with them. */
    private static boolean hasOtherValue(int[][] counts, boolean[][] hidden, int[] cell) {
        return walk(counts, hidden, cell, cell, true, 1, new boolean[counts.length][counts[0].length])
                || walk(counts, hidden, cell, cell, true, -1, new boolean[counts.length][counts[0].length]);
    }

    /** The next cell in the same row or column goes the other way, and may not fall below 0. */
    private static boolean walk(
            int[][] counts, boolean[][] hidden, int[] start, int[] at, boolean alongRow, int step, boolean[][] seen) {
        if (counts[at[0]][at[1]] + step < 0) {
            return false;
        }
        seen[at[0]][at[1]] = true;
        int length = alongRow ? counts[0].length : counts.length;
        for (int i = 0; i < length; i++) {
            int[] next = alongRow ? new int[] {at[0], i} : new int[] {i, at[1]};
            boolean back = next[0] == start[0] && next[1] == start[1];
            boolean itself = next[0] == at[0] && next[1] == at[1];
            if (itself || !hidden[next[0]][next[1]]) {
                continue;
            }
            if (back && !alongRow) {
                return true;
            }
            if (!seen[next[0]][next[1]] && walk(counts, hidden, start, next, !alongRow, -step, seen)) {
                return true;
            }
        }
        seen[at[0]][at[1]] = false;
        return false;
    }
}
