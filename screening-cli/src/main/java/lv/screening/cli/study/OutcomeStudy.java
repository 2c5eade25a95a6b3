package lv.screening.cli.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.BootstrappedCut;
import lv.screening.evaluate.Calibration;
import lv.screening.evaluate.Confusion;
import lv.screening.evaluate.CountTable;
import lv.screening.evaluate.CutBootstrap;
import lv.screening.evaluate.CutMetric;
import lv.screening.evaluate.CutPerformance;
import lv.screening.evaluate.CutSearch;
import lv.screening.evaluate.DecisionCurve;
import lv.screening.evaluate.GroupAnalysis;
import lv.screening.evaluate.HosmerLemeshow;
import lv.screening.evaluate.PartialAuc;
import lv.screening.evaluate.ReliabilityCurve;
import lv.screening.evaluate.RocCurve;
import lv.screening.model.BandGroup;
import lv.screening.tune.CardLink;
import lv.screening.tune.Covariance;
import lv.screening.tune.DataWarnings;
import lv.screening.tune.Folds;
import lv.screening.tune.TrainingData;
import org.jspecify.annotations.Nullable;

/** Evaluates the score of one scale against an outcome. */
final class OutcomeStudy {
    private static final double LOWEST_SPECIFICITY = 0.8;
    private static final int MOST_FOLDS = 5;
    private static final double[] NONE = {};

    private final ScaleValues values;
    private final EvaluateOptions options;
    private final long seed;
    private final List<Caution> cautions;

    OutcomeStudy(ScaleValues values, EvaluateOptions options, long seed, List<Caution> cautions) {
        this.values = values;
        this.options = options;
        this.seed = seed;
        this.cautions = cautions;
    }

    ScaleEvaluation.@Nullable Discrimination evaluate(Outcome outcome, List<String> groups) {
        int[] rows = Arrays.stream(values.scored()).filter(outcome::known).toArray();
        boolean[] cases = cases(outcome, rows);
        double[] risks = values.risks(rows);
        int positives = (int) Arrays.stream(rows).filter(outcome::positive).count();
        if (positives == 0 || positives == rows.length) {
            cautions.add(Caution.of(
                    "outcome_constant",
                    "among the " + rows.length
                            + " people with a score and an outcome all have the same outcome; nothing"
                            + " can be said about telling them apart"));
            return null;
        }
        CountTable table = CountTable.of(risks, cases);
        AucEstimate area = AucEstimate.of(table, options.level);
        doubt(Math.min(positives, rows.length - positives), area);
        List<ScaleEvaluation.OwnCut> own = ownCuts(outcome);
        List<BootstrappedCut> cuts = cutPoints(table);
        ScaleEvaluation.@Nullable Probability probability = null;
        DecisionCurve decisions = null;
        int folds = Math.min(MOST_FOLDS, Math.min(positives, rows.length - positives));
        double[] probabilities =
                folds >= 2 && table.size() > 1 ? outOfFold(risks, cases, folds).orElse(NONE) : NONE;
        if (probabilities.length > 0) {
            CardLink link = link(risks, cases);
            probability = new ScaleEvaluation.Probability(
                    folds,
                    link.intercept(),
                    values.turned() ? -link.slope() : link.slope(),
                    Calibration.of(probabilities, cases),
                    HosmerLemeshow.of(probabilities, cases, 10, HosmerLemeshow.Data.VALIDATION),
                    ReliabilityCurve.byQuantiles(probabilities, cases, 10, options.level));
            decisions = DecisionCurve.of(probabilities, cases);
        } else {
            cautions.add(Caution.of(
                    "no_probabilities",
                    "too few people of one outcome, one score only, or a score that separates the outcomes (in a fold at"
                            + " least): no probabilities are estimated"));
        }
        return new ScaleEvaluation.Discrimination(
                rows.length,
                area,
                PartialAuc.of(table, LOWEST_SPECIFICITY, 1),
                RocCurve.of(table),
                cuts,
                own,
                probability,
                decisions,
                groups.isEmpty() ? List.of() : groups(rows, risks, cases, groups, own, cuts));
    }

    private void doubt(int rarer, AucEstimate area) {
        if (rarer < DataWarnings.EVENTS) {
            cautions.add(Caution.of(
                    "few_positives",
                    rarer + (rarer == 1 ? " person" : " people") + " with the rarer outcome; below "
                            + DataWarnings.EVENTS + " the figures are unreliable: collect more answers"));
        }
        if (area.auc() == 1 || area.auc() == 0) {
            cautions.add(Caution.of(
                    "separation",
                    "the score separates the outcomes of these people perfectly: the interval of the area has no width,"
                            + " which says nothing about other people"));
        }
    }

