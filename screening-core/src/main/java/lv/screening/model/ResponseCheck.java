package lv.screening.model;

import java.util.List;
import java.util.Locale;
import lv.screening.expr.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A sign that answers were not given in earnest. It changes no score; evaluations count how many people show it.
 *
 * @param id the name in results
 * @param kind what it looks for
 * @param when for over-claiming: the condition, such as having used a drug that does not exist; else null
 * @param items for a straight line: items that share an answer set; else empty
 * @param text words for people, may be empty
 */
public record ResponseCheck(String id, Kind kind, @Nullable Expression when, List<String> items, Text text) {
    /** A check with a copy of its items. */
    public ResponseCheck {
        items = List.copyOf(items);
    }

    /** What a check looks for. */
    public enum Kind {
        /** An answer that cannot be true, such as one about something invented. */
        OVER_CLAIMING,
        /** One answer to all of several items. */
        STRAIGHT_LINE;

        /** The word in files and results, such as {@code over_claiming}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
