package lv.screening.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lv.screening.model.Text;

/** Texts for people: one for all languages, or one by language. */
final class Texts {
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    /** The tags that need no pattern: nearly all, and each text has them. */
    private static final Set<String> USUAL = Set.of("lv", "en");

    private Texts() {}

    static Text read(YamlNode node, String path, Findings findings) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            String text = text(node, path, findings);
            return text == null ? Text.of("") : Text.of(text);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (YamlNode.Entry entry : mapping.entries().values()) {
            String language = entry.key().text();
            String place = path + "/" + language;
            if (!Scalars.unquoted(entry.key(), place, findings) && language(entry.key(), place, findings)) {
                String text = text(entry.value(), place, findings);
                texts.put(language, text == null ? "" : text);
            }
        }
        return texts.isEmpty() ? Text.of("") : new Text(texts);
    }

    static boolean language(YamlNode.Scalar tag, String path, Findings findings) {
        if (USUAL.contains(tag.text()) || tag.text().matches(LANGUAGE)) {
            return true;
        }
        findings.error(
                tag.at(),
                path,
                "language",
                "'" + tag.text() + "' is no language; expected a tag of two or three small letters such as en or lv");
        return false;
    }

    private static @org.jspecify.annotations.Nullable String text(YamlNode node, String path, Findings findings) {
        String text = Scalars.word(node, path, "a text", findings);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            findings.error(
                    node.at(), path, "empty_value", "expected a text, found nothing; leave the field out instead");
            return null;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        if (scalar.plain() && !findings.source().isRead()) {
            cut(scalar, path, findings);
        }
        return scalar.style() == YamlNode.Style.BLOCK ? text.stripTrailing() : text;
    }

    /** A text without quotes ends at {@code " #"}; nobody would see that the rest is gone. */
    private static void cut(YamlNode.Scalar scalar, String path, Findings findings) {
        SourceText source = findings.source();
        int end = Scalars.inside(source, scalar, scalar.text().length());
        int stop = source.lineEnd(source.line(Math.min(end, source.text().length())) - 1);
        int at = end;
        while (at < stop && source.text().charAt(at) == ' ') {
            at++;
        }
        if (at > end && at < stop && source.text().charAt(at) == '#') {
            findings.warning(
                    at,
                    path,
                    "text_cut",
                    "what follows # is a comment and no part of the text; put the text in quotes if it belongs to it");
        }
    }
}
