package lv.screening.cli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.expr.Ratio;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import lv.screening.score.Screener;
import org.jspecify.annotations.Nullable;

/**
 * One other answer that alone would move a scale into another band. Found by scoring the person anew with each other answer, so
 * that conditions, cuts by group and rules for missing answers all count.
 *
 * @param scale the scale
 * @param item the item
 * @param answer the other answer, as the item's code, number, or box that is ticked or not
 * @param score the score it would give
 * @param band the band it would give
 */
record OtherAnswer(
        String scale, Item item, String answer, @Nullable Ratio score, String band) {
    private static final int MOST_NUMBERS = 25;

    /** The other answers by scale, those that change the score least first. */
    static Map<String, List<OtherAnswer>> of(Assessment assessment, Map<String, String> texts) {
        Questionnaire questionnaire = assessment.questionnaire();
        Screener screener = Screener.of(questionnaire);
        AnswerForm form = AnswerForm.of(questionnaire);
        Map<String, List<OtherAnswer>> found = new LinkedHashMap<>();
        for (Item item : questionnaire.definition().items()) {
            String given = texts.get(item.id());
            if (given == null || item.group() || item.id().equals("age")) {
                continue;
            }
            for (String other : others(questionnaire, item, given)) {
                Map<String, String> changed = new LinkedHashMap<>(texts);
                changed.put(item.id(), other);
                Assessment result = screener.assess(form.read(changed));
                for (ScaleResult before : assessment.scales()) {
                    ScaleResult after = result.scale(before.scale().id()).orElseThrow();
                    String band = after.band();
                    if (before.band() != null && band != null && !band.equals(before.band())) {
                        found.computeIfAbsent(before.scale().id(), id -> new ArrayList<>())
                                .add(new OtherAnswer(before.scale().id(), item, other, after.score(), band));
                    }
                }
            }
        }
        assessment
                .scales()
                .forEach(scale -> found.getOrDefault(scale.scale().id(), new ArrayList<>())
                        .sort(Comparator.comparingDouble(each -> distance(scale.score(), each.score()))));
        return found;
    }

    private static double distance(@Nullable Ratio before, @Nullable Ratio after) {
        return before == null || after == null ? 0 : Math.abs(after.toDouble() - before.toDouble());
    }

    private static List<String> others(Questionnaire questionnaire, Item item, String given) {
        if (item.type() instanceof ItemType.Choice) {
            return questionnaire.answers(item).stream()
                    .flatMap(set -> set.codes().stream())
                    .filter(code -> !code.equals(given))
                    .toList();
        }
        if (item.type() instanceof ItemType.Quantity range) {
            return numbers(range);
        }
        if (item.type() instanceof ItemType.Flags flags) {
            Set<String> ticked = new LinkedHashSet<>(Arrays.asList(given.strip().split("[\\s;,|]+")));
            List<String> others = new ArrayList<>();
            for (ItemType.Flag flag : flags.flags()) {
                Set<String> toggled = new LinkedHashSet<>(ticked);
                if (!toggled.remove(flag.code())) {
                    toggled.add(flag.code());
                }
                others.add(String.join(" ", toggled));
            }
            return others;
        }
        return List.of();
    }

    private static List<String> numbers(ItemType.Quantity range) {
        List<String> numbers = new ArrayList<>();
        BigDecimal step = range.max().subtract(range.min()).compareTo(BigDecimal.valueOf(MOST_NUMBERS)) > 0
                ? range.max()
                        .subtract(range.min())
                        .divide(BigDecimal.valueOf(MOST_NUMBERS), range.decimals(), java.math.RoundingMode.UP)
                : BigDecimal.ONE;
        for (BigDecimal each = range.min(); each.compareTo(range.max()) <= 0; each = each.add(step)) {
            numbers.add(each.toPlainString());
        }
        return numbers;
    }

    /** The answer in words. */
    String shown(Questionnaire questionnaire, String language) {
        return shown(questionnaire, item, answer, language);
    }

    /** An answer in words; as it stands where it has none. */
    static String shown(Questionnaire questionnaire, Item item, String answer, String language) {
        if (item.type() instanceof ItemType.Flags flags) {
            return Arrays.stream(answer.split("[\\s;,|]+"))
                    .map(code -> flags.flags().stream()
                            .filter(flag ->
                                    flag.code().equals(code) && !flag.label().isEmpty())
                            .map(flag -> flag.label().in(language))
                            .findFirst()
                            .orElse(code))
                    .collect(java.util.stream.Collectors.joining(", "));
        }
        return questionnaire.answers(item).stream()
                .flatMap(set -> set.options().stream())
                .filter(option -> option.code().equals(answer))
                .map(option -> option.shown(language))
                .findFirst()
                .orElse(answer);
    }
}
