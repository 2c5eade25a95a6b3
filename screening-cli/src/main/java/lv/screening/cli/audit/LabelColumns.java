package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.score.AnswerBlock;
import lv.screening.score.CellOutcome;

/**
 * Compares a column of numbers with a further column that holds the same answers in words, such as {@code mood} and {@code
 * mood_label}: where the two name different answers, the numbers have another order than the key.
 */
final class LabelColumns {
    /** The fewest rows that are compared. */
    private static final int ROWS = 5;

    private LabelColumns() {}

    /**
     * What is found of an item.
     *
     * @param header the names of all columns
     * @param bound the places of the columns that answer something
     */
    static List<Finding> of(
            ItemSample sample,
            int slot,
            RecordBlock records,
            List<String> header,
            List<Integer> bound,
            AnswerBlock probe) {
        List<Finding> findings = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            if (!bound.contains(column) && belongs(header.get(column), sample)) {
                compare(sample, slot, records, header, column, probe, findings);
            }
        }
        return findings;
    }

    private static boolean belongs(String header, ItemSample sample) {
        String plain = plain(header);
        return List.of(sample.column().name(), sample.column().header()).stream()
                .map(LabelColumns::plain)
                .anyMatch(name -> !name.isEmpty()
                        && plain.startsWith(name)
                        && plain.substring(name.length())
                                .strip()
                                .matches("|factor|labels?|text|txt|words?|teksts|vārdiem|nosaukums|name|str"));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    private static void compare(
            ItemSample sample,
            int slot,
            RecordBlock records,
            List<String> header,
            int column,
            AnswerBlock probe,
            List<Finding> findings) {
        int both = 0;
        int other = 0;
        int words = 0;
        for (int row = 0; row < records.rows(); row++) {
            if (records.cells(row) != header.size()) {
                continue;
            }
            String text = records.text(row, column).strip();
            if (text.isEmpty() || ItemSample.isWhole(text)) {
                continue;
            }
            words++;
            if (sample.reader().read(text, probe, 0) == CellOutcome.ANSWERED) {
                int label = probe.codes(slot)[0];
                String number = records.text(row, sample.column().column()).strip();
                if (sample.reader().read(number, probe, 0) == CellOutcome.ANSWERED) {
                    both++;
                    other += probe.codes(slot)[0] == label ? 0 : 1;
                }
            }
        }
        if (both >= ROWS && both * 2 > words && other * 20L >= both) {
            findings.add(new Finding(
                    Finding.LABELS_DIFFER,
                    "item '" + sample.column().name() + "': column '" + Binding.shown(header.get(column))
                            + "' holds the same answers in words, and in " + other + " of " + both
                            + " rows these are other answers than the key gives to the numbers in column '"
                            + Binding.shown(sample.column().header())
                            + "'; the tool numbers its choices in another order: bind the column of words with --map, or"
                            + " correct the numbers"));
        }
    }
}
