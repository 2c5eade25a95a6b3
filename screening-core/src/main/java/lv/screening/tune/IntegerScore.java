package lv.screening.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Points that were learned, how the total becomes a probability, and how far the result is proved.
 *
 * @param form which of the two forms the loss belongs to
 * @param points the points of every term of the data, 0 for those left out, in the order of the data
 * @param intercept a of logit = a + b · total; w0/m in the form {@link ScoreForm#INTEGER_INTERCEPT}
 * @param slope b, above 0; 1/m in the form {@link ScoreForm#INTEGER_INTERCEPT}
 * @param integerIntercept w0; 0 in the form {@link ScoreForm#REAL_INTERCEPT}
 * @param loss the total weighted logistic loss, the sum of log(1 + exp(-y · logit)) with y = ±1
 * @param realLoss the lowest loss of real-valued coefficients with the same signs and at most as many terms that was
 *     found; no score can be below it if {@code realLossProved}
 * @param realLossProved whether all sets of terms were visited or left out with reason
 * @param proved whether no points within the limits have a lower loss (relative 1e-9, or 1e-6 in all)
 * @param setsVisited sets of terms for which a real-valued fit or bound was computed
 * @param nodesVisited nodes of the trees of points
 * @param steps work done, in visits of patterns and nodes; the same on every machine
 * @param warnings what makes the result doubtful
 */
public record IntegerScore(
        ScoreForm form,
        Map<String, Integer> points,
        double intercept,
        double slope,
        int integerIntercept,
        double loss,
        double realLoss,
        boolean realLossProved,
        boolean proved,
        long setsVisited,
        long nodesVisited,
        long steps,
        Set<Warning> warnings) {

    /** What makes a result doubtful. */
    public enum Warning {
        /**
         * No negative case has a higher total than any positive one. The slope has then no finite best value; it stopped
         * where the loss hardly changes any more, and the probabilities are more certain than the data allow.
         */
        SEPARATED,
        /** No points are better than none. */
        NO_TERM_HELPS,
        /** Terms without variation in the data were left out. */
        CONSTANT_TERM,
        /** {@link Progress} ended the search. */
        STOPPED
    }

    /** Copies the collections; their order is kept. */
    public IntegerScore {
        points = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(points));
        warnings = Set.copyOf(warnings);
    }

    /** m of logit = (w0 + total) / m. */
    public double multiplier() {
        return 1 / slope;
    }

    /** How much of the loss might at most be saved: 0 if proved, otherwise the loss above {@link #realLoss}. */
    public double gap() {
        return proved ? 0 : Math.max(0, loss - realLoss);
    }

    /** The number of terms that have points. */
    public int size() {
        int size = 0;
        for (int w : points.values()) {
            size += w != 0 ? 1 : 0;
        }
        return size;
    }

    /**
     * The points of a term.
     *
     * @throws IllegalArgumentException if the data had no such term
     */
    public int pointsOf(String term) {
        Integer w = points.get(term);
        if (w == null) {
            throw new IllegalArgumentException("There is no term '" + term + "' in this score.");
        }
        return w;
    }

    /** The total of a row of the data it was learned from, or of data with the same terms in the same order. */
    public double total(PointsData data, int row) {
        double total = 0;
        for (int j = 0; j < data.terms().size(); j++) {
            total += pointsOf(data.terms().get(j)) * data.value(row, j);
        }
        return total;
    }

    /** The probability that belongs to a total; logits are cut at ±30. */
    public double probability(double total) {
        return LogOdds.probability(intercept + slope * total);
    }

    /** A line of the table that goes with the points. */
    public record Line(int total, double probability) {}

    /**
     * The table from total to probability.
     *
     * @param lowest the first total
     * @param highest the last total, not below the first
     */
    public List<Line> table(int lowest, int highest) {
        if (highest < lowest) {
            throw new IllegalArgumentException(
                    "The table would run from " + lowest + " to " + highest + "; give the lower total first.");
        }
        List<Line> lines = new ArrayList<>();
        for (int total = lowest; total <= highest; total++) {
            lines.add(new Line(total, probability(total)));
        }
        return lines;
    }
}
