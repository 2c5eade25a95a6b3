package lv.screening.expr;

/** A word of an expression with its place in the text. */
record Token(Kind kind, String text, int offset) {
    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return kind != Kind.NUMBER && kind != Kind.END && text.equals(symbolOrWord);
    }

    int length() {
        return Math.max(1, text.length());
    }
}
