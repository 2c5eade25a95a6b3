/** Labelled answers: reading them, scoring them, and what evaluate, tune and compare say about them. */
@NullMarked
package lv.screening.cli.study;

import org.jspecify.annotations.NullMarked;
