package lv.screening.tune;

import java.util.Map;

/** Learners of real-valued weights, to be handed to {@link NestedValidation}. */
public final class RegressionLearner {
    private RegressionLearner() {}

    /**
     * A regression with its penalty as it is.
     *
     * @param regression the configuration
     * @return a learner that chooses nothing
     */
    public static WeightLearner fixed(LogisticRegression regression) {
        return (data, seed) -> {
            LogisticFit fit = regression.fit(data);
            return fit.score(Map.of("terms", (double) fit.size()));
        };
    }

    /**
     * A regression whose strength of the penalty is chosen on the data it is given.
     *
     * @param search the configuration
     * @return a learner that states the chosen {@code lambda} and the number of {@code terms}
     */
    public static WeightLearner searching(LambdaSearch search) {
        return (data, seed) -> {
            LambdaSearch.Choice choice = search.choose(data, seed);
            return choice.fit().score(Map.of("lambda", choice.lambda(), "terms", (double)
                    choice.fit().size()));
        };
    }
}
