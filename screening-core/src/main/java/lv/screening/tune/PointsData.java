package lv.screening.tune;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labelled answers: the value of each term for each respondent, and the outcome.
 *
 * <p>Values are finite numbers; whoever has missing answers decides before what stands for them. Row weights are
 * non-negative and finite; a row of weight 0 is left out, one of weight 2 counts like two equal rows. Immutable; the
 * arrays given are copied.
 */
public final class PointsData {
    private final List<String> terms;
    private final double[][] columns;
    private final boolean[] outcome;
    private final double[] weights;

    private PointsData(List<String> terms, double[][] columns, boolean[] outcome, double[] weights) {
        this.terms = terms;
        this.columns = columns;
        this.outcome = outcome;
        this.weights = weights;
    }

    /**
     * Data in which every row has the weight 1.
     *
     * @param terms the names of the columns, all different
     * @param rows n rows of p values
     * @param outcome n values, true for a positive case
     * @throws IllegalArgumentException if the sizes differ, a name occurs twice or a value is not finite; the message
     *     names row and term (both counted from 1), never the value
     */
    public static PointsData of(List<String> terms, double[][] rows, boolean[] outcome) {
        List<String> names = List.copyOf(terms);
        Set<String> distinct = new TreeSet<>();
        for (String name : names) {
            if (!distinct.add(name)) {
                throw new IllegalArgumentException(
                        "The term '" + name + "' occurs twice; give each column its own name.");
            }
        }
        if (rows.length != outcome.length) {
            throw new IllegalArgumentException("There are " + rows.length + " rows of term values but " + outcome.length
                    + " outcomes; give one outcome per row.");
        }
        double[][] columns = new double[names.size()][rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != names.size()) {
                throw new IllegalArgumentException("Row " + (i + 1) + " has " + rows[i].length
                        + " values but there are " + names.size() + " terms; give one value per term.");
            }
            for (int j = 0; j < columns.length; j++) {
                double value = rows[i][j];
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("Row " + (i + 1) + ", term '" + names.get(j)
                            + "': the value is missing or not finite; leave the row out or fill the gap first.");
                }
                columns[j][i] = value == 0 ? 0.0 : value;
            }
        }
        double[] weights = new double[rows.length];
        java.util.Arrays.fill(weights, 1);
        return new PointsData(names, columns, outcome.clone(), weights);
    }

    /**
     * The same rows with other weights.
     *
     * @throws IllegalArgumentException if there is not one weight per row, or one is negative or not finite
     */
    public PointsData withRowWeights(double[] newWeights) {
        if (newWeights.length != outcome.length) {
            throw new IllegalArgumentException("There are " + newWeights.length + " row weights for " + outcome.length
                    + " rows; give one weight per row.");
        }
        for (int i = 0; i < newWeights.length; i++) {
            if (!(newWeights[i] >= 0) || !Double.isFinite(newWeights[i])) {
                throw new IllegalArgumentException(
                        "Row " + (i + 1) + ": the row weight is negative or not finite; weights are 0 or more.");
            }
        }
        return new PointsData(terms, columns, outcome, newWeights.clone());
    }

    /** These rows only, counted from 0, in this order; a row may occur several times. */
    public PointsData rows(int[] chosen) {
        double[][] values = new double[columns.length][chosen.length];
        boolean[] outcomes = new boolean[chosen.length];
        double[] rowWeights = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                values[j][i] = columns[j][chosen[i]];
            }
            outcomes[i] = outcome[chosen[i]];
            rowWeights[i] = weights[chosen[i]];
        }
        return new PointsData(terms, values, outcomes, rowWeights);
    }

    /** The names of the terms in the order of the columns. */
    public List<String> terms() {
        return terms;
    }

    /** The number of rows, those of weight 0 included. */
    public int size() {
        return outcome.length;
    }

    /** The value of a term (counted from 0) in a row (counted from 0). */
    public double value(int row, int term) {
        return columns[term][row];
    }

    double[] column(int term) {
        return columns[term];
    }

    boolean[] outcome() {
        return outcome;
    }

    double[] weights() {
        return weights;
    }
}
