/** Small programs that embed the library. */
@NullMarked
package lv.screening.examples;

import org.jspecify.annotations.NullMarked;
