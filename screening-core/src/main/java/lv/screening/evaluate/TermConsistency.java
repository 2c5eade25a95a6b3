package lv.screening.evaluate;

/**
 * How one term fits the rest of its scale. With two terms nothing is left of a scale when one is dropped, and with a
 * constant term there is no correlation: such figures are NaN.
 *
 * @param term of the term
 * @param n rows used
 * @param mean over those rows
 * @param sd over those rows
 * @param itemRest correlation with the sum of the other terms, from the covariances (psych's r.drop; for complete rows the
 *     plain corrected item-total correlation)
 * @param itemTotal correlation with the mean of all terms answered, the term itself included (psych's raw.r)
 * @param itemTotalCorrected correlation with the total after replacing unities by squared multiple correlations (Cureton
 *     1966; psych's r.cor)
 * @param alphaIfDropped raw alpha of the other terms
 * @param standardisedAlphaIfDropped standardised alpha of the other terms
 */
public record TermConsistency(
        String term,
        long n,
        double mean,
        double sd,
        double itemRest,
        double itemTotal,
        double itemTotalCorrected,
        double alphaIfDropped,
        double standardisedAlphaIfDropped) {}
