package lv.screening.cli.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.AnswerOption;
import lv.screening.model.ItemLayout;
import lv.screening.model.TermLayout;
import lv.screening.tune.CardItem;
import lv.screening.tune.CardLink;
import lv.screening.tune.Covariance;
import lv.screening.tune.ScoreCard;
import org.jspecify.annotations.Nullable;

/** Makes the score card of learned points: for each term that has points, what each answer gives. */
final class CardMaker {
    private static final double[] STEPS = {1, 0.5, 0.25, 0.1, 0.05, 0.01};

    private final ScaleValues values;
    private final Map<String, BigDecimal> weights;
    private final String language;
    private final List<Caution> cautions;

    private CardMaker(ScaleValues values, Map<String, BigDecimal> weights, String language, List<Caution> cautions) {
        this.values = values;
        this.weights = weights;
        this.language = language;
        this.cautions = cautions;
    }

    static CardMaker of(ScaleValues values, Map<String, BigDecimal> weights, String language, List<Caution> cautions) {
        return new CardMaker(values, weights, language, cautions);
    }

    /** The card; null if no term has points, or if the totals are too fine to be added up by hand. */
    @Nullable
    ScoreCard card(double[] totals, double[] outcome, double[] caseWeights, List<Tuned.Band> bands) {
        List<CardItem> items = items();
        if (items.isEmpty()) {
            return null;
        }
        int[] known = IntStream.range(0, totals.length)
                .filter(i -> !Double.isNaN(totals[i]))
                .toArray();
        double[] people = pick(totals, known);
        double[] weight = pick(caseWeights, known);
        boolean surveyed = Arrays.stream(weight).distinct().count() > 1;
        CardLink link =
                CardLink.fit(people, pick(outcome, known), weight, surveyed ? Covariance.SANDWICH : Covariance.MODEL);
        double divisor = values.scale().combine() == lv.screening.model.Scale.Combine.MEAN
                ? values.scale().terms().size()
                : 1;
        List<ScoreCard.Band> names = bands.stream()
                .map(each -> new ScoreCard.Band(
                        values.scale().bandShown(each.band(), language),
                        each.lowest().doubleValue() * divisor))
                .toList();
        String title = values.scale().label().isEmpty()
                ? values.scale().id()
                : values.scale().label().in(language);
        for (double step : STEPS) {
            try {
                return ScoreCard.of(title, items, step, link, people, weight, names);
            } catch (IllegalArgumentException tooCoarse) {
                // a finer step may do
            }
        }
        cautions.add(Caution.of("no_card", "the points of some answers are too fine to be added up by hand: no card"));
        return null;
    }

    private static double[] pick(double[] all, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> all[i]).toArray();
    }

    private List<CardItem> items() {
        List<CardItem> items = new ArrayList<>();
        for (TermLayout term : values.layout().terms()) {
            BigDecimal weight = weights.getOrDefault(term.term().id(), BigDecimal.ZERO);
            if (weight.signum() != 0) {
                items.add(item(term, weight.doubleValue()));
            }
        }
        return items;
    }

    private CardItem item(TermLayout term, double weight) {
        String own = term.term().label().isEmpty()
                ? term.term().id()
                : term.term().label().in(language);
        if (term.items().size() == 1) {
            ItemLayout place = place(term.items().firstKey());
            if (place != null && place.answers() != null) {
                String label =
                        term.term().label().isEmpty() ? place.item().text().in(language) : own;
                return CardItem.choice(
                        label, answers(term, place, place.answers().options(), weight));
            }
        }
        double lowest = term.value().lowest().toDouble();
        double highest = term.value().highest().toDouble();
        boolean whole = lowest == Math.rint(lowest) && highest == Math.rint(highest) && highest - lowest <= 1000;
        if ((lowest == 0 && highest == 1) || !whole) {
            boolean latvian = language.equals("lv");
            return CardItem.choice(
                    own,
                    List.of(
                            new CardItem.Answer(latvian ? "nē" : "no", weight * lowest),
                            new CardItem.Answer(latvian ? "jā" : "yes", weight * highest)));
        }
        return CardItem.number(own, weight, (int) lowest, (int) highest);
    }

    private @Nullable ItemLayout place(int slot) {
        return values.items().stream()
                .filter(each -> each.slot() == slot)
                .findFirst()
                .orElse(null);
    }

    private List<CardItem.Answer> answers(
            TermLayout term, ItemLayout place, List<AnswerOption> options, double weight) {
        Columns columns = new Columns(options.size(), values.slots());
        byte[] codes = new byte[options.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) i;
        }
        columns.setCodes(place.slot(), codes);
        NumberVector found = term.value().evaluate(columns);
        List<CardItem.Answer> answers = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            double value = (double) found.low()[i] / term.value().denominator();
            answers.add(new CardItem.Answer(options.get(i).shown(language), clean(weight * value)));
        }
        return answers;
    }

    private static double clean(double points) {
        return Math.round(points * 1e6) / 1e6 + 0.0;
    }
}
