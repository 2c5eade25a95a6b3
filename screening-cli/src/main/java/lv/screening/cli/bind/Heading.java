package lv.screening.cli.bind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a column is called, in all the ways in which it could name an item or a box.
 *
 * @param header what messages, {@code --map}, {@code --id} and {@code --keep} call it
 * @param names machine names; a box of an item is {@code item.code}
 * @param texts words for people; a box is {@code question [choice]}
 * @param rows the words of its row alone, where the question has several rows
 * @param key whether it describes the response and not an answer: it is bound only where {@code --map} says so
 */
public record Heading(String header, Set<String> names, Set<String> texts, Set<String> rows, boolean key) {
    /** A heading with copies of its sets. */
    public Heading {
        names = Set.copyOf(names);
        texts = Set.copyOf(texts);
        rows = Set.copyOf(rows);
    }

    /** The heading of a file whose first line says all. */
    public static Heading plain(String header) {
        return new Heading(header, Set.of(header), Set.of(header), Set.of(), false);
    }

    /** The heading of a column that is no answer. */
    public static Heading ofKey(String header) {
        return new Heading(header, Set.of(), Set.of(), Set.of(), true);
    }

    /** A heading with the same words as a name and as a text. */
    public static Heading of(String header, List<String> words) {
        Set<String> all = new LinkedHashSet<>(words);
        return new Heading(header, all, all, Set.of(), false);
    }

    /** The same heading that may also be a choice of a question: each question with each choice. */
    public Heading orBox(List<String> questions, List<String> choices) {
        Set<String> allNames = new LinkedHashSet<>(names);
        Set<String> allTexts = new LinkedHashSet<>(texts);
        for (String question : questions) {
            for (String choice : choices) {
                allNames.add(question + "." + choice);
                allTexts.add(question + " [" + choice + "]");
            }
        }
        return new Heading(header, allNames, allTexts, rows, key);
    }

    /** The same heading that may also be a row of a question. */
    public Heading orRow(List<String> spellings) {
        Set<String> all = new LinkedHashSet<>(rows);
        spellings.stream().filter(row -> !row.isBlank()).forEach(all::add);
        return new Heading(header, names, texts, all, key);
    }
}
