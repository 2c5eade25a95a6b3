package lv.screening.read;

/** How texts are written so that every YAML reader reads them as the same text. */
final class Quoting {
    private Quoting() {}

    /** A field name: without quotes where it is a plain word. */
    static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_.]*") && !reserved(name) ? name : text(name);
    }

    /** A value, always in double quotes. */
    static String text(String text) {
        if (Characters.firstHidden(text) >= 0) {
            throw new IllegalArgumentException("the text has an invisible character");
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean reserved(String word) {
        return Scalars.isTruthWord(word);
    }
}
