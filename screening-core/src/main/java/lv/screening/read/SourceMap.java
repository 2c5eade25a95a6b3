package lv.screening.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.screening.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a definition stand in its file, by their paths: keys, and for lists the index or the id of the entry,
 * such as {@code /scales/dependence/terms/long_evening/value}. Immutable and thread-safe.
 */
public final class SourceMap {
    private final SourceText source;
    private final YamlNode.Mapping root;

    SourceMap(SourceText source, YamlNode.Mapping root) {
        this.source = source;
        this.root = root;
    }

    /** The name of the file as it was given. */
    public String file() {
        return source.name();
    }

    /** The place of a part, or of the part around it that is nearest: of a missing field, what lacks it. */
    public Problem.Location at(String path) {
        return source.location(walk(path).node().at());
    }

    /** The place of a part, if it is in the file. */
    public Optional<Problem.Location> find(String path) {
        Found found = walk(path);
        return found.whole() ? Optional.of(source.location(found.node().at())) : Optional.empty();
    }

    /** The same problem with its place: the exact character where it has an offset into a value. */
    public Problem locate(Problem problem) {
        if (problem.location() != null) {
            return problem;
        }
        YamlNode node = walk(problem.path()).node();
        if (node instanceof YamlNode.Mapping mapping && problem.path().startsWith("/derived/")) {
            YamlNode value = mapping.get("value");
            node = value == null ? node : value;
        }
        boolean offset = problem.offset() > 0 && node instanceof YamlNode.Scalar;
        int at = offset || (node instanceof YamlNode.Scalar && problem.code().startsWith("expr_"))
                ? Scalars.inside(source, (YamlNode.Scalar) node, problem.offset())
                : node.at();
        return problem.at(source.location(at));
    }

    /** Problems with their places, in the order of the file. */
    public List<Problem> sorted(List<Problem> problems) {
        return Findings.sorted(problems.stream().map(this::locate).toList());
    }

    /** Whether the value at a path, an expression, mentions one of the names. */
    boolean mentions(String path, Set<String> names) {
        YamlNode node = walk(path).node();
        if (node instanceof YamlNode.Scalar scalar) {
            for (String word : scalar.text().split("[^a-z0-9_]+", -1)) {
                if (names.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A path whose list indexes are replaced by the ids of the entries, as the model names its parts. */
    String named(String path) {
        String[] names = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
        StringBuilder result = new StringBuilder();
        YamlNode node = root;
        for (String name : names) {
            YamlNode next = node == null ? null : step(node, name);
            boolean listed = node instanceof YamlNode.Listing;
            YamlNode id = listed && next instanceof YamlNode.Mapping entry ? entry.get("id") : null;
            result.append('/').append(id instanceof YamlNode.Scalar scalar ? scalar.text() : name);
            node = next;
        }
        return result.toString();
    }

    /** The part of a definition that a path leads into: an item, a scale, a service, or a field at the top. */
    static String part(String path) {
        int second = path.indexOf('/', 1);
        int third = second < 0 ? -1 : path.indexOf('/', second + 1);
        return third < 0 ? path : path.substring(0, third);
    }

    private Found walk(String path) {
        YamlNode node = root;
        String[] names = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            YamlNode next = step(node, names[i]);
            boolean shared = i + 1 < names.length && !names[i + 1].equals("value");
            if (next instanceof YamlNode.Scalar && shared && node instanceof YamlNode.Listing listing) {
                next = around(listing, names[i]);
            }
            if (next == null && node instanceof YamlNode.Mapping mapping && names[i].equals("terms")) {
                next = mapping.get("scores");
            }
            if (next == null && node instanceof YamlNode.Mapping mapping && names[i].equals("value")) {
                next = mapping.get("when");
            }
            if (next == null && node instanceof YamlNode.Listing && i > 0 && names[i - 1].equals("terms")) {
                next = scoreOf(names, i);
            }
            if (next == null) {
                boolean term = node instanceof YamlNode.Scalar && i == names.length - 1 && names[i].equals("value");
                return new Found(node, term);
            }
            node = next;
        }
        return new Found(node, true);
    }

    private @Nullable YamlNode scoreOf(String[] names, int index) {
        String scale = "/" + String.join("/", List.of(names).subList(0, index - 1));
        YamlNode around = walk(scale).node();
        YamlNode scores = around instanceof YamlNode.Mapping mapping ? mapping.get("scores") : null;
        return scores == null ? null : step(scores, names[index]);
    }

    /** The term whose {@code each} has an entry of that name: what is beside {@code each} belongs to all its entries. */
    private static @Nullable YamlNode around(YamlNode.Listing terms, String name) {
        for (YamlNode term : terms.entries()) {
            if (entry(term, name) != null) {
                return term;
            }
        }
        return null;
    }

    private static @Nullable YamlNode step(YamlNode node, String name) {
        if (node instanceof YamlNode.Mapping mapping) {
            YamlNode.Entry entry = mapping.entries().get(name);
            return entry == null ? null : entry.value();
        }
        if (!(node instanceof YamlNode.Listing listing)) {
            return null;
        }
        for (int i = 0; i < listing.entries().size(); i++) {
            if (name.equals(String.valueOf(i))) {
                return listing.entries().get(i);
            }
        }
        for (YamlNode each : listing.entries()) {
            YamlNode found = entry(each, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable YamlNode entry(YamlNode node, String name) {
        if (node instanceof YamlNode.Scalar scalar) {
            return TermsReader.name(scalar).equals(name) ? scalar : null;
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return null;
        }
        if (mapping.get("id") instanceof YamlNode.Scalar id && id.text().equals(name)) {
            return mapping;
        }
        for (String list : List.of("each", "scores")) {
            YamlNode entries = mapping.get(list);
            YamlNode found = entries instanceof YamlNode.Listing ? step(entries, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What a path led to, and whether it led to its end. */
    private record Found(YamlNode node, boolean whole) {}
}
