package lv.screening.cli.page;

import lv.screening.cli.text.VisibleText;

/**
 * Writes HTML in which nothing but tags written here is a tag. Texts and attribute values are escaped; control characters are
 * left out; characters that turn the direction of text are shown by their number, so that they turn nothing. Not thread-safe.
 */
public final class Html {
    private final StringBuilder out = new StringBuilder(1 << 14);

    /** An empty text. */
    public Html() {}

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    public Html open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        return this;
    }

    /** Closes an element. */
    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Closes an element and ends the line. */
    public Html end(String tag) {
        close(tag);
        out.append('\n');
        return this;
    }

    /** An element without content, as SVG has them. */
    public Html empty(String tag, String... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    private void begin(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of " + tag + " has no value");
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    /** Text. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** An element that holds only a text, with its line end. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).end(tag);
    }

    /** Takes over what another writer wrote. */
    public Html add(Html other) {
        out.append(other.out);
        return this;
    }

    /** Takes over markup that this program made. */
    public Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** A text as pages show it: see {@link VisibleText}. */
    public static String visible(String text) {
        return VisibleText.of(text);
    }

    private void escape(String text) {
        String visible = visible(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
