package lv.screening.expr;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numeric expressions that are not linear: products, smallest and largest, counts, whole years. */
final class Combined {
    private Combined() {}

    /** The product of two values. */
    static final class Product extends NumberExpression {
        private final NumberExpression left;
        private final NumberExpression right;

        private Product(NumberExpression left, NumberExpression right, long[] range) {
            super(
                    range[0],
                    range[1],
                    Math.multiplyExact(left.denominator(), right.denominator()),
                    Math.multiplyExact(left.maxExtra(), right.maxExtra()));
            this.left = left;
            this.right = right;
        }

        static Product of(NumberExpression left, NumberExpression right) {
            long a = Math.multiplyExact(left.min(), right.min());
            long b = Math.multiplyExact(left.min(), right.max());
            long c = Math.multiplyExact(left.max(), right.min());
            long d = Math.multiplyExact(left.max(), right.max());
            return new Product(left, right, new long[] {
                Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d))
            });
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            NumberVector x = left.evaluate(columns);
            NumberVector y = right.evaluate(columns);
            int size = columns.size();
            long[] low = columns.arrays().longs();
            long[] high = columns.arrays().longs();
            long[] extra = x.extra() == null && y.extra() == null
                    ? null
                    : columns.arrays().longs();
            for (int i = 0; i < size; i++) {
                long a = x.low()[i] * y.low()[i];
                long b = x.low()[i] * y.high()[i];
                long c = x.high()[i] * y.low()[i];
                long d = x.high()[i] * y.high()[i];
                low[i] = Math.min(Math.min(a, b), Math.min(c, d));
                high[i] = Math.max(Math.max(a, b), Math.max(c, d));
                if (extra != null) {
                    extra[i] = x.extra(i) * y.extra(i);
                }
            }
            return new NumberVector(low, high, extra);
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (!evaluate(single).known(0)) {
                left.undecided(single, items);
                right.undecided(single, items);
            }
        }

        @Override
        void reads(Reads reads) {
            left.reads(reads);
            right.reads(reads);
        }
    }

    /** The smallest or the largest of several values. */
    static final class Extreme extends NumberExpression {
        private final boolean largest;
        private final NumberExpression[] parts;
        private final long[] factors;

        private Extreme(
                boolean largest, NumberExpression[] parts, long[] factors, long[] range, long denominator, long extra) {
            super(range[0], range[1], denominator, extra);
            this.largest = largest;
            this.parts = parts;
            this.factors = factors;
        }

        static Extreme of(boolean largest, List<NumberExpression> list) {
            long common = 1;
            long extra = 1;
            for (NumberExpression part : list) {
                common = Ratio.lcm(common, part.denominator());
                extra = Math.multiplyExact(extra, part.maxExtra());
            }
            NumberExpression[] parts = list.toArray(NumberExpression[]::new);
            long[] factors = new long[parts.length];
            long[] range = null;
            for (int i = 0; i < parts.length; i++) {
                factors[i] = common / parts[i].denominator();
                long min = Math.multiplyExact(factors[i], parts[i].min());
                long max = Math.multiplyExact(factors[i], parts[i].max());
                range = range == null
                        ? new long[] {min, max}
                        : new long[] {pick(largest, range[0], min), pick(largest, range[1], max)};
            }
            return new Extreme(largest, parts, factors, java.util.Objects.requireNonNull(range), common, extra);
        }

        private static long pick(boolean largest, long a, long b) {
            return largest ? Math.max(a, b) : Math.min(a, b);
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            int size = columns.size();
            long[] low = columns.arrays().longs();
            long[] high = columns.arrays().longs();
            long[] extra = null;
            for (int p = 0; p < parts.length; p++) {
                NumberVector part = parts[p].evaluate(columns);
                if (p == 0 || extra != null || part.extra() != null) {
                    extra = join(p == 0, low, high, extra, part, factors[p]);
                } else {
                    for (int i = 0; i < size; i++) {
                        low[i] = pick(largest, low[i], part.low()[i] * factors[p]);
                        high[i] = pick(largest, high[i], part.high()[i] * factors[p]);
                    }
                }
            }
            return new NumberVector(low, high, extra);
        }

        private long @Nullable [] join(
                boolean first, long[] low, long[] high, long @Nullable [] extra, NumberVector part, long factor) {
            long[] result = part.extra() == null && extra == null ? null : new long[low.length];
            for (int i = 0; i < low.length; i++) {
                long own = extra == null ? 1 : extra[i];
                long other = part.extra(i);
                long partLow = part.low()[i] * factor;
                long partHigh = part.high()[i] * factor;
                low[i] = first ? partLow : pick(largest, low[i] * other, partLow * own);
                high[i] = first ? partHigh : pick(largest, high[i] * other, partHigh * own);
                if (result != null) {
                    result[i] = own * other;
                }
            }
            return result;
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (!evaluate(single).known(0)) {
                for (NumberExpression part : parts) {
                    part.undecided(single, items);
                }
            }
        }

        @Override
        void reads(Reads reads) {
            for (NumberExpression part : parts) {
                part.reads(reads);
            }
        }
    }

    /** How many conditions are true; also a single condition as 1 or 0. */
    static final class Count extends NumberExpression {
        private final TruthExpression[] conditions;

        private Count(TruthExpression[] conditions, long min, long max) {
            super(min, max, 1, 1);
            this.conditions = conditions;
        }

        static Count of(List<TruthExpression> conditions) {
            long min = conditions.stream().filter(c -> !c.canBeFalse()).count();
            long max = conditions.stream().filter(TruthExpression::canBeTrue).count();
            return new Count(conditions.toArray(TruthExpression[]::new), Math.min(min, max), max);
        }

        TruthExpression[] conditions() {
            return conditions.clone();
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            long[] low = columns.arrays().longs();
            long[] high = columns.arrays().longs();
            Arrays.fill(low, 0);
            Arrays.fill(high, 0);
            for (TruthExpression condition : conditions) {
                byte[] truths = condition.evaluate(columns);
                for (int i = 0; i < truths.length; i++) {
                    low[i] += truths[i] & 1;
                    high[i] += (truths[i] + 1) >> 1;
                }
            }
            return NumberVector.of(low, high);
        }

        @Override
        public @Nullable TruthExpression condition() {
            return conditions.length == 1 && min() == 0 && max() == 1 ? conditions[0] : null;
        }

        @Override
        public boolean opensFully() {
            return condition() != null;
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            for (TruthExpression condition : conditions) {
                condition.undecided(single, items);
            }
        }

        @Override
        void reads(Reads reads) {
            for (TruthExpression condition : conditions) {
                condition.reads(reads);
            }
        }
    }

    /** The whole years from one date to another. */
    static final class Years extends NumberExpression {
        private final NumberExpression from;
        private final NumberExpression to;

        Years(NumberExpression from, NumberExpression to) {
            super(years(from.max(), to.min()), years(from.min(), to.max()), 1, 1);
            this.from = from;
            this.to = to;
        }

        private static long years(long fromDay, long toDay) {
            return ChronoUnit.YEARS.between(LocalDate.ofEpochDay(fromDay), LocalDate.ofEpochDay(toDay));
        }

        @Override
        public NumberVector evaluate(Columns columns) {
            NumberVector start = from.evaluate(columns);
            NumberVector end = to.evaluate(columns);
            long[] low = columns.arrays().longs();
            long[] high = columns.arrays().longs();
            for (int i = 0; i < low.length; i++) {
                low[i] = years(start.high()[i], end.low()[i]);
                high[i] = years(start.low()[i], end.high()[i]);
            }
            return NumberVector.of(low, high);
        }

        @Override
        public void undecided(Columns single, OpenItems items) {
            if (!evaluate(single).known(0)) {
                from.undecided(single, items);
                to.undecided(single, items);
            }
        }

        @Override
        void reads(Reads reads) {
            from.reads(reads);
            to.reads(reads);
        }
    }
}
