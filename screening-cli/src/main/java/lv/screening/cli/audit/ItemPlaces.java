package lv.screening.cli.audit;

import java.util.HashMap;
import java.util.Map;
import lv.screening.model.AnswerSet;
import lv.screening.model.ItemLayout;
import lv.screening.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The items of a questionnaire by id. Immutable. */
final class ItemPlaces {
    private final Map<String, ItemLayout> places = new HashMap<>();

    ItemPlaces(Questionnaire questionnaire) {
        questionnaire.layout().items().forEach(place -> places.put(place.item().id(), place));
    }

    /** The answers of an item with one choice, else null. */
    @Nullable
    AnswerSet answers(String item) {
        ItemLayout place = places.get(item);
        return place == null ? null : place.answers();
    }

    /** Where the answers of an item stand. */
    int slot(String item) {
        ItemLayout place = places.get(item);
        return place == null ? -1 : place.slot();
    }

    /** Whether it is an item with one choice. */
    boolean isChoice(String item) {
        return answers(item) != null;
    }
}
