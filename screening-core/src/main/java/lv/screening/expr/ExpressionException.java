package lv.screening.expr;

/**
 * An expression that can not be read or that makes no sense for the questionnaire: what was found, where in the text, and
 * what to do about it.
 */
public final class ExpressionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int offset;
    private final int length;

    ExpressionException(String code, int offset, int length, String message) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.length = length;
    }

    /** The stable code of the mistake, one of those in {@code docs/errors.md}, such as {@code expr_unknown_name}. */
    public String code() {
        return code;
    }

    /** Where the mistake begins: characters before it in the expression's text, 0 or more. */
    public int offset() {
        return offset;
    }

    /** How many characters are concerned, 1 or more. */
    public int length() {
        return length;
    }
}
