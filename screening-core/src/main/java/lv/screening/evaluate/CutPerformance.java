package lv.screening.evaluate;

/**
 * What a cut does: shares with score intervals (Wilson 1927), likelihood ratios with log intervals (Simel, Samsa and
 * Matchar 1991).
 *
 * <p>A likelihood ratio that would divide by 0 is infinite (NaN for 0 / 0). When a cell is empty, its interval is computed
 * with one half added to each cell (Haldane 1956), and reaches to the estimate when that is 0 or infinite.
 *
 * @param cut positive if score &gt;= cut
 * @param confusion the counts
 * @param sensitivity share of cases at or above the cut
 * @param specificity share of controls below it
 * @param ppv share of cases among the positives, at the prevalence of these data
 * @param npv share of controls among the negatives, at the prevalence of these data
 * @param positiveLikelihoodRatio sensitivity / (1 - specificity)
 * @param negativeLikelihoodRatio (1 - sensitivity) / specificity
 * @param referralRate share of all at or above the cut
 */
public record CutPerformance(
        double cut,
        Confusion confusion,
        Estimate sensitivity,
        Estimate specificity,
        Estimate ppv,
        Estimate npv,
        Estimate positiveLikelihoodRatio,
        Estimate negativeLikelihoodRatio,
        Estimate referralRate) {

    /**
     * Measures a cut.
     *
     * @param table cases and controls by score
     * @param cut positive if score &gt;= cut; may be infinite
     * @param level of the intervals, above 0 and below 1
     * @return the performance
     * @throws IllegalArgumentException if the cut is NaN or the level is out of range
     */
    public static CutPerformance of(CountTable table, double cut, double level) {
        return of(cut, Confusion.at(table, cut), level);
    }

    /**
     * Measures a cut whose counts are known.
     *
     * @param cut for the record
     * @param c the counts
     * @param level of the intervals, above 0 and below 1
     * @return the performance
     * @throws IllegalArgumentException if the level is out of range
     */
    public static CutPerformance of(double cut, Confusion c, double level) {
        Inputs.level(level);
        return new CutPerformance(
                cut,
                c,
                Estimate.proportion(c.tp(), c.tp() + c.fn(), level),
                Estimate.proportion(c.tn(), c.tn() + c.fp(), level),
                Estimate.proportion(c.tp(), c.tp() + c.fp(), level),
                Estimate.proportion(c.tn(), c.tn() + c.fn(), level),
                ratio(c.tp(), c.fn(), c.fp(), c.tn(), level),
                ratio(c.fn(), c.tp(), c.tn(), c.fp(), level),
                Estimate.proportion(c.positives(), c.total(), level));
    }

    /**
     * What the cut does where cases are rarer or more frequent than in these data, by Bayes' rule. The intervals are those
     * of the likelihood ratios put through the prior odds, which for predictive values equals the logit interval of
     * Mercaldo, Lau and Zhou (2007).
     *
     * @param prevalence share of cases in the population to be screened, above 0 and below 1
     * @return the figures at that prevalence
     * @throws IllegalArgumentException if the prevalence is out of range
     */
    public PrevalenceProjection at(double prevalence) {
        if (!(prevalence > 0 && prevalence < 1)) {
            throw new IllegalArgumentException("the prevalence is " + prevalence + ", expected above 0 and below 1");
        }
        double truePositive = prevalence * sensitivity.value();
        double falsePositive = (1 - prevalence) * (1 - specificity.value());
        double falseNegative = prevalence - truePositive;
        double trueNegative = 1 - prevalence - falsePositive;
        double odds = prevalence / (1 - prevalence);
        Interval up = positiveLikelihoodRatio.interval();
        Interval down = negativeLikelihoodRatio.interval();
        Estimate positive = new Estimate(
                truePositive / (truePositive + falsePositive),
                new Interval(share(odds * up.lower()), share(odds * up.upper()), up.level()));
        Estimate negative = new Estimate(
                trueNegative / (trueNegative + falseNegative),
                new Interval(1 - share(odds * down.upper()), 1 - share(odds * down.lower()), down.level()));
        return new PrevalenceProjection(
                prevalence,
                positive,
                negative,
                1000 * (truePositive + falsePositive),
                1000 * truePositive,
                1000 * falseNegative);
    }

    private static double share(double odds) {
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }

    /** (a / (a + b)) / (c / (c + d)). */
    private static Estimate ratio(long a, long b, long c, long d, double level) {
        double value = (double) a / (a + b) / ((double) c / (c + d));
        boolean empty = a == 0 || b == 0 || c == 0 || d == 0;
        double extra = empty ? 0.5 : 0;
        double logRatio = Math.log((a + extra) / (a + b + 2 * extra)) - Math.log((c + extra) / (c + d + 2 * extra));
        double standardError =
                Math.sqrt(1 / (a + extra) - 1 / (a + b + 2 * extra) + 1 / (c + extra) - 1 / (c + d + 2 * extra));
        Interval log = Interval.normal(logRatio, standardError, level);
        if (a + b == 0 || c + d == 0 || (a == 0 && c == 0)) {
            return new Estimate(Double.NaN, Interval.undefined(level));
        }
        double lower = Math.min(value, Math.exp(log.lower()));
        double upper = Math.max(value, Math.exp(log.upper()));
        return new Estimate(value, new Interval(lower, upper, level));
    }
}
