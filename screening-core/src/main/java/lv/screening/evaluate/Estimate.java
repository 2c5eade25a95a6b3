package lv.screening.evaluate;

/**
 * A figure with its confidence interval.
 *
 * @param value the estimate; NaN where it is not defined
 * @param interval its interval
 */
public record Estimate(double value, Interval interval) {

    static Estimate proportion(long successes, long trials, double level) {
        double value = trials == 0 ? Double.NaN : (double) successes / trials;
        return new Estimate(value, Interval.wilson(successes, trials, level));
    }

    Estimate complement() {
        return new Estimate(1 - value, new Interval(1 - interval.upper(), 1 - interval.lower(), interval.level()));
    }
}
