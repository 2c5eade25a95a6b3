package lv.screening.questionnaires;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A questionnaire's tree, and what of the second calculation is the same for everybody, worked out once. Not thread-safe. */
final class KeyTree {
    /** What counts, and how much. */
    record Term(String text, Q weight) {}

    final Map<String, Object> questionnaire;
    final Map<String, Map<String, Object>> items;
    final Map<String, Map<String, Object>> sets;
    final Map<String, Map<String, Object>> scales;
    final Map<String, Map<String, Q>> points = new HashMap<>();
    final IdentityHashMap<Term, Words.Range> unanswered = new IdentityHashMap<>();
    final IdentityHashMap<Term, Boolean> readsScales = new IdentityHashMap<>();
    private final IdentityHashMap<Object, List<Term>> terms = new IdentityHashMap<>();

    KeyTree(Map<String, Object> questionnaire) {
        this.questionnaire = questionnaire;
        items = maps(questionnaire.get("items"));
        sets = maps(questionnaire.get("answers"));
        scales = maps(questionnaire.get("scales"));
    }

    /** The terms of a scale. */
    List<Term> terms(Map<String, Object> scale) {
        return terms.computeIfAbsent(scale, any -> read(scale));
    }

    private static List<Term> read(Map<String, Object> scale) {
        List<Term> terms = new ArrayList<>();
        for (Object each : list(scale.get("terms"))) {
            Map<?, ?> term = (Map<?, ?>) each;
            Q weight = term.get("weight") == null ? Q.of(1) : Q.of(term.get("weight"));
            for (Object name : list(term.get("each"))) {
                terms.add(new Term(name.toString(), weight));
            }
            Object text = term.get("when") != null ? term.get("when") : term.get("value");
            if (text != null) {
                terms.add(new Term(text.toString(), weight));
            }
        }
        return terms;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> maps(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> all ? (List<Object>) all : List.of(value);
    }
}
