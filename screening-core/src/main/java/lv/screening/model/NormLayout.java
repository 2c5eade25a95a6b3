package lv.screening.model;

import java.util.List;
import lv.screening.expr.TruthExpression;

/**
 * A row of a norm table with its checked conditions.
 *
 * @param row the row
 * @param conditions all must be true for the row to apply
 */
public record NormLayout(NormRow row, List<TruthExpression> conditions) {
    /** A row with a copy of its conditions. */
    public NormLayout {
        conditions = List.copyOf(conditions);
    }
}
