package lv.screening.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: a whole numerator over a positive whole denominator, in lowest terms. Immutable and thread-safe.
 *
 * <p>Scores are ratios so that a sum of 15 over 11 of 22 items prorates to exactly 30.
 */
public final class Ratio implements Comparable<Ratio> {
    /** The number 0. */
    public static final Ratio ZERO = new Ratio(0, 1);

    private static final int SHOWN_DECIMALS = 6;

    private final long numerator;
    private final long denominator;

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * The ratio of two whole numbers.
     *
     * @param numerator any number but {@link Long#MIN_VALUE}
     * @param denominator any number above 0
     * @throws IllegalArgumentException if the denominator is not above 0
     */
    public static Ratio of(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            throw new IllegalArgumentException("expected a denominator above 0, found " + denominator);
        }
        long common = gcd(Math.abs(numerator), denominator);
        return new Ratio(numerator / common, denominator / common);
    }

    /**
     * The ratio equal to a decimal.
     *
     * @throws ArithmeticException if numerator or denominator does not fit 64 bits
     */
    public static Ratio of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        return of(
                plain.setScale(scale).unscaledValue().longValueExact(),
                BigInteger.TEN.pow(scale).longValueExact());
    }

    /** The greatest common divisor of two numbers that are 0 or more; 1 where both are 0. */
    static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }

    /** The least common multiple of two positive numbers. */
    static long lcm(long a, long b) {
        return Math.multiplyExact(a / gcd(a, b), b);
    }

    /** The numerator in lowest terms. */
    public long numerator() {
        return numerator;
    }

    /** The denominator in lowest terms, above 0. */
    public long denominator() {
        return denominator;
    }

    /** The nearest {@code double}: for statistics and plots, never for comparing with a cut. */
    public double toDouble() {
        return (double) numerator / denominator;
    }

    /** The number rounded half away from zero to so many decimals. */
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return compare(numerator, denominator, other.numerator, other.denominator);
    }

    /** Compares {@code a/b} with {@code c/d} exactly, for positive b and d. */
    static int compare(long a, long b, long c, long d) {
        long highLeft = Math.multiplyHigh(a, d);
        long highRight = Math.multiplyHigh(c, b);
        return highLeft == highRight ? Long.compareUnsigned(a * d, c * b) : Long.compare(highLeft, highRight);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && numerator == that.numerator && denominator == that.denominator;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(numerator) * 31 + Long.hashCode(denominator);
    }

    /**
     * The number as results print it: the shortest exact decimal form, or, where there is none with six decimals, rounded
     * half away from zero to six. The same in every locale.
     */
    @Override
    public String toString() {
        if (denominator == 1) {
            return Long.toString(numerator);
        }
        return rounded(SHOWN_DECIMALS).stripTrailingZeros().toPlainString();
    }
}
