/** The commands: each reads its options, calls the library and prints. */
@NullMarked
package lv.screening.cli.command;

import org.jspecify.annotations.NullMarked;
