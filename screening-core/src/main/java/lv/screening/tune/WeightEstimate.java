package lv.screening.tune;

/**
 * One weight with its uncertainty.
 *
 * @param term the term, or {@code (Intercept)}
 * @param estimate change of the logit per unit of the term
 * @param standardError NaN for a term that was left out because it depends on others or is constant
 * @param z estimate over standard error; NaN if that is
 * @param p two-sided p of the Wald test; NaN if z is
 */
public record WeightEstimate(String term, double estimate, double standardError, double z, double p) {
    /** The name of the intercept in lists of estimates. */
    public static final String INTERCEPT = "(Intercept)";

    static WeightEstimate of(String term, double estimate, double standardError) {
        double z = estimate / standardError;
        return new WeightEstimate(term, estimate, standardError, z, Statistics.twoSidedP(z));
    }

    /**
     * Lower end of the 95 % Wald interval.
     *
     * @return estimate minus 1.96 standard errors
     */
    public double lower() {
        return estimate - Statistics.Z95 * standardError;
    }

    /**
     * Upper end of the 95 % Wald interval.
     *
     * @return estimate plus 1.96 standard errors
     */
    public double upper() {
        return estimate + Statistics.Z95 * standardError;
    }
}
