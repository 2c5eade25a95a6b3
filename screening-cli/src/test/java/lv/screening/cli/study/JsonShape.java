package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The shapes of docs/json.md, and whether a result has them. */
final class JsonShape {
    private static final Pattern LINE = Pattern.compile("( *)([A-Za-z0-9_]+)(\\?)?(\\[]|\\{})?( [A-Z][a-z]+)?(  +.*)?");

    private final Map<String, Key> shapes = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();

    private record Key(String name, boolean mayBeNull, String many, String shape, List<Key> inner) {}

    /** Reads the shapes from the blocks of the page. */
    static JsonShape of(String page) {
        JsonShape all = new JsonShape();
        Matcher blocks = Pattern.compile("(?s)```keys\n(.*?)```").matcher(page);
        while (blocks.find()) {
            List<List<Key>> open = new ArrayList<>();
            for (String line : blocks.group(1).stripTrailing().split("\n", -1)) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalArgumentException("docs/json.md: can not read '" + line + "'");
                }
                int depth = parts.group(1).length() / 2;
                Key key = new Key(
                        parts.group(2),
                        parts.group(3) != null,
                        parts.group(4) == null ? "" : parts.group(4),
                        parts.group(5) == null ? "" : parts.group(5).strip(),
                        new ArrayList<>());
                if (depth == 0) {
                    all.shapes.put(key.name(), key);
                } else {
                    open.get(depth - 1).add(key);
                }
                open.subList(depth, open.size()).clear();
                open.add(key.inner());
            }
        }
        return all;
    }

    /** What is different in a result; empty if it has the shape. */
    List<String> differences(String shape, JsonNode result) {
        List<String> found = new ArrayList<>();
        object(keys(shape(shape)), result, shape, found);
        return found;
    }

    /** The paths of the page that no result has shown so far. */
    Set<String> unseen(String... results) {
        Set<String> all = new TreeSet<>();
        for (String result : results) {
            paths(keys(shape(result)), result, all);
        }
        all.removeAll(seen);
        return all;
    }

    private void paths(List<Key> keys, String path, Set<String> all) {
        for (Key key : keys) {
            String at = path + "." + key.name();
            all.add(at);
            paths(keys(key), at, all);
        }
    }

    private Key shape(String name) {
        return Objects.requireNonNull(shapes.get(name), name);
    }

    private List<Key> keys(Key key) {
        List<Key> keys = new ArrayList<>();
        if (!key.shape().isEmpty()) {
            keys.addAll(keys(shape(key.shape())));
        }
        keys.addAll(key.inner());
        return keys;
    }

    private void object(List<Key> keys, JsonNode node, String path, List<String> found) {
        List<String> expected = keys.stream().map(Key::name).toList();
        List<String> actual = node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
        if (!actual.equals(expected)) {
            found.add(path + ": expected " + expected + ", found " + actual);
            return;
        }
        for (Key key : keys) {
            value(key, node.get(key.name()), path + "." + key.name(), found);
        }
    }

    private void value(Key key, JsonNode value, String path, List<String> found) {
        if (value.isNull()) {
            if (!key.mayBeNull()) {
                found.add(path + " is null");
            }
            return;
        }
        if (!value.isEmpty()
                || value.isValueNode()
                || (!key.many().isEmpty() && keys(key).isEmpty())) {
            seen.add(path);
        }
        boolean object = !keys(key).isEmpty();
        if (key.many().equals("[]")) {
            if (!value.isArray()) {
                found.add(path + " is no list");
            }
            for (JsonNode each : value) {
                if (object) {
                    object(keys(key), each, path, found);
                }
            }
        } else if (key.many().equals("{}")) {
            if (!value.isObject()) {
                found.add(path + " is no object");
            }
        } else if (object) {
            object(keys(key), value, path, found);
        } else if (!value.isValueNode()) {
            found.add(path + " is no single value");
        }
    }
}
