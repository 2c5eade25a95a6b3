package lv.screening.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Makes a body into a whole page. */
public final class Document {
    private Document() {}

    /**
     * The page in UTF-8.
     *
     * @param language the language of its words
     * @param title for the window and for readers
     * @param kind the class of the body, by which the style sheet sets what a kind of page needs of its own
     * @param body what is between the body's tags
     */
    public static byte[] bytes(String language, String title, String kind, Html body) {
        String style = style();
        Html page = new Html().markup("<!DOCTYPE html>\n");
        page.open("html", "lang", language).markup("\n").open("head").markup("\n");
        page.open("meta", "charset", "utf-8").markup("\n");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(style))
                .markup("\n");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .markup("\n");
        page.open("meta", "name", "color-scheme", "content", "light dark").markup("\n");
        page.open("meta", "name", "referrer", "content", "no-referrer").markup("\n");
        page.element("title", title);
        page.markup("<style>").markup(style).markup("</style>\n").end("head");
        page.open("body", "class", kind).markup("\n").add(body).end("body").end("html");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing may be loaded, run or sent; the one style sheet is known by its hash. */
    static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; img-src 'none'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String style() {
        try (InputStream in = Document.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("the style sheet is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
