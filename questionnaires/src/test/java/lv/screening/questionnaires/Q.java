package lv.screening.questionnaires;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A fraction of whole numbers, in lowest terms; what does not fit into them is an exception, never another number. */
record Q(long n, long d) implements Comparable<Q> {
    static final Q ZERO = new Q(0, 1);

    private static final Map<String, Q> READ = new ConcurrentHashMap<>();

    static Q of(Object text) {
        return READ.computeIfAbsent(String.valueOf(text), Q::read);
    }

    private static Q read(String text) {
        BigDecimal decimal = new BigDecimal(text);
        int scale = Math.max(0, decimal.scale());
        return of(
                decimal.setScale(scale).unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(scale).longValueExact());
    }

    /** A fraction whose lower part is above 0. */
    static Q of(long n, long d) {
        long both = d == 1 ? 1 : divisor(Math.abs(n), d);
        return new Q(n / both, d / both);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    Q plus(Q o) {
        return of(Math.addExact(Math.multiplyExact(n, o.d), Math.multiplyExact(o.n, d)), Math.multiplyExact(d, o.d));
    }

    Q minus(Q o) {
        return plus(new Q(-o.n, o.d));
    }

    Q times(Q o) {
        return of(Math.multiplyExact(n, o.n), Math.multiplyExact(d, o.d));
    }

    /** Divides by a number above 0. */
    Q over(Q o) {
        return of(Math.multiplyExact(n, o.d), Math.multiplyExact(d, o.n));
    }

    boolean same(Q o) {
        return equals(o);
    }

    @Override
    public int compareTo(Q o) {
        return Long.compare(Math.multiplyExact(n, o.d), Math.multiplyExact(o.n, d));
    }
}
