/**
 * Reads definition files strictly: one file reads one way, or it is refused with the place, the reason and what to do.
 *
 * <p>{@link lv.screening.read.QuestionnaireReader} reads a questionnaire with its norm tables. Readers check the length first, decode strict UTF-8, refuse what YAML readers disagree about (aliases, tags, merge keys,
 * duplicate keys, unquoted {@code yes} and {@code no}, {@code 012} ...), and report everything they find at once.
 *
 * <p>This is the only package that knows YAML. All types are immutable and thread-safe.
 */
@NullMarked
package lv.screening.read;

import org.jspecify.annotations.NullMarked;
