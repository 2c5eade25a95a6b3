package lv.screening.tune;

import java.util.List;

/**
 * The way from a total to a probability, with its uncertainty: logit = intercept + slope times total.
 *
 * @param intercept logit of a total of 0
 * @param slope change of the logit per point
 * @param interceptVariance squared standard error; NaN if unknown
 * @param covariance of intercept and slope; NaN if unknown
 * @param slopeVariance squared standard error; NaN if unknown
 */
public record CardLink(
        double intercept, double slope, double interceptVariance, double covariance, double slopeVariance) {
    /**
     * Learns the link by maximum likelihood.
     *
     * @param totals total of each person
     * @param outcome 0 or 1 for each person
     * @param weight case weights
     * @param kind how the standard errors are computed; {@link Covariance#SANDWICH} for survey weights
     * @return the link; its variances are NaN when the totals separate the outcomes
     * @throws TuningException if the outcome can not be used
     */
    public static CardLink fit(double[] totals, double[] outcome, double[] weight, Covariance kind) {
        TrainingData data = TrainingData.ofColumns(List.of("total"), new double[][] {totals}, outcome)
                .withWeights(weight);
        LogisticFit fit =
                LogisticRegression.maximumLikelihood().withCovariance(kind).fit(data);
        double slope = fit.weight("total");
        return fit.inference()
                .map(i -> new CardLink(
                        fit.intercept(), slope, i.covariance(0, 0), i.covariance(0, 1), i.covariance(1, 1)))
                .orElseGet(() -> of(fit.intercept(), slope));
    }

    /**
     * A link without standard errors.
     *
     * @param intercept logit of a total of 0
     * @param slope change of the logit per point
     * @return a link that gives no intervals
     */
    public static CardLink of(double intercept, double slope) {
        return new CardLink(intercept, slope, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * The probability of a total.
     *
     * @param total any number
     * @return 0 to 1
     */
    public double probability(double total) {
        return Statistics.logistic(intercept + slope * total);
    }

    /**
     * The end of the 95 % interval of a probability: delta method on the logit, then transformed back (Hosmer and Lemeshow, 2000).
     * The points count as given, so it says nothing of their uncertainty.
     *
     * @param total any number
     * @param upper true for the upper end
     * @return 0 to 1; NaN if the variances are unknown
     */
    public double end(double total, boolean upper) {
        double variance = interceptVariance + 2 * total * covariance + total * total * slopeVariance;
        double half = Statistics.Z95 * Math.sqrt(Math.max(0, variance));
        double bound = Double.isNaN(variance) ? Double.NaN : intercept + slope * total + (upper ? half : -half);
        return Double.isNaN(bound) ? Double.NaN : Statistics.logistic(bound);
    }
}
