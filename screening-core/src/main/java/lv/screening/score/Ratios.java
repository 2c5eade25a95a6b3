package lv.screening.score;

import java.math.BigInteger;
import lv.screening.expr.Ratio;

/** Quotients for display; intermediate products may exceed 64 bits, the lowest terms of the results do not. */
final class Ratios {
    private Ratios() {}

    static Ratio divide(Ratio a, Ratio b) {
        BigInteger numerator = BigInteger.valueOf(a.numerator()).multiply(BigInteger.valueOf(b.denominator()));
        BigInteger denominator = BigInteger.valueOf(a.denominator()).multiply(BigInteger.valueOf(b.numerator()));
        return reduce(numerator, denominator);
    }

    /** {@code 100 * (numerator / extra - min) / (max - min)}. */
    static Ratio percent(long numerator, long extra, long min, long max) {
        BigInteger above =
                BigInteger.valueOf(numerator).subtract(BigInteger.valueOf(min).multiply(BigInteger.valueOf(extra)));
        BigInteger range = BigInteger.valueOf(max).subtract(BigInteger.valueOf(min));
        return reduce(above.multiply(BigInteger.valueOf(100)), range.multiply(BigInteger.valueOf(extra)));
    }

    private static Ratio reduce(BigInteger numerator, BigInteger denominator) {
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        BigInteger top = numerator.multiply(sign).divide(common);
        BigInteger bottom = denominator.multiply(sign).divide(common);
        int tooLong = Math.max(0, Math.max(top.bitLength(), bottom.bitLength()) - 62);
        return Ratio.of(
                top.shiftRight(tooLong).longValueExact(),
                bottom.shiftRight(tooLong).max(BigInteger.ONE).longValueExact());
    }
}
