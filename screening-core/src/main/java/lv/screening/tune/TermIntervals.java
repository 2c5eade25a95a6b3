package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final List<String> terms;
    private final double[][] lowest;
    private final double[][] highest;
    private final double[] outcome;

    private TermIntervals(List<String> terms, double[][] lowest, double[][] highest, double[] outcome) {
        this.terms = terms;
        this.lowest = lowest;
        this.highest = highest;
        this.outcome = outcome;
    }

    /**
     * Intervals row by row.
     *
     * @param terms names of the terms
     * @param lowest per row and term the lowest value possible, finite
     * @param highest per row and term the highest value possible, finite, not below the lowest
     * @param outcome one value per row
     * @return the intervals
     * @throws IllegalArgumentException if lengths differ or an interval is empty or not finite
     */
    public static TermIntervals ofRows(List<String> terms, double[][] lowest, double[][] highest, double[] outcome) {
        if (lowest.length != outcome.length || highest.length != outcome.length) {
            throw new IllegalArgumentException(lowest.length + " lowest and " + highest.length + " highest rows, but "
                    + outcome.length + " outcomes");
        }
        for (int i = 0; i < outcome.length; i++) {
            if (lowest[i].length != terms.size() || highest[i].length != terms.size()) {
                throw new IllegalArgumentException("row " + (i + 1) + " has " + lowest[i].length + " lowest and "
                        + highest[i].length + " highest values, but there are " + terms.size() + " terms");
            }
            for (int j = 0; j < terms.size(); j++) {
                boolean finite = Double.isFinite(lowest[i][j]) && Double.isFinite(highest[i][j]);
                if (!finite || lowest[i][j] > highest[i][j]) {
                    throw new IllegalArgumentException("the interval of term '" + terms.get(j) + "' in row " + (i + 1)
                            + " is empty or not finite");
                }
            }
        }
        return new TermIntervals(List.copyOf(terms), copy(lowest), copy(highest), outcome.clone());
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
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
    public record Decided(TrainingData data, List<Integer> rows, int leftOut, int filledCells, MissingTreatment treatment) {}

    /**
     * The rows in which every term is decided.
     *
     * @return their data, which rows they are, and how many were left out
     */
    public Decided decidedOnly() {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < outcome.length; i++) {
            if (open(i) == 0) {
                kept.add(i);
            }
        }
        double[][] rows = kept.stream().map(i -> lowest[i]).toArray(double[][]::new);
        double[] y = kept.stream().mapToDouble(i -> outcome[i]).toArray();
        int leftOut = outcome.length - kept.size();
        return new Decided(TrainingData.ofRows(terms, rows, y), List.copyOf(kept), leftOut, 0,
                leftOut == 0 ? MissingTreatment.NONE_MISSING : MissingTreatment.DECIDED_ONLY);
    }

    /**
     * All rows, undecided terms at the middle of their interval.
     *
     * @return their data, and how many cells were filled
     */
    public Decided midpoints() {
        List<Integer> kept = new ArrayList<>();
        double[][] rows = new double[outcome.length][terms.size()];
        int filled = 0;
        for (int i = 0; i < outcome.length; i++) {
            kept.add(i);
            filled += open(i);
            for (int j = 0; j < terms.size(); j++) {
                rows[i][j] = lowest[i][j] + (highest[i][j] - lowest[i][j]) / 2;
            }
        }
        return new Decided(TrainingData.ofRows(terms, rows, outcome), List.copyOf(kept), 0, filled,
                filled == 0 ? MissingTreatment.NONE_MISSING : MissingTreatment.MIDPOINTS);
    }

    private int open(int row) {
        int open = 0;
        for (int j = 0; j < terms.size(); j++) {
            open += lowest[row][j] < highest[row][j] ? 1 : 0;
        }
        return open;
    }
}
