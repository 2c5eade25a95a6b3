/**
 * What a questionnaire is: its items, answers, scales, bands and referrals as plain records, and the valid whole,
 * {@link lv.screening.model.Questionnaire}.
 *
 * <p>A {@code Questionnaire} that exists is valid: every name is known, every expression has the kind its place needs, every
 * band can be reached. Whatever is wrong with a {@link lv.screening.model.Definition} is found at once and thrown as one
 * {@link lv.screening.model.InvalidDefinitionException}. All types are immutable and thread-safe.
 */
@NullMarked
package lv.screening.model;

import org.jspecify.annotations.NullMarked;
