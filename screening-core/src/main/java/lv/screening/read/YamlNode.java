package lv.screening.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file with its place in the text. */
sealed interface YamlNode {
    /** Where the part is shown to begin: a container that has a key at its key, everything else at its first character. */
    int at();

    /** How a value is written; it decides whether {@code no} or {@code 1.5} may be meant as text. */
    enum Style {
        /** Without quotes. */
        PLAIN,
        /** In single quotes. */
        SINGLE,
        /** In double quotes. */
        DOUBLE,
        /** As a block after {@code |} or {@code >}. */
        BLOCK
    }

    /** Keys and values in the order of the file; no key occurs twice. */
    record Mapping(int at, Map<String, Entry> entries) implements YamlNode {
        @Nullable
        YamlNode get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }
    }

    /** A key with its place, and its value. */
    record Entry(Scalar key, YamlNode value) {}

    /** Values in order. */
    record Listing(int at, List<YamlNode> entries) implements YamlNode {}

    /** One value as it is written; an absent value is an empty plain text. */
    record Scalar(int at, String text, Style style) implements YamlNode {
        boolean plain() {
            return style == Style.PLAIN;
        }

        /** Whether nothing stands here, not even quotes. */
        boolean absent() {
            return plain() && (text.isEmpty() || text.equals("~"));
        }
    }
}
