package lv.screening.cli.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An export that leaves unticked boxes blank: where some box of the item is ticked, its blank ones are no; where none is,
 * nobody knows whether the question was answered, and all stay missing.
 */
final class BlankBoxes implements RowRule {
    private static final Set<String> NO = Set.of("0", "no", "n", "false", "unchecked", "not selected", "nē", "nav");

    private final List<Integer> group;

    BlankBoxes(List<Integer> group) {
        this.group = List.copyOf(group);
    }

    @Override
    public void apply(Row row) {
        boolean ticked = false;
        for (int column : group) {
            ticked |= !row.isEmpty(column) && isTick(row.text(column));
        }
        if (ticked) {
            for (int column : group) {
                if (row.text(column).isEmpty()) {
                    row.change(column, "0");
                }
            }
        }
    }

    private static boolean isTick(String text) {
        return !text.isEmpty() && !NO.contains(text.toLowerCase(Locale.ROOT));
    }
}
