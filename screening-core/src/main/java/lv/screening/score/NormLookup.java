package lv.screening.score;

import java.math.BigDecimal;
import lv.screening.expr.Columns;
import lv.screening.expr.Ratio;
import lv.screening.model.NormLayout;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/** Finds the row of a norm table. Where there is none, there is no norm; the raw score never stands in for it. */
final class NormLookup {
    private NormLookup() {}

    static @Nullable BigDecimal find(ScaleLayout scale, Ratio score, Columns single) {
        for (NormLayout norm : scale.norms()) {
            boolean inside = score.compareTo(Ratio.of(norm.row().low())) >= 0
                    && score.compareTo(Ratio.of(norm.row().high())) <= 0;
            if (inside && norm.conditions().stream().allMatch(each -> each.evaluate(single)[0] == Columns.TRUE)) {
                return norm.row().norm();
            }
        }
        return null;
    }
}
