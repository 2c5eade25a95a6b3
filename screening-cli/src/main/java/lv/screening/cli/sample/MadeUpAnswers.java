package lv.screening.cli.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.Item;
import lv.screening.model.ItemLayout;
import lv.screening.model.ItemType;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;

/**
 * Makes up answers: the first respondent gives the lowest answer everywhere, the second the highest, the others plausible ones.
 * A respondent has one inclination that pulls answers up, and {@linkplain Opposites those that protect} down, so answers go
 * together; items that are rightly not asked stay empty, and so does one in forty others. The same seed gives the same answers
 * on every platform. Not thread-safe.
 */
public final class MadeUpAnswers {
    private static final int MISSING_ONE_IN = 40;

    private final Questionnaire questionnaire;
    private final SplittableRandom random;
    private final Set<String> opposites;
    private int made;

    /** Answers to a questionnaire. */
    public MadeUpAnswers(Questionnaire questionnaire, long seed) {
        this.questionnaire = questionnaire;
        this.random = new SplittableRandom(seed);
        this.opposites = Opposites.of(questionnaire);
    }

    /**
     * The answers of the next respondent.
     *
     * @return by item, in the order of the questionnaire: a code, number, date or list of codes joined by spaces; empty where
     *     there is none
     */
    public Map<String, String> next() {
        int number = made++;
        // the product of three even draws: most people are inclined little, a few very much
        double inclination = number == 0
                ? 0
                : number == 1 ? 1 : random.nextDouble() * random.nextDouble() * (0.4 + random.nextDouble());
        Columns columns = new Columns(1, questionnaire.layout().slotCount());
        Map<String, String> texts = new HashMap<>();
        for (ItemLayout item : questionnaire.layout().items()) {
            boolean asked = item.gate() == null || item.gate().evaluate(columns)[0] == Columns.TRUE;
            boolean left = number > 1 && item.item().scored() && random.nextInt(MISSING_ONE_IN) == 0;
            double own = number > 1 && opposites.contains(item.item().id()) ? 1 - inclination : inclination;
            texts.put(item.item().id(), answer(item, number, own, asked, asked && left, columns));
        }
        Map<String, String> result = new LinkedHashMap<>();
        for (Item item : questionnaire.definition().items()) {
            result.put(item.id(), texts.getOrDefault(item.id(), ""));
        }
        return Collections.unmodifiableMap(result);
    }

    private String answer(
            ItemLayout item, int number, double inclination, boolean asked, boolean left, Columns columns) {
        AnswerSet answers = item.answers();
        ItemType type = item.item().type();
        String text;
        if (answers != null) {
            text = choice(item, answers, number, inclination, asked, left, columns);
        } else if (type instanceof ItemType.Flags flags) {
            text = boxes(item, flags, number, inclination, asked, left, columns);
        } else if (type instanceof ItemType.Quantity quantity) {
            text = number(item, quantity, number, inclination, asked, left, columns);
        } else if (type instanceof ItemType.Day) {
            text = day(item, number, left, columns);
        } else {
            text = "";
        }
        columns.setAnswered(item.slot(), new byte[] {asked && !left ? Columns.TRUE : Columns.FALSE});
        return asked && !left ? text : "";
    }

    private String choice(
            ItemLayout item,
            AnswerSet answers,
            int number,
            double inclination,
            boolean asked,
            boolean left,
            Columns columns) {
        List<AnswerOption> options = answers.options();
        int drawn = level(options.size(), number, item.item().group() ? random.nextDouble() : inclination);
        int counts = left
                ? options.size()
                : asked || item.item().otherwise() == null
                        ? drawn
                        : answers.codes().indexOf(item.item().otherwise());
        columns.setCodes(item.slot(), new byte[] {(byte) counts});
        return options.get(drawn).code();
    }

    /** One of so many levels: about as high as the inclination says. */
    private int level(int levels, int number, double inclination) {
        if (number < 2) {
            return number == 0 ? 0 : levels - 1;
        }
        double drawn = inclination + (random.nextDouble() - 0.5) * 0.5;
        return (int) Math.max(0, Math.min(levels - 1, Math.floor(drawn * levels)));
    }

    private String boxes(
            ItemLayout item,
            ItemType.Flags flags,
            int number,
            double inclination,
            boolean asked,
            boolean left,
            Columns columns) {
        List<String> ticked = new ArrayList<>();
        List<ItemType.Flag> all = flags.flags();
        boolean none = all.get(all.size() - 1).code().startsWith("none");
        for (int i = 0; i < all.size(); i++) {
            boolean nothing = none && i == all.size() - 1;
            boolean drawn = nothing
                    ? ticked.isEmpty()
                    : number == 1 || (number > 1 && random.nextDouble() < inclination * inclination * 0.3);
            boolean yes = drawn && asked && !left;
            if (drawn) {
                ticked.add(all.get(i).code());
            }
            byte truth = left ? Columns.UNKNOWN : yes ? Columns.TRUE : Columns.FALSE;
            columns.setTruths(item.slot() + i, new byte[] {truth});
        }
        return ticked.isEmpty() ? all.get(all.size() - 1).code() : String.join(" ", ticked);
    }

    private String number(
            ItemLayout item,
            ItemType.Quantity quantity,
            int number,
            double inclination,
            boolean asked,
            boolean left,
            Columns columns) {
        long min = scaled(quantity, quantity.min());
        long max = scaled(quantity, quantity.max());
        boolean age = item.item().id().equals("age");
        if (age) {
            Population population = questionnaire.definition().population();
            min = Math.max(min, scaled(quantity, population.minAge()));
            max = Math.min(max, scaled(quantity, population.maxAge()));
        }
        long drawn;
        if (age && number > 1) {
            drawn = min + random.nextLong(max - min + 1);
        } else {
            int levels = (int) Math.min(max - min + 1, 1000);
            drawn = min
                    + Math.round((double) level(levels, number, inclination) * (max - min) / Math.max(1, levels - 1));
        }
        long counts = asked || item.item().otherwise() == null
                ? drawn
                : scaled(quantity, new BigDecimal(item.item().otherwise()));
        columns.setNumbers(
                item.slot(), NumberVector.of(new long[] {left ? min : counts}, new long[] {left ? max : counts}));
        return BigDecimal.valueOf(drawn, quantity.decimals())
                .stripTrailingZeros()
                .toPlainString();
    }

    private static long scaled(ItemType.Quantity quantity, BigDecimal value) {
        return value.movePointRight(quantity.decimals()).longValue();
    }

    /** A date of birth that fits the population, for assessments on 2026-11-22; that day for every other date. */
    private String day(ItemLayout item, int number, boolean left, Columns columns) {
        LocalDate assessed = LocalDate.of(2026, 11, 22);
        Population population = questionnaire.definition().population();
        long years = number == 0
                ? population.minAge().longValue()
                : number == 1
                        ? population.maxAge().longValue()
                        : random.nextLong(
                                population.minAge().longValue(),
                                population.maxAge().longValue() + 1);
        LocalDate date = item.item().id().contains("birth")
                ? assessed.minusYears(years).minusDays(number < 2 ? 0 : random.nextInt(365))
                : assessed;
        long low = left ? LocalDate.of(1900, 1, 1).toEpochDay() : date.toEpochDay();
        long high = left ? LocalDate.of(2100, 12, 31).toEpochDay() : date.toEpochDay();
        columns.setNumbers(item.slot(), NumberVector.of(new long[] {low}, new long[] {high}));
        return date.toString();
    }
}
