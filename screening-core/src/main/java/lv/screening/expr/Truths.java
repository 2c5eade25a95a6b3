package lv.screening.expr;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The conditions that join others, and those that read one thing: a box, an answer, a scale, the code of a choice. */
final class Truths {
    private Truths() {}

    /** Names an undecided item, and first what decides whether it is asked at all. */
    static void item(String name, @Nullable TruthExpression gate, Columns single, OpenItems items) {
        if (items.isNew(name)) {
            if (gate != null) {
                gate.undecided(single, items);
            }
            items.add(name);
        }
    }

    /** {@code and} / {@code or} over two or more conditions. */
    static final class Logic extends TruthExpression {
        private static final int MOST_COUNTED = 10;

        /** Each sum itself: it is not decided yet. */
        private static final byte[] SUM = new byte[MOST_COUNTED * (MOST_COUNTED + 1) + 1];

        static {
            for (int i = 0; i < SUM.length; i++) {
                SUM[i] = (byte) i;
            }
        }

        private final boolean and;

        /** The conditions; where they are too many to be counted in a byte, two that join the first ones and the others. */
        final TruthExpression[] parts;

        /** For each part, by what its column holds: 1 where it is true, one more than there are parts where it is open. */
        private final byte[][] counts;

        /** The value by the sum of these. */
        private final byte[] decisions;

        /** Of two parts: the value by what their columns hold, the second's in the lower bits. */
        private final byte[] pairs;

        private final int pairShift;

        Logic(boolean and, List<TruthExpression> parts) {
            this.and = and;
            this.parts = parts.size() > MOST_COUNTED
                    ? new TruthExpression[] {
                        new Logic(and, parts.subList(0, MOST_COUNTED - 1)),
                        new Logic(and, parts.subList(MOST_COUNTED - 1, parts.size()))
                    }
                    : parts.toArray(TruthExpression[]::new);
            int size = this.parts.length;
            byte[] byTruth = {0, 1, (byte) (size + 1)};
            this.counts = new byte[size][];
            for (int p = 0; p < size; p++) {
                byte[] table = this.parts[p].table();
                counts[p] = new byte[table.length];
                for (int i = 0; i < table.length; i++) {
                    counts[p][i] = byTruth[table[i]];
                }
            }
            this.decisions = new byte[size * (size + 1) + 1];
            for (int sum = 0; sum < decisions.length; sum++) {
                decisions[sum] = decision(and, sum % (size + 1), sum / (size + 1), size);
            }
            this.pairShift = Integer.SIZE - Integer.numberOfLeadingZeros(counts[1].length - 1);
            this.pairs = new byte[size == 2 ? counts[0].length << pairShift : 0];
            for (int i = 0; i < pairs.length; i++) {
                int second = Math.min(i & ((1 << pairShift) - 1), counts[1].length - 1);
                pairs[i] = decisions[counts[0][i >> pairShift] + counts[1][second]];
            }
        }

        private static byte decision(boolean and, int trues, int open, int all) {
            if (and) {
                return trues == all ? Columns.TRUE : trues + open == all ? Columns.UNKNOWN : Columns.FALSE;
            }
            return trues > 0 ? Columns.TRUE : open > 0 ? Columns.UNKNOWN : Columns.FALSE;
        }

        @Override
        public byte[] evaluate(Columns columns) {
            byte[] first = parts[0].column(columns);
            byte[] second = parts[1].column(columns);
            if (parts.length == 2) {
                return two(first, second, columns.arrays().bytes());
            }
            byte[] third = parts[2].column(columns);
            byte[] none = parts.length == 3 ? decisions : SUM;
            byte[] result = three(first, second, third, none, columns.arrays().bytes());
            for (int p = 3; p < parts.length; p++) {
                further(result, parts[p].column(columns), counts[p], p + 1 < parts.length ? SUM : decisions);
            }
            return result;
        }

        private byte[] two(byte[] one, byte[] other, byte[] result) {
            byte[] decided = pairs;
            int shift = pairShift;
            for (int i = 0; i < result.length; i++) {
                result[i] = decided[one[i] << shift | other[i]];
            }
            return result;
        }

        private byte[] three(byte[] one, byte[] other, byte[] third, byte[] decided, byte[] result) {
            byte[] ofOne = counts[0];
            byte[] ofOther = counts[1];
            byte[] ofThird = counts[2];
            for (int i = 0; i < result.length; i++) {
                result[i] = decided[ofOne[one[i]] + ofOther[other[i]] + ofThird[third[i]]];
            }
            return result;
        }

        private static void further(byte[] sums, byte[] column, byte[] counts, byte[] decided) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = decided[sums[i] + counts[column[i]]];
            }
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (only(single) == Columns.UNKNOWN) {
                for (TruthExpression part : parts) {
                    part.undecided(single, items);
                }
            }
        }

        @Override
        public void because(Columns single, byte wanted, Consumer<String> conditions) {
            for (TruthExpression part : parts) {
                if (part.only(single) == wanted) {
                    part.because(single, wanted, conditions);
                }
            }
        }

        @Override
        public boolean canBeTrue() {
            return and ? all(true) : any(true);
        }

        @Override
        public boolean canBeFalse() {
            return and ? any(false) : all(false);
        }

        private boolean all(boolean value) {
            for (TruthExpression part : parts) {
                if (!(value ? part.canBeTrue() : part.canBeFalse())) {
                    return false;
                }
            }
            return true;
        }

        private boolean any(boolean value) {
            for (TruthExpression part : parts) {
                if (value ? part.canBeTrue() : part.canBeFalse()) {
                    return true;
                }
            }
            return false;
        }

        @Override
        void reads(Reads reads) {
            for (TruthExpression part : parts) {
                part.reads(reads);
            }
        }
    }

    /** {@code not}. */
    static final class Not extends TruthExpression {
        private static final byte[] OPPOSITE = {Columns.TRUE, Columns.FALSE, Columns.UNKNOWN};
        private final TruthExpression operand;
        private final String text;

        Not(TruthExpression operand, String text) {
            this.operand = operand;
            this.text = text;
        }

        @Override
        public byte[] evaluate(Columns columns) {
            byte[] values = operand.evaluate(columns);
            byte[] result = columns.arrays().bytes();
            for (int i = 0; i < result.length; i++) {
                result[i] = OPPOSITE[values[i]];
            }
            return result;
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            operand.undecided(single, items);
        }

        @Override
        public void because(Columns single, byte wanted, Consumer<String> conditions) {
            conditions.accept(wanted == Columns.TRUE ? text : "not (" + text + ")");
        }

        @Override
        public boolean canBeTrue() {
            return operand.canBeFalse();
        }

        @Override
        public boolean canBeFalse() {
            return operand.canBeTrue();
        }

        @Override
        void reads(Reads reads) {
            operand.reads(reads);
        }
    }
}
