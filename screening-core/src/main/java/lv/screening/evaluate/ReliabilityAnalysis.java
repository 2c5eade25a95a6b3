package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes {@link Reliability} from the values of a scale's terms. Terms must be keyed so that a higher value means more;
 * NaN is a missing value.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ReliabilityAnalysis {

    private final double level;
    private final double @Nullable [] lowest;
    private final double @Nullable [] highest;

    private ReliabilityAnalysis(double level, double @Nullable [] lowest, double @Nullable [] highest) {
        this.level = level;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** {@return level 0.95; floor and ceiling are the lowest and highest value seen of each term} */
    public static ReliabilityAnalysis withDefaults() {
        return new ReliabilityAnalysis(0.95, null, null);
    }

    /**
     * Changes the confidence level.
     *
     * @param value above 0 and below 1
     * @return a new analysis
     * @throws IllegalArgumentException if out of range
     */
    public ReliabilityAnalysis withLevel(double value) {
        return new ReliabilityAnalysis(Inputs.level(value), lowest, highest);
    }

    /**
     * Names the attainable range of each term, for floor and ceiling.
     *
     * @param lowestValues lowest attainable value per term
     * @param highestValues highest attainable value per term
     * @return a new analysis
     * @throws IllegalArgumentException if the lengths differ or a range is empty or NaN
     */
    public ReliabilityAnalysis withRanges(double[] lowestValues, double[] highestValues) {
        Inputs.sameLength("lowest values", lowestValues.length, "highest values", highestValues.length);
        for (int i = 0; i < lowestValues.length; i++) {
            if (!(lowestValues[i] <= highestValues[i])) {
                throw new IllegalArgumentException("the range of term " + i + " is " + lowestValues[i] + ".."
                        + highestValues[i] + "; give the lower bound first");
            }
        }
        return new ReliabilityAnalysis(level, lowestValues.clone(), highestValues.clone());
    }

    /**
     * Analyses a scale.
     *
     * @param names of the terms, at least two
     * @param rows one row per person, one value per term; NaN where it is missing
     * @return the figures
     * @throws IllegalArgumentException with fewer than two terms or rows, a row of another length, an infinite value, or
     *     ranges for another number of terms
     */
    public Reliability of(List<String> names, double[][] rows) {
        int k = Inputs.atLeast("number of terms", 2, names.size());
        Inputs.atLeast("number of rows", 2, rows.length);
        Inputs.items(rows, k);
        if (lowest != null) {
            Inputs.sameLength("terms", k, "ranges", lowest.length);
        }
        TermDescription[] terms = new TermDescription[k];
        long missing = 0;
        for (int i = 0; i < k; i++) {
            terms[i] = TermDescription.of(
                    names.get(i),
                    rows,
                    i,
                    lowest == null ? Double.NaN : lowest[i],
                    highest == null ? Double.NaN : highest[i]);
            missing += terms[i].missing();
        }
        Moments moments = new Moments(rows, terms);
        Consistency pairwise = ConsistencyCalculation.of(moments, Treatment.PAIRWISE, level);
        return new Reliability(
                rows.length,
                moments.completeRows(),
                missing,
                Arrays.asList(terms),
                pairwise,
                ConsistencyCalculation.of(moments, Treatment.COMPLETE, level),
                SplitHalf.of(moments.covariances(Treatment.COMPLETE), names),
                Arrays.stream(terms)
                        .filter(TermDescription::constant)
                        .map(TermDescription::term)
                        .toList(),
                wrongDirection(moments, pairwise));
    }

    /** Two terms, or terms without a first component, can only be judged by their correlation with the rest. */
    private static List<String> wrongDirection(Moments moments, Consistency pairwise) {
        double[][] r = ConsistencyCalculation.correlations(moments.covariances(Treatment.PAIRWISE));
        double[] loadings = Correlations.firstComponent(r);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < moments.k; i++) {
            TermConsistency term = pairwise.terms().get(i);
            boolean judged = moments.k > 2 && !Double.isNaN(loadings[i]);
            if (judged ? loadings[i] < -1e-9 : term.itemRest() < 0) {
                wrong.add(term.term());
            }
        }
        return wrong;
    }
}
