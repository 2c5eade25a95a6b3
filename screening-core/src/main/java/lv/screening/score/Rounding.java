package lv.screening.score;

import lv.screening.model.MissingRule;

/** Rounds an exact ratio to a whole number, by the rule that a scale names. */
final class Rounding {
    private Rounding() {}

    static long whole(long numerator, long denominator, MissingRule.Rounding rule) {
        long floor = Math.floorDiv(numerator, denominator);
        long rest = numerator - floor * denominator;
        long twice = rest * 2;
        if (twice != denominator) {
            return twice < denominator ? floor : floor + 1;
        }
        if (rule == MissingRule.Rounding.HALF_EVEN) {
            return floor % 2 == 0 ? floor : floor + 1;
        }
        return numerator >= 0 ? floor + 1 : floor;
    }
}
