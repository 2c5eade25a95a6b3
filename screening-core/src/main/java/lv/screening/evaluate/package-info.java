/** How well scores do on data: reliability, discrimination, cut-points, calibration. */
@NullMarked
package lv.screening.evaluate;

import org.jspecify.annotations.NullMarked;
