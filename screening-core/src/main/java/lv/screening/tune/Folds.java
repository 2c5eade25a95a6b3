package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A partition of rows into folds, counted from 0. Stratified: each fold has, as far as possible, the same share of the outcome;
 * grouped: rows of one group (a school) are all in one fold. The same seed gives the same folds everywhere. Immutable.
 */
public final class Folds {
    private static final int NAMED = 5;

    private final int[] foldOfRow;
    private final int count;

    private Folds(int[] foldOfRow, int count) {
        this.foldOfRow = foldOfRow;
        this.count = count;
    }

    /**
     * Folds for the data: grouped if it has groups, else stratified by outcome.
     *
     * @param data with an outcome of 0 and 1
     * @param count number of folds, 2 or more
     * @param seed any number
     * @return the folds
     * @throws TuningException if a training fold would hold one outcome class only
     */
    public static Folds of(TrainingData data, int count, long seed) {
        if (count < 2) {
            throw new IllegalArgumentException(count + " folds; expected 2 or more");
        }
        int[] groups = data.groups();
        Folds folds = groups.length == 0
                ? new Folds(stratified(data, count, new Random(Statistics.seed(seed, 1))), count)
                : new Folds(grouped(data, groups, count, new Random(Statistics.seed(seed, 2))), count);
        return folds.checked(data);
    }

    /**
     * Folds that are given.
     *
     * @param data with an outcome of 0 and 1
     * @param foldOfRow the fold of each row, from 0 without gaps
     * @return the folds
     * @throws IllegalArgumentException if the lengths differ or a fold number is unused
     * @throws TuningException if a training fold would hold one outcome class only
     */
    public static Folds given(TrainingData data, int[] foldOfRow) {
        if (foldOfRow.length != data.size()) {
            throw new IllegalArgumentException(foldOfRow.length + " fold numbers, but " + data.size() + " rows");
        }
        int count = Arrays.stream(foldOfRow).max().orElse(0) + 1;
        boolean[] used = new boolean[Math.max(count, 1)];
        for (int fold : foldOfRow) {
            if (fold < 0) {
                throw new IllegalArgumentException("the fold number " + fold + "; expected 0 or more");
            }
            used[fold] = true;
        }
        for (int f = 0; f < used.length; f++) {
            if (!used[f] || count < 2) {
                throw new IllegalArgumentException(
                        "fold " + f + " has no rows or is the only one; expected 2 or more folds,"
                                + " numbered from 0 without gaps");
            }
        }
        return new Folds(foldOfRow.clone(), count).checked(data);
    }

    private static int[] stratified(TrainingData data, int count, Random random) {
        int[] folds = new int[data.size()];
        if (folds.length < count) {
            throw new TuningException(List.of(Finding.of(
                    FindingCode.ONE_CLASS_IN_FOLD,
                    "%d rows for %d folds, so a fold would have no rows; use at most %d folds",
                    folds.length,
                    count,
                    folds.length)));
        }
        int next = 0;
        for (int outcome = 1; outcome >= 0; outcome--) {
            int wanted = outcome;
            int[] rows = IntStream.range(0, folds.length)
                    .filter(i -> data.outcome(i) == wanted)
                    .toArray();
            Statistics.shuffle(rows, random);
            for (int row : rows) {
                folds[row] = next++ % count;
            }
        }
        return folds;
    }

