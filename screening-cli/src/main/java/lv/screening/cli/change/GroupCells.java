package lv.screening.cli.change;

/**
 * Which counts of groups are hidden, so that no small one can be had from what is shown: neither by looking nor by subtracting
 * the shown ones from the counts of a group or of everybody. Rows are groups, the people in no shown group together being one;
 * columns are what was counted. Counts of 0 are shown, as {@code lv.screening.service.SmallCells} shows them.
 *
 * <p>Hidden are the counts from 1 up to the least; then, the smallest first, as many more as it takes that in each row and each
 * column the hidden ones are at least two and together at least the least count, and that each of them could be another number
 * with the same sums and no count under 0. That can be had where there are two rows or more, each with at least the least count
 * in all, as {@link GroupTable} sees to.
 */
final class GroupCells {
    private final int[][] counts;
    private final int least;
    private final boolean[][] hidden;

    private GroupCells(int[][] counts, int least) {
        this.counts = counts;
        this.least = least;
        this.hidden = new boolean[counts.length][counts.length == 0 ? 0 : counts[0].length];
    }

    /**
     * What is hidden.
     *
     * @param counts by row and column, whose sums are known to everybody
     * @param least the smallest count that is shown; with 1 nothing is hidden
     */
    static boolean[][] hidden(int[][] counts, int least) {
        GroupCells cells = new GroupCells(counts, least);
        cells.hide();
        return cells.hidden;
    }

    private void hide() {
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                hidden[row][column] = counts[row][column] > 0 && counts[row][column] < least;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < counts.length; row++) {
                changed |= !isSafe(row, -1) && hideSmallest(row, -1);
            }
            for (int column = 0; counts.length > 0 && column < hidden[0].length; column++) {
                changed |= !isSafe(-1, column) && hideSmallest(-1, column);
            }
            changed = changed || hideBesideFixed();
        }
    }

    /** Whether a line, a row or a column, has no hidden count, or enough of them. */
    private boolean isSafe(int row, int column) {
        int number = 0;
        long together = 0;
        for (int i = 0; i < length(row); i++) {
            if (hidden[row(row, i)][column(column, i)]) {
                number++;
                together += counts[row(row, i)][column(column, i)];
            }
        }
        return number == 0 || (number > 1 && together >= least);
    }

    private int length(int row) {
        return row >= 0 ? hidden[row].length : counts.length;
    }

    private static int row(int row, int i) {
        return row >= 0 ? row : i;
    }

    private static int column(int column, int i) {
        return column >= 0 ? column : i;
    }

    /** Hides the smallest count of a line that is shown; one of 0 only where there is no other. */
    private boolean hideSmallest(int row, int column) {
        int best = -1;
        for (int i = 0; i < length(row); i++) {
            if (!hidden[row(row, i)][column(column, i)]) {
                int count = counts[row(row, i)][column(column, i)];
                int smallest = best < 0 ? 0 : counts[row(row, best)][column(column, best)];
                if (best < 0 || (count > 0 && (smallest == 0 || count < smallest))) {
                    best = i;
                }
            }
        }
        if (best >= 0) {
            hidden[row(row, best)][column(column, best)] = true;
        }
        return best >= 0;
    }

    private boolean hideBesideFixed() {
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                if (hidden[row][column]
                        && !canChange(row, column, 1)
                        && !canChange(row, column, -1)
                        && (hideSmallest(row, -1) || hideSmallest(-1, column))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a hidden count could be one more or one less with the same sums: then a way leads from its row back to its
     * column, on which hidden counts in turn go down and up, and none under 0.
     */
    private boolean canChange(int row, int column, int step) {
        if (counts[row][column] + step < 0) {
            return false;
        }
        boolean[] rows = new boolean[counts.length];
        boolean[] columns = new boolean[hidden[row].length];
        rows[row] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < columns.length; c++) {
                    if (!hidden[r][c] || (r == row && c == column)) {
                        continue;
                    }
                    if (rows[r] && !columns[c] && counts[r][c] - step >= 0) {
                        columns[c] = true;
                        grown = true;
                    }
                    if (columns[c] && !rows[r] && counts[r][c] + step >= 0) {
                        rows[r] = true;
                        grown = true;
                    }
                }
            }
        }
        return columns[column];
    }
}
