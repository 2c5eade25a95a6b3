package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * McDonald's (1999) coefficient omega of one factor: (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), over
 * complete rows.
 *
 * <p>With two terms one factor is not determined, with a constant term there is no correlation, and with a term that repeats
 * others there is no likelihood: then everything is NaN and {@code converged} is false. A uniqueness is held at or above 0.5 % of a term's variance; where it reaches that
 * (a Heywood case) the model does not fit and the coefficient should not be trusted.
 *
 * @param model the factor model
 * @param n complete rows
 * @param total the coefficient, 0..1
 * @param totalOverObserved the variant 1 - sum of uniquenesses / observed variance of the sum (Revelle and Zinbarg 2009)
 * @param loadings one per term, signed so that their sum is not negative
 * @param uniquenesses one per term
 * @param chiSquare likelihood-ratio test of one factor, n times the discrepancy; NaN for minimum residuals
 * @param degreesOfFreedom of that test
 * @param pValue of that test; NaN without degrees of freedom
 * @param converged whether a minimum was found
 * @param heywood whether a uniqueness stands at its lower bound
 */
public record Omega(
        OmegaModel model,
        long n,
        double total,
        double totalOverObserved,
        List<Double> loadings,
        List<Double> uniquenesses,
        double chiSquare,
        int degreesOfFreedom,
        double pValue,
        boolean converged,
        boolean heywood) {

    /** Copies the lists. */
    public Omega {
        loadings = List.copyOf(loadings);
        uniquenesses = List.copyOf(uniquenesses);
    }

    /**
     * Fits the model.
     *
     * @param rows one row per person, one value per term; rows with a NaN are left out
     * @param model the factor model
     * @return the coefficient
     * @throws IllegalArgumentException if a row has another length than the first, or a value is infinite
     */
    public static Omega of(double[][] rows, OmegaModel model) {
        double[][] c = CompleteRows.covariances(rows);
        long n = CompleteRows.count(rows);
        int k = c.length;
        int df = k * (k - 3) / 2;
        double[][] r = ConsistencyCalculation.correlations(c);
        if (k < 3 || Correlations.undefined(r)) {
            return undefined(model, n, df);
        }
        boolean likelihood = model != OmegaModel.MINRES_CORRELATIONS;
        FactorExtraction.Factors factors = FactorExtraction.extract(
                r,
                1,
                likelihood
                        ? FactorExtraction.Discrepancy.MAXIMUM_LIKELIHOOD
                        : FactorExtraction.Discrepancy.LEAST_SQUARES);
        if (!Double.isFinite(factors.discrepancy())) {
            return undefined(model, n, df);
        }
        double common = 0;
        double unique = 0;
        double observed = 0;
        List<Double> loadings = new ArrayList<>(k);
        List<Double> uniquenesses = new ArrayList<>(k);
        for (int i = 0; i < k; i++) {
            double sd = model == OmegaModel.ML_COVARIANCES ? Math.sqrt(c[i][i] * (n - 1) / n) : 1;
            double loading = factors.loading(i) * sd;
            double uniqueness = factors.uniqueness(i) * sd * sd;
            loadings.add(loading);
            uniquenesses.add(uniqueness);
            common += loading;
            unique += uniqueness;
            for (int j = 0; j < k; j++) {
                double other = model == OmegaModel.ML_COVARIANCES ? Math.sqrt(c[j][j] * (n - 1) / n) : 1;
                observed += r[i][j] * sd * other;
            }
        }
        double chiSquare = likelihood ? n * factors.discrepancy() : Double.NaN;
        double p = Interval.chiSquareTail(chiSquare, df);
        return new Omega(
                model,
                n,
                common * common / (common * common + unique),
                1 - unique / observed,
                loadings,
                uniquenesses,
                chiSquare,
                df,
                p,
                factors.converged(),
                factors.heywood());
    }

    private static Omega undefined(OmegaModel model, long n, int df) {
        double nan = Double.NaN;
        return new Omega(model, n, nan, nan, List.of(), List.of(), nan, df, nan, false, false);
    }
}
