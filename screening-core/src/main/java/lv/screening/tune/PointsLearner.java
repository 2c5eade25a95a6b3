package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Learners of integer points, to be handed to {@link NestedValidation}. */
public final class PointsLearner {
    private PointsLearner() {}

    /**
     * A search with its limits as they are.
     *
     * @param search the configuration
     * @return a learner that states the number of {@code terms} and whether the optimum is {@code proved} (1 or 0)
     */
    public static WeightLearner of(PointsSearch search) {
        return (data, seed) -> score(search.learn(data(data)), data.terms());
    }

    /**
     * A search in which some terms have points by level. The learner gets the terms themselves, so that folds, imputation and
     * intervals see one column per item; it makes the steps by itself.
     *
     * @param search the configuration; must know the steps of each coding ({@link PointsSearch#withSteps})
     * @param byLevel the codings, each named after its term, with the levels that the term can have
     * @return a learner as {@link #of(PointsSearch)}, whose scores have {@linkplain LearnedScore#levels points by level}
     */
    public static WeightLearner of(PointsSearch search, List<CumulativeCoding> byLevel) {
        List<CumulativeCoding> codings = List.copyOf(byLevel);
        return (data, seed) -> score(search.learn(data(data, codings)), data, codings);
    }

    /**
     * The rows as the search wants them.
     *
     * @param data complete data with an outcome of 0 and 1
     * @return the same rows, outcomes and case weights
     * @throws IllegalArgumentException if a term value is missing
     */
    public static PointsData data(TrainingData data) {
        return data(data, List.of());
    }

    /**
     * The rows as a search by level wants them: the steps of the coded terms, each in place of its term.
     *
     * @param data complete data with an outcome of 0 and 1
     * @param byLevel codings of some of its terms
     * @return rows, outcomes and case weights
     * @throws IllegalArgumentException if a term value is missing
     */
    public static PointsData data(TrainingData data, List<CumulativeCoding> byLevel) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < data.terms().size(); j++) {
            String term = data.terms().get(j);
            double[] values = data.columnShared(j);
            Optional<CumulativeCoding> coding = coding(term, byLevel);
            if (coding.isEmpty()) {
                names.add(term);
                columns.add(values);
            } else {
                List<String> steps = coding.get().terms();
                names.addAll(steps);
                double[][] coded = Arrays.stream(values)
                        .mapToObj(value -> coding.get().code(value))
                        .toArray(double[][]::new);
                for (int step = 0; step < steps.size(); step++) {
                    int at = step;
                    columns.add(
                            Arrays.stream(coded).mapToDouble(code -> code[at]).toArray());
                }
            }
        }
        double[][] rows = new double[data.size()][columns.size()];
        boolean[] outcome = new boolean[data.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.size(); j++) {
                rows[i][j] = columns.get(j)[i];
            }
            outcome[i] = data.outcome(i) == 1;
        }
        return PointsData.of(names, rows, outcome).withRowWeights(data.weights());
    }

    private static Optional<CumulativeCoding> coding(String term, List<CumulativeCoding> byLevel) {
        return byLevel.stream().filter(each -> each.item().equals(term)).findFirst();
    }

    /**
     * Points by level as a learned score.
     *
     * @param points what was learned from the steps
     * @param data what it was learned from
     * @param byLevel the codings
     * @return the score, with the warnings of the search
     */
    public static LearnedScore score(IntegerScore points, TrainingData data, List<CumulativeCoding> byLevel) {
        List<String> terms = data.terms();
        double[] weights = new double[terms.size()];
        Map<String, LevelPoints> levels = new HashMap<>();
        boolean constant = false;
        for (int j = 0; j < weights.length; j++) {
            Optional<CumulativeCoding> coding = coding(terms.get(j), byLevel);
            if (coding.isEmpty()) {
                weights[j] = points.pointsOf(terms.get(j));
            } else {
                LevelPoints each = coding.get().points(points);
                weights[j] = each.none() ? 0 : 1;
                if (!each.none()) {
                    levels.put(terms.get(j), each);
                }
            }
            constant |= Arrays.stream(data.columnShared(j)).distinct().count() < 2;
        }
        return score(points, terms, weights, constant).withLevels(levels);
    }

    /**
     * Points as a learned score.
     *
     * @param points what was learned
     * @param terms the names in the order wanted
     * @return the score, with the warnings of the search
     */
    public static LearnedScore score(IntegerScore points, List<String> terms) {
        return score(points, terms, terms.stream().mapToDouble(points::pointsOf).toArray(), true);
    }

    /** A level that nobody has is no constant term: its step only gets no points of its own. */
    private static LearnedScore score(IntegerScore points, List<String> terms, double[] weights, boolean constant) {
        Map<String, Double> choices = new TreeMap<>();
        choices.put("terms", (double) Arrays.stream(weights).filter(w -> w != 0).count());
        choices.put("proved", points.proved() ? 1.0 : 0.0);
        List<Finding> findings = new ArrayList<>();
        List<String> used = IntStream.range(0, weights.length)
                .filter(j -> weights[j] != 0)
                .mapToObj(terms::get)
                .toList();
        for (IntegerScore.Warning warning : IntegerScore.Warning.values()) {
            boolean step = warning == IntegerScore.Warning.CONSTANT_TERM && !constant;
            if (points.warnings().contains(warning) && !step) {
                findings.add(finding(warning, used));
            }
        }
        return LearnedScore.of(terms, weights, points.intercept(), points.slope(), choices, findings);
    }

    private static Finding finding(IntegerScore.Warning warning, List<String> used) {
        return switch (warning) {
            case SEPARATED ->
                Finding.of(
                        FindingCode.SEPARATION,
                        used,
                        "the total separates the outcomes: probabilities from it would be more certain than the data allow");
            case NO_TERM_HELPS ->
                Finding.of(FindingCode.NO_TERM_HELPS, "no points are better than none: nothing was learned");
            case CONSTANT_TERM ->
                Finding.of(FindingCode.CONSTANT_IN_FIT, "terms that are the same for everybody got no points");
            case STOPPED -> Finding.of(FindingCode.NOT_CONVERGED, "the search was stopped before its end");
        };
    }
}
