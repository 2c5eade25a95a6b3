package lv.screening.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.screening.expr.Expression;
import lv.screening.expr.NearNames;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;

/** The fields of one part of a definition: typed access that notes what is wrong and goes on with a placeholder. */
final class Fields {
    private static final int MOST_UNKNOWN = 20;

    private final YamlNode.Mapping node;
    private final String path;
    private final Findings findings;
    private final Set<String> misspelt;

    private Fields(YamlNode.Mapping node, String path, Findings findings, Set<String> misspelt) {
        this.misspelt = misspelt;
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    /** The fields of a node; null, and a problem, if it has none. Fields that are not known are problems. */
    static @Nullable Fields of(YamlNode node, String path, Findings findings, String... known) {
        YamlNode.Mapping mapping = mapping(node, path, findings);
        return mapping == null ? null : ofMapping(mapping, path, findings, known);
    }

    /** The fields of a mapping. Fields that are not known are problems. */
    static Fields ofMapping(YamlNode.Mapping mapping, String path, Findings findings, String... known) {
        List<String> names = List.of(known);
        Set<String> misspelt = new HashSet<>();
        int unknown = 0;
        boolean cut = false;
        for (YamlNode.Entry entry : mapping.entries().values()) {
            String name = entry.key().text();
            boolean comma = entry.value() instanceof YamlNode.Scalar scalar && scalar.absent();
            if (!names.contains(name) && unknown++ < MOST_UNKNOWN && !(comma && cut)) {
                cut |= comma;
                NearNames.nearest(name, names).ifPresent(misspelt::add);
                findings.error(
                        entry.key().at(),
                        path + "/" + shown(name),
                        "unknown_field",
                        unknown(shown(name), comma, names));
            }
        }
        return new Fields(mapping, path, findings, misspelt);
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "..." : name;
    }

    private static String unknown(String name, boolean comma, List<String> names) {
        String near = NearNames.advice(name, names);
        if (!near.isEmpty()) {
            return "unknown field '" + name + "'" + near;
        }
        return comma
                ? "unknown field '" + name
                        + "'; between braces a comma ends a value: put values that hold commas in quotes,"
                        + " and write decimals with a point"
                : "unknown field '" + name + "'; known here are " + String.join(", ", names);
    }

    /** A mapping; null, and a problem, if the node is something else. */
    static YamlNode.@Nullable Mapping mapping(YamlNode node, String path, Findings findings) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        boolean empty = node instanceof YamlNode.Scalar scalar && scalar.absent();
        String found = empty ? "nothing" : node instanceof YamlNode.Listing ? "a list" : "a single value";
        findings.error(node.at(), path, empty ? "empty_value" : "expected_fields", "expected fields, found " + found);
        return null;
    }

    /** The entries of a list; none, and a problem, if the node is something else. */
    static List<YamlNode> list(YamlNode node, String path, String expected, Findings findings) {
        if (node instanceof YamlNode.Listing listing) {
            return listing.entries();
        }
        boolean empty = node instanceof YamlNode.Scalar scalar && scalar.absent();
        findings.error(
                node.at(),
                path,
                empty ? "empty_value" : "expected_list",
                "expected " + expected + (empty ? ", found nothing" : ""));
        return List.of();
    }

    String path() {
        return path;
    }

    String path(String name) {
        return path + "/" + name;
    }

    Findings findings() {
        return findings;
    }

    int at() {
        return node.at();
    }

    int at(String name) {
        YamlNode.Entry entry = node.entries().get(name);
        return entry == null ? node.at() : entry.key().at();
    }

    boolean has(String name) {
        return node.entries().containsKey(name);
    }

    @Nullable
    YamlNode get(String name) {
        return node.get(name);
    }

    /** A field that must be there; null, and a problem, if it is not, unless it is there with a slip of the pen. */
    @Nullable
    YamlNode required(String name) {
        YamlNode value = node.get(name);
        if (value == null && !misspelt.contains(name)) {
            findings.error(node.at(), path(name), "missing_field", "the field '" + name + "' is missing");
        }
        return value;
    }

    void error(String name, String code, String message) {
        findings.error(at(name), path(name), code, message);
    }

    /** A text, id or code; "" where it is wrong. */
    String word(String name, String expected) {
        YamlNode value = required(name);
        String word = value == null ? null : Scalars.word(value, path(name), expected, findings);
        return word == null ? "" : word;
    }

    /** The field {@code questionnaire: id@version}, as id and version; both "" where it is wrong. */
    String[] reference() {
        String text = word("questionnaire", "a questionnaire and its version such as evening_gaming@1.2.0");
        int sign = text.indexOf('@');
        if (!text.isEmpty() && (sign <= 0 || sign == text.length() - 1)) {
            error("questionnaire", "reference", "expected id@version such as evening_gaming@1.2.0");
        }
        return sign < 0 ? new String[] {"", ""} : new String[] {text.substring(0, sign), text.substring(sign + 1)};
    }

