package lv.screening.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberExpression;
import lv.screening.expr.NumberVector;
import lv.screening.expr.OpenItems;
import lv.screening.expr.Ratio;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;
import lv.screening.model.ReferralLayout;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import org.jspecify.annotations.Nullable;

/** Turns the results of a block of one into an assessment with its reasons. */
final class AssessmentBuilder {
    private final Questionnaire questionnaire;
    private final BlockScores scores;

    private AssessmentBuilder(Questionnaire questionnaire, BlockScores scores) {
        this.questionnaire = questionnaire;
        this.scores = scores;
    }

    static Assessment build(Screener screener, BlockScores scores, List<AnswerProblem> found) {
        return new AssessmentBuilder(screener.questionnaire(), scores).build(found);
    }

    private Assessment build(List<AnswerProblem> found) {
        List<ScaleResult> scales = new ArrayList<>();
        for (ScaleScores each : scores.scales()) {
            scales.add(scale(each));
        }
        List<String> order = new ArrayList<>();
        questionnaire.definition().scales().forEach(scale -> order.add(scale.id()));
        scales.sort((a, b) -> Integer.compare(
                order.indexOf(a.scale().id()), order.indexOf(b.scale().id())));
        List<SuggestedReferral> suggested = new ArrayList<>();
        List<UndeterminedReferral> undetermined = new ArrayList<>();
        List<ReferralLayout> rules = questionnaire.layout().referrals();
        for (int i = 0; i < rules.size(); i++) {
            byte truth = scores.referral(i, 0);
            if (truth == Columns.TRUE) {
                suggested.add(suggested(rules.get(i)));
            } else if (truth == Columns.UNKNOWN) {
                undetermined.add(undetermined(rules.get(i)));
            }
        }
        suggested.sort((a, b) -> a.referral().urgency().compareTo(b.referral().urgency()));
        undetermined.sort(
                (a, b) -> a.referral().urgency().compareTo(b.referral().urgency()));
        return new Assessment(questionnaire, scales, suggested, undetermined, problems(found), age());
    }

    private Optional<Ratio> age() {
        NumberExpression age = questionnaire.layout().age();
        if (age == null) {
            return Optional.empty();
        }
        NumberVector value = age.evaluate(scores.columns());
        return value.known(0) ? Optional.of(Ratio.of(value.low()[0], age.denominator())) : Optional.empty();
    }

    private SuggestedReferral suggested(ReferralLayout rule) {
        Set<String> because = new LinkedHashSet<>();
        rule.condition().because(scores.columns(), Columns.TRUE, because::add);
        return new SuggestedReferral(rule.referral(), List.copyOf(because));
    }

    private UndeterminedReferral undetermined(ReferralLayout rule) {
        OpenItems needs = new OpenItems();
        rule.condition().undecided(scores.columns(), needs);
        return new UndeterminedReferral(rule.referral(), needs.names());
    }

    private List<AnswerProblem> problems(List<AnswerProblem> found) {
        List<AnswerProblem> all = new ArrayList<>(found);
        Set<String> notAsked = new LinkedHashSet<>();
        for (int i = 0; i < scores.notAskedCount(); i++) {
            notAsked.add(scores.notAskedItem(i));
        }
        for (String item : notAsked) {
            all.add(new AnswerProblem(
                    AnswerProblem.NOT_ASKED,
                    item,
                    "item '" + item + "' was rightly not asked, but has an answer; it was not counted"));
        }
        Population population = questionnaire.definition().population();
        String ages =
                population.minAge().toPlainString() + ".." + population.maxAge().toPlainString();
        if (scores.ageFits(0) == Columns.FALSE) {
            all.add(new AnswerProblem(
                    AnswerProblem.AGE_OUTSIDE,
                    "age",
                    "the age is outside " + ages + ", for which this questionnaire is meant; nothing was scored"));
        } else if (scores.ageFits(0) == Columns.UNKNOWN) {
            all.add(new AnswerProblem(
                    AnswerProblem.AGE_MISSING,
                    "age",
                    "the age is missing, and this questionnaire is meant for " + ages + " only; nothing was scored"));
        }
        return all;
    }

    private ScaleResult scale(ScaleScores each) {
        ScaleLayout layout = each.layout();
        NumberVector interval = each.interval();
        long denominator = layout.denominator();
        Ratio score = each.hasScore(0) ? Ratio.of(each.numerator(0), denominator * each.extra(0)) : null;
        List<String> names = layout.scale().bandNames();
        List<String> possible = new ArrayList<>();
        int bits = each.possible(0);
        for (String name : names) {
            if ((bits & 1) == 1) {
                possible.add(name);
            }
            bits >>= 1;
        }
        int band = each.band(0);
        return new ScaleResult(
                layout.scale(),
                score,
                score100(each, score),
                band < 0 ? null : names.get(band),
                each.status(0),
                each.missing(0),
                Ratio.of(interval.low()[0], denominator * interval.extra(0)),
                Ratio.of(interval.high()[0], denominator * interval.extra(0)),
                possible,
                contributions(each, score),
                score == null ? null : NormLookup.find(layout, score, scores.columns()));
    }

    private static @Nullable Ratio score100(ScaleScores each, @Nullable Ratio score) {
        ScaleLayout layout = each.layout();
        if (score == null) {
            return null;
        }
        if (layout.max() == layout.min()) {
            return Ratio.ZERO;
        }
        return Ratios.percent(each.numerator(0), each.extra(0), layout.min(), layout.max());
    }

    private List<Contribution> contributions(ScaleScores each, @Nullable Ratio score) {
        List<Contribution> result = new ArrayList<>();
        ScaleLayout layout = each.layout();
        for (int t = 0; t < layout.terms().size(); t++) {
            TermLayout term = layout.terms().get(t);
            NumberVector value = each.term(t);
            long own = term.value().denominator() * value.extra(0);
            long whole = layout.denominator() * value.extra(0);
            long a = term.factor() * value.low()[0];
            NumberVector possible = each.possibleTerm(t);
            long wholePossible = layout.denominator() * possible.extra(0);
            long from = term.factor() * possible.low()[0];
            long to = term.factor() * possible.high()[0];
            Ratio points = value.known(0) || term.factor() == 0 ? Ratio.of(a, whole) : null;
            result.add(new Contribution(
                    term.term().id(),
                    value.known(0) ? Ratio.of(value.low()[0], own) : null,
                    term.term().weight(),
                    points,
                    points == null || score == null || score.numerator() == 0 ? null : Ratios.divide(points, score),
                    Ratio.of(Math.min(from, to), wholePossible),
                    Ratio.of(Math.max(from, to), wholePossible)));
        }
        return result;
    }
}
