package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.expr.NearNames;
import lv.screening.tune.Bounds;
import lv.screening.tune.ChoiceRule;
import lv.screening.tune.Covariance;
import lv.screening.tune.CumulativeCoding;
import lv.screening.tune.LambdaSearch;
import lv.screening.tune.LogisticRegression;
import lv.screening.tune.Penalty;
import lv.screening.tune.PointSign;
import lv.screening.tune.PointsLearner;
import lv.screening.tune.PointsSearch;
import lv.screening.tune.RegressionLearner;
import lv.screening.tune.ScoreForm;
import lv.screening.tune.SizeSearch;
import lv.screening.tune.TermGroup;
import lv.screening.tune.WeightLearner;

/** The options of tune turned into a learner, checked against the terms there are. */
final class LearningRules {
    private static final int SMALL = 3;
    private static final int DEFAULT_TERMS = 5;
    private static final int INNER_FOLDS = 5;

    private final TuneOptions options;
    private final KeyedTerms terms;
    private final int lowest;
    private final int highest;
    private final FixedPoints fixed;

    private LearningRules(TuneOptions options, KeyedTerms terms, int lowest, int highest) {
        this.options = options;
        this.terms = terms;
        this.lowest = lowest;
        this.highest = highest;
        this.fixed = FixedPoints.of(options.fixed);
    }

    /** Reads the options; whatever does not fit is a usage error. */
    static LearningRules of(TuneOptions options, KeyedTerms terms) {
        boolean points = options.method == TuneOptions.Method.points;
        if (!points) {
            refuse(options.points != null, "--points", options);
            refuse(!options.groups.isEmpty(), "--group", options);
            refuse(!options.fixed.isEmpty(), "--fix", options);
            refuse(options.byAnswer || !options.byAnswerOf.isEmpty(), "--by-answer", options);
            refuse(options.form == TuneOptions.Form.A, "--form A", options);
            refuse(options.card != null, "--card", options);
            boolean limited = !options.maxTerms.isEmpty();
            refuse(limited && options.method != TuneOptions.Method.lasso, "--max-terms", options);
            if (options.maxTerms.size() > 1) {
                throw usage("--max-terms: several numbers are for --method points");
            }
        }
        for (int size : options.maxTerms) {
            if (size < 1) {
                throw usage("--max-terms: expected 1 or more");
            }
        }
        if (options.folds < 2 || options.minCell < 1 || options.imputations < 1) {
            throw usage("--folds: expected 2 or more; --min-cell and --imputations: 1 or more");
        }
        String range = options.points == null ? -SMALL + ".." + SMALL : options.points;
        if (!range.matches("-?\\d{1,3}\\.\\.-?\\d{1,3}")) {
            throw usage("--points: expected two whole numbers such as -5..5");
        }
        int low = Integer.parseInt(range.substring(0, range.indexOf("..")));
        int high = Integer.parseInt(range.substring(range.indexOf("..") + 2));
        LearningRules rules = new LearningRules(options, terms, low, high);
        rules.known("--allow-sign", options.anySign);
        options.groups.forEach(each -> rules.known("--group", Arrays.asList(each.split(","))));
        rules.known("--fix", rules.fixed.ofTerms().keySet());
        rules.known("--fix", rules.fixed.ofAnswers().keySet());
        rules.known("--by-answer-of", options.byAnswerOf);
        rules.checkByAnswer();
        return rules;
    }

