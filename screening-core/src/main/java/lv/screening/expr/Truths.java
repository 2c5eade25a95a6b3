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
        /** By three times the one and the other. */
        private static final byte[] AND = {0, 0, 0, 0, 1, 2, 0, 2, 2};

        private static final byte[] OR = {0, 1, 2, 1, 1, 1, 2, 1, 2};

        private final boolean and;
        private final TruthExpression[] parts;

        Logic(boolean and, List<TruthExpression> parts) {
            this.and = and;
            this.parts = parts.toArray(TruthExpression[]::new);
        }

        @Override
        public byte[] evaluate(Columns columns) {
            byte[] result = parts[0].evaluate(columns).clone();
            for (int p = 1; p < parts.length; p++) {
                byte[] next = parts[p].evaluate(columns);
                byte[] table = and ? AND : OR;
                for (int i = 0; i < result.length; i++) {
                    result[i] = table[result[i] * 3 + next[i]];
                }
            }
            return result;
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
            byte[] result = operand.evaluate(columns).clone();
            for (int i = 0; i < result.length; i++) {
                result[i] = OPPOSITE[result[i]];
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
            Symbol.Choice choice = Reads.of(condition).onlyChoice();
            if (choice == null || condition instanceof ByCode) {
                return condition;
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
            byte[] codes = columns.codes(choice.slot());
            byte[] result = new byte[codes.length];
            for (int i = 0; i < codes.length; i++) {
                result[i] = table[codes[i]];
            }
            return result;
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
}
