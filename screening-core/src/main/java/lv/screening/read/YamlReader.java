package lv.screening.read;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLSchema;

/**
 * Makes a text into a tree in one pass over its tokens. The parser resolves no values (all are text), and what it would
 * read silently in its own way is refused: aliases, anchors, tags, merge keys, second documents, keys that occur twice.
 */
final class YamlReader {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_ENTRIES = 5_000;
    private static final int MAX_NODES = 20_000;
    private static final int MAX_TEXT = 50_000;
    private static final int MAX_KEY = 200;
    private static final int MOST_PROBLEMS = 100;

    private final SourceText source;
    private final List<Problem> problems;
    private final JsonParser tokens;
    private final Deque<String> path = new ArrayDeque<>();
    private int nodes;

    private YamlReader(SourceText source, List<Problem> problems, JsonParser tokens) {
        this.source = source;
        this.problems = problems;
        this.tokens = tokens;
    }

    /**
     * The fields of a file.
     *
     * @param problems where duplicate keys and hidden characters go; the rest of the file is read nevertheless
     * @throws InvalidDefinitionException if there is no tree to read on with
     */
    static YamlNode.Mapping read(SourceText source, List<Problem> problems) throws InvalidDefinitionException {
        Characters.check(source, problems);
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(problems);
        }
        YAMLFactory factory =
                YAMLFactory.builder().yamlSchema(YAMLSchema.FAILSAFE).build();
        try (JsonParser tokens = factory.createParser(ObjectReadContext.empty(), new StringReader(source.text()))) {
            return new YamlReader(source, problems, tokens).root();
        }
    }

    private YamlNode.Mapping root() throws InvalidDefinitionException {
        JsonToken first = next();
        if (first != JsonToken.START_OBJECT) {
            String found = first == null ? "nothing" : first == JsonToken.START_ARRAY ? "a list" : "a single value";
            throw fatal(first == null ? 0 : here(), "yaml_root", "expected fields such as 'format: 1', found " + found);
        }
        refuseDecoration(here());
        YamlNode.Mapping root = mapping(here(), 1);
        if (next() != null) {
            throw fatal(here(), "yaml_documents", "a second document begins here; one file holds one definition");
        }
        return root;
    }

    private YamlNode node(@Nullable JsonToken token, int key, int depth) throws InvalidDefinitionException {
        int at = here();
        if (++nodes > MAX_NODES) {
            throw fatal(at, "yaml_too_many", "the file has more than " + MAX_NODES + " values");
        }
        refuseDecoration(at);
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            if (depth >= MAX_DEPTH) {
                throw fatal(at, "yaml_depth", "nested deeper than " + MAX_DEPTH + " levels");
            }
            int shown = key >= 0 ? key : at;
            return token == JsonToken.START_OBJECT ? mapping(shown, depth + 1) : listing(shown, depth + 1);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : tokens.getString();
        YamlNode.Style style = style(at, text);
        int shown = text.isEmpty() && style == YamlNode.Style.PLAIN && key >= 0 ? key : at;
        YamlNode.Scalar scalar = new YamlNode.Scalar(shown, text, style);
        check(scalar);
        return scalar;
    }

    private YamlNode.Mapping mapping(int at, int depth) throws InvalidDefinitionException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            int place = here();
            refuseDecoration(place);
            String name = tokens.currentName();
            YamlNode.Scalar key = new YamlNode.Scalar(place, name, style(place, name));
            key(key, entries.size());
            path.addLast(shortened(name));
            YamlNode value = node(next(), place, depth);
            YamlNode.Entry other = entries.get(name);
            if (other == null) {
                entries.put(name, new YamlNode.Entry(key, value));
            } else {
                problem(
                        place,
                        "duplicate_key",
                        "'" + shortened(name) + "' is already given in line "
                                + source.line(other.key().at()) + "; remove one of them");
            }
            path.removeLast();
        }
        return new YamlNode.Mapping(at, entries);
    }

    private void key(YamlNode.Scalar key, int before) throws InvalidDefinitionException {
        if (key.plain() && key.text().equals("<<")) {
            throw fatal(key.at(), "yaml_merge", "merge keys (<<) are not read; write the fields out");
        }
        if (key.text().length() > MAX_KEY) {
            throw fatal(key.at(), "yaml_key", "the field name is longer than " + MAX_KEY + " characters");
        }
        if (before >= MAX_ENTRIES) {
            throw fatal(key.at(), "yaml_too_many", "more than " + MAX_ENTRIES + " entries in one place");
        }
        check(key);
    }

    private YamlNode.Listing listing(int at, int depth) throws InvalidDefinitionException {
        List<YamlNode> entries = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            if (entries.size() >= MAX_ENTRIES) {
                throw fatal(here(), "yaml_too_many", "more than " + MAX_ENTRIES + " entries in one place");
            }
            path.addLast(String.valueOf(entries.size()));
            entries.add(node(token, -1, depth));
            path.removeLast();
        }
        return new YamlNode.Listing(at, entries);
    }

    private void check(YamlNode.Scalar scalar) throws InvalidDefinitionException {
        if (scalar.text().length() > MAX_TEXT) {
            throw fatal(scalar.at(), "yaml_text", "the text is longer than " + MAX_TEXT + " characters");
        }
        int hidden = Characters.firstHidden(scalar.text());
        if (hidden >= 0) {
            problem(
                    scalar.at(),
                    "character",
                    "the invisible character " + Characters.shown(scalar.text().charAt(hidden))
                            + " is not allowed; remove it");
        }
    }

    /** Refuses what stands before a value: the parser hands on anchors only of some values, so the text is asked. */
    private void refuseDecoration(int at) throws InvalidDefinitionException {
        char c = at < source.text().length() ? source.text().charAt(at) : ' ';
        if (c == '*') {
            throw fatal(at, "yaml_alias", "the alias " + word(at) + " is not read; write the value out");
        }
        if (c == '&') {
            throw fatal(at, "yaml_anchor", "the anchor " + word(at) + " is not read; remove it and write values out");
        }
        if (c == '!') {
            throw tag(at);
        }
    }

    private InvalidDefinitionException tag(int at) {
        return fatal(at, "yaml_tag", "the tag " + word(at) + " is not read; remove it");
    }

    private String word(int at) {
        String text = source.text();
        int end = at;
        while (end < text.length() && end < at + 30 && " \t\r\n,[]{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    private YamlNode.Style style(int at, String value) {
        char c = at < source.text().length() ? source.text().charAt(at) : ' ';
        if (c == '"') {
            return YamlNode.Style.DOUBLE;
        }
        if (c == '\'') {
            return YamlNode.Style.SINGLE;
        }
        return (c == '|' || c == '>') && !value.startsWith(String.valueOf(c))
                ? YamlNode.Style.BLOCK
                : YamlNode.Style.PLAIN;
    }

    private int here() {
        return source.offset(tokens.currentTokenLocation().getCharOffset());
    }

    private @Nullable JsonToken next() throws InvalidDefinitionException {
        try {
            return tokens.nextToken();
        } catch (JacksonException broken) {
            YamlMistake mistake = YamlMistake.of(broken, source);
            throw fatal(mistake.at(), mistake.code(), mistake.message());
        }
    }

    private void problem(int at, String code, String message) throws InvalidDefinitionException {
        problems.add(Problem.error(code, path(), message).at(source.location(at)));
        if (problems.size() >= MOST_PROBLEMS) {
            throw new InvalidDefinitionException(problems);
        }
    }

    private InvalidDefinitionException fatal(int at, String code, String message) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(Problem.error(code, path(), message).at(source.location(at)));
        return new InvalidDefinitionException(all);
    }

    private String path() {
        return path.isEmpty() ? "" : "/" + String.join("/", path);
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "...";
    }
}
