package lv.screening.evaluate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many cases and controls have each score: all that discrimination and cut-points need to know of the data.
 *
 * <p>The scores are distinct and ascending; a score that nobody has is not in the table. Building one costs a pass over
 * the rows when the scores are integers of a small range, and a sort otherwise. Infinite scores are allowed.
 */
public final class CountTable {

    private static final long WIDEST_COUNTED = 1L << 20;

    private final double[] scores;
    private final long[] cases;
    private final long[] controls;
    private final long caseTotal;
    private final long controlTotal;

    private CountTable(double[] scores, long[] cases, long[] controls) {
        this.scores = scores;
        this.cases = cases;
        this.controls = controls;
        this.caseTotal = Arrays.stream(cases).sum();
        this.controlTotal = Arrays.stream(controls).sum();
    }

    /**
     * Counts whole-number scores.
     *
     * @param scores one score per row
     * @param outcomes true for a case, false for a control
     * @return the table
     * @throws IllegalArgumentException if the lengths differ
     */
    public static CountTable of(int[] scores, boolean[] outcomes) {
        Inputs.sameLength("scores", scores.length, "outcomes", outcomes.length);
        if (scores.length == 0) {
            return new CountTable(new double[0], new long[0], new long[0]);
        }
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int score : scores) {
            least = Math.min(least, score);
            most = Math.max(most, score);
        }
        long width = (long) most - least + 1;
        if (width > WIDEST_COUNTED) {
            return sorted(Arrays.stream(scores).asDoubleStream().toArray(), outcomes);
        }
        long[] counts = new long[2 * (int) width];
        for (int i = 0; i < scores.length; i++) {
            counts[2 * (scores[i] - least) + (outcomes[i] ? 1 : 0)]++;
        }
        return fromCounts(least, counts);
    }

    /**
     * Counts whole-number scores.
     *
     * @param scores one score per row
     * @param outcomes 1 for a case, 0 for a control
     * @return the table
     * @throws IllegalArgumentException if the lengths differ or an outcome is neither 0 nor 1
     */
    public static CountTable of(int[] scores, byte[] outcomes) {
        return of(scores, Inputs.truths(outcomes));
    }

    /**
     * Counts scores.
     *
     * @param scores one score per row, not NaN
     * @param outcomes true for a case, false for a control
     * @return the table
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static CountTable of(double[] scores, boolean[] outcomes) {
        Inputs.sameLength("scores", scores.length, "outcomes", outcomes.length);
        Inputs.scores(scores);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean whole = scores.length > 0;
        for (int i = 0; i < scores.length && whole; i++) {
            whole = scores[i] == Math.rint(scores[i]) && !Double.isInfinite(scores[i]);
            least = Math.min(least, scores[i]);
            most = Math.max(most, scores[i]);
        }
        if (!whole || Math.max(Math.abs(least), Math.abs(most)) > 1e15 || most - least >= WIDEST_COUNTED) {
            return sorted(scores.clone(), outcomes);
        }
        long[] counts = new long[2 * (int) (most - least + 1)];
        for (int i = 0; i < scores.length; i++) {
            counts[2 * (int) (scores[i] - least) + (outcomes[i] ? 1 : 0)]++;
        }
        return fromCounts(least, counts);
    }

    /**
     * Counts scores.
     *
     * @param scores one score per row, not NaN
     * @param outcomes 1 for a case, 0 for a control
     * @return the table
     * @throws IllegalArgumentException if the lengths differ, a score is NaN or an outcome is neither 0 nor 1
     */
    public static CountTable of(double[] scores, byte[] outcomes) {
        return of(scores, Inputs.truths(outcomes));
    }

    /**
     * Takes counts as they are.
     *
     * @param scores distinct, strictly ascending, not NaN
     * @param cases cases per score, 0 or more
     * @param controls controls per score, 0 or more
     * @return the table, without the scores that nobody has
     * @throws IllegalArgumentException if the lengths differ, the order is wrong or a count is negative
     */
    public static CountTable ofCounts(double[] scores, long[] cases, long[] controls) {
        Inputs.sameLength("scores", scores.length, "case counts", cases.length);
        Inputs.sameLength("scores", scores.length, "control counts", controls.length);
        Inputs.scores(scores);
        for (int i = 0; i < scores.length; i++) {
            if (i > 0 && !(scores[i] > scores[i - 1])) {
                throw new IllegalArgumentException("the score at index " + i + " (" + scores[i]
                        + ") is not above the one before it; give distinct scores in ascending order");
            }
            if (cases[i] < 0 || controls[i] < 0) {
                throw new IllegalArgumentException("a count at index " + i + " is negative; give counts of 0 or more");
            }
        }
        return compact(scores.clone(), cases.clone(), controls.clone(), scores.length);
    }

    private static CountTable fromCounts(double least, long[] counts) {
        int width = counts.length / 2;
        double[] scores = new double[width];
        long[] cases = new long[width];
        long[] controls = new long[width];
        for (int i = 0; i < width; i++) {
            scores[i] = least + i;
            controls[i] = counts[2 * i];
            cases[i] = counts[2 * i + 1];
        }
        return compact(scores, cases, controls, width);
    }

    private static CountTable compact(double[] scores, long[] cases, long[] controls, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (cases[i] + controls[i] > 0) {
                scores[kept] = scores[i] + 0.0;
                cases[kept] = cases[i];
                controls[kept++] = controls[i];
            }
        }
        return new CountTable(Arrays.copyOf(scores, kept), Arrays.copyOf(cases, kept), Arrays.copyOf(controls, kept));
    }

    /** Sorts the two classes apart and merges them; the argument is used as scratch space. */
    static CountTable sorted(double[] scores, boolean[] outcomes) {
        int n = scores.length;
        double[] cases = new double[n];
        int caseCount = 0;
        int controlCount = 0;
        for (int i = 0; i < n; i++) {
            double score = scores[i] + 0.0;
            if (outcomes[i]) {
                cases[caseCount++] = score;
            } else {
                scores[controlCount++] = score;
            }
        }
        Arrays.sort(cases, 0, caseCount);
        Arrays.sort(scores, 0, controlCount);
        double[] distinct = new double[n];
        long[] caseCounts = new long[n];
        long[] controlCounts = new long[n];
        int kept = 0;
        int i = 0;
        int j = 0;
        while (i < caseCount || j < controlCount) {
            double next = j == controlCount || (i < caseCount && cases[i] < scores[j]) ? cases[i] : scores[j];
            distinct[kept] = next;
            for (; i < caseCount && cases[i] == next; i++) {
                caseCounts[kept]++;
            }
            for (; j < controlCount && scores[j] == next; j++) {
                controlCounts[kept]++;
            }
            kept++;
        }
        return compact(distinct, caseCounts, controlCounts, kept);
    }

    /** {@return how many distinct scores there are} */
    public int size() {
        return scores.length;
    }

    /**
     * The i-th distinct score, ascending.
     *
     * @param i 0..size-1
     * @return the score
     */
    public double score(int i) {
        return scores[i];
    }

    /**
     * Cases with the i-th score.
     *
     * @param i 0..size-1
     * @return how many
     */
    public long cases(int i) {
        return cases[i];
    }

    /**
     * Controls with the i-th score.
     *
     * @param i 0..size-1
     * @return how many
     */
    public long controls(int i) {
        return controls[i];
    }

    /** {@return all cases} */
    public long cases() {
        return caseTotal;
    }

    /** {@return all controls} */
    public long controls() {
        return controlTotal;
    }

    /** {@return all rows} */
    public long total() {
        return caseTotal + controlTotal;
    }

    /** {@return the share of cases, NaN without rows} */
    public double prevalence() {
        return (double) caseTotal / total();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountTable that
                && Arrays.equals(scores, that.scores)
                && Arrays.equals(cases, that.cases)
                && Arrays.equals(controls, that.controls);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(scores) + Arrays.hashCode(cases)) + Arrays.hashCode(controls);
    }

    @Override
    public String toString() {
        return "CountTable[" + scores.length + " scores, " + caseTotal + " cases, " + controlTotal + " controls]";
    }
}
