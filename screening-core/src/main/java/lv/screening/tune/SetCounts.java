package lv.screening.tune;

import java.util.Arrays;

/** How many sets of units there are, and about how many steps the fits of them take. */
final class SetCounts {
    /** What one visit of a cell costs in a fit, beside the products. */
    private static final int CELL_STEPS = 30;

    private static final int ITERATIONS = 5;
    private static final int ITERATIONS_FROM_NEAR_BY = 2;

    private final Problem problem;
    private final double singleFit;

    SetCounts(Problem problem) {
        this.problem = problem;
        int width = Math.min(problem.columns(), problem.maxCost());
        double cells = cellsAtMost(width);
        singleFit = (double) problem.patterns().size * (width + 3)
                + cells * (CELL_STEPS + (width + 1) * (width + 1)) * ITERATIONS;
    }

    /** The fit of a full set. */
    double singleFit() {
        return singleFit;
    }

    /** The fit of that many columns, which may be more than a set has, from a start near by. */
    double wholeFit(int columns) {
        double width = columns + 1;
        return problem.patterns().size * (CELL_STEPS + width * width * 0.3) * ITERATIONS_FROM_NEAR_BY;
    }

    /** How many full sets there are, if all units cost the same. */
    double sets() {
        int units = 0;
        int forced = 0;
        for (Problem.Unit unit : problem.units()) {
            units += unit.forced() ? 0 : 1;
            forced += unit.forced() ? unit.cost() : 0;
        }
        return choose(units, Math.min(units, problem.maxCost() - forced));
    }

    int cost(boolean[] chosen) {
        int cost = 0;
        for (int u = 0; u < chosen.length; u++) {
            cost += chosen[u] ? problem.units()[u].cost() : 0;
        }
        return cost;
    }

    static int size(boolean[] units) {
        int count = 0;
        for (boolean unit : units) {
            count += unit ? 1 : 0;
        }
        return count;
    }

    /** The number of subsets of size k of n. */
    static double choose(int n, int k) {
        double result = 1;
        for (int i = 0; i < k; i++) {
            result = result * (n - i) / (i + 1);
        }
        return result;
    }

    private double cellsAtMost(int width) {
        Patterns patterns = problem.patterns();
        int[] levels = new int[problem.columns()];
        for (int j = 0; j < levels.length; j++) {
            levels[j] = patterns.level[j].length;
        }
        Arrays.sort(levels);
        double product = 1;
        for (int j = 0; j < width; j++) {
            product *= levels[levels.length - 1 - j];
        }
        return Math.min(product, patterns.size);
    }
}
