package lv.screening.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.screening.expr.NearNames;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;

/**
 * Reads answers written as text. Immutable and thread-safe.
 *
 * <p>A text is matched as code, then as label in any language, then as other spelling, then as declared missing code; space
 * around it, invisible characters and case do not matter. Numbers are plain (see {@link lv.screening.expr.ExactNumber}),
 * dates are ISO ({@code 2012-05-31}). Whatever matches nothing counts as missing and is a {@link AnswerProblem}; it is never
 * taken for zero. An empty text is unanswered.
 */
public final class AnswerForm {
    private final Questionnaire questionnaire;
    private final Map<String, ItemReader> readers;

    private AnswerForm(Questionnaire questionnaire, Map<String, ItemReader> readers) {
        this.questionnaire = questionnaire;
        this.readers = readers;
    }

    /** The form of a questionnaire. */
    public static AnswerForm of(Questionnaire questionnaire) {
        Map<String, ItemReader> readers = new LinkedHashMap<>();
        Map<String, ItemLayout> places = new LinkedHashMap<>();
        questionnaire.layout().items().forEach(place -> places.put(place.item().id(), place));
        questionnaire.definition().items().forEach(item -> {
            ItemLayout place = places.get(item.id());
            if (place == null) {
                return;
            }
            if (item.type() instanceof ItemType.Flags flags) {
                readers.put(item.id(), FlagReader.all(questionnaire, place, flags));
                for (int i = 0; i < flags.flags().size(); i++) {
                    readers.put(
                            item.id() + "." + flags.flags().get(i).code(),
                            FlagReader.box(questionnaire, place, flags, i));
                }
            } else {
                readers.put(item.id(), ItemReader.of(questionnaire, place));
            }
        });
        return new AnswerForm(questionnaire, readers);
    }

    /** The questionnaire. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * The reader of one item, or of one box {@code item.code} of an item with several choices.
     *
     * @return the reader, or empty if there is no such item
     */
    public Optional<ItemReader> reader(String item) {
        return Optional.ofNullable(readers.get(item));
    }

    /** The names that can be answered: items, and boxes as {@code item.code}, in the order of the questionnaire. */
    public List<String> names() {
        return List.copyOf(readers.keySet());
    }

    /**
     * Reads the answers of one respondent.
     *
     * @param texts the answers by item (or box {@code item.code}); what is not there is missing
     * @return the answers, with a problem for each text that is no answer
     * @throws IllegalArgumentException if a key is no item, naming the nearest one
     */
    public Answers read(Map<String, String> texts) {
        AnswerBlock block = new AnswerBlock(questionnaire, 1);
        block.setSize(1);
        Map<String, String> kinds = new LinkedHashMap<>();
        List<AnswerProblem> problems = new ArrayList<>();
        texts.forEach((name, text) -> {
            ItemReader reader = readers.get(name);
            if (reader == null) {
                throw new IllegalArgumentException(
                        "unknown item '" + name + "'" + NearNames.advice(name, readers.keySet()));
            }
            CellOutcome outcome = reader.read(text, block, 0);
            if (outcome == CellOutcome.REFUSED) {
                problems.add(reader.problem(text));
            } else if (outcome == CellOutcome.MISSING) {
                kinds.put(name, reader.missingKind(text));
            }
        });
        return new Answers(questionnaire, block, kinds, problems);
    }
}
