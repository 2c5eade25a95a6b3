package lv.screening.cli.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An export that writes 0 for an unchecked box even on a form that was never opened: where every box of the item is
 * unchecked, and the form is not complete or all its other fields are blank, the boxes are missing.
 */
final class UnopenedBoxes implements RowRule {
    private static final Set<String> UNCHECKED = Set.of("", "0", "Unchecked");

    private final List<Integer> group;
    private final List<Integer> fields;
    private final int complete;

    private UnopenedBoxes(List<Integer> group, List<Integer> fields, int complete) {
        this.group = List.copyOf(group);
        this.fields = List.copyOf(fields);
        this.complete = complete;
    }

    static UnopenedBoxes of(List<Integer> group, Reading reading) {
        for (Reading.Form form : reading.forms()) {
            if (group.get(0) >= form.first() && group.get(0) < form.end()) {
                List<Integer> fields = new ArrayList<>();
                for (int column = form.first(); column < form.end(); column++) {
                    if (!reading.headings().get(column).key()
                            && !Redcap.isBox(reading.headings().get(column).header())) {
                        fields.add(column);
                    }
                }
                return new UnopenedBoxes(group, fields, form.complete());
            }
        }
        return new UnopenedBoxes(group, List.of(), -1);
    }

    @Override
    public void apply(Row row) {
        for (int column : group) {
            if (!UNCHECKED.contains(row.text(column))) {
                return;
            }
        }
        boolean incomplete = complete >= 0 && !Redcap.COMPLETE.contains(row.text(complete));
        boolean blank = !fields.isEmpty()
                && fields.stream().allMatch(column -> row.text(column).isEmpty());
        if (incomplete || blank) {
            group.forEach(column -> row.change(column, ""));
        }
    }
}
