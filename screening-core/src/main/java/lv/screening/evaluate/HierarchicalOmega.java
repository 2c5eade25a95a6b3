package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How much of a scale is one general factor: omega hierarchical by the transformation of Schmid and Leiman (1957), as
 * proposed by Zinbarg, Revelle, Yovel and Li (2005).
 *
 * <p>Minimum residuals on the correlations of complete rows, oblimin rotation, then one factor on the factors'
 * correlations. The second step has little to hold on to: with three factors it is exactly determined. Where it meets its
 * bound (a Heywood case) psych stops at a point that depends on where it starts, 0.0001 away from the minimum found here.
 *
 * @param n complete rows
 * @param groupFactors how many group factors
 * @param hierarchical share of the variance of the sum of standardised terms that the general factor explains
 * @param total share that all common factors explain
 * @param generalLoadings loadings on the general factor, one per term
 * @param converged whether both steps found a minimum
 * @param heywood whether a uniqueness of either step stands at its lower bound: then do not trust the figures
 */
public record HierarchicalOmega(
        long n,
        int groupFactors,
        double hierarchical,
        double total,
        List<Double> generalLoadings,
        boolean converged,
        boolean heywood) {

    /** Copies the list. */
    public HierarchicalOmega {
        generalLoadings = List.copyOf(generalLoadings);
    }

    /**
     * Fits the model.
     *
     * @param rows one row per person, one value per term; rows with a NaN are left out
     * @param groupFactors at least 3, as a general factor over two is not determined; usually 3
     * @return the coefficients; NaN when a term is constant
     * @throws IllegalArgumentException if there are fewer group factors than 3, too few terms for them, a row of another
     *     length than the first, or an infinite value
     */
    public static HierarchicalOmega of(double[][] rows, int groupFactors) {
        Inputs.atLeast("number of group factors", 3, groupFactors);
        double[][] r = ConsistencyCalculation.correlations(CompleteRows.covariances(rows));
        int k = r.length;
        int rest = k - groupFactors;
        if (rest < 0 || rest * rest < k + groupFactors) {
            throw new IllegalArgumentException(k + " terms are too few for " + groupFactors
                    + " factors; use fewer factors, or omega of one factor");
        }
        return ofCorrelations(r, groupFactors, CompleteRows.count(rows));
    }

    static HierarchicalOmega ofCorrelations(double[][] r, int groupFactors, long n) {
        int k = r.length;
        if (Correlations.undefined(r)) {
            return new HierarchicalOmega(n, groupFactors, Double.NaN, Double.NaN, List.of(), false, false);
        }
        FactorExtraction.Discrepancy squares = FactorExtraction.Discrepancy.LEAST_SQUARES;
        FactorExtraction.Factors first = FactorExtraction.extract(r, groupFactors, squares);
        RealMatrix orthogonal = FactorRotation.varimax(first.loadings());
        FactorRotation.Oblique oblique = FactorRotation.oblimin(orthogonal);
        FactorExtraction.Factors second =
                FactorExtraction.extract(oblique.correlations().getData(), 1, squares);
        double[] general = oblique.pattern().operate(second.loadings().getColumn(0));
        double observed = ConsistencyCalculation.sum(r);
        double sum = 0;
        double unique = 0;
        List<Double> loadings = new ArrayList<>(k);
        for (int i = 0; i < k; i++) {
            sum += general[i];
            loadings.add(general[i]);
            unique += 1 - orthogonal.getRowVector(i).dotProduct(orthogonal.getRowVector(i));
        }
        return new HierarchicalOmega(
                n,
                groupFactors,
                sum * sum / observed,
                1 - unique / observed,
                loadings,
                first.converged() && second.converged(),
                first.heywood() || second.heywood());
    }
}
