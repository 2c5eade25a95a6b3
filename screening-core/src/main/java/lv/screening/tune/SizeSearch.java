package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses how many terms a score has: learns with each candidate size inside folds, takes a size by the rule, and learns once
 * more with that size on all rows it was given. As a {@link WeightLearner} it can be validated in turn.
 */
public final class SizeSearch implements WeightLearner {
    private final List<Candidate> candidates;
    private final int folds;
    private final ChoiceRule rule;

    /**
     * A size and how to learn with it.
     *
     * @param terms most terms allowed, 1 or more
     * @param learner learns a score of at most so many terms
     */
    public record Candidate(int terms, WeightLearner learner) {}

    /**
     * What a size reached out of fold.
     *
     * @param terms most terms allowed
     * @param deviance mean out-of-fold deviance per row
     * @param standardError its standard error over folds
     */
    public record Step(int terms, double deviance, double standardError) {}

    /**
     * A search over sizes.
     *
     * @param candidates ascending in size, at least one
     * @param folds number of folds, 2 or more
     * @param rule which size is taken
     * @throws IllegalArgumentException if the candidates are not ascending
     */
    public SizeSearch(List<Candidate> candidates, int folds, ChoiceRule rule) {
        this.candidates = List.copyOf(candidates);
        this.folds = folds;
        this.rule = rule;
        for (int i = 0; i < this.candidates.size(); i++) {
            if (this.candidates.get(i).terms()
                    <= (i == 0 ? 0 : this.candidates.get(i - 1).terms())) {
                throw new IllegalArgumentException("the sizes must ascend from 1 or more");
            }
        }
        if (this.candidates.isEmpty() || folds < 2) {
            throw new IllegalArgumentException("expected at least one size and two folds");
        }
    }

    /**
     * The out-of-fold loss of every size.
     *
     * @param data complete data with an outcome of 0 and 1
     * @param seed for folds and learners
     * @return one step per candidate
     */
    public List<Step> steps(TrainingData data, long seed) {
        Folds parts = Folds.of(data, folds, seed);
        CrossValidatedLoss loss = new CrossValidatedLoss(candidates.size(), folds);
        for (int f = 0; f < folds; f++) {
            TrainingData train = data.rows(parts.train(f));
            TrainingData test = data.rows(parts.test(f));
            for (int c = 0; c < candidates.size(); c++) {
                LearnedScore score = candidates.get(c).learner().fit(train, Statistics.seed(seed, f, c));
                loss.add(c, f, test, score.probabilities(test));
            }
        }
        double[] means = loss.means();
        double[] errors = loss.standardErrors();
        List<Step> steps = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            steps.add(new Step(candidates.get(c).terms(), means[c], errors[c]));
        }
        return List.copyOf(steps);
    }

    @Override
    public LearnedScore fit(TrainingData data, long seed) {
        int chosen = 0;
        if (candidates.size() > 1) {
            List<Step> steps = steps(data, seed);
            chosen = rule.choose(
                    steps.stream().mapToDouble(Step::deviance).toArray(),
                    steps.stream().mapToDouble(Step::standardError).toArray());
        }
        Candidate candidate = candidates.get(chosen);
        return candidate
                .learner()
                .fit(data, Statistics.seed(seed, folds, chosen))
                .withChoice("max_terms", candidate.terms());
    }
}
