package lv.screening.score;

import java.util.Arrays;

/** The answers that were given although the item was rightly not asked: pairs of row and item. */
final class NotAsked {
    private int[] rows = new int[8];
    private String[] items = new String[8];
    private int count;

    void add(int row, String item) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            items = Arrays.copyOf(items, count * 2);
        }
        rows[count] = row;
        items[count++] = item;
    }

    int count() {
        return count;
    }

    int row(int index) {
        return rows[index];
    }

    String item(int index) {
        return items[index];
    }
}
