package lv.screening.cli.batch;

import java.util.Arrays;

/**
 * Short texts by number, side by side in one array with as much room for each, so that they are copied from where their number
 * says. Mutable and not thread-safe.
 */
final class TextTable {
    /** No longer text is kept. */
    static final int LONGEST = 127;

    private static final int LEAST_ROOM = 32;

    /** Each text with its length in the last byte of its room; 0 where there is none. */
    private byte[] texts = {};

    private int room = LEAST_ROOM;

    /**
     * Adds one text of each table to others.
     *
     * @param first the first table
     * @param numbers by table and row the number of the text, below 0 where there is none
     * @return the first table that has no text for its number, or how many tables there are
     */
    static int addAll(TextTable[] tables, int first, int[][] numbers, int row, ByteText out) {
        byte[] target = out.reserve((LONGEST + 1) * tables.length);
        int length = out.length();
        int place = first;
        for (; place < tables.length; place++) {
            TextTable table = tables[place];
            byte[] texts = table.texts;
            int room = table.room;
            int start = numbers[place][row] * room;
            if (start < 0 || start >= texts.length) {
                break;
            }
            int own = texts[start + room - 1];
            if (own == 0) {
                break;
            }
            System.arraycopy(
                    texts, start, target, length, room); // a round number of bytes: no processor guesses the length
            length += own;
        }
        out.setLength(length);
        return place;
    }

    /**
     * Keeps the text of a number, if it is not too long.
     *
     * @param text not empty
     */
    void put(int number, byte[] text) {
        if (text.length > LONGEST) {
            return;
        }
        while (text.length >= room) {
            spread();
        }
        int end = (number + 1) * room;
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, end * 2);
        }
        System.arraycopy(text, 0, texts, end - room, text.length);
        texts[end - 1] = (byte) text.length;
    }

    /** Gives each text twice the room. */
    private void spread() {
        byte[] wider = new byte[texts.length * 2];
        for (int start = 0; start < texts.length; start += room) {
            int end = start + room - 1;
            System.arraycopy(texts, start, wider, start * 2, texts[end]);
            wider[end * 2 + 1] = texts[end];
        }
        texts = wider;
        room *= 2;
    }

    /** Forgets all texts. */
    void clear() {
        texts = new byte[0];
        room = LEAST_ROOM;
    }
}
