package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.screening.evaluate.WeightedArea;

/**
 * What makes weights learned from usable data doubtful, found before any fit. The limits: fewer than {@value #EVENTS_PER_TERM}
 * rows of the rarer outcome per term (Peduzzi et al., 1996), fewer than {@value #EVENTS} rows of the rarer outcome in all
 * (Vergouwe et al., 2005), fewer than {@value #ROWS} rows, a term whose area under the ROC curve alone is above {@value
 * #LEAKING_AREA}, a variance inflation factor above {@value #INFLATION} (Belsley, Kuh and Welsch, 1980).
 */
public final class DataWarnings {
    /** Rows of the rarer outcome per term below which weights are unreliable. */
    public static final int EVENTS_PER_TERM = 10;

    /** Rows of the rarer outcome below which figures of validation are unreliable. */
    public static final int EVENTS = 100;

    /** Rows below which a sample counts as small. */
    public static final int ROWS = 200;

    /** Area under the ROC curve of a single term above which it is suspected of holding the outcome. */
    public static final double LEAKING_AREA = 0.98;

    /** Variance inflation factor above which a term counts as collinear. */
    public static final double INFLATION = 10;

    private static final int PURE_VALUES = 20;

    private DataWarnings() {}

    /**
     * Everything doubtful about the data. Rows with missing cells count for a term as far as they have it.
     *
     * @param data without {@link TrainingData#problems()}
     * @return warnings in a fixed order; empty when there is nothing to say
     */
    public static List<Finding> of(TrainingData data) {
        List<Finding> found = new ArrayList<>();
        int rarer = Math.min(data.positives(), data.size() - data.positives());
        int terms = data.terms().size();
        if (data.size() < ROWS) {
            found.add(Finding.of(
                    FindingCode.SMALL_SAMPLE,
                    "%d rows; below %d the weights and their validation are unreliable: collect more answers",
                    data.size(),
                    ROWS));
        }
        if (rarer < EVENTS) {
            found.add(Finding.of(
                    FindingCode.FEW_POSITIVES,
                    "%d rows with the rarer outcome; below %d the figures of validation are unreliable: collect more answers",
                    rarer,
                    EVENTS));
        }
        if (rarer < EVENTS_PER_TERM * terms) {
            found.add(Finding.of(
                    FindingCode.FEW_EVENTS_PER_TERM,
                    "%d rows with the rarer outcome for %d terms, %.1f per term; expected %d or more: learn fewer terms or use"
                            + " a penalty",
                    rarer,
                    terms,
                    (double) rarer / terms,
                    EVENTS_PER_TERM));
        }
        leakage(data, found);
        collinearity(data, found);
        return found;
    }

    private static void leakage(TrainingData data, List<Finding> found) {
        for (int j = 0; j < data.terms().size(); j++) {
            String term = data.terms().get(j);
            double[] column = data.columnShared(j);
            double area = WeightedArea.of(column, data.outcomes(), data.weights());
            double oriented = Math.max(area, 1 - area);
            if (oriented == 1 || pure(column, data)) {
                found.add(Finding.of(
                        FindingCode.LEAKAGE,
                        List.of(term),
                        "term '%s' alone tells the outcome without error; it may hold the outcome itself: leave it out",
                        term));
            } else if (oriented > LEAKING_AREA) {
                found.add(Finding.of(
                        FindingCode.LEAKAGE,
                        List.of(term),
                        "term '%s' alone has an area under the curve of %.3f, above %.2f; it may hold the outcome itself:"
                                + " leave it out unless it is known before the outcome",
                        term,
                        oriented,
                        LEAKING_AREA));
            }
        }
    }

    /** Whether each of a few values of the column goes with one outcome only, and at least one value comes twice. */
    private static boolean pure(double[] column, TrainingData data) {
        Map<Double, Double> outcomeOf = new TreeMap<>();
        int present = 0;
        for (int i = 0; i < column.length; i++) {
            if (Double.isNaN(column[i]) || data.weight(i) == 0) {
                continue;
            }
            present++;
            Double known = outcomeOf.putIfAbsent(column[i], data.outcome(i));
            if ((known != null && known != data.outcome(i)) || outcomeOf.size() > PURE_VALUES) {
                return false;
            }
        }
        return outcomeOf.size() > 1
                && present >= 2 * outcomeOf.size()
                && outcomeOf.values().stream().distinct().count() == 2;
    }

    private static void collinearity(TrainingData data, List<Finding> found) {
        int[] complete = data.completeRows();
        if (complete.length <= data.terms().size()) {
            return;
        }
        Design design = new Design(data.rows(complete));
        double[] correlation = design.z.crossProduct(design.weight);
        SymmetricMatrix factor = SymmetricMatrix.factor(correlation, design.width, 1e-10, new boolean[design.width]);
        double[] inverse = factor.inverse();
        List<String> dependent = new ArrayList<>();
        List<String> inflated = new ArrayList<>();
        for (int k = 1; k < design.width; k++) {
            String term = data.terms().get(design.active[k - 1]);
            if (factor.dropped()[k]) {
                dependent.add(term);
            } else if (inverse[k * design.width + k] > INFLATION) {
                inflated.add(term);
            }
        }
        if (!dependent.isEmpty()) {
            found.add(Finding.of(
                    FindingCode.COLLINEARITY,
                    dependent,
                    "linear combinations of other terms: %s; their weights can not be told apart: leave them out or use a"
                            + " penalty",
                    String.join(", ", dependent)));
        }
        if (!inflated.isEmpty()) {
            found.add(Finding.of(
                    FindingCode.COLLINEARITY,
                    inflated,
                    "variance inflation above %.0f: %s; their single weights are unreliable: use a penalty or join the terms",
                    INFLATION,
                    String.join(", ", inflated)));
        }
    }
}
