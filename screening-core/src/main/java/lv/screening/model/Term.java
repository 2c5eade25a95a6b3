package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;
import lv.screening.expr.Expression;

/**
 * One summand of a score: a value times a weight. A condition counts 1 or 0.
 *
 * @param id the public name, used by weights files and explanations
 * @param value the number or condition
 * @param weight any decimal but 0
 * @param source ids of the sources
 * @param why words for people, may be empty
 * @param label words for people, may be empty
 */
public record Term(String id, Expression value, BigDecimal weight, List<String> source, Text why, Text label) {
    /** A term with a copy of its sources. */
    public Term {
        source = List.copyOf(source);
    }

    /** The same term with another weight. */
    public Term withWeight(BigDecimal other) {
        return new Term(id, value, other, source, why, label);
    }
}
