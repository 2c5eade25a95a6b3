package lv.screening.model;

import lv.screening.expr.TruthExpression;
import org.jspecify.annotations.Nullable;

/**
 * An item with its place in a block of respondents.
 *
 * @param item the item
 * @param answers the answer set of an item with one choice, else null
 * @param slot its slot; an item with several choices has one for each box, from here on
 * @param gate the checked condition under which it is asked, or null: always
 */
public record ItemLayout(
        Item item,
        @Nullable AnswerSet answers,
        int slot,
        @Nullable TruthExpression gate) {}
