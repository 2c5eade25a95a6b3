package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Receiver operating characteristic curve: one point per gap between distinct scores, thresholds ascending from minus to
 * plus infinity, sensitivity falling from 1 to 0.
 *
 * @param points at least two
 */
public record RocCurve(List<RocPoint> points) {

    /** Copies the points. */
    public RocCurve {
        points = List.copyOf(points);
    }

    /**
     * Draws the curve.
     *
     * @param table cases and controls by score
     * @return the curve
     * @throws IllegalArgumentException without cases or without controls
     */
    public static RocCurve of(CountTable table) {
        Inputs.bothClasses(table.cases(), table.controls());
        double m = table.cases();
        double n = table.controls();
        List<RocPoint> points = new ArrayList<>(table.size() + 1);
        points.add(new RocPoint(Double.NEGATIVE_INFINITY, 1, 0));
        long casesAbove = table.cases();
        long controlsBelow = 0;
        for (int i = 0; i < table.size(); i++) {
            casesAbove -= table.cases(i);
            controlsBelow += table.controls(i);
            double threshold = i + 1 == table.size() ? Double.POSITIVE_INFINITY : midpoint(table, i + 1);
            points.add(new RocPoint(threshold, casesAbove / m, controlsBelow / n));
        }
        return new RocCurve(points);
    }

    /** The point midway between the i-th score and the one below it; never below the lower or above the upper one. */
    static double midpoint(CountTable table, int i) {
        double below = table.score(i - 1);
        double middle = below / 2 + table.score(i) / 2;
        return middle > below ? middle : table.score(i);
    }
}
