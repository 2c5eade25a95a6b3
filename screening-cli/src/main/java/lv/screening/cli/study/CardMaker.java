package lv.screening.cli.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final Map<String, Map<String, BigDecimal>> points;
    private final String language;
    private final List<Caution> cautions;

    private CardMaker(
            ScaleValues values,
            Map<String, BigDecimal> weights,
            Map<String, Map<String, BigDecimal>> points,
            String language,
            List<Caution> cautions) {
        this.values = values;
        this.weights = weights;
        this.points = points;
        this.language = language;
        this.cautions = cautions;
    }

    /** A maker for weights by term, and points by code for the terms that have them instead. */
    static CardMaker of(
            ScaleValues values,
            Map<String, BigDecimal> weights,
            Map<String, Map<String, BigDecimal>> points,
            String language,
            List<Caution> cautions) {
        return new CardMaker(values, weights, points, language, cautions);
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
            Map<String, BigDecimal> byCode = points.get(term.term().id());
            if (byCode != null) {
                items.add(byAnswer(term, byCode));
            } else if (weight.signum() != 0) {
                items.add(item(term, weight.doubleValue()));
            }
        }
        return items;
    }

    private CardItem byAnswer(TermLayout term, Map<String, BigDecimal> byCode) {
        TermAnswers answers = TermAnswers.of(values, term);
        if (answers == null) {
            throw new IllegalArgumentException("the term has no answers");
        }
        return CardItem.choice(
                label(term, answers),
                answers.options().stream()
                        .map(each -> new CardItem.Answer(
                                each.shown(language),
                                byCode.getOrDefault(each.code(), BigDecimal.ZERO)
                                        .doubleValue()))
                        .toList());
    }

    private CardItem item(TermLayout term, double weight) {
        TermAnswers answers = TermAnswers.of(values, term);
        if (answers != null) {
            List<CardItem.Answer> all = new ArrayList<>();
            for (int i = 0; i < answers.options().size(); i++) {
                all.add(new CardItem.Answer(
                        answers.options().get(i).shown(language),
                        clean(weight * answers.values().get(i))));
            }
            return CardItem.choice(label(term, answers), all);
        }
        double lowest = term.value().lowest().toDouble();
        double highest = term.value().highest().toDouble();
        boolean whole = lowest == Math.rint(lowest) && highest == Math.rint(highest) && highest - lowest <= 1000;
        if ((lowest == 0 && highest == 1) || !whole) {
            boolean latvian = language.equals("lv");
            return CardItem.choice(
                    label(term, null),
                    List.of(
                            new CardItem.Answer(latvian ? "nē" : "no", weight * lowest),
                            new CardItem.Answer(latvian ? "jā" : "yes", weight * highest)));
        }
        return CardItem.number(label(term, null), weight, (int) lowest, (int) highest);
    }

    private String label(TermLayout term, @Nullable TermAnswers answers) {
        if (!term.term().label().isEmpty()) {
            return term.term().label().in(language);
        }
        return answers == null ? term.term().id() : answers.item().item().text().in(language);
    }

    private static double clean(double points) {
        return Math.round(points * 1e6) / 1e6 + 0.0;
    }
}
