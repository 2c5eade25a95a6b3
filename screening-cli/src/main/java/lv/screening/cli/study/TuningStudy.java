package lv.screening.cli.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.screening.evaluate.AucComparison;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.Calibration;
import lv.screening.evaluate.CountTable;
import lv.screening.tune.FindingCode;
import lv.screening.tune.IntegerScore;
import lv.screening.tune.LearnedScore;
import lv.screening.tune.LevelPoints;
import lv.screening.tune.LogisticRegression;
import lv.screening.tune.MultipleImputation;
import lv.screening.tune.NestedValidation;
import lv.screening.tune.PointsData;
import lv.screening.tune.PointsLearner;
import lv.screening.tune.RegressionLearner;
import lv.screening.tune.ScoreCard;
import lv.screening.tune.TermIntervals;
import lv.screening.tune.TrainingData;
import lv.screening.tune.ValidationProgress;
import lv.screening.tune.ValidationResult;
import org.jspecify.annotations.Nullable;

/** Learns the weights of a scale. To be used once. */
final class TuningStudy {
    private static final int DECIMALS = 6;
    private static final int[] OTHER_POINTS = {5, 10};

    private final KeyedTerms terms;
    private final LearningRules rules;
    private final CutRules cuts;
    private final TuneOptions options;
    private final long seed;
    private final List<Caution> cautions = new ArrayList<>();

    TuningStudy(KeyedTerms terms, LearningRules rules, CutRules cuts, TuneOptions options, long seed) {
        this.terms = terms;
        this.rules = rules;
        this.cuts = cuts;
        this.options = options;
        this.seed = seed;
    }

    /**
     * Learns and judges.
     *
     * @param rows the rows of the file that have an outcome
     * @param data their outcome, case weights and units, with term values
     * @param groups per row the group, an empty text for none; empty for no groups
     * @throws lv.screening.tune.TuningException if the data can not be used
     */
    Tuned learn(
            List<Integer> rows, TrainingData data, List<String> groups, String language, ValidationProgress progress) {
        NestedValidation validation = NestedValidation.of(rules.learner())
                .withFolds(options.folds)
                .withSeed(seed)
                .withCut(cuts.first())
                .withReference(RegressionLearner.fixed(LogisticRegression.maximumLikelihood()))
                .withThreads(Math.max(1, Runtime.getRuntime().availableProcessors()))
                .withProgress(progress);
        ValidationResult result = switch (options.missing) {
            case complete -> validation.run(data);
            case impute ->
                validation
                        .withImputation(new MultipleImputation(
                                options.imputations,
                                MultipleImputation.withDefaults().rounds()))
                        .run(data);
            case interval -> validation.run(intervals(rows, data).midpoints());
        };
        TrainingData used = options.missing == TuneOptions.Missing.interval
                ? intervals(rows, data).midpoints().data()
                : data.rows(result.rows());
        result.findings().forEach(each -> cautions.add(Caution.of(each)));
        boolean separated = result.score().findings().stream().anyMatch(each -> each.code() == FindingCode.SEPARATION);
        boolean[] cases = cases(used);
        double[] probabilities = result.outOfFoldProbability();
        AucEstimate area = AucEstimate.of(CountTable.of(probabilities, cases));
        if (area.auc() == 1 && !separated) {
            cautions.add(Caution.of(
                    "separation",
                    "the out-of-fold probabilities separate the outcomes of these people perfectly: the interval of the area"
                            + " has no width, which says nothing about other people"));
        }
        LearnedScore score = result.score();
        Learned learned = learned(score, used);
        BandCuts bandCuts = new BandCuts(terms, cuts, result, used, learned.totals());
        List<Tuned.Band> bands = bandCuts.bands(cautions);
        IntegerScore points = options.method == TuneOptions.Method.points && !used.hasMissing() && !separated
                ? rules.search(size(score)).learn(PointsLearner.data(used, rules.byAnswer()))
                : null;
        double slope = terms.values().turned() ? -score.slope() : score.slope();
        ScoreCard card = options.method == TuneOptions.Method.points && !separated
                ? CardMaker.of(terms.values(), learned.weights(), learned.points(), language, cautions)
                        .card(learned.own(terms, score), used.outcomes(), used.weights(), bands)
                : null;
        return new Tuned(
                learned.weights(),
                learned.points(),
                separated ? Double.NaN : score.intercept() + score.slope() * terms.shift(score),
                separated ? Double.NaN : slope,
                result,
                area,
                hasProbabilities(result) ? Calibration.of(probabilities, cases) : null,
                used.positives(),
                points == null ? null : points.loss(),
                points == null ? null : points.proved(),
                bands,
                points == null || options.points != null ? List.of() : alternatives(used, size(score)),
                reference(result, probabilities, cases),
                groups.isEmpty()
                        ? List.of()
                        : GroupFigures.of(
                                result,
                                cases,
                                Arrays.stream(result.rows())
                                        .mapToObj(groups::get)
                                        .toList(),
                                options.minCell),
                card,
                List.copyOf(cautions));
    }

