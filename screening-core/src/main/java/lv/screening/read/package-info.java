/** Reads definitions strictly, and says everything that is wrong with them at once. */
@NullMarked
package lv.screening.read;

import org.jspecify.annotations.NullMarked;
