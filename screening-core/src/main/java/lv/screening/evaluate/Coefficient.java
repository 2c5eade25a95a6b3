package lv.screening.evaluate;

/**
 * A coefficient of a fitted model.
 *
 * @param value NaN when the model has no finite solution
 * @param standardError NaN likewise
 */
public record Coefficient(double value, double standardError) {

    /**
     * The normal (Wald) interval.
     *
     * @param level above 0 and below 1
     * @return the interval
     * @throws IllegalArgumentException if the level is out of range
     */
    public Interval interval(double level) {
        return Interval.normal(value, standardError, Inputs.level(level));
    }
}
