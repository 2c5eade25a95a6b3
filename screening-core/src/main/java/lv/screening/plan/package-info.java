/**
 * A draft of a support plan out of an assessment: what is raised, who could help at which level, who coordinates, and when to
 * review. A person completes it; nothing here decides anything. All types are immutable and thread-safe.
 *
 * <p>Levels and terms of review follow a proposal made for this project, which a Latvian expert has to confirm: level 0 after 12
 * months, 1 after 3 to 6 months, 2 after 1 to 3 months, 3 after 2 to 4 weeks, and the same day with an urgent sign.
 */
@NullMarked
package lv.screening.plan;

import org.jspecify.annotations.NullMarked;
