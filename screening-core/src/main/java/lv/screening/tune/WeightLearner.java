package lv.screening.tune;

/**
 * Anything that learns a score from data. It makes every choice (strength of a penalty, number of terms) by itself from the data
 * it is given, so that {@link NestedValidation} can repeat it inside each fold.
 */
@FunctionalInterface
public interface WeightLearner {
    /**
     * Learns weights.
     *
     * @param data complete data with an outcome of 0 and 1, case weights and perhaps groups; rows of one group belong together in
     *     any folds made from it
     * @param seed the only source of chance; the same data and seed give the same score
     * @return weights for all terms of the data, in the same order
     * @throws TuningException if the data can not be used
     */
    LearnedScore fit(TrainingData data, long seed);
}
