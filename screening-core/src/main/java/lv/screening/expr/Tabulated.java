package lv.screening.expr;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Conditions that one item with few answers decides, as tables by answer. */
final class Tabulated {
    private Tabulated() {}

    /** The same condition as a table, if one item with few answers decides it; else the condition itself. */
    static TruthExpression of(TruthExpression condition, String text) {
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
        return new ByCode(choice, ByCode.decided(condition.evaluate(all)), text, condition);
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
                Truths.item(choice.name(), choice.gate(), single, items);
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
