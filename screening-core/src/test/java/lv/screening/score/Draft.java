package lv.screening.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.expr.Sketch;
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
import org.jspecify.annotations.Nullable;

/** A questionnaire drawn up by a test, with its expressions as sketches, so that an oracle can score it too. */
record Draft(List<ItemDraft> items, List<ScaleDraft> scales, List<Sketch.Truth> referrals) {
    /**
     * An item.
     *
     * @param points of the codes {@code c0, c1, ..} of a choice; empty for a number and for boxes
     * @param min the smallest number, or null for a choice and for boxes
     * @param boxes how many boxes; 0 unless it has several choices
     * @param otherwise the index of the code, or the number, that counts when it is not asked
     */
    record ItemDraft(
            String name,
            List<BigDecimal> points,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int boxes,
            Sketch.@Nullable Truth gate,
            BigDecimal otherwise) {
        List<String> codes() {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                codes.add("c" + i);
            }
            return codes;
        }

        boolean isChoice() {
            return !points.isEmpty();
        }
    }

    record TermDraft(String id, Sketch value, BigDecimal weight) {}

    record GroupDraft(Sketch.@Nullable Truth condition, List<BigDecimal> cuts) {}

    record ScaleDraft(
            String name, Scale.Combine combine, MissingRule missing, List<TermDraft> terms, List<GroupDraft> groups) {
        List<String> bands() {
            List<String> bands = new ArrayList<>();
            for (int i = 0; !groups.isEmpty() && i < groups.get(0).cuts().size(); i++) {
                bands.add("b" + i);
            }
            return bands;
        }

        ScaleDraft with(List<GroupDraft> other) {
            return new ScaleDraft(name, combine, missing, terms, other);
        }
    }

    Questionnaire questionnaire() {
        try {
            return Questionnaire.of(definition(), "0123456789abcdef");
        } catch (InvalidDefinitionException e) {
            throw new AssertionError(e.problems() + "\n" + this, e);
        }
    }

    /** Whether the scores are too fine for exact arithmetic; any other mistake fails the test. */
    boolean isTooFine() {
        try {
            Questionnaire.of(definition(), "0123456789abcdef");
            return false;
        } catch (InvalidDefinitionException e) {
            boolean tooFine = e.problems().stream()
                    .allMatch(p -> p.code().equals("scale_too_fine") || p.code().equals("expr_too_large"));
            if (!tooFine) {
                throw new AssertionError(e.problems() + "\n" + this, e);
            }
            return true;
        }
    }

    private Definition definition() {
        List<AnswerSet> sets = new ArrayList<>();
        List<Item> model = new ArrayList<>();
        for (ItemDraft item : items) {
            if (item.isChoice()) {
                List<AnswerOption> options = new ArrayList<>();
                for (int i = 0; i < item.points().size(); i++) {
                    options.add(new AnswerOption("c" + i, item.points().get(i), Text.NONE, List.of()));
                }
                sets.add(new AnswerSet("set_" + item.name(), options));
            }
            model.add(item(item));
        }
        List<Referral> rules = new ArrayList<>();
        for (int i = 0; i < referrals.size(); i++) {
            rules.add(new Referral(
                    "r" + i,
                    parse(referrals.get(i).text()),
                    Referral.Urgency.ROUTINE,
                    List.of(),
                    List.of(),
                    Text.of("r"),
                    Text.NONE));
        }
        return new Definition(
                "drawn_up",
                "1.0.0",
                Text.of("Drawn up by a test"),
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Definition.Status.EXAMPLE,
                new Population(BigDecimal.ZERO, BigDecimal.TEN, Population.Informant.SELF, Text.NONE),
                Text.NONE,
                List.of("en"),
                "CC0-1.0",
                Text.NONE,
                List.of(),
                Map.of(),
                sets,
                model,
                List.of(),
                scales.stream().map(Draft::scale).toList(),
                rules);
    }

    private static Item item(ItemDraft item) {
        ItemType type;
        String otherwise = item.otherwise().toPlainString();
        if (item.isChoice()) {
            type = new ItemType.Choice("set_" + item.name());
            otherwise = "c" + otherwise;
        } else if (item.min() != null && item.max() != null) {
            type = new ItemType.Quantity(item.min(), item.max());
        } else {
            List<ItemType.Flag> flags = new ArrayList<>();
            for (int i = 0; i < item.boxes(); i++) {
                flags.add(new ItemType.Flag("x" + i, Text.NONE));
            }
            type = new ItemType.Flags(flags);
            otherwise = null;
        }
        Sketch.Truth gate = item.gate();
        return new Item(
                item.name(),
                Text.of(item.name()),
                type,
                gate == null ? null : parse(gate.text()),
                gate == null ? null : otherwise,
                true,
                false,
                List.of(),
                Map.of());
    }

    private static Scale scale(ScaleDraft scale) {
        List<Term> terms = scale.terms().stream()
                .map(t -> new Term(t.id(), parse(t.value().text()), t.weight(), List.of(), Text.NONE, Text.NONE))
                .toList();
        List<BandGroup> groups = new ArrayList<>();
        for (GroupDraft group : scale.groups()) {
            List<BandGroup.Cut> cuts = new ArrayList<>();
            for (BigDecimal cut : group.cuts()) {
                cuts.add(new BandGroup.Cut("b" + cuts.size(), cut));
            }
            Sketch.Truth condition = group.condition();
            groups.add(new BandGroup(condition == null ? null : parse(condition.text()), cuts));
        }
        return new Scale(
                scale.name(),
                Text.of(scale.name()),
                "behaviour",
                Scale.Higher.WORSE,
                scale.combine(),
                scale.missing(),
                terms,
                groups,
                Map.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Expression parse(String text) {
        try {
            return Expression.parse(text);
        } catch (ExpressionException e) {
            throw new AssertionError(text, e);
        }
    }

    @Override
    public String toString() {
        return items.stream()
                        .map(item -> "\n  " + item.name() + " " + item.points() + item.min() + ".." + item.max() + " "
                                + item.boxes() + " when "
                                + (item.gate() == null ? "-" : item.gate().text()) + " else "
                                + item.otherwise())
                        .collect(Collectors.joining())
                + scales.stream()
                        .map(scale -> "\n  " + scale.name() + " " + scale.combine() + " " + scale.missing()
                                + scale.terms().stream()
                                        .map(t -> "\n    " + t.weight() + " * "
                                                + t.value().text())
                                        .collect(Collectors.joining())
                                + scale.groups().stream()
                                        .map(g -> "\n    bands "
                                                + (g.condition() == null
                                                        ? ""
                                                        : g.condition().text()) + g.cuts())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                + referrals.stream().map(r -> "\n  refer when " + r.text()).collect(Collectors.joining());
    }
}
