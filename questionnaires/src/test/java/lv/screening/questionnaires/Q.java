package lv.screening.questionnaires;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of whole numbers of any size. */
record Q(BigInteger n, BigInteger d) implements Comparable<Q> {
    static final Q ZERO = of("0");

    static Q of(Object text) {
        BigDecimal decimal = new BigDecimal(String.valueOf(text));
        int scale = Math.max(0, decimal.scale());
        return new Q(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    Q plus(Q o) {
        return new Q(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
    }

    Q minus(Q o) {
        return plus(new Q(o.n.negate(), o.d));
    }

    Q times(Q o) {
        return new Q(n.multiply(o.n), d.multiply(o.d));
    }

    /** Divides by a number above 0. */
    Q over(Q o) {
        return new Q(n.multiply(o.d), d.multiply(o.n));
    }

    boolean same(Q o) {
        return compareTo(o) == 0;
    }

    @Override
    public int compareTo(Q o) {
        return n.multiply(o.d).compareTo(o.n.multiply(d));
    }
}