    private static boolean[] cases(Outcome outcome, int[] rows) {
        boolean[] cases = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            cases[i] = outcome.positive(rows[i]);
        }
        return cases;
    }

    private static double[] numbers(boolean[] cases) {
        return IntStream.range(0, cases.length)
                .mapToDouble(i -> cases[i] ? 1 : 0)
                .toArray();
    }

    private static CardLink link(double[] risks, boolean[] cases) {
        double[] ones = new double[risks.length];
        Arrays.fill(ones, 1);
        return CardLink.fit(risks, numbers(cases), ones, Covariance.MODEL);
    }

    /** None where the scores separate the outcomes of the people of all folds but one. */
    private Optional<double[]> outOfFold(double[] risks, boolean[] cases, int count) {
        Folds folds =
                Folds.of(TrainingData.ofColumns(List.of("score"), new double[][] {risks}, numbers(cases)), count, seed);
        double[] probabilities = new double[risks.length];
        for (int f = 0; f < count; f++) {
            int[] train = folds.train(f);
            double[] known = Arrays.stream(train).mapToDouble(i -> risks[i]).toArray();
            boolean[] labels = new boolean[train.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = cases[train[i]];
            }
            boolean constant = Arrays.stream(known).distinct().count() < 2;
            double share = Arrays.stream(numbers(labels)).average().orElse(0.5);
            CardLink link = constant ? CardLink.of(Math.log(share / (1 - share)), 0) : link(known, labels);
            if (!constant && Double.isNaN(link.slopeVariance())) {
                return Optional.empty();
            }
            for (int i : folds.test(f)) {
                probabilities[i] = link.probability(risks[i]);
            }
        }
        return Optional.of(probabilities);
    }

    private List<BootstrappedCut> cutPoints(CountTable table) {
        double[] costs = options.costs();
        List<CutMetric> metrics = List.of(
                CutMetric.YOUDEN,
                CutMetric.CLOSEST_TO_CORNER,
                CutMetric.minimumSensitivity(options.minSensitivity),
                CutMetric.minimumSpecificity(options.minSpecificity),
                CutMetric.cost(costs[0], costs[1]),
                CutMetric.KAPPA,
                CutMetric.F1,
                CutMetric.PREVALENCE_MATCHED);
        List<BootstrappedCut> cuts = new ArrayList<>();
        for (CutMetric metric : metrics) {
            try {
                cuts.add(CutBootstrap.withDefaults()
                        .withReplicates(options.replicates)
                        .withSeed(seed)
                        .withLevel(options.level)
                        .of(table, CutSearch.by(metric)));
            } catch (IllegalArgumentException noneEligible) {
                cautions.add(Caution.of("no_cut", metric.name() + ": " + noneEligible.getMessage()));
            }
        }
        return cuts;
    }

    private List<ScaleEvaluation.OwnCut> ownCuts(Outcome outcome) {
        List<String> names = values.scale().bandNames();
        List<ScaleEvaluation.OwnCut> cuts = new ArrayList<>();
        for (int b = 1; b < names.size(); b++) {
            Confusion confusion = confusion(outcome, b);
            Double cut = cut(b);
            if (confusion.tp() + confusion.fn() == 0 || confusion.fp() + confusion.tn() == 0) {
                continue; // said as outcome-constant
            }
            CutPerformance performance = CutPerformance.of(risk(cut), confusion, options.level);
            double here = (double) (confusion.tp() + confusion.fn()) / confusion.total();
            cuts.add(new ScaleEvaluation.OwnCut(
                    names.get(values.turned() ? names.size() - 1 - b : b),
                    cut,
                    performance,
                    performance.at(here),
                    options.prevalences.stream().map(performance::at).toList()));
        }
        return cuts;
    }

    private Confusion confusion(Outcome outcome, int band) {
        long[] counts = new long[4];
        for (int i = 0; i < values.rows(); i++) {
            if (outcome.known(i) && values.worseBand(i) >= 0) {
                counts[(outcome.positive(i) ? 2 : 0) + (values.worseBand(i) >= band ? 1 : 0)]++;
            }
        }
        return new Confusion(counts[3], counts[1], counts[0], counts[2]);
    }

    /** The scale's own cut of the b-th worse band, null where it depends on the respondent. */
    private @Nullable Double cut(int b) {
        List<BandGroup> groups = values.scale().bands();
        if (groups.size() > 1) {
            return null;
        }
        List<BandGroup.Cut> cuts = groups.get(0).cuts();
        BigDecimal lowest = cuts.get(values.turned() ? cuts.size() - b : b).lowest();
        return lowest.doubleValue();
    }

    /** The cut on the risk: refer at or above it; below a cut of a score that is turned round is just above minus it. */
    private double risk(@Nullable Double cut) {
        return cut == null ? Double.POSITIVE_INFINITY : values.turned() ? Math.nextUp(-cut) : cut;
    }

    private List<ScaleEvaluation.GroupsAtCut> groups(
            int[] rows,
            double[] risks,
            boolean[] cases,
            List<String> groups,
            List<ScaleEvaluation.OwnCut> own,
            List<BootstrappedCut> cuts) {
        int[] named = IntStream.range(0, rows.length)
                .filter(i -> !groups.get(rows[i]).isEmpty())
                .toArray();
        double[] scores = Arrays.stream(named).mapToDouble(i -> risks[i]).toArray();
        boolean[] labels = new boolean[named.length];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < named.length; i++) {
            labels[i] = cases[named[i]];
            names.add(groups.get(rows[named[i]]));
        }
        if (named.length < rows.length) {
            cautions.add(Caution.of("group_missing", (rows.length - named.length) + " people have no group"));
        }
        List<ScaleEvaluation.GroupsAtCut> results = new ArrayList<>();
        for (ScaleEvaluation.OwnCut each : own) {
            if (each.cut() == null) {
                cautions.add(Caution.of(
                        "cut_by_group",
                        "the cut of '" + each.band() + "' depends on the respondent: no figures by group"));
            } else {
                results.add(new ScaleEvaluation.GroupsAtCut(
                        each.band(), analysis(risk(each.cut())).of(scores, labels, names)));
            }
        }
        if (own.isEmpty() && !cuts.isEmpty() && !cuts.get(0).apparent().optima().isEmpty()) {
            double youden = cuts.get(0).apparent().optima().get(0).cut();
            results.add(
                    new ScaleEvaluation.GroupsAtCut("youden", analysis(youden).of(scores, labels, names)));
        }
        return results;
    }

    private GroupAnalysis analysis(double cut) {
        return GroupAnalysis.at(cut)
                .withMinimumCell(options.minCell)
                .withReplicates(options.replicates)
                .withSeed(seed)
                .withLevel(options.level);
    }
}
