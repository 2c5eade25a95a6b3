/** Where results go: whole files or none, and a standard output whose failures are noticed. */
@NullMarked
package lv.screening.cli.output;

import org.jspecify.annotations.NullMarked;
