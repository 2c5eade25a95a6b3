package lv.screening.cli.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lv.screening.expr.Ratio;
import org.jspecify.annotations.Nullable;

/** How numbers stand in results: a point, and {@code -} or nothing for what is not there. */
final class Shown {
    private Shown() {}

    /** Two decimals, as people need them. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "-";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    /** With its sign. */
    static String signed(double value) {
        return (value > 0 && !number(value).equals("0.00") ? "+" : "") + number(value);
    }

    /** The exact number, with its sign. */
    static String signed(Ratio value) {
        return (value.numerator() > 0 ? "+" : "") + value;
    }

    /** The shortest form with at most six decimals, or nothing. */
    static String cell(@Nullable Double value) {
        if (value == null || value.isNaN() || value.isInfinite()) {
            return "";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The exact number, or nothing. */
    static String cell(@Nullable Ratio value) {
        return value == null ? "" : value.toString();
    }
}
