package lv.screening.expr;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of an expression into tokens; refuses every spelling of a number that could be read in two ways. */
final class Lexer {
    private static final List<String> SYMBOLS =
            List.of("..", "<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "(", ")", ",", "|", ".");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws ExpressionException {
        return new Lexer(text).read();
    }

    private List<Token> read() throws ExpressionException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                at++;
            } else if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                name();
            } else {
                symbol();
            }
            if (tokens.size() > Expression.MAX_TOKENS) {
                throw new ExpressionException(
                        "expr_too_long",
                        0,
                        1,
                        "the expression has more than " + Expression.MAX_TOKENS
                                + " words and signs; split it into derived values");
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private void number() throws ExpressionException {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            throw wrongNumber(start);
        }
        String digits = text.substring(start, at);
        if (!ExactNumber.isPlain(digits)) {
            throw wrongNumber(start);
        }
        tokens.add(new Token(Token.Kind.NUMBER, digits, start));
    }

    private ExpressionException wrongNumber(int start) {
        String shown = text.substring(start, Math.min(at, start + 20));
        return new ExpressionException(
                "expr_number",
                start,
                at - start,
                "'" + shown
                        + "' is not a plain number; expected digits with an optional decimal part such as 12 or 0.5 ("
                        + ExactNumber.LIMITS + ")");
    }

    private void name() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), start));
    }

    private void symbol() throws ExpressionException {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(new Token(Token.Kind.SYMBOL, symbol, at));
                at += symbol.length();
                return;
            }
        }
        throw new ExpressionException(
                "expr_character",
                at,
                1,
                "unexpected character " + shown(text.codePointAt(at)) + advice(text.charAt(at)));
    }

    private static String shown(int c) {
        return c < 0xA0 && !Character.isISOControl(c)
                ? "'" + (char) c + "'"
                : String.format(java.util.Locale.ROOT, "U+%04X", c);
    }

    private static String advice(char c) {
        return switch (c) {
            case '&' -> "; write 'and'";
            case '!' -> "; write 'not', or '!=' for unequal";
            case '=' -> "; write '==' to compare";
            case '/' -> "; there is no division: multiply by a decimal instead";
            case '"', '\'' -> "; codes are written without quotes";
            case '%', '^' -> "; only + - * are known";
            default -> "; an expression has names, numbers, + - * ( ) and comparisons";
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
