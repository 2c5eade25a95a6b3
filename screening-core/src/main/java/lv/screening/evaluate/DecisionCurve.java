package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Decision curve (Vickers and Elkin 2006): the net benefit of referring everybody whose probability is at or above a
 * threshold, over thresholds, beside referring all and referring none.
 *
 * <p>At threshold t a wrongly referred person costs t / (1 - t) of what a found case brings. Net benefit = tp / n - fp / n
 * t / (1 - t), in cases found per person.
 *
 * @param prevalence share of cases
 * @param points in the order of the thresholds asked for
 */
public record DecisionCurve(double prevalence, List<Point> points) {

    /**
     * One threshold.
     *
     * @param threshold 0 or more and below 1
     * @param netBenefit of referring by the predictions
     * @param referAll net benefit of referring everybody
     * @param referralRate share of people at or above the threshold
     */
    public record Point(double threshold, double netBenefit, double referAll, double referralRate) {

        /** {@return net benefit of referring nobody, which is 0 by definition} */
        public double referNone() {
            return 0;
        }

        /** {@return how many fewer referrals per 100 people find as many cases as referring everybody; NaN at threshold 0} */
        public double referralsAvoidedPerHundred() {
            return threshold == 0 ? Double.NaN : 100 * (netBenefit - referAll) * (1 - threshold) / threshold;
        }
    }

    /** Copies the list. */
    public DecisionCurve {
        points = List.copyOf(points);
    }

    /**
     * Draws the curve at thresholds 0.01, 0.02, ... 0.99.
     *
     * @param probabilities one prediction per row, 0..1
     * @param outcomes true for a case
     * @return the curve
     * @throws IllegalArgumentException if the lengths differ, there are no rows, or a prediction is NaN or outside 0..1
     */
    public static DecisionCurve of(double[] probabilities, boolean[] outcomes) {
        double[] thresholds = new double[99];
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = (i + 1) / 100.0;
        }
        return of(probabilities, outcomes, thresholds);
    }

    /**
     * Draws the curve.
     *
     * @param probabilities one prediction per row, 0..1
     * @param outcomes true for a case
     * @param thresholds each 0 or more and below 1
     * @return the curve
     * @throws IllegalArgumentException if lengths differ, there are no rows, or a value is NaN or out of range
     */
    public static DecisionCurve of(double[] probabilities, boolean[] outcomes, double... thresholds) {
        Inputs.sameLength("probabilities", probabilities.length, "outcomes", outcomes.length);
        Inputs.atLeast("number of rows", 1, probabilities.length);
        Inputs.probabilities(probabilities);
        CountTable table = CountTable.of(probabilities, outcomes);
        double n = table.total();
        List<CutPoint> cuts = CutPoint.all(table);
        List<Point> points = new ArrayList<>(thresholds.length);
        for (double threshold : thresholds) {
            if (!(threshold >= 0 && threshold < 1)) {
                throw new IllegalArgumentException(
                        "the threshold is " + threshold + ", expected 0 or more and below 1");
            }
            Confusion c = lowestAtOrAbove(cuts, threshold).confusion();
            double odds = threshold / (1 - threshold);
            points.add(new Point(
                    threshold,
                    (c.tp() - odds * c.fp()) / n,
                    (table.cases() - odds * table.controls()) / n,
                    c.positives() / n));
        }
        return new DecisionCurve(table.prevalence(), points);
    }

    private static CutPoint lowestAtOrAbove(List<CutPoint> cuts, double threshold) {
        int low = 0;
        int high = cuts.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.get(middle).cut() >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return cuts.get(low);
    }
}
