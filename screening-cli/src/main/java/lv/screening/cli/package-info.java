/** The command line: commands, CSV in and out, reports. */
@NullMarked
package lv.screening.cli;

import org.jspecify.annotations.NullMarked;
