/** Which column of a data file answers which item. */
@NullMarked
package lv.screening.cli.bind;

import org.jspecify.annotations.NullMarked;
