package lv.screening.cli.csv;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file is written.
 *
 * @param charset its encoding
 * @param delimiter what stands between cells
 * @param separatorLine whether the first line only names the delimiter ({@code sep=;})
 */
public record Dialect(Charset charset, char delimiter, boolean separatorLine) {
    /** How many bytes at the beginning of a file are looked at. */
    public static final int HEAD = 1 << 16;

    private static final String DELIMITERS = ",;\t|";

    /**
     * Tells the delimiter from the first line: the one named by a {@code sep=} line, or else the one of {@code , ; tab |}
     * that stands there most often outside quotes (the earlier of these at a tie).
     *
     * @param head the first bytes of the file, up to {@value #HEAD}
     */
    public static Dialect of(byte[] head, Charset charset) {
        String text = charset.decode(ByteBuffer.wrap(head)).toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 && isLineEnd(text, 5)) {
            return new Dialect(charset, text.charAt(4), true);
        }
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (any) {
                    break;
                }
                continue; // blank lines before the header
            }
            any = true;
            int delimiter = DELIMITERS.indexOf(c);
            if (!quoted && delimiter >= 0) {
                counts[delimiter]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return new Dialect(charset, DELIMITERS.charAt(most), false);
    }

    private static boolean isLineEnd(String text, int at) {
        return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /** Words for people, such as {@code UTF-8, semicolons}. */
    public String shown() {
        String between = switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "bars";
            default -> "'" + delimiter + "'";
        };
        return charset.name() + ", " + between + (separatorLine ? ", a sep= line" : "");
    }

    /** Whether it is plain UTF-8. */
    public boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }
}
