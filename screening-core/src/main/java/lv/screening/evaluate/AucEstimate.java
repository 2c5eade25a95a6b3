package lv.screening.evaluate;

/**
 * Area under the receiver operating characteristic curve, with the variance of DeLong, DeLong and Clarke-Pearson (1988)
 * computed from midranks (Sun and Xu 2014), here from a table of counts.
 *
 * <p>The area is the chance that a case scores higher than a control, ties counting one half. It is below one half when
 * cases score lower; the direction is never turned round. With fewer than two cases or two controls the variance, and
 * with it the interval, is NaN. The interval is normal and cut at 0 and 1; with variance 0 it has width 0.
 *
 * @param auc 0..1
 * @param variance of the area
 * @param interval of the area
 * @param cases how many
 * @param controls how many
 */
public record AucEstimate(double auc, double variance, Interval interval, long cases, long controls) {

    /**
     * Estimates the area with a 95 % interval.
     *
     * @param table cases and controls by score
     * @return the estimate
     * @throws IllegalArgumentException without cases or without controls
     */
    public static AucEstimate of(CountTable table) {
        return of(table, 0.95);
    }

    /**
     * Estimates the area.
     *
     * @param table cases and controls by score
     * @param level confidence level, above 0 and below 1
     * @return the estimate
     * @throws IllegalArgumentException without cases or without controls, or with a level out of range
     */
    public static AucEstimate of(CountTable table, double level) {
        Inputs.level(level);
        long m = table.cases();
        long n = table.controls();
        Inputs.bothClasses(m, n);
        double auc = area(table);
        double caseSquares = 0;
        double controlSquares = 0;
        long controlsBelow = 0;
        long casesAbove = m;
        for (int i = 0; i < table.size(); i++) {
            casesAbove -= table.cases(i);
            double casePlacement = (controlsBelow + 0.5 * table.controls(i)) / n;
            double controlPlacement = (casesAbove + 0.5 * table.cases(i)) / m;
            controlsBelow += table.controls(i);
            caseSquares += table.cases(i) * (casePlacement - auc) * (casePlacement - auc);
            controlSquares += table.controls(i) * (controlPlacement - auc) * (controlPlacement - auc);
        }
        double variance = caseSquares / (m - 1) / m + controlSquares / (n - 1) / n;
        Interval interval = Interval.normal(auc, Math.sqrt(variance), level).clampedToShare();
        return new AucEstimate(auc, variance, interval, m, n);
    }

    /** The area alone. The doubled count of won pairs is exact up to about 2^62, 3 thousand million rows. */
    static double area(CountTable table) {
        long doubled = 0;
        long below = 0;
        for (int i = 0; i < table.size(); i++) {
            doubled += table.cases(i) * (2 * below + table.controls(i));
            below += table.controls(i);
        }
        return doubled / (2.0 * table.cases() * table.controls());
    }

    /** {@return the standard error of the area} */
    public double standardError() {
        return Math.sqrt(variance);
    }

    /** {@return Gini's coefficient (Somers' D), 2 auc - 1, in -1..1} */
    public double gini() {
        return 2 * auc - 1;
    }

    /** {@return the statistic U of Wilcoxon (1945), Mann and Whitney (1947): pairs in which the case is higher} */
    public double wilcoxonU() {
        return Math.rint(2 * auc * cases * controls) / 2;
    }
}
