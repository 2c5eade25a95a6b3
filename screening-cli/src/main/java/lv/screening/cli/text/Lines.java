package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most 80 characters at spaces. */
public final class Lines {
    /** The width that every terminal has. */
    public static final int WIDTH = 80;

    private Lines() {}

    /**
     * The text in lines.
     *
     * @param first what the first line begins with
     * @param indent how many spaces the others begin with
     * @param text the text; runs of space become one
     */
    public static List<String> wrap(String first, int indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                fresh = true;
            }
            if (!fresh) {
                line.append(' ');
            }
            line.append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
