/** Finds what is doubtful in a valid definition, and runs its examples. */
@NullMarked
package lv.screening.check;

import org.jspecify.annotations.NullMarked;
