package lv.screening.evaluate;

import java.util.Arrays;

/**
 * How the cuts of many bootstrap samples performed: the mean over the replicates in which a figure is defined, with a
 * percentile interval.
 *
 * @param metric the figure that was optimised; for a constrained metric only replicates that keep the constraint count
 * @param metricDefined in how many replicates it is defined
 * @param sensitivity 0..1
 * @param specificity 0..1
 * @param accuracy 0..1
 */
public record CutReplicates(
        Estimate metric, int metricDefined, Estimate sensitivity, Estimate specificity, Estimate accuracy) {

    static CutReplicates of(double[][] figures, double level) {
        int defined =
                (int) Arrays.stream(figures[0]).filter(v -> !Double.isNaN(v)).count();
        return new CutReplicates(
                summary(figures[0], level),
                defined,
                summary(figures[1], level),
                summary(figures[2], level),
                summary(figures[3], level));
    }

    static Estimate summary(double[] draws, double level) {
        double[] defined = Arrays.stream(draws).filter(v -> !Double.isNaN(v)).toArray();
        if (defined.length == 0) {
            return new Estimate(Double.NaN, Interval.undefined(level));
        }
        Interval interval = Interval.percentile(defined, level);
        double sum = 0;
        for (double value : defined) {
            sum += value;
        }
        return new Estimate(sum / defined.length, interval);
    }
}
