package lv.screening.tune;

import java.util.List;

/**
 * Terms that belong together, such as the levels of one item. A term is in at most one group.
 *
 * @param name what messages call the group
 * @param terms its terms, at least one
 * @param rule how the group counts
 * @param maxTotal the highest allowed sum of the absolute points of its terms, 1 or more; {@link Integer#MAX_VALUE} for
 *     no limit. For the steps of an item ({@link CumulativeCoding}) that is the points of its highest level.
 */
public record TermGroup(String name, List<String> terms, Rule rule, int maxTotal) {

    /** How a group counts against the highest number of terms. */
    public enum Rule {
        /** The group counts once, however many of its terms have points. */
        ONE_QUESTION,
        /** All of its terms have points or none has; each counts. */
        ALL_OR_NONE
    }

    /** Checks that the group has terms, and that the limit is positive. */
    public TermGroup {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("The group '" + name + "' has no terms; name at least one.");
        }
        if (maxTotal < 1) {
            throw new IllegalArgumentException("The group '" + name + "' may have at most " + maxTotal
                    + " points; the limit is 1 or more (or Integer.MAX_VALUE for none).");
        }
    }

    /** A group that counts as one question, without limit on its points. */
    public static TermGroup oneQuestion(String name, List<String> terms) {
        return new TermGroup(name, terms, Rule.ONE_QUESTION, Integer.MAX_VALUE);
    }

    /** A group whose terms go in or out together, without limit on its points. */
    public static TermGroup allOrNone(String name, List<String> terms) {
        return new TermGroup(name, terms, Rule.ALL_OR_NONE, Integer.MAX_VALUE);
    }
}
