package lv.screening.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import lv.screening.expr.Ratio;

/** A rational number of any size, for the oracle. */
record Exact(BigInteger top, BigInteger bottom) implements Comparable<Exact> {
    static final Exact ZERO = of(0);

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exact of(BigDecimal decimal) {
        return new Exact(decimal.movePointRight(20).toBigIntegerExact(), BigInteger.TEN.pow(20));
    }

    static Exact of(Ratio ratio) {
        return new Exact(BigInteger.valueOf(ratio.numerator()), BigInteger.valueOf(ratio.denominator()));
    }

    Exact plus(Exact other) {
        return new Exact(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom))
                .reduced();
    }

    Exact minus(Exact other) {
        return plus(other.times(of(-1)));
    }

    Exact times(Exact other) {
        return new Exact(top.multiply(other.top), bottom.multiply(other.bottom)).reduced();
    }

    Exact over(Exact other) {
        BigInteger sign = BigInteger.valueOf(other.top.signum());
        return new Exact(
                        top.multiply(other.bottom).multiply(sign),
                        bottom.multiply(other.top).multiply(sign))
                .reduced();
    }

    private Exact reduced() {
        BigInteger common = top.gcd(bottom).max(BigInteger.ONE);
        return new Exact(top.divide(common), bottom.divide(common));
    }

    /** Rounded to a whole number. */
    Exact rounded(RoundingMode mode) {
        return new Exact(
                new BigDecimal(top).divide(new BigDecimal(bottom), 0, mode).toBigIntegerExact(), BigInteger.ONE);
    }

    Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean same(Exact other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(Exact other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    @Override
    public String toString() {
        Exact plain = reduced();
        return plain.bottom.equals(BigInteger.ONE) ? plain.top.toString() : plain.top + "/" + plain.bottom;
    }
}
