package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The design matrix of a scale (one row a person, one column a term) with the outcome to be learned, and optionally case
 * weights, an offset and groups (for example the school).
 *
 * <p>A term value may be NaN: missing. An outcome may be anything here; {@link #problems()} says what makes the data unusable.
 * Rows are counted from 1 in messages and from 0 in the methods. Immutable and thread-safe; arrays are copied in and out.
 */
public final class TrainingData {
    private final List<String> terms;
    private final double[][] columns;
    private final double[] outcome;
    private final double[] weights;
    private final double[] offset;
    private final int[] groups;

    private TrainingData(
            List<String> terms, double[][] columns, double[] outcome, double[] weights, double[] offset, int[] groups) {
        this.terms = terms;
        this.columns = columns;
        this.outcome = outcome;
        this.weights = weights;
        this.offset = offset;
        this.groups = groups;
    }

    /**
     * Data given row by row, each row with weight 1, no offset and no groups.
     *
     * @param terms names of the terms, all different
     * @param rows one array of term values per person, in the order of the terms; NaN is missing
     * @param outcome one value per row; 1 has the outcome, 0 has not
     * @return the data
     * @throws IllegalArgumentException if lengths differ or a name comes twice
     */
    public static TrainingData ofRows(List<String> terms, double[][] rows, double[] outcome) {
        double[][] columns = new double[terms.size()][rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != terms.size()) {
                throw new IllegalArgumentException("row " + (i + 1) + " has " + rows[i].length
                        + " values, but there are " + terms.size() + " terms");
            }
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        checkLengths(terms, columns, outcome);
        return new TrainingData(
                List.copyOf(terms), columns, outcome.clone(), ones(outcome.length), new double[0], new int[0]);
    }

    /**
     * Data given term by term, each row with weight 1, no offset and no groups.
     *
     * @param terms names of the terms, all different
     * @param columns one array per term, each as long as the outcome; NaN is missing
     * @param outcome one value per row; 1 has the outcome, 0 has not
     * @return the data
     * @throws IllegalArgumentException if lengths differ or a name comes twice
     */
    public static TrainingData ofColumns(List<String> terms, double[][] columns, double[] outcome) {
        checkLengths(terms, columns, outcome);
        double[][] copy = new double[columns.length][];
        Arrays.setAll(copy, j -> columns[j].clone());
        return new TrainingData(
                List.copyOf(terms), copy, outcome.clone(), ones(outcome.length), new double[0], new int[0]);
    }

    private static void checkLengths(List<String> terms, double[][] columns, double[] outcome) {
        if (columns.length != terms.size()) {
            throw new IllegalArgumentException(columns.length + " columns, but " + terms.size() + " terms");
        }
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length != outcome.length) {
                throw new IllegalArgumentException("term '" + terms.get(j) + "' has " + columns[j].length
                        + " values, but the outcome has " + outcome.length);
            }
        }
        HashSet<String> seen = new HashSet<>();
        for (String term : terms) {
            if (!seen.add(term)) {
                throw new IllegalArgumentException("the term '" + term + "' comes twice; names must differ");
            }
        }
    }

    /**
     * The same data with case weights (how many people of the population a row stands for).
     *
     * @param caseWeights one per row, finite, 0 or more, not all 0
     * @return new data
     * @throws IllegalArgumentException if the lengths differ
     */
    public TrainingData withWeights(double[] caseWeights) {
        checkLength("case weights", caseWeights.length);
        return new TrainingData(terms, columns, outcome, caseWeights.clone(), offset, groups);
    }

    /**
     * The same data with a fixed part of the logit that is not learned.
     *
     * @param fixedLogit one per row, finite
     * @return new data
     * @throws IllegalArgumentException if the lengths differ or a value is not finite
     */
    public TrainingData withOffset(double[] fixedLogit) {
        checkLength("offsets", fixedLogit.length);
        for (double value : fixedLogit) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an offset is not a finite number");
            }
        }
        return new TrainingData(terms, columns, outcome, weights, fixedLogit.clone(), groups);
    }

    /**
     * The same data with groups that folds keep together.
     *
     * @param groupOfRow any name of the group of each row, for example the school
     * @return new data
     * @throws IllegalArgumentException if the lengths differ
     */
    public TrainingData withGroups(List<String> groupOfRow) {
        checkLength("groups", groupOfRow.size());
        Map<String, Integer> numbers = new HashMap<>();
        int[] ids = new int[groupOfRow.size()];
        for (int i = 0; i < ids.length; i++) {
            String name = groupOfRow.get(i);
            Integer known = numbers.putIfAbsent(name, numbers.size());
            ids[i] = known == null ? numbers.size() - 1 : known;
        }
        return new TrainingData(terms, columns, outcome, weights, offset, ids);
    }

    TrainingData withGroupNumbers(int[] groupOfRow) {
        return new TrainingData(terms, columns, outcome, weights, offset, groupOfRow);
    }

    private void checkLength(String what, int length) {
        if (length != outcome.length) {
            throw new IllegalArgumentException(length + " " + what + ", but " + outcome.length + " rows");
        }
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Some of the rows, in the order given; a row may come several times.
     *
     * @param rows row numbers from 0
     * @return new data
     */
    public TrainingData rows(int[] rows) {
        double[][] picked = new double[columns.length][];
        Arrays.setAll(picked, j -> pick(columns[j], rows));
        int[] pickedGroups = groups.length == 0
                ? groups
                : Arrays.stream(rows).map(i -> groups[i]).toArray();
        return new TrainingData(
                terms,
                picked,
                pick(outcome, rows),
                pick(weights, rows),
                offset.length == 0 ? offset : pick(offset, rows),
                pickedGroups);
    }

    private static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    TrainingData withColumns(double[][] otherColumns) {
        return new TrainingData(terms, otherColumns, outcome, weights, offset, groups);
    }

    /**
     * The rows in which every term has a value.
     *
     * @return row numbers from 0, ascending
     */
    public int[] completeRows() {
        List<Integer> complete = new ArrayList<>();
        for (int i = 0; i < outcome.length; i++) {
            boolean whole = true;
            for (double[] column : columns) {
                whole &= !Double.isNaN(column[i]);
            }
            if (whole) {
                complete.add(i);
            }
        }
        return complete.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Whether a term value is missing anywhere.
     *
     * @return true if at least one cell is NaN
     */
    public boolean hasMissing() {
        return completeRows().length < outcome.length;
    }

    /**
     * Everything that makes this data unusable for learning weights.
     *
     * @return errors in a fixed order; empty when the data can be used
     */
    public List<Finding> problems() {
        return DataChecks.errors(this);
    }

    /**
     * The names of the terms.
     *
     * @return in column order
     */
    public List<String> terms() {
        return terms;
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public int size() {
        return outcome.length;
    }

    /**
     * One term value.
     *
     * @param row from 0
     * @param term column from 0
     * @return the value; NaN if missing
     */
    public double value(int row, int term) {
        return columns[term][row];
    }

    /**
     * The values of one term.
     *
     * @param term column from 0
     * @return a copy
     */
    public double[] column(int term) {
        return columns[term].clone();
    }

    /**
     * The outcome of a row.
     *
     * @param row from 0
     * @return 0 or 1 in usable data
     */
    public double outcome(int row) {
        return outcome[row];
    }

    /**
     * The outcomes of all rows.
     *
     * @return a copy
     */
    public double[] outcomes() {
        return outcome.clone();
    }

    /**
     * The case weights.
     *
     * @return a copy; all 1 when none were given
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The offset of a row.
     *
     * @param row from 0
     * @return 0 when no offset was given
     */
    public double offset(int row) {
        return offset.length == 0 ? 0 : offset[row];
    }

    /**
     * The group numbers of the rows.
     *
     * @return a copy, equal numbers for equal names; empty when there are no groups
     */
    public int[] groups() {
        return groups.clone();
    }

    double[] columnShared(int term) {
        return columns[term];
    }

    double weight(int row) {
        return weights[row];
    }

    /**
     * How many rows have the outcome.
     *
     * @return rows with outcome 1, not weighted
     */
    public int positives() {
        int count = 0;
        for (double y : outcome) {
            count += y == 1 ? 1 : 0;
        }
        return count;
    }
}
