package lv.screening.informant;

import java.math.BigInteger;
import java.util.Collection;
import lv.screening.expr.Ratio;

/** Exact arithmetic on a few scores. */
final class Fractions {
    private Fractions() {}

    static Ratio mean(Collection<Ratio> values) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Ratio value : values) {
            BigInteger other = BigInteger.valueOf(value.denominator());
            numerator = numerator
                    .multiply(other)
                    .add(BigInteger.valueOf(value.numerator()).multiply(denominator));
            denominator = denominator.multiply(other);
        }
        return ratio(numerator, denominator.multiply(BigInteger.valueOf(values.size())));
    }

    static Ratio ratio(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        return Ratio.of(
                numerator.divide(common).longValueExact(),
                denominator.divide(common).longValueExact());
    }
}
