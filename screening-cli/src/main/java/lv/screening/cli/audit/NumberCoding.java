package lv.screening.cli.audit;

import java.util.List;
import java.util.Optional;

/** What the cells of an item with a number, or a date, say of their coding. */
final class NumberCoding {
    private NumberCoding() {}

    static Optional<Finding> of(ItemSample sample) {
        int given = sample.given();
        int refused = sample.refused();
        String item = "item '" + sample.column().name() + "': ";
        if (given >= DataAudit.THROUGHOUT && refused == given) {
            return Optional.of(new Finding(
                    Finding.NUMBERS,
                    item + "none of the " + given + " answers in " + DataAudit.column(sample) + " can be read; "
                            + (sample.hasCommas()
                                    ? "they have a decimal comma: add --decimal-comma"
                                    : "it may be bound to the wrong column, or written in another form")));
        }
        if (given < DataAudit.ANSWERS || refused * 20L < given) {
            return Optional.empty();
        }
        if (sample.hasMarks()) {
            return Optional.of(marks(List.of(sample)));
        }
        return Optional.of(new Finding(
                Finding.NUMBERS,
                item + refused + " of " + given + " answers in " + DataAudit.column(sample)
                        + " are outside its range or written in another form; look at its unit, and at the --rejects"
                        + " list for the rows"));
    }

    /** Numbers that usually mean that there is no answer. */
    static Finding marks(List<ItemSample> samples) {
        return new Finding(
                Finding.MISSING_MARKS,
                DataAudit.items(samples) + ": numbers of the kind 9, 99, -9 or 999 that are no answers, for "
                        + DataAudit.refused(samples)
                        + "; they usually stand for no answer or for refused: declare them under missing_codes: in the"
                        + " questionnaire, or under also: where they are a choice");
    }
}
