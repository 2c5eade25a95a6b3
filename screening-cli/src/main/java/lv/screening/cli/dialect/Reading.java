package lv.screening.cli.dialect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.cli.bind.Heading;

/**
 * How the records of an export are read.
 *
 * @param headerRows how many records after the first are headers too
 * @param headings the columns
 * @param boxes what an unticked box means
 * @param missingMarks cells that stand for no answer
 * @param forms the forms of the export, in its order; empty where it does not tell
 * @param parts columns of choices of which one is taken, by the first of them
 * @param tickNumbers what a ticked box may hold besides, by column
 */
record Reading(
        int headerRows,
        List<Heading> headings,
        Boxes boxes,
        Set<String> missingMarks,
        List<Form> forms,
        Map<Integer, List<Integer>> parts,
        Map<Integer, String> tickNumbers) {
    /** What an unticked box means. */
    enum Boxes {
        /** What is written there. */
        AS_WRITTEN(""),
        /** No, where another box of the item is ticked. */
        BLANK_IS_NO_BESIDE_TICKS("a blank box is 'no' where another box of its item is ticked, and missing otherwise"),
        /** The same as a zero on a form that was never opened. */
        MAY_BE_UNOPENED("boxes that are all unchecked are missing where their form is not complete or is blank");

        private final String shown;

        Boxes(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    /**
     * A form of an export, by columns.
     *
     * @param first its first column
     * @param end the column after its last
     * @param complete the column that says whether it is complete, or -1
     */
    record Form(int first, int end, int complete) {}

    Reading {
        headings = List.copyOf(headings);
        missingMarks = Set.copyOf(missingMarks);
        forms = List.copyOf(forms);
        parts = Map.copyOf(parts);
        tickNumbers = Map.copyOf(tickNumbers);
    }

    static Reading of(int headerRows, List<Heading> headings, Boxes boxes) {
        return new Reading(headerRows, headings, boxes, Set.of(), List.of(), Map.of(), Map.of());
    }

    Reading withMissingMarks(Set<String> marks) {
        return new Reading(headerRows, headings, boxes, marks, forms, parts, tickNumbers);
    }

    Reading withForms(List<Form> found) {
        return new Reading(headerRows, headings, boxes, missingMarks, found, parts, tickNumbers);
    }
}
