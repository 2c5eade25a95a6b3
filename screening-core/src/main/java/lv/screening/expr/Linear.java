package lv.screening.expr;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A sum of values times factors plus a constant: addition, subtraction, sign, sum, mean and reversal are all this. */
final class Linear extends NumberExpression {
    private final NumberExpression[] parts;
    private final long[] factors;
    private final long constant;

    private Linear(
            NumberExpression[] parts, long[] factors, long constant, long[] range, long denominator, long extra) {
        super(range[0], range[1], denominator, extra);
        this.parts = parts;
        this.factors = factors;
        this.constant = constant;
    }

    /** {@code (signs · parts + constant) / divisor}. */
    static Linear of(List<NumberExpression> parts, long[] signs, Ratio constant, long divisor) {
        long common = constant.denominator();
        for (NumberExpression part : parts) {
            common = Ratio.lcm(common, part.denominator());
        }
        NumberExpression[] array = parts.toArray(NumberExpression[]::new);
        long[] factors = new long[array.length];
        long shift = Math.multiplyExact(constant.numerator(), common / constant.denominator());
        long min = shift;
        long max = shift;
        long extra = 1;
        for (int i = 0; i < array.length; i++) {
            factors[i] = signs[i] * (common / array[i].denominator());
            long a = Math.multiplyExact(factors[i], array[i].min());
            long b = Math.multiplyExact(factors[i], array[i].max());
            min = Math.addExact(min, Math.min(a, b));
            max = Math.addExact(max, Math.max(a, b));
            extra = Math.multiplyExact(extra, array[i].maxExtra());
        }
        return new Linear(array, factors, shift, new long[] {min, max}, Math.multiplyExact(common, divisor), extra);
    }

    /** What takes a value and its factor, and says whether it can. */
    interface Taker {
        boolean take(NumberExpression value, long factor);
    }

    /** Hands over each part with its factor, and the constant; false if a part was not taken. */
    boolean addTo(Taker taker, LongConsumer ofConstant, long factor) {
        ofConstant.accept(constant);
        for (int p = 0; p < parts.length; p++) {
            if (!taker.take(parts[p], factor * factors[p])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public NumberVector evaluate(Columns columns) {
        long[] low = columns.arrays().longs();
        long[] high = columns.arrays().longs();
        java.util.Arrays.fill(low, constant);
        java.util.Arrays.fill(high, constant);
        long[] extra = null;
        for (int p = 0; p < parts.length; p++) {
            NumberVector part = parts[p].evaluate(columns);
            if (part.extra() == null && extra == null) {
                add(low, high, part, factors[p]);
            } else {
                extra = addExtra(low, high, extra, part, factors[p]);
            }
        }
        return new NumberVector(low, high, extra);
    }

    @Override
    public boolean opensFully() {
        return parts.length == 1 && parts[0].opensFully();
    }

    private static void add(long[] low, long[] high, NumberVector part, long factor) {
        long[] from = part.lowest(factor);
        long[] to = part.highest(factor);
        for (int i = 0; i < low.length; i++) {
            low[i] += factor * from[i];
            high[i] += factor * to[i];
        }
    }

    private static long[] addExtra(long[] low, long[] high, long @Nullable [] extra, NumberVector part, long factor) {
        long[] result = extra == null ? new long[low.length] : extra;
        long[] from = part.lowest(factor);
        long[] to = part.highest(factor);
        for (int i = 0; i < low.length; i++) {
            long own = extra == null ? 1 : extra[i];
            long other = part.extra(i);
            low[i] = low[i] * other + factor * from[i] * own;
            high[i] = high[i] * other + factor * to[i] * own;
            result[i] = own * other;
        }
        return result;
    }

    @Override
    public void undecided(Columns single, OpenItems items) {
        for (NumberExpression part : parts) {
            part.undecided(single, items);
        }
    }

    @Override
    void reads(Reads reads) {
        for (NumberExpression part : parts) {
            part.reads(reads);
        }
    }
}
