package lv.screening.cli.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.TermLayout;

/** The items of which a high answer protects: in a scale of strengths, or reversed in one of burdens. */
final class Opposites {
    private Opposites() {}

    /** The ids of items whose terms, all together, speak of less risk the higher the answer is. */
    static Set<String> of(Questionnaire questionnaire) {
        Map<String, Integer> directions = new HashMap<>();
        questionnaire.layout().scales().forEach(scale -> {
            int worse = scale.scale().higher() == Scale.Higher.WORSE ? 1 : -1;
            for (TermLayout term : scale.terms()) {
                int direction = worse * direction(questionnaire, term);
                term.items().values().forEach(item -> directions.merge(item, direction, Integer::sum));
            }
        });
        return directions.entrySet().stream()
                .filter(each -> each.getValue() < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the points of a term rise or fall from the lowest answer of its only item to the highest; else they rise. */
    private static int direction(Questionnaire questionnaire, TermLayout term) {
        if (term.items().size() != 1) {
            return 1;
        }
        int slot = term.items().keySet().iterator().next();
        ItemLayout item = questionnaire.layout().items().stream()
                .filter(each -> each.slot() == slot)
                .findFirst()
                .orElse(null);
        Columns ends = new Columns(2, questionnaire.layout().slotCount());
        if (item != null && item.answers() != null) {
            ends.setCodes(slot, new byte[] {0, (byte) (item.answers().options().size() - 1)});
        } else if (item != null && item.item().type() instanceof ItemType.Quantity quantity) {
            long[] numbers = {
                quantity.min().movePointRight(quantity.decimals()).longValueExact(),
                quantity.max().movePointRight(quantity.decimals()).longValueExact()
            };
            ends.setNumbers(slot, NumberVector.of(numbers, numbers));
        } else {
            return 1;
        }
        NumberVector points = term.value().evaluate(ends);
        long rise = term.factor() * (points.low()[1] - points.low()[0]);
        return rise < 0 ? -1 : 1;
    }
}
