package lv.screening.score;

import org.jspecify.annotations.Nullable;

/** Which answers of a block are missing, by slot: kept as the codes themselves and the one that stands for a missing answer. */
final class MissingAnswers {
    private final byte[] @Nullable [] codes;
    private final byte[] none;

    MissingAnswers(int slots) {
        codes = new byte[slots][];
        none = new byte[slots];
    }

    void set(int slot, byte[] column, byte missingCode) {
        codes[slot] = column;
        none[slot] = missingCode;
    }

    boolean is(int slot, int row) {
        byte[] column = codes[slot];
        return column != null && column[row] == none[slot];
    }

    /**
     * Tells in which of some rows the answer is missing.
     *
     * @param count how many rows
     * @param into takes these rows, in their order
     * @return how many these are
     */
    int among(int slot, int[] rows, int count, int[] into) {
        byte[] column = codes[slot];
        if (column == null) {
            return 0;
        }
        byte missing = none[slot];
        int found = 0;
        for (int r = 0; r < count; r++) {
            int row = rows[r];
            into[found] = row;
            found += column[row] == missing ? 1 : 0;
        }
        return found;
    }
}