    private static void refuse(boolean given, String option, TuneOptions options) {
        if (given) {
            throw usage(option + " does not go with --method " + options.method);
        }
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    private void known(String option, Collection<String> names) {
        for (String name : names) {
            if (!terms.names().contains(name)) {
                throw usage(option + ": the scale has no term '" + name + "' to learn"
                        + NearNames.advice(name, terms.names()));
            }
        }
    }

    private Set<String> whole() {
        Set<String> whole = new HashSet<>(fixed.ofTerms().keySet());
        options.groups.forEach(each -> whole.addAll(Arrays.asList(each.split(","))));
        return whole;
    }

    private void checkByAnswer() {
        if ((options.byAnswer || !options.byAnswerOf.isEmpty()) && highest < 1) {
            throw usage("--by-answer needs points above 0, but --points is " + range());
        }
        for (String term : options.byAnswerOf) {
            if (whole().contains(term)) {
                throw usage("--by-answer-of: '" + term + "' is named by --fix or --group too, where it has one weight");
            }
            oneItem("--by-answer-of", term);
        }
        for (String term : fixed.ofAnswers().keySet()) {
            if (whole().contains(term)) {
                throw usage(
                        "--fix: '" + term + "' is named by --group too, where it has one weight, not points by answer");
            }
            oneItem("--fix", term);
            fixed.byLevel(new CumulativeCoding(term, terms.levels(term)), terms);
        }
    }

    private void oneItem(String option, String term) {
        if (terms.levels(term).size() < 2) {
            throw usage(option + ": '" + term + "' is not the answer to one item with a choice of answers");
        }
    }

    /** The terms whose answers have points of their own, with the levels these can have. */
    List<CumulativeCoding> byAnswer() {
        List<CumulativeCoding> codings = new ArrayList<>();
        for (String term : terms.names()) {
            List<Double> levels = terms.levels(term);
            boolean all = options.byAnswer && levels.size() > 2 && !whole().contains(term);
            boolean given = fixed.ofAnswers().containsKey(term);
            if (given || (options.byAnswerOf.isEmpty() ? all : options.byAnswerOf.contains(term))) {
                codings.add(new CumulativeCoding(term, levels));
            }
        }
        return codings;
    }

    String range() {
        return lowest + ".." + highest;
    }

    /** The sizes among which the number of terms is chosen. */
    List<Integer> sizes() {
        return options.maxTerms.isEmpty()
                ? List.of(DEFAULT_TERMS)
                : options.maxTerms.stream().sorted().distinct().toList();
    }

    /** The search for points with at most so many terms and the range of the options. */
    PointsSearch search(int size) {
        return search(size, lowest, highest);
    }

    /** The search for points from minus to plus a number. */
    PointsSearch search(int size, int low, int high) {
        PointsSearch search = PointsSearch.withDefaults()
                .withForm(options.form == TuneOptions.Form.A ? ScoreForm.INTEGER_INTERCEPT : ScoreForm.REAL_INTERCEPT)
                .withMaxTerms(size)
                .withPoints(low, high)
                .withSign(PointSign.NON_NEGATIVE);
        List<String> coded = new ArrayList<>();
        for (CumulativeCoding coding : byAnswer()) {
            coded.add(coding.item());
            if (fixed.ofAnswers().containsKey(coding.item())) {
                search = fixed.withAnswers(search, coding, terms);
                continue;
            }
            search = search.withSteps(coding, high);
            if (options.anySign.contains(coding.item())) {
                for (String step : coding.terms()) {
                    search = search.withSign(step, PointSign.ANY).withPoints(step, low, high);
                }
            }
        }
        for (String term : options.anySign) {
            if (!coded.contains(term)) {
                search = search.withSign(term, PointSign.ANY);
            }
        }
        for (String group : options.groups) {
            List<String> names = Arrays.asList(group.split(","));
            search = search.withGroup(TermGroup.allOrNone(group, names));
        }
        for (Map.Entry<String, Integer> each : fixed.ofTerms().entrySet()) {
            int keyed = each.getValue() * terms.sign(each.getKey());
            search = search.withSign(each.getKey(), PointSign.ANY).withFixed(each.getKey(), keyed);
        }
        return search;
    }

    /** The learner, with every choice that it makes by itself. */
    WeightLearner learner() {
        if (options.method == TuneOptions.Method.points) {
            if (sizes().size() == 1) {
                return PointsLearner.of(search(sizes().get(0)), byAnswer());
            }
            List<SizeSearch.Candidate> candidates = new ArrayList<>();
            sizes().forEach(size ->
                    candidates.add(new SizeSearch.Candidate(size, PointsLearner.of(search(size), byAnswer()))));
            return new SizeSearch(candidates, INNER_FOLDS, ChoiceRule.ONE_STANDARD_ERROR);
        }
        LogisticRegression regression = LogisticRegression.maximumLikelihood()
                .withBoundsOtherwise(Bounds.risk())
                .withCovariance(options.caseWeight == null ? Covariance.MODEL : Covariance.SANDWICH);
        for (String term : options.anySign) {
            regression = regression.withBounds(term, Bounds.free());
        }
        return switch (options.method) {
            case logistic -> RegressionLearner.fixed(regression);
            case ridge -> RegressionLearner.searching(LambdaSearch.of(regression.withPenalty(Penalty.ridge(1))));
            default -> {
                LambdaSearch search = LambdaSearch.of(regression.withPenalty(Penalty.lasso(1)));
                yield RegressionLearner.searching(
                        options.maxTerms.isEmpty() ? search : search.withMaxTerms(options.maxTerms.get(0)));
            }
        };
    }
}
