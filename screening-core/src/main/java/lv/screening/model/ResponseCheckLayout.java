package lv.screening.model;

import java.util.List;
import lv.screening.expr.TruthExpression;
import org.jspecify.annotations.Nullable;

/**
 * A response check with its checked condition or its items.
 *
 * @param check the check
 * @param condition for over-claiming, else null
 * @param items for a straight line: at least three, of one answer set; else empty
 */
public record ResponseCheckLayout(
        ResponseCheck check, @Nullable TruthExpression condition, List<ItemLayout> items) {
    /** A layout with a copy of its items. */
    public ResponseCheckLayout {
        items = List.copyOf(items);
    }
}
