/** Reading delimited text: what a file looks like, and its records as blocks of bytes. */
@NullMarked
package lv.screening.cli.csv;

import org.jspecify.annotations.NullMarked;
