package lv.screening.model;

import java.util.Locale;

/** How spellings of answers are compared: without surrounding space, invisible characters and case. */
public final class Spelling {
    private Spelling() {}

    /**
     * The form in which two spellings of the same answer are equal: no-break spaces become spaces, zero-width characters
     * and a byte-order mark go, inner runs of space become one, surrounding space goes, letters become small. The same in
     * every locale.
     */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF') {
                continue;
            }
            if (c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2007' || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space && result.length() > 0) {
                result.append(' ');
            }
            space = false;
            result.append(c);
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing is to be done: codes are mostly spelt so. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
