/** The questionnaires and catalogues that come with the command, and those of the user's own files. */
@NullMarked
package lv.screening.cli.library;

import org.jspecify.annotations.NullMarked;
