package lv.screening.cli.text;

import java.util.Locale;

/** Makes texts from outside safe to look at, on a page as on a terminal. */
public final class VisibleText {
    private VisibleText() {}

    /** The text without control characters, and with characters that turn its direction by their number. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (turns(c)) {
                shown.append("[U+")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append(']');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                shown.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
            }
        });
        return shown.toString();
    }

    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }
}
