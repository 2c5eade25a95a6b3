/**
 * Change between two occasions: whether one person changed more than the error of measurement explains, and what that comes to
 * for a group. Figures are plain numbers in and records out; nothing here reads files or knows questionnaires beyond what a
 * high score means. Everything is immutable and thread-safe.
 *
 * <p>Sources: N. S. Jacobson and P. Truax (1991), Clinical significance, Journal of Consulting and Clinical Psychology 59(1),
 * 12-19 (reliable-change index); B. J. Becker (1988), Synthesizing standardized mean-change measures, British Journal of
 * Mathematical and Statistical Psychology 41, 257-278 (effect size).
 */
@NullMarked
package lv.screening.change;

import org.jspecify.annotations.NullMarked;
