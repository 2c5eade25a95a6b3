package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Weights of several imputations pooled by Rubin's rules (Rubin, 1987), with the degrees of freedom of Barnard and Rubin (1999).
 *
 * @param estimates the intercept first, then the terms in column order
 * @param imputations how many fits were pooled
 * @param rows rows of each fit
 * @param findings doubts raised by any of the fits, each once
 */
public record PooledFit(List<Pooled> estimates, int imputations, int rows, List<Finding> findings) {
    /** Copies the lists. */
    public PooledFit {
        estimates = List.copyOf(estimates);
        findings = List.copyOf(findings);
    }

    /**
     * One pooled weight.
     *
     * @param term the term, or {@code (Intercept)}
     * @param estimate mean over imputations
     * @param within mean of the squared standard errors
     * @param between variance of the estimates over imputations
     * @param standardError root of within + (1 + 1/m) between
     * @param df degrees of freedom
     * @param p two-sided p from the t distribution; NaN if there is no standard error
     * @param missingShare share of the variance that is due to the missing answers (lambda), 0 to 1
     */
    public record Pooled(
            String term,
            double estimate,
            double within,
            double between,
            double standardError,
            double df,
            double p,
            double missingShare) {}

    /**
     * Pools fits of the same terms on completed copies of the same data.
     *
     * @param fits two or more, each with standard errors
     * @return the pooled weights
     * @throws IllegalArgumentException if there are fewer than two, or one has no standard errors
     */
    public static PooledFit of(List<LogisticFit> fits) {
        if (fits.size() < 2) {
            throw new IllegalArgumentException(fits.size() + " fits; pooling needs 2 or more");
        }
        List<List<WeightEstimate>> all = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (LogisticFit fit : fits) {
            if (!fit.terms().equals(fits.get(0).terms())) {
                throw new IllegalArgumentException("the fits have different terms");
            }
            all.add(fit.inference()
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "a fit has no standard errors; pool maximum-likelihood fits without separation or active bounds"))
                    .estimates());
            fit.findings().stream().filter(f -> !findings.contains(f)).forEach(findings::add);
        }
        int rows = fits.get(0).rows();
        int size = all.get(0).size();
        List<Pooled> pooled = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            int at = k;
            pooled.add(pool(all.stream().map(list -> list.get(at)).toList(), rows - size));
        }
        return new PooledFit(pooled, fits.size(), rows, findings);
    }

    private static Pooled pool(List<WeightEstimate> estimates, double completeDf) {
        int m = estimates.size();
        double mean = estimates.stream()
                .mapToDouble(WeightEstimate::estimate)
                .average()
                .orElseThrow();
        double within = estimates.stream()
                .mapToDouble(e -> e.standardError() * e.standardError())
                .average()
                .orElseThrow();
        double between = 0;
        for (WeightEstimate e : estimates) {
            between += (e.estimate() - mean) * (e.estimate() - mean) / (m - 1);
        }
        double extra = (1 + 1.0 / m) * between;
        double total = within + extra;
        double share = extra / total;
        double df = degrees(share, m, completeDf);
        double error = Math.sqrt(total);
        double p = Double.isNaN(error) || !(df > 0)
                ? Double.NaN
                : 2 * new TDistribution(df).cumulativeProbability(-Math.abs(mean / error));
        return new Pooled(estimates.get(0).term(), mean, within, between, error, df, p, share);
    }

    private static double degrees(double share, int m, double completeDf) {
        double observed = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - share);
        if (share <= 0) {
            return observed;
        }
        double old = (m - 1) / (share * share);
        return old * observed / (old + observed);
    }
}
