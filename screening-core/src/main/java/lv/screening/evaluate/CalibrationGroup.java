package lv.screening.evaluate;

/**
 * People with similar predictions.
 *
 * @param upper upper bound of the group's predictions; the group reaches down to the bound before it, which it excludes
 * @param n how many people
 * @param cases how many cases among them
 * @param expected sum of the predictions
 * @param observed share of cases with its score interval (Wilson 1927)
 */
public record CalibrationGroup(double upper, long n, long cases, double expected, Estimate observed) {

    /** {@return mean prediction in the group} */
    public double meanPredicted() {
        return expected / n;
    }
}
