package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to choose a cut-point: a metric to optimise and a method to place the cut (the division made by Thiele and
 * Hirschfeld 2021). Searches each observed score and "nobody positive".
 *
 * @param metric what to optimise
 * @param method where to put the cut
 */
public record CutSearch(CutMetric metric, CutMethod method) {

    /**
     * Cuts on observed scores.
     *
     * @param metric what to optimise
     * @return the search
     */
    public static CutSearch by(CutMetric metric) {
        return new CutSearch(metric, CutMethod.OBSERVED);
    }

    /**
     * Puts the cuts elsewhere.
     *
     * @param other where
     * @return a new search
     */
    public CutSearch withMethod(CutMethod other) {
        return new CutSearch(metric, other);
    }

    /**
     * Finds the best cuts.
     *
     * @param table cases and controls by score
     * @return the best value and all cuts that reach it
     * @throws IllegalArgumentException without cases or without controls
     */
    public OptimalCuts in(CountTable table) {
        Inputs.bothClasses(table.cases(), table.controls());
        List<CutPoint> points = CutPoint.all(table);
        double[] values = new double[points.size()];
        double best = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            Confusion c = points.get(i).confusion();
            values[i] = metric.value(c.tp(), c.fp(), c.tn(), c.fn());
            if (metric.better(values[i], best)) {
                best = values[i];
            }
        }
        List<CutPoint> optima = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (CutMetric.tied(values[i], best)) {
                optima.add(new CutPoint(place(table, i), points.get(i).confusion()));
            }
        }
        return new OptimalCuts(metric, method, best, optima);
    }

    /** The cut below which i distinct scores lie. */
    double place(CountTable table, int i) {
        if (i == table.size()) {
            return Double.POSITIVE_INFINITY;
        }
        return method == CutMethod.OBSERVED || i == 0 ? table.score(i) : RocCurve.midpoint(table, i);
    }

    /**
     * The position of the lowest best cut for counts by score: cell 2i has the controls of score i, 2i + 1 the cases. A
     * score that nobody in these counts has is no cut. -1 when no cut is eligible.
     */
    int lowestBest(int[] cells, long cases, long controls) {
        int bestAt = -1;
        double best = Double.NaN;
        long fn = 0;
        long tn = 0;
        for (int i = 0; i <= cells.length / 2; i++) {
            boolean last = 2 * i == cells.length;
            if (last || cells[2 * i] + cells[2 * i + 1] > 0) {
                double value = metric.value(cases - fn, controls - tn, tn, fn);
                if (metric.better(value, best)) {
                    best = value;
                    bestAt = i;
                }
            }
            if (!last) {
                tn += cells[2 * i];
                fn += cells[2 * i + 1];
            }
        }
        return bestAt;
    }
}
