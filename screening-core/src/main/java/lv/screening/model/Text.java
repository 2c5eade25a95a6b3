package lv.screening.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A text for people in one or several languages. Immutable.
 *
 * @param byLanguage the texts by language tag; a text that is the same in all languages stands under the empty tag
 */
public record Text(Map<String, String> byLanguage) {
    /** No text at all. */
    public static final Text NONE = new Text(Map.of());

    /** A text with a copy of the map, in its order. */
    public Text {
        byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** A text that is the same in all languages. */
    public static Text of(String text) {
        return new Text(Map.of("", text));
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text in a language; where it is missing, the one for all languages, or else the first there is, or "". */
    public String in(String language) {
        String own = byLanguage.get(language);
        if (own == null) {
            own = byLanguage.get("");
        }
        return own != null ? own : byLanguage.values().stream().findFirst().orElse("");
    }

    /** Whether the text can be shown in a language without falling back to another. */
    public boolean isIn(String language) {
        return isEmpty() || byLanguage.containsKey("") || byLanguage.containsKey(language);
    }

    /** The languages named. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
