package lv.screening.tune;

/**
 * How the total of the points becomes a probability.
 *
 * <p>The two are optimised separately, because the best points can differ. The loss of {@link #REAL_INTERCEPT} is never
 * above that of {@link #INTEGER_INTERCEPT}.
 */
public enum ScoreForm {
    /**
     * logit = a + b · score with real a and b &gt; 0. For scores that people add up by hand and look up in a table, since
     * nobody adds the intercept.
     */
    REAL_INTERCEPT,

    /**
     * logit = (w0 + score) / m with an integer w0 and a real multiplier m &gt; 0: the form of FasterRisk (Liu, Zhong, Li,
     * Seltzer and Rudin 2022).
     */
    INTEGER_INTERCEPT
}
