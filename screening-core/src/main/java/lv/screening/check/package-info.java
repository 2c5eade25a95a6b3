/**
 * Checks what no reader can refuse: definitions that are valid but doubtful, and the worked examples beside them.
 *
 * <p>{@link lv.screening.check.DefinitionCheck} warns, {@link lv.screening.check.ExampleSuite} runs the examples, {@link
 * lv.screening.check.ExampleCoverage} says which examples are missing. All types are immutable and thread-safe.
 */
@NullMarked
package lv.screening.check;

import org.jspecify.annotations.NullMarked;