    /** A text that may be absent. */
    @Nullable
    String wordOrNull(String name, String expected) {
        YamlNode value = node.get(name);
        return value == null ? null : Scalars.word(value, path(name), expected, findings);
    }

    /** A code or a number as written, such as what counts for an item that was not asked. */
    @Nullable
    String codeOrNumber(String name) {
        YamlNode value = node.get(name);
        if (value == null) {
            return null;
        }
        String text = Scalars.written(value, path(name), "a code or a number", findings);
        boolean unquoted = text != null && Scalars.unquoted((YamlNode.Scalar) value, path(name), findings);
        return unquoted ? null : text;
    }

    /** A text by language; none where it is absent. */
    Text text(String name) {
        YamlNode value = node.get(name);
        return value == null ? Text.NONE : Texts.read(value, path(name), findings);
    }

    /** A text by language that must be there. */
    Text requiredText(String name) {
        YamlNode value = required(name);
        return value == null ? Text.of("") : Texts.read(value, path(name), findings);
    }

    @Nullable
    BigDecimal numberOrNull(String name) {
        YamlNode value = node.get(name);
        return value == null ? null : Scalars.number(value, path(name), findings);
    }

    /** A number that must be there; 0 where it is wrong. */
    BigDecimal number(String name) {
        YamlNode value = required(name);
        BigDecimal number = value == null ? null : Scalars.number(value, path(name), findings);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A whole number from 0 on; {@code otherwise} where it is absent or wrong. */
    int whole(String name, int otherwise) {
        BigDecimal number = numberOrNull(name);
        if (number == null) {
            return otherwise;
        }
        if (number.scale() > 0 || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            YamlNode value = node.get(name);
            findings.error(
                    value == null ? at(name) : value.at(),
                    path(name),
                    "whole_number",
                    "expected a whole number from 0 on, found " + number.toPlainString());
            return otherwise;
        }
        return number.intValue();
    }

    /** A share between 0 and 1. */
    @Nullable
    BigDecimal share(String name) {
        BigDecimal number = numberOrNull(name);
        if (number != null && (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            error(name, "share", "expected a number between 0 and 1, found " + number.toPlainString());
        }
        return number;
    }

    boolean truth(String name, boolean otherwise) {
        YamlNode value = node.get(name);
        Boolean truth = value == null ? null : Scalars.truth(value, path(name), findings);
        return truth == null ? otherwise : truth;
    }

    @Nullable
    Expression expression(String name) {
        YamlNode value = node.get(name);
        return value == null ? null : findings.expression(value, path(name));
    }

    /** One of several words; {@code otherwise} where it is absent or wrong. */
    <E extends Enum<E>> E choice(String name, List<E> known, E otherwise) {
        YamlNode value = node.get(name);
        return value == null ? otherwise : choice(value, path(name), known, otherwise, findings);
    }

    static <E extends Enum<E>> E choice(YamlNode value, String path, List<E> known, E otherwise, Findings findings) {
        if (value instanceof YamlNode.Scalar scalar) {
            for (E each : known) {
                if (each.name().equalsIgnoreCase(scalar.text()) && lower(each).equals(scalar.text())) {
                    return each;
                }
            }
        }
        List<String> words = known.stream().map(Fields::lower).toList();
        String word = Scalars.written(value, path, "one of " + String.join(", ", words), findings);
        if (word == null) {
            return otherwise;
        }
        findings.error(
                value.at(),
                path,
                "not_one_of",
                "unknown word '" + (word.length() > 40 ? word.substring(0, 40) + "..." : word) + "'"
                        + NearNames.advice(word, words) + "; expected one of " + String.join(", ", words));
        return otherwise;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** One word or a list of words; none where it is absent. */
    List<String> words(String name, String expected) {
        YamlNode value = node.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlNode.Scalar) {
            String word = Scalars.word(value, path(name), expected, findings);
            return word == null ? List.of() : List.of(word);
        }
        List<String> words = new ArrayList<>();
        List<YamlNode> entries = list(value, path(name), "a list such as [a, b]", findings);
        for (int i = 0; i < entries.size(); i++) {
            String word = Scalars.word(entries.get(i), path(name) + "/" + i, expected, findings);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    /** Lists of spellings by kind, as in {@code missing_codes}; "" is a spelling. */
    Map<String, List<String>> spellings(String name) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        YamlNode value = node.get(name);
        YamlNode.Mapping kinds = value == null ? null : mapping(value, path(name), findings);
        if (kinds != null) {
            for (YamlNode.Entry kind : kinds.entries().values()) {
                String place = path(name) + "/" + kind.key().text();
                Names.check(kind.key(), place, findings);
                List<String> codes = new ArrayList<>();
                List<YamlNode> entries = list(kind.value(), place, "a list such as [\"\", \"-99\"]", findings);
                for (int i = 0; i < entries.size(); i++) {
                    String code = Scalars.word(entries.get(i), place + "/" + i, "a text", findings);
                    if (code != null) {
                        codes.add(code);
                    }
                }
                all.put(kind.key().text(), codes);
            }
        }
        return all;
    }
}