    /** Out of fold; there are none where the score of a fold separates the outcomes. */
    static boolean hasProbabilities(ValidationResult result) {
        return !Double.isNaN(result.outOfFold().brier());
    }

    private TermIntervals intervals(List<Integer> rows, TrainingData data) {
        TrainingData lowest = terms.lowest(rows, data.outcomes()).withWeights(data.weights());
        TrainingData highest = terms.highest(rows, data.outcomes());
        if (data.groups().length > 0) {
            lowest = lowest.withGroups(
                    Arrays.stream(data.groups()).mapToObj(Integer::toString).toList());
        }
        return TermIntervals.of(lowest, highest);
    }

    private static boolean[] cases(TrainingData data) {
        boolean[] cases = new boolean[data.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = data.outcome(i) == 1;
        }
        return cases;
    }

    private int size(LearnedScore score) {
        Double chosen = score.choices().get("max_terms");
        return chosen == null ? rules.sizes().get(0) : chosen.intValue();
    }

    /** Rounded weights and points in the scale's own sense, and the totals of risk that they give. */
    private record Learned(
            Map<String, BigDecimal> weights, Map<String, Map<String, BigDecimal>> points, double[] totals) {
        double[] own(KeyedTerms terms, LearnedScore score) {
            return Arrays.stream(totals).map(each -> terms.own(each, score)).toArray();
        }
    }

    private Learned learned(LearnedScore score, TrainingData used) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        Map<String, Map<String, BigDecimal>> points = new LinkedHashMap<>();
        Map<String, LevelPoints> levels = new LinkedHashMap<>();
        terms.values().terms().forEach(term -> weights.put(term, BigDecimal.ZERO));
        double[] keyed = new double[terms.names().size()];
        for (int j = 0; j < keyed.length; j++) {
            String term = terms.names().get(j);
            LevelPoints byLevel = score.levels(j).orElse(null);
            if (byLevel == null) {
                BigDecimal own = rounded(terms.own(j, score.weight(j)));
                weights.put(term, own);
                keyed[j] = terms.own(j, own.doubleValue());
            } else {
                Map<String, BigDecimal> byCode = new LinkedHashMap<>();
                terms.own(j, byLevel).forEach((code, each) -> byCode.put(code, rounded(each)));
                weights.remove(term);
                points.put(term, byCode);
                levels.put(term, byLevel);
                keyed[j] = 1;
            }
        }
        LearnedScore rounded = LearnedScore.of(
                        terms.names(), keyed, score.intercept(), score.slope(), Map.of(), List.of())
                .withLevels(levels);
        double[] totals = IntStream.range(0, used.size())
                .mapToDouble(i -> rounded.score(used, i))
                .toArray();
        return new Learned(weights, points, totals);
    }

    private static BigDecimal rounded(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    private List<Tuned.Alternative> alternatives(TrainingData used, int size) {
        PointsData data = PointsLearner.data(used, rules.byAnswer());
        List<Tuned.Alternative> found = new ArrayList<>();
        for (int largest : OTHER_POINTS) {
            found.add(new Tuned.Alternative(
                    largest, rules.search(size, -largest, largest).learn(data).loss()));
        }
        return found;
    }

    private Tuned.@Nullable Reference reference(ValidationResult result, double[] probabilities, boolean[] cases) {
        ValidationResult other = result.reference().orElse(null);
        if (other == null) {
            cautions.add(Caution.of("no_reference", "logistic regression with all terms has no solution here"));
            return null;
        }
        double[] others = other.outOfFoldProbability();
        return new Tuned.Reference(
                AucEstimate.of(CountTable.of(others, cases)),
                AucComparison.paired(probabilities, others, cases, 0.95),
                other.outOfFold());
    }
}
