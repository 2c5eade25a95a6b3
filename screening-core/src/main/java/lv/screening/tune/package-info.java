/**
 * Learns weights for the terms of a scale from labelled answers, and says honestly how good they are.
 *
 * <p>Arrays and value objects go in ({@link lv.screening.tune.TrainingData}), records come out; nothing here reads or writes
 * a file. The parts:
 *
 * <ul>
 *   <li>{@link lv.screening.tune.LogisticRegression}: real-valued weights by maximum likelihood, ridge, lasso or elastic net,
 *       with bounds and signs per term;
 *   <li>{@link lv.screening.tune.PointsSearch}: small integer points that a person adds by hand, proved best where that can be
 *       proved;
 *   <li>{@link lv.screening.tune.MultipleImputation} and {@link lv.screening.tune.TermIntervals}: what happens to missing
 *       answers, always stated in the result;
 *   <li>{@link lv.screening.tune.WeightLearner}: anything that turns data into a {@link lv.screening.tune.LearnedScore};
 *   <li>{@link lv.screening.tune.NestedValidation}: apparent and out-of-fold performance of a learner, every choice made
 *       inside the fold;
 *   <li>{@link lv.screening.tune.ScoreCard}: the page that a person adds up by hand;
 *   <li>{@link lv.screening.tune.WeightComparison}: two weightings on the same people.
 * </ul>
 *
 * <p>All types are immutable and thread-safe. Every random choice comes from a seed that the caller gives; the same seed gives
 * the same result on every machine and with any number of threads. Unusable data is reported as a {@link
 * lv.screening.tune.TuningException} that holds every problem found; doubtful data as {@link lv.screening.tune.Finding} values.
 */
@NullMarked
package lv.screening.tune;

import org.jspecify.annotations.NullMarked;
