package lv.screening.cli.page;

import lv.screening.expr.Ratio;

/** How numbers stand on pages. */
final class Numbers {
    private Numbers() {}

    /** At most two decimals, which are enough for people; files have the exact number. */
    static String shown(Ratio number) {
        return number.denominator() == 1
                ? number.toString()
                : number.rounded(2).stripTrailingZeros().toPlainString();
    }

    /** With its sign. */
    static String signed(Ratio number) {
        return (number.numerator() > 0 ? "+" : "") + shown(number);
    }
}
