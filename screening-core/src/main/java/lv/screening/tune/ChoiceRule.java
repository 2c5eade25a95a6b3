package lv.screening.tune;

/** Which of several candidates, ordered from simple to complex, is taken after cross-validation. */
public enum ChoiceRule {
    /** The one with the lowest mean out-of-fold loss. */
    MINIMUM,
    /**
     * The simplest one whose mean out-of-fold loss is at most one standard error above the lowest (Breiman, Friedman, Olshen and
     * Stone, 1984).
     */
    ONE_STANDARD_ERROR;

    /**
     * Applies the rule.
     *
     * @param losses mean out-of-fold losses of the candidates, from simple to complex; NaN for one that could not be fitted
     * @param standardErrors their standard errors over folds
     * @return index of the chosen candidate; the simplest one on ties
     * @throws IllegalArgumentException if the lengths differ or no loss is a number
     */
    public int choose(double[] losses, double[] standardErrors) {
        if (losses.length != standardErrors.length) {
            throw new IllegalArgumentException(
                    losses.length + " losses, but " + standardErrors.length + " standard errors");
        }
        int best = -1;
        for (int i = 0; i < losses.length; i++) {
            if (!Double.isNaN(losses[i]) && (best < 0 || losses[i] < losses[best])) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("no candidate has a loss");
        }
        if (this == MINIMUM) {
            return best;
        }
        double limit = losses[best] + standardErrors[best];
        for (int i = 0; i < best; i++) {
            if (losses[i] <= limit) {
                return i;
            }
        }
        return best;
    }
}
