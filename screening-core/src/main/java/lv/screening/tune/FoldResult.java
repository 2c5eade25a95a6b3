package lv.screening.tune;

import java.util.Optional;

/**
 * What was learned without one fold, and how it did on that fold.
 *
 * @param fold number of the fold, from 0
 * @param trainingRows rows it was learned on
 * @param testRows rows of the fold
 * @param score the score learned, with all choices made
 * @param cut the probability chosen as cut on the training rows
 * @param test figures on the fold; empty when it holds one outcome only
 */
public record FoldResult(
        int fold, int trainingRows, int testRows, LearnedScore score, double cut, Optional<Performance> test) {}
