package lv.screening.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lv.screening.model.MissingRule;

/** Rounds an exact ratio to a whole number, by the rule that a scale names: half up is away from zero. */
final class Rounding {
    private Rounding() {}

    static long whole(long numerator, long denominator, MissingRule.Rounding rule) {
        RoundingMode mode = rule == MissingRule.Rounding.HALF_EVEN ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 0, mode)
                .longValueExact();
    }
}
