/** Looks at the first rows of a file for data that contradict the questionnaire's key. */
@NullMarked
package lv.screening.cli.audit;

import org.jspecify.annotations.NullMarked;
