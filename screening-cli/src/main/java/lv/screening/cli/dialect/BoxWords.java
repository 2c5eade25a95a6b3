package lv.screening.cli.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Latvian words for ticked and not ticked, which are read as 1 and 0. */
final class BoxWords implements RowRule {
    /** What the words mean. */
    private static final Map<String, String> LATVIAN = Map.ofEntries(
            Map.entry("atzīmēts", "1"),
            Map.entry("atzīmēta", "1"),
            Map.entry("izvēlēts", "1"),
            Map.entry("izvēlēta", "1"),
            Map.entry("neatzīmēts", "0"),
            Map.entry("neatzīmēta", "0"),
            Map.entry("nav atzīmēts", "0"),
            Map.entry("nav atzīmēta", "0"),
            Map.entry("neizvēlēts", "0"),
            Map.entry("neizvēlēta", "0"),
            Map.entry("nav izvēlēts", "0"),
            Map.entry("nav izvēlēta", "0"));

    private static final Set<String> ENGLISH = Set.of("checked", "unchecked");

    private final List<Integer> group;

    BoxWords(List<Integer> group) {
        this.group = List.copyOf(group);
    }

    /** Whether a cell is one of the words, in English or Latvian. */
    static boolean isWord(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return ENGLISH.contains(small) || LATVIAN.containsKey(small);
    }

    @Override
    public void apply(Row row) {
        for (int column : group) {
            if (!row.isEmpty(column)) {
                String meant = LATVIAN.get(row.text(column).toLowerCase(Locale.ROOT));
                if (meant != null) {
                    row.change(column, meant);
                }
            }
        }
    }
}
