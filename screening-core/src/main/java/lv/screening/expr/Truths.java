package lv.screening.expr;

import java.util.Arrays;
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

    /** {@code and} / {@code or} over any number of conditions. */
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
        private final TruthExpression[] parts;

        /** For each part, by what its column holds: 1 where it is true, one more than there are parts where it is open. */
        private final byte[][] counts;

        /** The value by the sum of these. */
        private final byte[] decisions;

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
            byte[] second = parts.length > 1 ? parts[1].column(columns) : first;
            byte[] ofSecond = parts.length > 1 ? counts[1] : new byte[counts[0].length];
            byte[] result;
            if (parts.length <= 2) {
                result = two(first, second, counts[0], ofSecond, decisions, columns.arrays().bytes());
            } else {
                byte[] third = parts[2].column(columns);
                byte[] none = parts.length == 3 ? decisions : SUM;
                result = three(first, second, third, none, columns.arrays().bytes());
                for (int p = 3; p < parts.length; p++) {
                    further(result, parts[p].column(columns), counts[p], p + 1 < parts.length ? SUM : decisions);
                }
            }
            return result;
        }

        private static byte[] two(
                byte[] one, byte[] other, byte[] ofOne, byte[] ofOther, byte[] decisions, byte[] result) {
            for (int i = 0; i < result.length; i++) {
                result[i] = decisions[ofOne[one[i]] + ofOther[other[i]]];
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

    /** A condition that only the code of one choice item decides, as a table by code. */
    static final class ByCode extends TruthExpression {
        private final Symbol.Choice choice;
        private final byte[] table;
        private final String text;
        private final @Nullable TruthExpression written;

        /**
         * The table has one entry for each code and a last one for a missing answer.
         *
         * @param written the condition that the table replaces, for its reasons; or null for a plain comparison of codes
         */
        ByCode(Symbol.Choice choice, byte[] table, String text, @Nullable TruthExpression written) {
            this.choice = choice;
            this.table = table;
            this.text = text;
            this.written = written;
        }

        /** The same condition as a table, if one choice item decides it; else the condition itself. */
        static TruthExpression tabulated(TruthExpression condition, String text) {
            Reads reads = Reads.of(condition);
            CodedItem item = reads.onlyCoded();
            if (item == null || condition instanceof ByCode || condition instanceof ItemCondition) {
                return condition;
            }
            Symbol.Choice choice = reads.onlyChoice();
            if (choice == null) {
                return condition instanceof ByAnswer ? condition : new ByAnswer(item, condition);
            }
            int codes = choice.codes().size();
            byte[] each = new byte[codes];
            for (int i = 0; i < codes; i++) {
                each[i] = (byte) i;
            }
            Columns all = new Columns(codes, choice.slot() + 1);
            all.setCodes(choice.slot(), each);
            return new ByCode(choice, decided(condition.evaluate(all)), text, condition);
        }

        /** The values by code, and last what a missing answer gives: the value on which all codes agree, or unknown. */
        static byte[] decided(byte[] values) {
            byte agreed = values[0];
            for (byte value : values) {
                agreed = value == agreed ? agreed : Columns.UNKNOWN;
            }
            byte[] table = Arrays.copyOf(values, values.length + 1);
            table[values.length] = agreed;
            return table;
        }

        @Override
        public byte[] evaluate(Columns columns) {
            return lookedUp(column(columns), table, columns);
        }

        @Override
        public byte[] column(Columns columns) {
            return columns.codes(choice.slot());
        }

        @Override
        public byte[] table() {
            return table.clone();
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (only(single) == Columns.UNKNOWN) {
                item(choice.name(), choice.gate(), single, items);
            }
        }

        @Override
        public void because(Columns single, byte wanted, Consumer<String> conditions) {
            if (written != null) {
                written.because(single, wanted, conditions);
            } else {
                conditions.accept(wanted == Columns.TRUE ? text : "not (" + text + ")");
            }
        }

        @Override
        public boolean canBeTrue() {
            return holds(Columns.TRUE);
        }

        @Override
        public boolean canBeFalse() {
            return holds(Columns.FALSE);
        }

        private boolean holds(byte value) {
            for (byte each : table) {
                if (each == value) {
                    return true;
                }
            }
            return false;
        }

        @Override
        void reads(Reads reads) {
            reads.choice(choice);
        }
    }

    private static byte[] lookedUp(byte[] codes, byte[] table, Columns columns) {
        byte[] result = columns.arrays().bytes();
        for (int i = 0; i < result.length; i++) {
            result[i] = table[codes[i]];
        }
        return result;
    }

    /** A condition that a box or a number with few values decides, as a table of what it gives for each. */
    static final class ByAnswer extends TruthExpression {
        private final CodedItem item;
        private final TruthExpression written;
        private final byte[] table;

        ByAnswer(CodedItem item, TruthExpression written) {
            this.item = item;
            this.written = written;
            this.table = written.evaluate(item.everyAnswer());
        }

        @Override
        public byte[] evaluate(Columns columns) {
            return lookedUp(column(columns), table, columns);
        }

        @Override
        public byte[] column(Columns columns) {
            return columns.codes(item);
        }

        @Override
        public byte[] table() {
            return table.clone();
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            written.undecided(single, items);
        }

        @Override
        public void because(Columns single, byte wanted, Consumer<String> conditions) {
            written.because(single, wanted, conditions);
        }

        @Override
        public boolean canBeTrue() {
            return written.canBeTrue();
        }

        @Override
        public boolean canBeFalse() {
            return written.canBeFalse();
        }

        @Override
        void reads(Reads reads) {
            written.reads(reads);
        }
    }
}
