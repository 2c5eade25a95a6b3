/**
 * The expression language of questionnaire files: text in, a checked tree with known kinds and ranges out, evaluated on
 * blocks of respondents.
 *
 * <p>An expression is {@linkplain lv.screening.expr.Expression#parse parsed} once, checked against the names of a questionnaire, and then evaluated on {@link
 * lv.screening.expr.Columns}. A missing answer is never a value: a number is known only as the interval of the values it
 * may still take, a condition as true, false or unknown. Numbers are exact: whole numerators over a denominator that is
 * known before any data.
 *
 * <p>All types are immutable and thread-safe, except {@link lv.screening.expr.Columns}, which belongs to one evaluation.
 */
@NullMarked
package lv.screening.expr;

import org.jspecify.annotations.NullMarked;
