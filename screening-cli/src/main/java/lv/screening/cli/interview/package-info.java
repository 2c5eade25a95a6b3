/** The question-by-question interview on a terminal. */
@NullMarked
package lv.screening.cli.interview;

import org.jspecify.annotations.NullMarked;
