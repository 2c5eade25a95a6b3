package lv.screening.expr;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * An item with so few answers that they are numbered: the codes of a choice, no and yes of a box, each value of a number with a
 * small range. What such an item alone decides is a table. The number after the last answer stands for a missing one.
 *
 * @param slot its slot
 * @param answers how many answers there are
 * @param min the lowest numerator of a number, else 0
 */
record CodedItem(int slot, int answers, Kind kind, long min) {
    /** What the answers are. */
    enum Kind {
        CHOICE,
        BOX,
        NUMBER
    }

    private static final int MOST = 120;

    static CodedItem of(Symbol.Choice choice) {
        return new CodedItem(choice.slot(), choice.codes().size(), Kind.CHOICE, 0);
    }

    static CodedItem box(int slot) {
        return new CodedItem(slot, 2, Kind.BOX, 0);
    }

    static CodedItem number(int slot, long min, long max) {
        return new CodedItem(slot, Math.toIntExact(max - min + 1), Kind.NUMBER, min);
    }

    /** Whether a number is one of few; not where the range of an invalid definition is empty. */
    static boolean suits(long min, long max) {
        // a range below 0 is a huge one without a sign
        return Long.compareUnsigned(max - min, MOST) < 0;
    }

    /** A block in which each respondent gave another answer, and the last one none. */
    Columns everyAnswer() {
        Columns all = new Columns(answers + 1, slot + 1);
        byte[] each = new byte[answers + 1];
        for (int i = 0; i <= answers; i++) {
            each[i] = (byte) i;
        }
        switch (kind) {
            case CHOICE -> all.setCodes(slot, each);
            case BOX -> all.setTruths(slot, each);
            case NUMBER -> {
                long[] low = LongStream.rangeClosed(min, min + answers).toArray();
                long[] high = Arrays.copyOf(low, low.length);
                low[answers] = min;
                high[answers] = min + answers - 1;
                all.setNumbers(slot, NumberVector.of(low, high));
            }
        }
        return all;
    }
}
