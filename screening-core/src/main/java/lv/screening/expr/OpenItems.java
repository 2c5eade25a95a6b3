package lv.screening.expr;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the items whose answers would decide something, each once. However many ways lead to an item or a scale, it is
 * followed up once: else a short definition could have more ways than anybody can walk. Not thread-safe; for one question.
 */
public final class OpenItems {
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Object> followed = new HashSet<>();

    /** A collection without items. */
    public OpenItems() {}

    /** Adds an item. */
    public void add(String name) {
        names.add(name);
    }

    /** Whether an item or a scale comes up for the first time, and so has to be followed up. */
    public boolean isNew(Object itemOrScale) {
        return followed.add(itemOrScale);
    }

    /** The names of the items, in the order in which they were added. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
