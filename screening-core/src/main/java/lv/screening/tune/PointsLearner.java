package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * The rows as the search wants them.
     *
     * @param data complete data with an outcome of 0 and 1
     * @return the same rows, outcomes and case weights
     * @throws IllegalArgumentException if a term value is missing
     */
    public static PointsData data(TrainingData data) {
        int terms = data.terms().size();
        double[][] rows = new double[data.size()][terms];
        boolean[] outcome = new boolean[data.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < terms; j++) {
                rows[i][j] = data.value(i, j);
            }
            outcome[i] = data.outcome(i) == 1;
        }
        return PointsData.of(data.terms(), rows, outcome).withRowWeights(data.weights());
    }

    /**
     * Points as a learned score.
     *
     * @param points what was learned
     * @param terms the names in the order wanted
     * @return the score, with the warnings of the search
     */
    public static LearnedScore score(IntegerScore points, List<String> terms) {
        double[] weights = terms.stream().mapToDouble(points::pointsOf).toArray();
        Map<String, Double> choices = new TreeMap<>();
        choices.put("terms", (double) points.size());
        choices.put("proved", points.proved() ? 1.0 : 0.0);
        List<Finding> findings = new ArrayList<>();
        List<String> used = IntStream.range(0, weights.length)
                .filter(j -> weights[j] != 0)
                .mapToObj(terms::get)
                .toList();
        for (IntegerScore.Warning warning : IntegerScore.Warning.values()) {
            if (points.warnings().contains(warning)) {
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
                        "the total separates the outcomes, so probabilities are more certain than the data allow");
            case NO_TERM_HELPS ->
                Finding.of(FindingCode.NO_TERM_HELPS, "no points are better than none: nothing was learned");
            case CONSTANT_TERM ->
                Finding.of(FindingCode.CONSTANT_IN_FIT, "terms that are the same for everybody got no points");
            case STOPPED -> Finding.of(FindingCode.NOT_CONVERGED, "the search was stopped before its end");
        };
    }
}
