package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Learns a score on all rows, and judges the whole way of learning it on rows it has not seen: for each fold the learner makes all
 * its choices anew from the other folds, the cut is chosen there too, gaps are filled there too, and the fold is predicted (Varma
 * and Simon, 2006). Immutable; the same seed gives the same result with any number of threads.
 */
public final class NestedValidation {
    private final WeightLearner learner;
    private final int foldCount;
    private final Optional<List<Integer>> givenFolds;
    private final long seed;
    private final int threads;
    private final CutRule cutRule;
    private final Optional<MultipleImputation> imputation;
    private final ValidationProgress progress;
    private final Optional<WeightLearner> reference;

    private NestedValidation(
            WeightLearner learner,
            int foldCount,
            Optional<List<Integer>> givenFolds,
            long seed,
            int threads,
            CutRule cutRule,
            Optional<MultipleImputation> imputation,
            ValidationProgress progress,
            Optional<WeightLearner> reference) {
        this.learner = learner;
        this.foldCount = foldCount;
        this.givenFolds = givenFolds;
        this.seed = seed;
        this.threads = threads;
        this.cutRule = cutRule;
        this.imputation = imputation;
        this.progress = progress;
        this.reference = reference;
    }

    /**
     * Five folds, seed 1, one thread, Youden's cut, complete cases.
     *
     * @param learner what is judged
     * @return the default configuration
     */
    public static NestedValidation of(WeightLearner learner) {
        return new NestedValidation(
                learner,
                5,
                Optional.empty(),
                1,
                1,
                CutRule.youden(),
                Optional.empty(),
                (finished, total) -> {},
                Optional.empty());
    }

    /**
     * With another number of folds.
     *
     * @param count 2 or more
     * @return a new configuration
     */
    public NestedValidation withFolds(int count) {
        if (count < 2) {
            throw new IllegalArgumentException(count + " folds; expected 2 or more");
        }
        return new NestedValidation(
                learner, count, Optional.empty(), seed, threads, cutRule, imputation, progress, reference);
    }

    /**
     * With folds that are given instead of drawn.
     *
     * @param foldOfRow the fold of each row of the data, from 0 without gaps
     * @return a new configuration
     */
    public NestedValidation withGivenFolds(int[] foldOfRow) {
        List<Integer> given = Arrays.stream(foldOfRow).boxed().toList();
        return new NestedValidation(
                learner, foldCount, Optional.of(given), seed, threads, cutRule, imputation, progress, reference);
    }

    /**
     * With another seed for folds, learner and imputation.
     *
     * @param any any number
     * @return a new configuration
     */
    public NestedValidation withSeed(long any) {
        return new NestedValidation(
                learner, foldCount, givenFolds, any, threads, cutRule, imputation, progress, reference);
    }

