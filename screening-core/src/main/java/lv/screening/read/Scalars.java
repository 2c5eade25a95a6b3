package lv.screening.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import lv.screening.expr.ExactNumber;
import org.jspecify.annotations.Nullable;

/** What a single value means: a text, a code, a number, a range, true or false. Each has one spelling. */
final class Scalars {
    private static final Set<String> WORDS = Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");

    private static final int LONGEST_WORD = 5;

    private Scalars() {}

    /** The value as written, whatever its spelling; null, and a problem, if there is none. */
    static @Nullable String written(YamlNode node, String path, String expected, Findings findings) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            String found = node instanceof YamlNode.Listing ? "a list" : "fields";
            findings.error(node.at(), path, "expected_value", "expected " + expected + ", found " + found);
            return null;
        }
        if (scalar.absent()) {
            findings.error(scalar.at(), path, "empty_value", "expected " + expected + ", found nothing");
            return null;
        }
        return scalar.text();
    }

    /** A text, an id or a code: refuses unquoted words that other programs read as true or false, and unquoted numbers. */
    static @Nullable String word(YamlNode node, String path, String expected, Findings findings) {
        String text = written(node, path, expected, findings);
        if (text == null || !(node instanceof YamlNode.Scalar scalar) || !scalar.plain()) {
            return text;
        }
        if (unquoted(scalar, path, findings)) {
            return null;
        }
        if (looksNumeric(text)) {
            findings.error(
                    scalar.at(),
                    path,
                    "unquoted_number",
                    "expected " + expected + "; a number that is meant as text needs quotes: \"" + text + "\"");
            return null;
        }
        return text;
    }

    /** Whether a plain value or key is a word that must be quoted; adds the problem. */
    static boolean unquoted(YamlNode.Scalar scalar, String path, Findings findings) {
        if (!scalar.plain() || !isTruthWord(scalar.text())) {
            return false;
        }
        findings.error(
                scalar.at(),
                path,
                "unquoted_word",
                "some programs read " + scalar.text() + " without quotes as a truth value or as nothing; quote it: \""
                        + scalar.text() + "\"");
        return true;
    }

    /** Whether some YAML reader takes the unquoted word for a truth value or for nothing. */
    static boolean isTruthWord(String word) {
        return word.length() <= LONGEST_WORD && WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A number in the one spelling of this project. */
    static @Nullable BigDecimal number(YamlNode node, String path, Findings findings) {
        String text = written(node, path, "a number", findings);
        if (text == null || !(node instanceof YamlNode.Scalar scalar)) {
            return null;
        }
        if (!scalar.plain()) {
            boolean number = ExactNumber.isNumber(text);
            findings.error(
                    scalar.at(),
                    path,
                    number ? "quoted_number" : "number",
                    number
                            ? "a number stands without quotes: " + text
                            : "expected a number such as 2 or 0.5, found a text");
            return null;
        }
        if (!ExactNumber.isNumber(text)) {
            findings.error(scalar.at(), path, "number", notANumber(text));
            return null;
        }
        return ExactNumber.parse(text);
    }

    private static String notANumber(String text) {
        String found = "'" + (text.length() > 30 ? text.substring(0, 30) + "..." : text) + "' ";
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("nan") || lower.contains("inf")) {
            return found + "is not finite; expected a number such as 2 or 0.5";
        }
        if (text.matches("-?\\d+,\\d+")) {
            return found + "has a comma; decimals are written with a point: " + text.replace(',', '.');
        }
        if (text.matches("-?\\d+(_\\d+)+")) {
            return found + "has separators; write the digits alone: " + text.replace("_", "");
        }
        if (text.matches("-?0\\d+")) {
            return found + "begins with 0; write " + text.replaceFirst("0+(?=\\d)", "");
        }
        return found + "is not a plain number; expected digits with an optional decimal part such as 12 or 0.5 ("
                + ExactNumber.LIMITS + ")";
    }

    /** Two numbers with two points between them. */
    static BigDecimal @Nullable [] range(YamlNode node, String path, Findings findings) {
        String text = written(node, path, "a range such as 0..12", findings);
        if (text == null || !(node instanceof YamlNode.Scalar scalar)) {
            return null;
        }
        int dots = text.indexOf("..");
        String low = dots < 0 ? "" : text.substring(0, dots).strip();
        String high = dots < 0 ? "" : text.substring(dots + 2).strip();
        if (!scalar.plain() || !ExactNumber.isNumber(low) || !ExactNumber.isNumber(high)) {
            findings.error(
                    scalar.at(),
                    path,
                    "range",
                    "expected a range such as 0..12, without quotes: two numbers with two points between them ("
                            + ExactNumber.LIMITS + ")");
            return null;
        }
        return new BigDecimal[] {ExactNumber.parse(low), ExactNumber.parse(high)};
    }

    /** {@code true} or {@code false}, unquoted. */
    static @Nullable Boolean truth(YamlNode node, String path, Findings findings) {
        String text = written(node, path, "true or false", findings);
        if (text == null || !(node instanceof YamlNode.Scalar scalar)) {
            return null;
        }
        if (!scalar.plain() || !(text.equals("true") || text.equals("false"))) {
            findings.error(
                    scalar.at(), path, "truth_value", "expected true or false, in small letters and without quotes");
            return null;
        }
        return text.equals("true");
    }

    /** Whether some YAML reader takes the unquoted text for a number. */
    static boolean looksNumeric(String text) {
        char first = text.charAt(0);
        if (first > '9' || (first != '-' && first != '+' && first != '.' && (first < '0'))) {
            return false;
        }
        return text.matches("[-+]?(\\d[\\d_]*)?(\\.\\d*)?([eE][-+]?\\d+)?|0[xob][\\da-fA-F_]+")
                || text.matches("(?i)[-+]?\\.(inf|nan)");
    }

    /** The offset in the file of a character of a value: quotes, escapes and folded lines in between are skipped. */
    static int inside(SourceText source, YamlNode.Scalar scalar, int offset) {
        String text = source.text();
        String value = scalar.text();
        int at = scalar.at();
        if (scalar.style() == YamlNode.Style.BLOCK) {
            at = source.lineEnd(source.line(at) - 1);
        } else if (scalar.style() != YamlNode.Style.PLAIN) {
            at++;
        }
        int found = at;
        for (int i = 0; i <= Math.min(offset, value.length()); i++) {
            if (i == value.length()) {
                return i == 0 ? at : found + 1;
            }
            char c = value.charAt(i);
            if (c > ' ' || i == offset) {
                while (c > ' ' && at < text.length() && text.charAt(at) <= ' ') {
                    at++;
                }
                found = Math.min(at, text.length());
                at += width(text, at, scalar.style());
            }
        }
        return found;
    }

    private static int width(String text, int at, YamlNode.Style style) {
        if (at + 1 >= text.length()) {
            return 1;
        }
        if (style == YamlNode.Style.SINGLE && text.charAt(at) == '\'') {
            return 2;
        }
        if (style != YamlNode.Style.DOUBLE || text.charAt(at) != '\\') {
            return 1;
        }
        return switch (text.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
