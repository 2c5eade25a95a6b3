/** Change of the same people between waves of a survey: the command {@code change}, and one person's line over time. */
@NullMarked
package lv.screening.cli.change;

import org.jspecify.annotations.NullMarked;
