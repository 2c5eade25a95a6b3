package lv.screening.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
 * @param points for each code of the one item that the value reads: what stands in place of the value; empty for the value
 *     itself
 */
public record Term(
        String id,
        Expression value,
        BigDecimal weight,
        List<String> source,
        Text why,
        Text label,
        Map<String, BigDecimal> points) {
    /** A term with a copy of its sources and points. */
    public Term {
        source = List.copyOf(source);
        points = Copies.of(points);
    }

    /** A term that is worth its value. */
    public Term(String id, Expression value, BigDecimal weight, List<String> source, Text why, Text label) {
        this(id, value, weight, source, why, label, Map.of());
    }

    /** The same term with another weight. */
    public Term withWeight(BigDecimal other) {
        return new Term(id, value, other, source, why, label, points);
    }

    /** The same term with points for each answer in place of its value and weight. */
    public Term withPoints(Map<String, BigDecimal> byCode) {
        return new Term(id, value, BigDecimal.ONE, source, why, label, byCode);
    }
}