    /** Largest groups first, each into the fold that keeps cases and rows most even. */
    private static int[] grouped(TrainingData data, int[] groups, int count, Random random) {
        int groupCount = Arrays.stream(groups).max().orElse(0) + 1;
        double[] cases = new double[groupCount];
        double[] rows = new double[groupCount];
        for (int i = 0; i < groups.length; i++) {
            rows[groups[i]]++;
            cases[groups[i]] += data.outcome(i);
        }
        int[] order = IntStream.range(0, groupCount).filter(g -> rows[g] > 0).toArray();
        if (order.length < count) {
            throw new TuningException(List.of(Finding.of(
                    FindingCode.ONE_CLASS_IN_FOLD,
                    "%d groups for %d folds, so a fold would have no rows; use at most %d folds",
                    order.length,
                    count,
                    order.length)));
        }
        Statistics.shuffle(order, random);
        int[] sorted = Arrays.stream(order)
                .boxed()
                .sorted((a, b) -> Double.compare(rows[b], rows[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] foldCases = new double[count];
        double[] foldRows = new double[count];
        int[] foldOfGroup = new int[groupCount];
        double allCases = Math.max(1, data.positives());
        for (int g : sorted) {
            int best = 0;
            double lowest = Double.POSITIVE_INFINITY;
            for (int f = 0; f < count; f++) {
                double c = foldCases[f] + cases[g];
                double r = foldRows[f] + rows[g];
                double before = square(foldCases[f] / allCases) + square(foldRows[f] / groups.length);
                double uneven = square(c / allCases) + square(r / groups.length) - before;
                if (uneven < lowest) {
                    lowest = uneven;
                    best = f;
                }
            }
            foldOfGroup[g] = best;
            foldCases[best] += cases[g];
            foldRows[best] += rows[g];
        }
        return Arrays.stream(groups).map(g -> foldOfGroup[g]).toArray();
    }

    private static double square(double x) {
        return x * x;
    }

    private Folds checked(TrainingData data) {
        for (int f = 0; f < count; f++) {
            int[] train =
                    Arrays.stream(train(f)).filter(i -> data.weight(i) > 0).toArray();
            int ones = ones(data, train);
            if (ones == 0 || ones == train.length) {
                throw new TuningException(List.of(Finding.of(
                        FindingCode.ONE_CLASS_IN_FOLD,
                        "without fold %d all rows have outcome %d, so nothing can be learned there; use fewer folds, or groups"
                                + " that spread both outcomes",
                        f + 1,
                        ones == 0 ? 0 : 1)));
            }
        }
        return this;
    }

    private static int ones(TrainingData data, int[] rows) {
        return (int) Arrays.stream(rows).filter(i -> data.outcome(i) == 1).count();
    }

    /**
     * Test folds that hold one outcome class only; they have no figures of their own, but their rows count in the pooled ones.
     *
     * @param data the data that was partitioned
     * @return at most one warning, which names the first such folds
     */
    public List<Finding> findings(TrainingData data) {
        List<String> found = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            int[] test = test(f);
            int ones = ones(data, test);
            if (ones == 0 || ones == test.length) {
                found.add(Integer.toString(f + 1));
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        boolean more = found.size() > NAMED;
        return List.of(Finding.of(
                FindingCode.ONE_CLASS_IN_TEST_FOLD,
                "%d of %d folds have one outcome only (fold %s), so they have no figures of their own; use fewer folds",
                found.size(),
                count,
                String.join(", ", found.subList(0, Math.min(NAMED, found.size()))) + (more ? " ..." : "")));
    }

    /**
     * The number of folds.
     *
     * @return 2 or more
     */
    public int count() {
        return count;
    }

    /**
     * The fold of each row.
     *
     * @return a copy, numbers from 0
     */
    public int[] foldOfRow() {
        return foldOfRow.clone();
    }

    /**
     * The rows outside a fold, on which it is learned.
     *
     * @param fold from 0
     * @return row numbers, ascending
     */
    public int[] train(int fold) {
        return IntStream.range(0, foldOfRow.length)
                .filter(i -> foldOfRow[i] != fold)
                .toArray();
    }

    /**
     * The rows of a fold, on which it is tested.
     *
     * @param fold from 0
     * @return row numbers, ascending
     */
    public int[] test(int fold) {
        return IntStream.range(0, foldOfRow.length)
                .filter(i -> foldOfRow[i] == fold)
                .toArray();
    }
}
