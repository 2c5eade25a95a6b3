package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Chooses the strength of a penalty by cross-validation on a grid. The configuration is immutable and thread-safe.
 *
 * @param regression the kind of penalty, bounds and standardisation; its lambda is ignored
 * @param folds number of folds, 2 or more
 * @param grid number of strengths, 2 or more; the weakest are left out once they change nothing any more
 * @param smallestShare last strength over first, between 0 and 1
 * @param rule which strength is taken
 * @param maxTerms at most so many terms with a weight; strengths that give more on all rows are not considered
 */
public record LambdaSearch(
        LogisticRegression regression, int folds, int grid, double smallestShare, ChoiceRule rule, int maxTerms) {
    /** Checks the ranges. */
    public LambdaSearch {
        if (folds < 2 || grid < 2 || !(smallestShare > 0 && smallestShare < 1) || maxTerms < 1) {
            throw new IllegalArgumentException(
                    "expected 2 or more folds and strengths, a smallest share between 0 and 1, and 1 or more terms");
        }
    }

    /**
     * Five folds, forty strengths down to a thousandth of the first, the one-standard-error rule, any number of terms.
     *
     * @param regression the kind of penalty, bounds and standardisation
     * @return the default search
     */
    public static LambdaSearch of(LogisticRegression regression) {
        return new LambdaSearch(regression, 5, 40, 1e-3, ChoiceRule.ONE_STANDARD_ERROR, Integer.MAX_VALUE);
    }

    /**
     * With another rule.
     *
     * @param other which strength is taken
     * @return a new configuration
     */
    public LambdaSearch withRule(ChoiceRule other) {
        return new LambdaSearch(regression, folds, grid, smallestShare, other, maxTerms);
    }

    /**
     * With a limit on the number of terms.
     *
     * @param limit 1 or more
     * @return a new configuration
     */
    public LambdaSearch withMaxTerms(int limit) {
        return new LambdaSearch(regression, folds, grid, smallestShare, rule, limit);
    }

    /**
     * One strength on the grid.
     *
     * @param lambda strength
     * @param terms how many terms have a weight on all rows
     * @param deviance mean out-of-fold deviance per row
     * @param standardError its standard error over folds
     */
    public record Step(double lambda, int terms, double deviance, double standardError) {}

    /**
     * What was found.
     *
     * @param steps the strengths considered, descending
     * @param chosen index of the one taken
     * @param fit its fit on all rows
     */
    public record Choice(List<Step> steps, int chosen, LogisticFit fit) {
        /** Copies the list. */
        public Choice {
            steps = List.copyOf(steps);
        }

        /**
         * The strength taken.
         *
         * @return its lambda
         */
        public double lambda() {
            return steps.get(chosen).lambda();
        }
    }

    /**
     * Searches.
     *
     * @param data complete data with an outcome of 0 and 1
     * @param seed for the folds
     * @return the grid with its losses, and the fit taken
     * @throws TuningException if the data can not be fitted or a fold holds one class only
     */
    public Choice choose(TrainingData data, long seed) {
        double[] lambdas = regression.lambdas(data, grid, smallestShare);
        List<LogisticFit> whole = regression.path(data, lambdas);
        int allowed = 0;
        while (allowed < lambdas.length && whole.get(allowed).size() <= maxTerms && !flat(whole, allowed)) {
            allowed++;
        }
        if (allowed == 0) {
            throw new IllegalArgumentException("no strength of this penalty leaves at most " + maxTerms
                    + " terms; a limit on the number of terms needs some lasso");
        }
        lambdas = Arrays.copyOf(lambdas, allowed);
        Folds parts = Folds.of(data, folds, seed);
        CrossValidatedLoss loss = new CrossValidatedLoss(allowed, folds);
        for (int f = 0; f < folds; f++) {
            List<LogisticFit> path = regression.path(data.rows(parts.train(f)), lambdas);
            TrainingData test = data.rows(parts.test(f));
            for (int i = 0; i < allowed; i++) {
                loss.add(i, f, test, path.get(i).score(Map.of()).probabilities(test));
            }
        }
        double[] means = loss.means();
        double[] errors = loss.standardErrors();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < allowed; i++) {
            steps.add(new Step(lambdas[i], whole.get(i).size(), means[i], errors[i]));
        }
        int chosen = rule.choose(means, errors);
        return new Choice(steps, chosen, whole.get(chosen));
    }

    /** Whether a strength explains no more than the one before, by 0.00001 of the null deviance; glmnet ends its path there too. */
    private static boolean flat(List<LogisticFit> path, int at) {
        if (at < 1 || path.get(at - 1).size() == 0) {
            return false;
        }
        double gain = path.get(at - 1).deviance() - path.get(at).deviance();
        return gain < 1e-5 * path.get(at).nullDeviance();
    }
}
