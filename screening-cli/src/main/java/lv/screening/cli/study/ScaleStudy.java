package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lv.screening.evaluate.DifferentialFunctioning;
import lv.screening.evaluate.ItemFunctioningAnalysis;
import lv.screening.evaluate.Omega;
import lv.screening.evaluate.OmegaModel;
import lv.screening.evaluate.Reliability;
import lv.screening.evaluate.ReliabilityAnalysis;
import org.jspecify.annotations.Nullable;

/** Evaluates one scale. To be used once. */
final class ScaleStudy {
    private static final int SMALL = 30;

    private final ScaleValues values;
    private final EvaluateOptions options;
    private final long seed;
    private final List<Caution> cautions = new ArrayList<>();

    ScaleStudy(ScaleValues values, EvaluateOptions options, long seed) {
        this.values = values;
        this.options = options;
        this.seed = seed;
    }

    /** Everything about the scale; groups are empty texts where a person has none. */
    ScaleEvaluation evaluate(@Nullable Outcome outcome, List<String> groups) {
        int[] terms = IntStream.range(0, values.terms().size())
                .filter(t -> values.lowestPoints()[t] < values.highestPoints()[t])
                .toArray();
        double[][] points = columns(values.points(), terms);
        List<String> names =
                Arrays.stream(terms).mapToObj(t -> values.terms().get(t)).toList();
        Reliability reliability = reliability(names, points, terms);
        Omega omega = reliability == null ? null : omega(reliability, names, points);
        ScaleEvaluation.Discrimination discrimination =
                outcome == null ? null : new OutcomeStudy(values, options, seed, cautions).evaluate(outcome, groups);
        List<ScaleEvaluation.GroupFunctioning> functioning =
                groups.isEmpty() || terms.length < 2 ? List.of() : functioning(names, points, groups);
        int scored = values.scored().length;
        return new ScaleEvaluation(
                values.scale().id(),
                values.scale().higher(),
                values.turned(),
                scored,
                values.rows() - scored,
                reliability,
                omega,
                discrimination,
                functioning,
                List.copyOf(cautions));
    }

    private @Nullable Reliability reliability(List<String> names, double[][] points, int[] terms) {
        if (names.size() < 2 || points.length < 2) {
            cautions.add(Caution.of("too_few_terms", "reliability needs at least two terms and two people"));
            return null;
        }
        Reliability result = ReliabilityAnalysis.withDefaults()
                .withLevel(options.level)
                .withRanges(columns(values.lowestPoints(), terms), columns(values.highestPoints(), terms))
                .of(names, points);
        if (result.completeRows() < SMALL) {
            cautions.add(Caution.of(
                    "small_sample",
                    result.completeRows() + " people with all answers; reliability from fewer than " + SMALL
                            + " can be far off: look at the intervals"));
        }
        if (!result.constantTerms().isEmpty()) {
            cautions.add(new Caution(
                    "constant_term",
                    "these terms have the same value for everybody, so correlations with them do not exist: "
                            + String.join(", ", result.constantTerms()),
                    result.constantTerms()));
        }
        if (!result.wrongDirection().isEmpty()) {
            cautions.add(new Caution(
                    "wrong_direction",
                    "these terms point the other way than most; is one to be reversed? "
                            + String.join(", ", result.wrongDirection()),
                    result.wrongDirection()));
        }
        return result;
    }

    private static @Nullable Omega omega(Reliability reliability, List<String> names, double[][] points) {
        int[] varying = IntStream.range(0, names.size())
                .filter(t -> !reliability.constantTerms().contains(names.get(t)))
                .toArray();
        if (varying.length < 3 || reliability.completeRows() <= varying.length) {
            return null;
        }
        Omega omega = Omega.of(columns(points, varying), OmegaModel.ML_COVARIANCES);
        return Double.isNaN(omega.total()) ? null : omega;
    }

    private List<ScaleEvaluation.GroupFunctioning> functioning(
            List<String> names, double[][] points, List<String> groups) {
        Map<String, Integer> sizes = new TreeMap<>();
        groups.stream().filter(each -> !each.isEmpty()).forEach(each -> sizes.merge(each, 1, Integer::sum));
        String reference = "";
        for (Map.Entry<String, Integer> each : sizes.entrySet()) {
            if (reference.isEmpty() || each.getValue() > sizes.getOrDefault(reference, 0)) {
                reference = each.getKey();
            }
        }
        List<ScaleEvaluation.GroupFunctioning> results = new ArrayList<>();
        for (String focal : sizes.keySet()) {
            if (!focal.equals(reference)) {
                String other = reference;
                int[] rows = IntStream.range(0, points.length)
                        .filter(i ->
                                groups.get(i).equals(focal) || groups.get(i).equals(other))
                        .toArray();
                double[][] both = Arrays.stream(rows).mapToObj(i -> points[i]).toArray(double[][]::new);
                boolean[] focals = new boolean[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    focals[i] = groups.get(rows[i]).equals(focal);
                }
                DifferentialFunctioning found = ItemFunctioningAnalysis.withDefaults()
                        .withMinimumCell(options.minCell)
                        .of(names, both, focals);
                results.add(new ScaleEvaluation.GroupFunctioning(reference, focal, found));
            }
        }
        return results;
    }

    private static double[][] columns(double[][] rows, int[] columns) {
        return Arrays.stream(rows).map(row -> columns(row, columns)).toArray(double[][]::new);
    }

    private static double[] columns(double[] row, int[] columns) {
        return Arrays.stream(columns).mapToDouble(c -> row[c]).toArray();
    }
}
