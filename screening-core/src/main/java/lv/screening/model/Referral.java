package lv.screening.model;

import java.util.List;
import lv.screening.expr.Expression;

/**
 * A rule that suggests a next step.
 *
 * @param id the name in results
 * @param when the condition
 * @param urgency how soon
 * @param target whom the step is for
 * @param needs what is needed; a service catalogue says who offers it
 * @param text the suggestion
 * @param why words for people, may be empty
 */
public record Referral(
        String id, Expression when, Urgency urgency, List<Target> target, List<String> needs, Text text, Text why) {
    /** A referral with copies of its lists. */
    public Referral {
        target = List.copyOf(target);
        needs = List.copyOf(needs);
    }

    /** How soon a step should follow, most urgent first. */
    public enum Urgency {
        /** At once, before the conversation ends. */
        NOW,
        /** Before the day ends. */
        SAME_DAY,
        /** Within weeks. */
        WEEKS,
        /** In the ordinary course. */
        ROUTINE;

        /** The word in files and results, such as {@code same_day}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
