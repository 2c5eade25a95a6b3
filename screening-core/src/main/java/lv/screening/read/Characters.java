package lv.screening.read;

import java.util.List;
import java.util.Locale;
import lv.screening.model.Problem;

/** Refuses characters that are not seen, or that make a text look other than it is, and lines no person can read. */
final class Characters {
    /** How long a line may be. */
    static final int MAX_LINE = 10_000;

    private static final int MOST_PROBLEMS = 20;

    private Characters() {}

    /** Looks at a whole file before it is parsed; one cheap pass. */
    static void check(SourceText source, List<Problem> problems) {
        String text = source.text();
        for (int line = 0; line < source.lineCount() && problems.size() < MOST_PROBLEMS; line++) {
            int start = source.lineStart(line);
            int end = source.lineEnd(line);
            if (end - start > MAX_LINE) {
                add(
                        source,
                        problems,
                        start + MAX_LINE,
                        "line_too_long",
                        "the line has " + (end - start) + " characters; at most " + MAX_LINE + " are read");
            } else {
                line(source, text, start, end, problems);
            }
        }
    }

    private static void line(SourceText source, String text, int start, int end, List<Problem> problems) {
        if (start < end && text.charAt(start) == '%') {
            add(source, problems, start, "yaml_directive", "directives (%YAML, %TAG) are not read; remove the line");
        }
        boolean indent = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (indent && c != ' ') {
                indent = false;
                if (Character.isSpaceChar(c) && !hidden(c)) {
                    add(
                            source,
                            problems,
                            i,
                            "character",
                            "the line is indented with " + shown(c) + "; use plain spaces");
                    return;
                }
            }
            if (c != '\t' && hidden(c)) {
                add(
                        source,
                        problems,
                        i,
                        "character",
                        "the invisible character " + shown(c) + " is not allowed; remove it");
                return;
            }
        }
    }

    /** The first character of a value that is not allowed, or -1; escapes such as {@code "\0"} get here. */
    static int firstHidden(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c != '\n' && c != '\t' && (hidden(c) || Character.isSurrogate(c))) {
                return i;
            }
        }
        return -1;
    }

    static String shown(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    /** Control characters, line separators, byte-order mark, and everything that turns the direction of a text. */
    private static boolean hidden(char c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x061C
                || (c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || c >= 0xFFFE;
    }

    private static void add(SourceText source, List<Problem> problems, int at, String code, String message) {
        problems.add(Problem.error(code, "", message).at(source.location(at)));
    }
}
