package lv.screening.model;

import java.util.SortedMap;
import lv.screening.expr.NumberExpression;

/**
 * A term with its checked value.
 *
 * @param term the term
 * @param value what is weighted
 * @param factor what a numerator of the value is multiplied with to give the numerator of the term's points
 * @param items the items it reads, by slot
 */
public record TermLayout(Term term, NumberExpression value, long factor, SortedMap<Integer, String> items) {
    /** The lowest points, as numerator over the scale's denominator. */
    public long min() {
        return Math.min(factor * value.min(), factor * value.max());
    }

    /** The highest points, as numerator over the scale's denominator. */
    public long max() {
        return Math.max(factor * value.min(), factor * value.max());
    }
}
