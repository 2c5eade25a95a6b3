/** The command line: the frame that starts a command, its exit codes, and what every command shares. */
@NullMarked
package lv.screening.cli;

import org.jspecify.annotations.NullMarked;
