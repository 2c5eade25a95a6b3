package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import lv.screening.score.ScaleScores;

/**
 * Finds terms whose points correlate negatively with the sum of the other terms of their scale, over the rows in which all
 * terms are known: the corrected item-total correlation (Nunnally 1978). Points are those of the key, with reversal and sign of
 * the weight, so every term of a scale should go with the rest.
 */
final class ItemRest {
    /** The fewest rows that are judged. */
    static final int ROWS = 30;

    /** Correlations above are not reported. */
    private static final double HIGHEST = -0.1;

    /** The t value (one-sided about one in 200) that a correlation must pass. */
    private static final double T = -2.6;

    private ItemRest() {}

    static List<Finding> of(ScaleScores scale, int rows) {
        ScaleLayout layout = scale.layout();
        int terms = layout.terms().size();
        if (terms < 3) {
            return List.of();
        }
        int n = 0;
        double[] sum = new double[terms];
        double[] sumOfSquares = new double[terms];
        double[] sumWithTotal = new double[terms];
        double total = 0;
        double totalSquares = 0;
        for (int row = 0; row < rows; row++) {
            if (!allKnown(scale, terms, row)) {
                continue;
            }
            n++;
            double rowTotal = 0;
            for (int t = 0; t < terms; t++) {
                rowTotal += points(scale, t, row);
            }
            for (int t = 0; t < terms; t++) {
                double points = points(scale, t, row);
                sum[t] += points;
                sumOfSquares[t] += points * points;
                sumWithTotal[t] += points * rowTotal;
            }
            total += rowTotal;
            totalSquares += rowTotal * rowTotal;
        }
        List<Finding> findings = new ArrayList<>();
        if (n < ROWS) {
            return findings;
        }
        for (int t = 0; t < terms; t++) {
            TermLayout term = layout.terms().get(t);
            double variance = sumOfSquares[t] - sum[t] * sum[t] / n;
            double withTotal = sumWithTotal[t] - sum[t] * total / n;
            double rest = totalSquares - total * total / n - 2 * withTotal + variance;
            if (variance <= 1e-9 || rest <= 1e-9 || term.items().size() != 1) {
                continue;
            }
            double r = (withTotal - variance) / Math.sqrt(variance * rest);
            double tValue = r * Math.sqrt((n - 2) / Math.max(1e-12, 1 - r * r));
            if (r <= HIGHEST && tValue < T) {
                findings.add(finding(layout, term, r, n));
            }
        }
        return findings;
    }

    static boolean allKnown(ScaleScores scale, int terms, int row) {
        for (int t = 0; t < terms; t++) {
            if (!scale.term(t).known(row) || scale.term(t).extra(row) != 1) {
                return false;
            }
        }
        return true;
    }

    static double points(ScaleScores scale, int term, int row) {
        return (double) scale.layout().terms().get(term).factor()
                * scale.term(term).low()[row];
    }

    private static Finding finding(ScaleLayout layout, TermLayout term, double r, int n) {
        String item = term.items().get(term.items().firstKey());
        return new Finding(
                Finding.AGAINST_SCALE,
                "item '" + item + "' goes against the rest of scale '"
                        + layout.scale().id() + "' (r = "
                        + String.format(Locale.ROOT, "%.2f", r) + ", " + n
                        + " rows), although the key says that it goes with it; it may be coded the other way round or"
                        + " reversed already in the data: compare its coding with the key");
    }
}