    /**
     * With several folds at the same time; the result does not depend on it.
     *
     * @param count 1 or more
     * @return a new configuration
     */
    public NestedValidation withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " threads; expected 1 or more");
        }
        return new NestedValidation(
                learner, foldCount, givenFolds, seed, count, cutRule, imputation, progress, reference);
    }

    /**
     * With another rule for the cut.
     *
     * @param rule applied to the training rows of each fold
     * @return a new configuration
     */
    public NestedValidation withCut(CutRule rule) {
        return new NestedValidation(
                learner, foldCount, givenFolds, seed, threads, rule, imputation, progress, reference);
    }

    /**
     * With missing answers imputed instead of left out. The learner gets the stacked copies ({@link MultipleImputation#stacked});
     * probabilities are means over copies. Gaps of a test fold are filled by what its training rows say, without its outcomes.
     *
     * @param how number of imputations and rounds
     * @return a new configuration
     */
    public NestedValidation withImputation(MultipleImputation how) {
        return new NestedValidation(
                learner, foldCount, givenFolds, seed, threads, cutRule, Optional.of(how), progress, reference);
    }

    /**
     * With someone who is told after each fold, and may cancel.
     *
     * @param listener is called once per fold and once for the final score
     * @return a new configuration
     */
    public NestedValidation withProgress(ValidationProgress listener) {
        return new NestedValidation(
                learner, foldCount, givenFolds, seed, threads, cutRule, imputation, listener, reference);
    }

    /**
     * With a second learner that is judged beside the first, on the same folds and the same imputed values; see {@link
     * ValidationResult#reference()}.
     *
     * @param other such as a regression with all terms
     * @return a new configuration
     */
    public NestedValidation withReference(WeightLearner other) {
        return new NestedValidation(
                learner, foldCount, givenFolds, seed, threads, cutRule, imputation, progress, Optional.of(other));
    }

    /**
     * Learns and judges.
     *
     * @param data with an outcome of 0 and 1; may have missing cells
     * @return the score and its performance
     * @throws TuningException with every problem of the data, or if a training fold holds one outcome only
     * @throws java.util.concurrent.CancellationException if the listener cancels or the thread is interrupted
     */
    public ValidationResult run(TrainingData data) {
        refuse(data.problems());
        return run(data, Optional.empty());
    }

    /**
     * Learns and judges on data made from intervals; the result states what was done about undecided terms.
     *
     * @param decided from {@link TermIntervals}
     * @return the score and its performance; its rows are those of the intervals
     * @throws TuningException as {@link #run(TrainingData)}
     */
    public ValidationResult run(TermIntervals.Decided decided) {
        refuse(decided.data().problems());
        return run(decided.data(), Optional.of(decided));
    }

    private ValidationResult run(TrainingData data, Optional<TermIntervals.Decided> decided) {
        boolean missing = data.hasMissing();
        boolean impute = missing && imputation.isPresent();
        int[] rows = impute ? IntStream.range(0, data.size()).toArray() : data.completeRows();
        if (rows.length == 0) {
            refuse(List.of(Finding.of(
                    FindingCode.MISSING_CELLS,
                    "all %d rows have a missing term; impute, or leave out the terms that are missing most",
                    data.size())));
        }
        TrainingData used = rows.length == data.size() ? data : data.rows(rows);
        refuse(used.problems());
        Folds folds = givenFolds.isPresent()
                ? Folds.given(used, pick(givenFolds.get(), data.size(), rows))
                : Folds.of(used, foldCount, seed);
        int parts = folds.count();
        IntFunction<Part> task = p -> p < parts
                ? learn(used, folds.train(p), folds.test(p), impute, p)
                : learn(
                        used,
                        IntStream.range(0, used.size()).toArray(),
                        IntStream.range(0, used.size()).toArray(),
                        impute,
                        p);
        List<Part> learned = new ParallelParts(threads, progress).run(parts + 1, task);
        Gaps gaps = decided.map(Gaps::of).orElseGet(() -> Gaps.of(data, rows, impute));
        ValidationResult result = new ValidationReport(used, folds, learned).result(gaps);
        List<Part> others =
                learned.stream().flatMap(each -> each.reference().stream()).toList();
        return others.size() == learned.size()
                ? result.withReference(new ValidationReport(used, folds, others).result(gaps))
                : result;
    }

    private static void refuse(List<Finding> problems) {
        if (!problems.isEmpty()) {
            throw new TuningException(problems);
        }
    }

    private static int[] pick(List<Integer> foldOfRow, int size, int[] rows) {
        if (foldOfRow.size() != size) {
            throw new IllegalArgumentException(foldOfRow.size() + " fold numbers, but " + size + " rows");
        }
        return Arrays.stream(rows).map(foldOfRow::get).toArray();
    }

    /** What was learned on some rows: the score, the cut, and the probabilities of the test rows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared and never seen outside
    record Part(
            int[] train, int[] test, LearnedScore score, double cut, double[] probability, Optional<Part> reference) {
        Part withReference(Optional<Part> other) {
            return new Part(train, test, score, cut, probability, other);
        }
    }

    private Part learn(TrainingData used, int[] train, int[] test, boolean impute, int part) {
        List<TrainingData> copies = new ArrayList<>();
        if (impute) {
            boolean[] learnFrom = new boolean[used.size()];
            Arrays.stream(train).forEach(i -> learnFrom[i] = true);
            copies.addAll(imputation.orElseThrow().impute(used, learnFrom, Statistics.seed(seed, 11, part)));
        } else {
            copies.add(used);
        }
        List<TrainingData> training =
                copies.stream().map(copy -> copy.rows(train)).toList();
        TrainingData stacked = impute ? MultipleImputation.stacked(training) : training.get(0);
        Part own = learn(learner, copies, stacked, train, test, part);
        if (reference.isEmpty()) {
            return own;
        }
        try {
            return own.withReference(Optional.of(learn(reference.get(), copies, stacked, train, test, part)));
        } catch (TuningException noSolution) {
            return own;
        }
    }

    private Part learn(
            WeightLearner with, List<TrainingData> copies, TrainingData stacked, int[] train, int[] test, int part) {
        LearnedScore score = with.fit(stacked, Statistics.seed(seed, 12, part));
        double cut = cutRule.cut(score.probabilities(stacked), stacked.outcomes(), stacked.weights());
        double[] probability = new double[test.length];
        for (TrainingData copy : copies) {
            for (int i = 0; i < test.length; i++) {
                probability[i] += score.probability(copy, test[i]) / copies.size();
            }
        }
        return new Part(train, test, score, cut, probability, Optional.empty());
    }
}
