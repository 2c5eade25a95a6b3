package lv.screening.expr;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A comparison of two numbers, exact whatever their denominators. */
final class Comparison extends TruthExpression {
    private final Node.Comparator operator;
    private final NumberExpression left;
    private final NumberExpression right;
    private final long leftFactor;
    private final long rightFactor;
    private final String text;

    /** The side that is compared with a constant, where its values come from tables. */
    private final @Nullable SumOfTables sum;

    /** A comparison; throws ArithmeticException where the numbers are too large for exact arithmetic. */
    Comparison(Node.Comparator operator, NumberExpression left, NumberExpression right, String text) {
        boolean turned = operator == Node.Comparator.GREATER || operator == Node.Comparator.AT_LEAST;
        this.operator = turned
                ? operator == Node.Comparator.GREATER ? Node.Comparator.LESS : Node.Comparator.AT_MOST
                : operator;
        this.left = turned ? right : left;
        this.right = turned ? left : right;
        long common = Ratio.lcm(left.denominator(), right.denominator());
        this.leftFactor = common / this.left.denominator();
        this.rightFactor = common / this.right.denominator();
        this.text = text;
        check(this.left, leftFactor, this.right);
        check(this.right, rightFactor, this.left);
        this.sum = sum();
    }

    private static void check(NumberExpression side, long factor, NumberExpression other) {
        long largest = Math.max(Math.abs(side.min()), Math.abs(side.max()));
        long all = Math.multiplyExact(Math.multiplyExact(largest, factor), side.maxExtra());
        if (Math.multiplyExact(all, other.maxExtra()) > NumberExpression.LIMIT) {
            throw new ArithmeticException("range too large for exact arithmetic");
        }
    }

    private @Nullable SumOfTables sum() {
        if (!operator.isOrder()) {
            return null;
        }
        if (right instanceof Numbers.Constant) {
            return SumOfTables.of(left, leftFactor);
        }
        return left instanceof Numbers.Constant ? SumOfTables.of(right, rightFactor) : null;
    }

    @Override
    public byte[] evaluate(Columns columns) {
        if (sum != null) {
            return packed(sum, columns);
        }
        if (operator.isOrder() && left.maxExtra() == 1 && right.maxExtra() == 1) {
            if (right instanceof Numbers.Constant) {
                return below(columns, left.evaluate(columns), right.min() * rightFactor);
            }
            if (left instanceof Numbers.Constant) {
                return above(columns, right.evaluate(columns), left.min() * leftFactor);
            }
        }
        return general(columns);
    }

    /** Values less than, or at most, a limit. The sign bit of a difference decides: answers are no pattern to guess branches by. */
    private byte[] below(Columns columns, NumberVector values, long limit) {
        long end = operator == Node.Comparator.LESS ? limit : limit + 1;
        long[] low = values.low();
        long[] high = values.high();
        byte[] result = columns.arrays().bytes();
        for (int i = 0; i < result.length; i++) {
            long isTrue = (high[i] * leftFactor - end) >>> 63;
            long isFalse = (end - 1 - low[i] * leftFactor) >>> 63;
            result[i] = (byte) (Columns.UNKNOWN - isTrue - 2 * isFalse);
        }
        return result;
    }

    /** Values that a limit is less than, or at most. */
    private byte[] above(Columns columns, NumberVector values, long limit) {
        long end = operator == Node.Comparator.LESS ? limit : limit - 1;
        long[] low = values.low();
        long[] high = values.high();
        byte[] result = columns.arrays().bytes();
        for (int i = 0; i < result.length; i++) {
            long isTrue = (end - low[i] * rightFactor) >>> 63;
            long isFalse = (high[i] * rightFactor - end - 1) >>> 63;
            result[i] = (byte) (Columns.UNKNOWN - isTrue - 2 * isFalse);
        }
        return result;
    }

    /** The same from packed sums. */
    private byte[] packed(SumOfTables tables, Columns columns) {
        boolean below = right instanceof Numbers.Constant;
        long limit = below ? right.min() * rightFactor : left.min() * leftFactor;
        boolean less = operator == Node.Comparator.LESS;
        // from here on every value is at least, below it every value is less
        long from = limit - tables.base() + (below == less ? 0 : 1);
        byte whenLess = below ? Columns.TRUE : Columns.FALSE;
        byte whenNot = below ? Columns.FALSE : Columns.TRUE;
        long[] sums = tables.evaluate(columns);
        byte[] result = columns.arrays().bytes();
        byte[] decisions = {Columns.UNKNOWN, whenLess, whenNot};
        for (int i = 0; i < result.length; i++) {
            int allLess = (int) (((sums[i] >>> 32) - from) >>> 63);
            int noneLess = (int) (((int) sums[i] - from) >>> 63) ^ 1;
            result[i] = decisions[allLess | noneLess << 1];
        }
        return result;
    }

    private byte[] general(Columns columns) {
        NumberVector a = left.evaluate(columns);
        NumberVector b = right.evaluate(columns);
        byte[] result = columns.arrays().bytes();
        for (int i = 0; i < result.length; i++) {
            long ofLeft = leftFactor * b.extra(i);
            long ofRight = rightFactor * a.extra(i);
            result[i] = decide(a.low()[i] * ofLeft, a.high()[i] * ofLeft, b.low()[i] * ofRight, b.high()[i] * ofRight);
        }
        return result;
    }

    private byte decide(long aLow, long aHigh, long bLow, long bHigh) {
        return switch (operator) {
            case LESS -> aHigh < bLow ? Columns.TRUE : aLow >= bHigh ? Columns.FALSE : Columns.UNKNOWN;
            case AT_MOST -> aHigh <= bLow ? Columns.TRUE : aLow > bHigh ? Columns.FALSE : Columns.UNKNOWN;
            case EQUAL -> equal(aLow, aHigh, bLow, bHigh, Columns.TRUE, Columns.FALSE);
            case UNEQUAL -> equal(aLow, aHigh, bLow, bHigh, Columns.FALSE, Columns.TRUE);
            case GREATER, AT_LEAST -> throw new IllegalStateException("turned when built");
        };
    }

    private static byte equal(long aLow, long aHigh, long bLow, long bHigh, byte same, byte different) {
        if (aHigh < bLow || aLow > bHigh) {
            return different;
        }
        return aLow == aHigh && bLow == bHigh ? same : Columns.UNKNOWN;
    }

    @Override
    public void undecided(Columns single, OpenItems items) {
        if (only(single) == Columns.UNKNOWN) {
            left.undecided(single, items);
            right.undecided(single, items);
        }
    }

    @Override
    public void because(Columns single, byte wanted, Consumer<String> conditions) {
        conditions.accept(wanted == Columns.TRUE ? text : "not (" + text + ")");
    }

    @Override
    public boolean canBeTrue() {
        return possible() != Columns.FALSE;
    }

    @Override
    public boolean canBeFalse() {
        return possible() != Columns.TRUE;
    }

    private byte possible() {
        return decide(
                left.min() * leftFactor, left.max() * leftFactor, right.min() * rightFactor, right.max() * rightFactor);
    }

    @Override
    void reads(Reads reads) {
        left.reads(reads);
        right.reads(reads);
    }
}
