package lv.screening.model;

import java.util.List;
import java.util.Map;
import lv.screening.expr.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param id the name that expressions and data use
 * @param text the question, or our own short label of it
 * @param type how it is answered
 * @param when the condition under which it is asked, or null: always
 * @param otherwise what counts when it is not asked: a code or a number as written; null where nothing does
 * @param scored false for an item that is deliberately in no scale
 * @param group whether it is an attribute of a group (sex, origin, language), for auditing
 * @param source ids of the sources
 * @param missingCodes data spellings by kind of missing answer, in addition to the questionnaire's
 */
public record Item(
        String id,
        Text text,
        ItemType type,
        @Nullable Expression when,
        @Nullable String otherwise,
        boolean scored,
        boolean group,
        List<String> source,
        Map<String, List<String>> missingCodes) {
    /** An item with copies of its lists. */
    public Item {
        source = List.copyOf(source);
        missingCodes = Copies.ofLists(missingCodes);
    }
}
