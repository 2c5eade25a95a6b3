package lv.screening.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lv.screening.expr.Ratio;
import lv.screening.expr.Sketch;
import lv.screening.expr.SketchMaker;
import lv.screening.model.MissingRule;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;

/** Draws random questionnaires and answers; the same seed gives the same ones. */
final class DraftMaker {
    private static final List<String> WEIGHTS = List.of("1", "1", "1", "2", "0.5", "-1", "0.7", "0.1", "-0.25", "0");
    private static final List<String> POINTS = List.of("0", "1", "2", "3", "0.5", "-1", "1.5", "4");

    private final SplittableRandom random;
    private final Map<String, List<String>> choices = new LinkedHashMap<>();
    private final List<String> quantities = new ArrayList<>();
    private final List<String> boxes = new ArrayList<>();
    private final Map<String, List<String>> bands = new LinkedHashMap<>();

    DraftMaker(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private SketchMaker sketches() {
        return new SketchMaker(random, choices, quantities, boxes, bands);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Draft draft() {
        List<Draft.ItemDraft> items = new ArrayList<>();
        int count = 3 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            items.add(item("q" + i, i));
        }
        List<Draft.ScaleDraft> scales = new ArrayList<>();
        int scaleCount = 1 + random.nextInt(4);
        for (int s = 0; s < scaleCount; s++) {
            Draft.ScaleDraft scale = scale("s" + s);
            scales.add(scale);
            while (new Draft(items, scales, List.of()).isTooFine()) {
                scale = scale("s" + s);
                scales.set(s, scale);
            }
            scales.set(s, banded(scale, new Draft(items, scales, List.of()).questionnaire()));
            bands.put(scale.name(), scales.get(s).bands());
        }
        while (true) {
            List<Sketch.Truth> referrals = List.of(
                    sketches().truth(2),
                    sketches().truth(2),
                    new SketchMaker(random, choices, quantities, boxes, Map.of()).truth(3));
            Draft draft = new Draft(items, scales, referrals);
            if (!draft.isTooFine()) {
                return draft;
            }
        }
    }

    private Draft.ItemDraft item(String name, int index) {
        Sketch.Truth gate = index > 0 && random.nextInt(4) == 0 ? sketches().truth(1) : null;
        int kind = random.nextInt(6);
        if (kind == 0) {
            int decimals = random.nextInt(2);
            BigDecimal min = BigDecimal.valueOf(random.nextInt(3) - 1L, decimals);
            BigDecimal max = min.add(BigDecimal.valueOf(random.nextInt(4), decimals));
            quantities.add(name);
            return new Draft.ItemDraft(name, List.of(), min, max, 0, gate, min);
        }
        if (kind == 1) {
            boxes.add(name + ".x0");
            boxes.add(name + ".x1");
            return new Draft.ItemDraft(name, List.of(), null, null, 2, gate, BigDecimal.ZERO);
        }
        List<BigDecimal> points = new ArrayList<>();
        int codes = 2 + random.nextInt(3);
        for (int i = 0; i < codes; i++) {
            points.add(new BigDecimal(pick(POINTS)));
        }
        Draft.ItemDraft item =
                new Draft.ItemDraft(name, points, null, null, 0, gate, BigDecimal.valueOf(random.nextInt(codes)));
        choices.put(name, item.codes());
        return item;
    }

    private Draft.ScaleDraft scale(String name) {
        Scale.Combine combine = pick(List.of(
                Scale.Combine.SUM, Scale.Combine.SUM, Scale.Combine.SUM, Scale.Combine.MEAN, Scale.Combine.MAX));
        List<Draft.TermDraft> terms = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        boolean plain = random.nextInt(3) == 0;
        for (int t = 0; t < count; t++) {
            BigDecimal weight = plain ? BigDecimal.ONE : new BigDecimal(pick(WEIGHTS));
            Sketch value = sketches().number(plain || random.nextBoolean() ? 0 : 2);
            if (!plain && random.nextInt(4) == 0) {
                value = sketches().truth(2);
            }
            terms.add(new Draft.TermDraft("t" + t, value, weight));
        }
        return new Draft.ScaleDraft(name, combine, rule(combine), terms, List.of());
    }

    private MissingRule rule(Scale.Combine combine) {
        int kind = random.nextInt(4);
        int allow = random.nextInt(4);
        if (kind == 0) {
            return MissingRule.STRICT;
        }
        if (kind == 1 || combine == Scale.Combine.MAX) {
            return new MissingRule(allow, MissingRule.Then.ZERO, MissingRule.Rounding.NONE);
        }
        return new MissingRule(
                allow,
                MissingRule.Then.PRORATE,
                pick(List.of(
                        MissingRule.Rounding.NONE,
                        MissingRule.Rounding.NONE,
                        MissingRule.Rounding.HALF_UP,
                        MissingRule.Rounding.HALF_EVEN)));
    }

    private Draft.ScaleDraft banded(Draft.ScaleDraft scale, Questionnaire unbanded) {
        var layout = unbanded.layout().scales().stream()
                .filter(each -> each.scale().id().equals(scale.name()))
                .findFirst()
                .orElseThrow();
        if (layout.min() == layout.max() || random.nextInt(5) == 0) {
            return scale;
        }
        int count = 1 + random.nextInt(3);
        List<Draft.GroupDraft> groups = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            groups.add(new Draft.GroupDraft(sketches().truth(1), cuts(layout.lowest(), layout.highest(), count)));
        }
        groups.add(new Draft.GroupDraft(null, cuts(layout.lowest(), layout.highest(), count)));
        return scale.with(groups);
    }

