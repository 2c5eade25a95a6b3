package lv.screening.expr;

/** Ids and codes: {@code [a-z][a-z0-9_]*}. */
public final class Identifier {
    private Identifier() {}

    /** Whether a text is spelt like an id or a code. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && (i == 0 || !(c == '_' || (c >= '0' && c <= '9')))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
