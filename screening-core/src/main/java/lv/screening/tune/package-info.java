/** Fits weights and cuts to an outcome. */
@NullMarked
package lv.screening.tune;

import org.jspecify.annotations.NullMarked;
