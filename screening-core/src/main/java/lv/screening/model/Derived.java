package lv.screening.model;

import java.util.List;
import lv.screening.expr.Expression;

/**
 * A named value computed from answers: a number, a condition, or a list of such.
 *
 * @param name the name that expressions use
 * @param entries one expression, or for a list all of its entries
 * @param list whether it is a list for {@code sum}, {@code count} and the like
 * @param label words for people, may be empty
 */
public record Derived(String name, List<Expression> entries, boolean list, Text label) {
    /** A derived value with a copy of its entries. */
    public Derived {
        entries = List.copyOf(entries);
    }
}
