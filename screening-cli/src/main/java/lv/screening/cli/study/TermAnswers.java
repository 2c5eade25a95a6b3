package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.expr.Symbol;
import lv.screening.model.AnswerOption;
import lv.screening.model.ItemLayout;
import lv.screening.model.TermLayout;
import org.jspecify.annotations.Nullable;

/**
 * What each answer of the one item that a term reads is worth.
 *
 * @param item the item
 * @param options its answers in order of severity
 * @param values the value of the term for each of them
 */
record TermAnswers(ItemLayout item, List<AnswerOption> options, List<Double> values) {

    /** The answers of a term; null if the term reads several items, or one without a choice of answers. */
    static @Nullable TermAnswers of(ScaleValues values, TermLayout term) {
        Symbol.Choice choice = term.value().onlyChoice();
        if (choice == null) {
            return null;
        }
        ItemLayout item = values.items().stream()
                .filter(each -> each.slot() == choice.slot())
                .findFirst()
                .orElseThrow();
        if (item.answers() == null) {
            return null;
        }
        byte[] codes = new byte[choice.codes().size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) i;
        }
        Columns columns = new Columns(codes.length, values.slots());
        columns.setCodes(choice.slot(), codes);
        NumberVector found = term.value().evaluate(columns);
        List<Double> worth = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            worth.add((double) found.low()[i] / term.value().denominator());
        }
        return new TermAnswers(item, item.answers().options(), worth);
    }

    /** The different values, ascending, each times a sign. */
    List<Double> levels(int sign) {
        return values.stream()
                .map(each -> sign * each + 0.0)
                .distinct()
                .sorted()
                .toList();
    }
}
