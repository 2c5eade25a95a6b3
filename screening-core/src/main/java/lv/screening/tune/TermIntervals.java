package lv.screening.tune;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For each row and term the lowest and highest value still possible when some answers are missing: the interval semantics of
 * scoring. A term that the answers given already decide has equal ends, although one of its answers is missing.
 *
 * <p>Which treatment is honest: {@link #decidedOnly()} leaves out only rows in which a term is really open, so it keeps more rows
 * than complete answers would, under the same assumption (missingness does not depend on the outcome given the terms). {@link
 * #midpoints()} keeps every row, but it invents one value per gap: weights of terms that are often open are pulled towards 0, and
 * standard errors are too small. Take it for a robustness check, not for weights to be used; {@link MultipleImputation} is the
 * treatment that states its uncertainty. Immutable.
 */
public final class TermIntervals {
    private final TrainingData lowest;
    private final TrainingData highest;

    private TermIntervals(TrainingData lowest, TrainingData highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * Intervals of the same rows and terms.
     *
     * @param lowest the lowest values possible, finite, with outcome, case weights, offset and groups
     * @param highest the highest values possible, finite, none below the lowest; only its term values are read
     * @return the intervals
     * @throws IllegalArgumentException if rows or terms differ, or an interval is empty or not finite
     */
    public static TermIntervals of(TrainingData lowest, TrainingData highest) {
        if (lowest.size() != highest.size() || !lowest.terms().equals(highest.terms())) {
            throw new IllegalArgumentException("the lowest values have " + lowest.size() + " rows of "
                    + String.join(", ", lowest.terms()) + ", the highest " + highest.size() + " rows of "
                    + String.join(", ", highest.terms()));
        }
        for (int i = 0; i < lowest.size(); i++) {
            for (int j = 0; j < lowest.terms().size(); j++) {
                double low = lowest.value(i, j);
                double high = highest.value(i, j);
                if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
                    throw new IllegalArgumentException("the interval of term '"
                            + lowest.terms().get(j) + "' in row " + (i + 1) + " is empty or not finite");
                }
            }
        }
        return new TermIntervals(lowest, highest);
    }

    /**
     * Data made from intervals.
     *
     * @param data complete data
     * @param rows which of the original rows it holds, from 0
     * @param leftOut how many rows were left out
     * @param filledCells how many undecided cells were given a value
     * @param treatment what was done
     */
    public record Decided(
            TrainingData data, List<Integer> rows, int leftOut, int filledCells, MissingTreatment treatment) {
        /** Copies the list. */
        public Decided {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The rows in which every term is decided.
     *
     * @return their data, which rows they are, and how many were left out
     */
    public Decided decidedOnly() {
        int[] kept = IntStream.range(0, lowest.size()).filter(i -> open(i) == 0).toArray();
        int leftOut = lowest.size() - kept.length;
        return new Decided(
                lowest.rows(kept),
                Arrays.stream(kept).boxed().toList(),
                leftOut,
                0,
                leftOut == 0 ? MissingTreatment.NONE_MISSING : MissingTreatment.DECIDED_ONLY);
    }

    /**
     * All rows, undecided terms at the middle of their interval.
     *
     * @return their data, and how many cells were filled
     */
    public Decided midpoints() {
        double[][] columns = new double[lowest.terms().size()][lowest.size()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < lowest.size(); i++) {
                columns[j][i] = lowest.value(i, j) + (highest.value(i, j) - lowest.value(i, j)) / 2;
            }
        }
        int filled = IntStream.range(0, lowest.size()).map(this::open).sum();
        return new Decided(
                lowest.withColumns(columns),
                IntStream.range(0, lowest.size()).boxed().toList(),
                0,
                filled,
                filled == 0 ? MissingTreatment.NONE_MISSING : MissingTreatment.MIDPOINTS);
    }

    private int open(int row) {
        return (int) IntStream.range(0, lowest.terms().size())
                .filter(j -> lowest.value(row, j) < highest.value(row, j))
                .count();
    }
}
