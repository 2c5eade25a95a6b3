package lv.screening.expr;

import java.math.BigDecimal;

/**
 * The one spelling of numbers in questionnaire files, expressions and answers: digits, an optional decimal part after a
 * point, an optional leading minus. No sign {@code +}, exponent, leading zero, separator, infinity or not-a-number.
 */
public final class ExactNumber {
    /** The limits in words, for messages. */
    public static final String LIMITS = "at most 12 digits before the point and 9 after it, no leading zero";

    private static final int MAX_WHOLE = 12;
    private static final int MAX_DECIMALS = 9;

    private ExactNumber() {}

    /**
     * Reads a number.
     *
     * @param text the text, without surrounding space
     * @return the exact value; {@code 1.50} has two decimals
     * @throws NumberFormatException if the text is spelled in any other way or is over the {@link #LIMITS}
     */
    public static BigDecimal parse(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (!isPlain(digits)) {
            throw new NumberFormatException("not a plain number");
        }
        return new BigDecimal(text);
    }

    /** Whether the text is a number as {@link #parse} reads it. */
    public static boolean isNumber(String text) {
        return isPlain(text.startsWith("-") ? text.substring(1) : text);
    }

    static boolean isPlain(String digits) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        int decimals = digits.length() - whole - 1; // -1 where there is no point
        if (whole < 1 || whole > MAX_WHOLE || decimals == 0 || decimals > MAX_DECIMALS) {
            return false;
        }
        if (whole > 1 && digits.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
