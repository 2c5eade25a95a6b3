package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multiple imputation by chained equations (van Buuren and Groothuis-Oudshoorn, 2011): each term with gaps is drawn in turn from
 * its regression on all other terms and the outcome, several times round. Terms with two values are drawn by logistic regression
 * with parameters drawn from their approximate posterior (Rubin, 1987); all others by predictive mean matching with the
 * five nearest donors and those tied with them (Little, 1988), so that only values that occur are filled in. The outcome is part of the regressions (Moons et al., 2006) where it
 * is known, and never used of rows that are only to be predicted. Immutable; the same seed gives the same draws.
 *
 * @param imputations how many completed copies, 2 or more (20 by default)
 * @param rounds how often each term is drawn anew, 1 or more (5 by default)
 */
public record MultipleImputation(int imputations, int rounds) {
    /** Checks the ranges. */
    public MultipleImputation {
        if (imputations < 2 || rounds < 1) {
            throw new IllegalArgumentException("expected 2 or more imputations and 1 or more rounds");
        }
    }

    /**
     * Twenty imputations (White, Royston and Wood, 2011, advise about as many as percent of rows have gaps), five
     * rounds (the default of van Buuren and Groothuis-Oudshoorn, 2011).
     *
     * @return the defaults
     */
    public static MultipleImputation withDefaults() {
        return new MultipleImputation(20, 5);
    }

    /**
     * Completed copies of the data.
     *
     * @param data with an outcome of 0 and 1; every term has some values
     * @param seed the only source of chance
     * @return as many complete data sets as asked for; cells that had a value keep it
     * @throws TuningException if the data can not be used
     */
    public List<TrainingData> impute(TrainingData data, long seed) {
        boolean[] learn = new boolean[data.size()];
        Arrays.fill(learn, true);
        return impute(data, learn, seed);
    }

    /**
     * Completed copies, learning only from some rows. In the other rows the outcome counts as unknown, so that filling them tells
     * nothing about it: this is how the test rows of a fold are filled.
     *
     * @param data with an outcome of 0 and 1; every term has some values in the rows to learn from
     * @param learn per row whether the regressions may use it
     * @param seed the only source of chance
     * @return as many complete data sets as asked for
     * @throws TuningException if the rows to learn from can not be used
     */
    public List<TrainingData> impute(TrainingData data, boolean[] learn, long seed) {
        int[] used = IntStream.range(0, learn.length).filter(i -> learn[i]).toArray();
        List<Finding> problems = data.rows(used).problems().stream()
                .filter(f -> f.code() != FindingCode.FEWER_ROWS_THAN_TERMS && f.code() != FindingCode.CONSTANT_TERM)
                .toList();
        if (!problems.isEmpty()) {
            throw new TuningException(problems);
        }
        List<TrainingData> completed = new ArrayList<>();
        for (int m = 0; m < imputations; m++) {
            ChainedEquations chain = new ChainedEquations(data, learn, Statistics.seed(seed, m));
            completed.add(data.withColumns(chain.run(rounds)));
        }
        return List.copyOf(completed);
    }

    /**
     * The completed copies one under the other, each row with its case weight divided by the number of copies, so that the whole
     * weighs as much as the data (Wood, White and Royston, 2008). Rows of one person, or of one group if there are any, share a group,
     * so that folds keep them together. Any learner can be given it; its weights are close to the pooled ones, standard errors
     * from it are not: take {@link PooledFit} for these.
     *
     * @param completed from {@link #impute}
     * @return one data set
     */
    public static TrainingData stacked(List<TrainingData> completed) {
        TrainingData first = completed.get(0);
        int n = first.size();
        int copies = completed.size();
        int terms = first.terms().size();
        double[][] columns = new double[terms][n * copies];
        double[] outcome = new double[n * copies];
        double[] weights = new double[n * copies];
        double[] offsets = new double[n * copies];
        int[] groups = new int[n * copies];
        int[] given = first.groups();
        for (int m = 0; m < copies; m++) {
            TrainingData copy = completed.get(m);
            for (int j = 0; j < terms; j++) {
                System.arraycopy(copy.columnShared(j), 0, columns[j], m * n, n);
            }
            for (int i = 0; i < n; i++) {
                int at = m * n + i;
                outcome[at] = copy.outcome(i);
                weights[at] = copy.weight(i) / copies;
                offsets[at] = copy.offset(i);
                groups[at] = given.length == 0 ? i : given[i];
            }
        }
        return TrainingData.ofColumns(first.terms(), columns, outcome)
                .withWeights(weights)
                .withOffset(offsets)
                .withGroupNumbers(groups);
    }
}
