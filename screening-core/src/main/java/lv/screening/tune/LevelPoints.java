package lv.screening.tune;

import java.util.List;

/**
 * What each level of an ordinal term adds to a score, in place of weight times value.
 *
 * @param levels the values of the term, ascending, at least two
 * @param points one per level
 */
public record LevelPoints(List<Double> levels, List<Double> points) {
    /** Checks that the lists fit each other. */
    public LevelPoints {
        levels = List.copyOf(levels);
        points = List.copyOf(points);
        if (levels.size() < 2 || levels.size() != points.size()) {
            throw new IllegalArgumentException(
                    levels.size() + " levels and " + points.size() + " points; expected as many, and two or more");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (!(levels.get(i) > levels.get(i - 1))) {
                throw new IllegalArgumentException("the levels do not ascend at position " + (i + 1));
            }
        }
    }

    /** Whether no level adds anything. */
    public boolean none() {
        return points.stream().allMatch(each -> each == 0);
    }

    /** The lowest points of any level. */
    public double lowest() {
        return points.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The highest points of any level. */
    public double highest() {
        return points.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The points of a value: on the straight line between two levels, those of the last level beyond it; NaN of NaN. */
    public double at(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        if (value <= levels.get(0)) {
            return points.get(0);
        }
        for (int i = 1; i < levels.size(); i++) {
            double to = levels.get(i);
            if (value == to) {
                return points.get(i);
            }
            if (value < to) {
                double from = levels.get(i - 1);
                return points.get(i - 1) + (points.get(i) - points.get(i - 1)) * (value - from) / (to - from);
            }
        }
        return points.get(points.size() - 1);
    }
}
