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
}
