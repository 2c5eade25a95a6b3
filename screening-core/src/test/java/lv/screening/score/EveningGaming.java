package lv.screening.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.BandGroup;
import lv.screening.model.Definition;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.MissingRule;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Scale;
import lv.screening.model.Term;
import lv.screening.model.Text;

/** The invented questionnaire of the format's documentation, made by code so that these tests need no reader. */
final class EveningGaming {
    private EveningGaming() {}

    static Questionnaire questionnaire() {
        return questionnaire(new MissingRule(1, MissingRule.Then.PRORATE, MissingRule.Rounding.NONE));
    }

    static Questionnaire questionnaire(MissingRule rule) {
        try {
            return Questionnaire.of(definition(rule), "0123456789abcdef");
        } catch (InvalidDefinitionException e) {
            throw new AssertionError(e);
        }
    }

    private static Definition definition(MissingRule rule) {
        AnswerSet often = set("how_often", "never", "monthly", "weekly", "daily");
        AnswerSet yesNo = set("yes_no", "no", "yes");
        List<Item> items = List.of(
                item("age", quantity("10", "17"), null, null),
                item("gaming", new ItemType.Choice("how_often"), null, null),
                item("hours", quantity("0", "12"), "gaming != never", "0"),
                item("skipped", new ItemType.Choice("how_often"), "gaming != never", "never"),
                item("restless", new ItemType.Choice("how_often"), "gaming != never", "never"),
                item("relief", new ItemType.Choice("how_often"), null, null),
                item("harm", new ItemType.Choice("yes_no"), null, null));
        Scale dependence = new Scale(
                "dependence",
                Text.of("Signs of dependence"),
                "addiction",
                Scale.Higher.WORSE,
                Scale.Combine.SUM,
                rule,
                List.of(
                        term("gaming", "gaming", "1"),
                        term("skipped", "skipped", "1"),
                        term("restless", "restless", "1"),
                        term("relief", "reversed(relief)", "1"),
                        term("long_evening", "hours >= 4", "2"),
                        term("young_and_long", "age < 14 and hours >= 3", "1.5")),
                List.of(new BandGroup(null, List.of(cut("low", "0"), cut("raised", "5"), cut("high", "9")))),
                Map.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        List<Referral> referrals = List.of(
                referral("ask_again", "not scored(dependence)", Referral.Urgency.ROUTINE),
                referral("safety", "harm == yes", Referral.Urgency.NOW),
                referral("specialist", "dependence.band == high", Referral.Urgency.WEEKS));
        return new Definition(
                "evening_gaming",
                "1.2.0",
                Text.of("Evening gaming"),
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Definition.Status.EXAMPLE,
                new Population(new BigDecimal(10), new BigDecimal(17), Population.Informant.SELF, Text.NONE),
                Text.NONE,
                List.of("en"),
                "CC0-1.0",
                Text.NONE,
                List.of(),
                Map.of("unanswered", List.of("NA", "-99"), "refused", List.of("-77")),
                List.of(often, yesNo),
                items,
                List.of(),
                List.of(dependence),
                referrals);
    }

    private static AnswerSet set(String id, String... codes) {
        List<AnswerOption> options = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            options.add(new AnswerOption(codes[i], BigDecimal.valueOf(i), Text.NONE, List.of(String.valueOf(i))));
        }
        return new AnswerSet(id, options);
    }

    private static ItemType quantity(String min, String max) {
        return new ItemType.Quantity(new BigDecimal(min), new BigDecimal(max));
    }

    private static Item item(
            String id,
            ItemType type,
            @org.jspecify.annotations.Nullable String when,
            @org.jspecify.annotations.Nullable String otherwise) {
        return new Item(
                id, Text.of(id), type, when == null ? null : parse(when), otherwise, true, false, List.of(), Map.of());
    }

    private static Term term(String id, String value, String weight) {
        return new Term(id, parse(value), new BigDecimal(weight), List.of(), Text.NONE, Text.NONE);
    }

    private static BandGroup.Cut cut(String band, String lowest) {
        return new BandGroup.Cut(band, new BigDecimal(lowest));
    }

    private static Referral referral(String id, String when, Referral.Urgency urgency) {
        return new Referral(id, parse(when), urgency, List.of(), List.of(), Text.of(id), Text.NONE);
    }

    static Expression parse(String text) {
        try {
            return Expression.parse(text);
        } catch (ExpressionException e) {
            throw new AssertionError(e);
        }
    }
}
