package lv.screening.expr;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numeric expressions that read one value, or none: constants, points, numbers, dates, scale scores. */
final class Numbers {
    private Numbers() {}

    /** A number written in the expression. */
    static final class Constant extends NumberExpression {
        Constant(Ratio value) {
            super(value.numerator(), value.numerator(), value.denominator(), 1);
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            long[] values = columns.arrays().longs();
            Arrays.fill(values, min());
            return NumberVector.of(values, values);
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            // a constant is always decided
        }

        @Override
        void reads(Reads reads) {
            // a constant reads nothing
        }
    }

    /** The points of a choice item, plain or reversed, by a table over its codes. */
    static final class Points extends NumberExpression {
        private final Symbol.Choice choice;
        private final long[] low;
        private final long[] high;

        private Points(Symbol.Choice choice, long[] values, long min, long max, long denominator) {
            super(min, max, denominator, 1);
            this.choice = choice;
            this.low = Arrays.copyOf(values, values.length + 1);
            this.high = Arrays.copyOf(values, values.length + 1);
            this.low[values.length] = min;
            this.high[values.length] = max;
        }

        static Points of(Symbol.Choice choice, boolean reversed) {
            List<Ratio> points = choice.points().stream().map(Ratio::of).toList();
            long denominator = 1;
            for (Ratio each : points) {
                denominator = Ratio.lcm(denominator, each.denominator());
            }
            long[] values = new long[points.size()];
            for (int i = 0; i < values.length; i++) {
                Ratio each = points.get(i);
                values[i] = Math.multiplyExact(each.numerator(), denominator / each.denominator());
            }
            long min = Arrays.stream(values).min().orElseThrow();
            long max = Arrays.stream(values).max().orElseThrow();
            if (reversed) {
                Arrays.setAll(values, i -> min + max - values[i]);
            }
            return new Points(choice, values, min, max, denominator);
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            byte[] codes = columns.codes(choice.slot());
            long[] lows = columns.arrays().longs();
            long[] highs = columns.arrays().longs();
            for (int i = 0; i < codes.length; i++) {
                lows[i] = low[codes[i]];
                highs[i] = high[codes[i]];
            }
            return NumberVector.of(lows, highs);
        }

        @Override
        public boolean opensFully() {
            return true;
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (columnsMissing(single) && min() != max()) {
                Truths.item(choice.name(), choice.gate(), single, items);
            }
        }

        private boolean columnsMissing(Columns single) {
            return single.codes(choice.slot())[0] == choice.codes().size();
        }

        @Override
        void reads(Reads reads) {
            reads.choice(choice);
        }
    }

    /** The value of a number item or of a date. */
    static final class Value extends NumberExpression {
        private final String name;
        private final int slot;
        private final @Nullable TruthExpression gate;

        private Value(String name, int slot, long min, long max, long denominator, @Nullable TruthExpression gate) {
            super(min, max, denominator, 1);
            this.name = name;
            this.slot = slot;
            this.gate = gate;
        }

        static Value of(Symbol.Quantity quantity) {
            long denominator = 1;
            for (int i = 0; i < quantity.decimals(); i++) {
                denominator = Math.multiplyExact(denominator, 10L);
            }
            BigDecimal scale = BigDecimal.valueOf(denominator);
            return new Value(
                    quantity.name(),
                    quantity.slot(),
                    quantity.min().multiply(scale).longValueExact(),
                    quantity.max().multiply(scale).longValueExact(),
                    denominator,
                    quantity.gate());
        }

        static Value of(Symbol.Day day) {
            return new Value(day.name(), day.slot(), day.first(), day.last(), 1, day.gate());
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            return columns.numbers(slot);
        }

        @Override
        public boolean opensFully() {
            return true;
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (!single.numbers(slot).known(0)) {
                Truths.item(name, gate, single, items);
            }
        }

        @Override
        void reads(Reads reads) {
            reads.number(slot, name, min(), max());
        }
    }

    /** The score of a scale computed before. */
    static final class Score extends NumberExpression {
        private final int slot;

        Score(Symbol.ScaleScore scale) {
            super(scale.min(), scale.max(), scale.denominator(), scale.maxExtra());
            this.slot = scale.slot();
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            return columns.scale(slot).scores();
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (!single.scale(slot).scores().known(0)) {
                single.scale(slot).undecided(0, items);
            }
        }

        @Override
        void reads(Reads reads) {
            reads.scale(slot);
        }
    }
}