    private List<BigDecimal> cuts(Ratio lowest, Ratio highest, int count) {
        List<BigDecimal> cuts = new ArrayList<>();
        cuts.add(lowest.rounded(3).subtract(new BigDecimal("0.01")).setScale(2, RoundingMode.FLOOR));
        BigDecimal low = lowest.rounded(6);
        BigDecimal width = highest.rounded(6).subtract(low);
        for (int i = 1; i <= count; i++) {
            BigDecimal share = BigDecimal.valueOf(i).divide(BigDecimal.valueOf(count + 1L), 6, RoundingMode.HALF_UP);
            cuts.add(low.add(width.multiply(share)).setScale(random.nextInt(2) + 1, RoundingMode.HALF_UP));
        }
        for (int i = 1; i < cuts.size(); i++) {
            if (cuts.get(i).compareTo(low) <= 0
                    || cuts.get(i).compareTo(highest.rounded(6)) >= 0
                    || cuts.get(i).compareTo(cuts.get(i - 1)) <= 0) {
                // too narrow for whole steps: finer ones, which always fit
                List<BigDecimal> fine = new ArrayList<>(List.of(cuts.get(0)));
                for (int j = 1; j <= count; j++) {
                    fine.add(low.add(width.multiply(new BigDecimal("0.2").multiply(BigDecimal.valueOf(j))))
                            .setScale(6, RoundingMode.HALF_UP));
                }
                return fine;
            }
        }
        return cuts;
    }

    /** Complete answers: index of a code, a number, or 1 and 0 for each box {@code item.x0}. */
    Map<String, BigDecimal> answers(Draft draft) {
        Map<String, BigDecimal> answers = new LinkedHashMap<>();
        for (Draft.ItemDraft item : draft.items()) {
            BigDecimal min = item.min();
            BigDecimal max = item.max();
            if (item.isChoice()) {
                answers.put(
                        item.name(),
                        BigDecimal.valueOf(random.nextInt(item.points().size())));
            } else if (min != null && max != null) {
                int steps = max.subtract(min).unscaledValue().intValueExact();
                answers.put(
                        item.name(), min.add(BigDecimal.valueOf(random.nextInt(steps + 1), Math.max(0, min.scale()))));
            } else {
                for (int i = 0; i < item.boxes(); i++) {
                    answers.put(item.name() + ".x" + i, BigDecimal.valueOf(random.nextInt(2)));
                }
            }
        }
        return answers;
    }

    /** The answers without some of them; boxes of an item go one by one. */
    Map<String, BigDecimal> hide(Map<String, BigDecimal> answers) {
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        int gaps = random.nextInt(4);
        answers.forEach((name, value) -> {
            if (random.nextInt(6) >= gaps) {
                left.put(name, value);
            }
        });
        return left;
    }

    /** Puts answers into a row of a block. */
    static void fill(Questionnaire questionnaire, Map<String, BigDecimal> answers, AnswerBlock block, int row) {
        for (var place : questionnaire.layout().items()) {
            String name = place.item().id();
            if (place.item().type() instanceof lv.screening.model.ItemType.Flags flags) {
                for (int i = 0; i < flags.flags().size(); i++) {
                    BigDecimal box = answers.get(name + ".x" + i);
                    block.codes(place.slot() + i)[row] = box == null ? 2 : box.byteValueExact();
                }
            } else if (place.answers() != null) {
                BigDecimal code = answers.get(name);
                block.codes(place.slot())[row] = code == null ? block.missingCode(place.slot()) : code.byteValueExact();
            } else if (place.item().type() instanceof lv.screening.model.ItemType.Quantity quantity) {
                BigDecimal value = answers.get(name);
                block.numbers(place.slot())[row] = value == null
                        ? AnswerBlock.MISSING
                        : value.movePointRight(quantity.decimals()).longValueExact();
            }
        }
    }

    static BlockScores score(Questionnaire questionnaire, List<Map<String, BigDecimal>> respondents) {
        return Screener.of(questionnaire).score(block(questionnaire, respondents));
    }

    static AnswerBlock block(Questionnaire questionnaire, List<Map<String, BigDecimal>> respondents) {
        AnswerBlock block = new AnswerBlock(questionnaire, Math.max(1, respondents.size()));
        for (int i = 0; i < respondents.size(); i++) {
            fill(questionnaire, respondents.get(i), block, i);
        }
        block.setSize(respondents.size());
        return block;
    }
}
