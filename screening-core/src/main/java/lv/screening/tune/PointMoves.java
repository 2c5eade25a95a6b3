package lv.screening.tune;

import java.util.Arrays;

/**
 * Search in the integers themselves: one term's points are changed, given to another term, or added, as long as the
 * loss falls. It finds what rounding a real-valued optimum misses where the range of points binds.
 *
 * <p>The score of the other terms and the moved column are collapsed once into a table, from which every value of the
 * points is judged. Needs values on a lattice.
 */
final class PointMoves {
    private static final int MAX_PASSES = 40;
    private static final int MAX_TABLE = 1 << 22;

    private final Problem problem;
    private final Incumbent incumbent;
    private final ScoreFit fit;
    private final int[] baseScore;
    private double[] tableTotal = new double[0];
    private double[] tablePositive = new double[0];
    private int[] cellScore = new int[0];
    private int[] cellCode = new int[0];
    private int[] score = new int[0];
    private double[] cellTotal = new double[0];
    private double[] cellPositive = new double[0];
    private int cells;

    private int[] current = {};
    private double currentLoss;
    private double currentIntercept;
    private double currentSlope;
    private int[] next = {};
    private double nextLoss;
    private double nextIntercept;
    private double nextSlope;
    private final int[] allColumns;
    long steps;

    PointMoves(Problem problem, Incumbent incumbent, ScoreFit fit) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.fit = fit;
        baseScore = new int[problem.patterns().size];
        allColumns = new int[problem.columns()];
        Arrays.setAll(allColumns, j -> j);
    }

    /** Climbs from the incumbent; true if that became better. */
    boolean fromIncumbent(Progress progress) {
        double before = incumbent.loss;
        climb(incumbent.points, incumbent.loss, incumbent.intercept, incumbent.slope, progress);
        return incumbent.loss < before - 1e-9 * before;
    }

    /** Climbs from no points at all; true if the incumbent became better. */
    boolean fromEmpty(double nullLoss, double nullLogit, Progress progress) {
        double before = incumbent.loss;
        climb(new int[problem.columns()], nullLoss, nullLogit, 0, progress);
        return incumbent.loss < before - 1e-9 * before;
    }

    private void climb(int[] start, double loss, double intercept, double slope, Progress progress) {
        current = start.clone();
        currentLoss = loss;
        currentIntercept = intercept;
        currentSlope = slope;
        for (int pass = 0; pass < MAX_PASSES && progress.proceed("moves", pass, MAX_PASSES); pass++) {
            nextLoss = currentLoss;
            boolean grows = problem.allows(current) && hasRoom();
            if (grows) {
                tryFrom(-1);
            }
            if (!grows || !(nextLoss < currentLoss)) {
                for (int column = 0; column < current.length; column++) {
                    if (current[column] != 0) {
                        tryFrom(column);
                    }
                }
            }
            if (!(nextLoss < currentLoss - 1e-9 * currentLoss)) {
                return;
            }
            current = next;
            currentLoss = nextLoss;
            currentIntercept = nextIntercept;
            currentSlope = nextSlope;
        }
    }

    private boolean hasRoom() {
        int cost = 0;
        for (Problem.Unit unit : problem.units()) {
            boolean used = false;
            for (int column : unit.columns()) {
                used |= current[column] != 0;
            }
            cost += used ? unit.cost() : 0;
        }
        return cost < problem.maxCost();
    }

    /** All points that take those of one column away and give any to another one (or the same). */
    private void tryFrom(int removed) {
        Patterns patterns = problem.patterns();
        int[] base = current.clone();
        if (removed >= 0) {
            base[removed] = 0;
        }
        Arrays.fill(baseScore, 0);
        for (int j = 0; j < base.length; j++) {
            if (base[j] != 0) {
                int[] codes = patterns.code[j];
                int[] values = patterns.latticeLevel[j];
                int w = base[j];
                for (int p = 0; p < codes.length; p++) {
                    baseScore[p] += w * values[codes[p]];
                }
            }
        }
        steps += (long) patterns.size * base.length / 2;
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int s : baseScore) {
            low = Math.min(low, s);
            high = Math.max(high, s);
        }
        for (int column = 0; column < base.length; column++) {
            if (base[column] == 0 && mayTake(base, column)) {
                judge(base, column, low, high);
            }
        }
    }

    private boolean mayTake(int[] base, int column) {
        int w = problem.highest()[column] != 0 ? problem.highest()[column] : problem.lowest()[column];
        if (problem.units()[problem.unitOfColumn()[column]].maxTotal() < Integer.MAX_VALUE) {
            return true;
        }
        base[column] = w;
        boolean allowed = problem.allows(base);
        base[column] = 0;
        return allowed;
    }

    private void judge(int[] base, int column, int low, int high) {
        int levels = problem.patterns().level[column].length;
        if ((long) (high - low + 1) * levels > Math.min(MAX_TABLE, 64L * baseScore.length + 4096)) {
            return;
        }
        tabulate(column, low, high, levels);
        int bound = Math.max(Math.abs(problem.lowest()[column]), Math.abs(problem.highest()[column]));
        double up = first(base, column, 1, bound);
        double down = first(base, column, -1, bound);
        if (up < Double.POSITIVE_INFINITY || down < Double.POSITIVE_INFINITY) {
            walk(base, column, up < down ? 1 : -1, bound);
        }
    }

    /** The loss of the smallest points that are allowed in a direction. */
    private double first(int[] base, int column, int direction, int bound) {
        for (int w = direction; Math.abs(w) <= bound; w += direction) {
            if (allowed(base, column, w)) {
                return value(base, column, w);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Larger and larger points: along one column the loss is quasi-convex, so the walk ends where it rises. */
    private void walk(int[] base, int column, int direction, int bound) {
        double last = Double.POSITIVE_INFINITY;
        for (int w = direction; Math.abs(w) <= bound; w += direction) {
            if (allowed(base, column, w)) {
                double loss = value(base, column, w);
                if (loss > last) {
                    return;
                }
                last = loss;
            }
        }
    }

    private boolean allowed(int[] base, int column, int w) {
        if (w < problem.lowest()[column] || w > problem.highest()[column]) {
            return false;
        }
        base[column] = w;
        boolean allowed = problem.allows(base);
        base[column] = 0;
        return allowed;
    }

    /** The loss with these points for the column, with a real intercept; the best of all is kept as the next step. */
    private double value(int[] base, int column, int w) {
        base[column] = w;
        int[] values = problem.patterns().latticeLevel[column];
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int c = 0; c < cells; c++) {
            int s = cellScore[c] + w * values[cellCode[c]];
            score[c] = s;
            lowest = Math.min(lowest, s);
            highest = Math.max(highest, s);
        }
        fit.loadScores(score, cellTotal, cellPositive, cells, lowest, highest);
        steps += 2L * cells;
        double loss = incumbent.offerLoaded(allColumns, base, fit, currentIntercept, currentSlope);
        if (loss < nextLoss) {
            nextLoss = loss;
            next = base.clone();
            nextIntercept = fit.intercept;
            nextSlope = fit.slope;
        }
        base[column] = 0;
        return incumbent.freeLoss;
    }

    private void tabulate(int column, int low, int high, int levels) {
        int size = (high - low + 1) * levels;
        if (tableTotal.length < size) {
            tableTotal = new double[2 * size];
            tablePositive = new double[2 * size];
            cellScore = new int[2 * size];
            cellCode = new int[2 * size];
            score = new int[2 * size];
            cellTotal = new double[2 * size];
            cellPositive = new double[2 * size];
        }
        Arrays.fill(tableTotal, 0, size, 0);
        Arrays.fill(tablePositive, 0, size, 0);
        Patterns patterns = problem.patterns();
        int[] codes = patterns.code[column];
        for (int p = 0; p < codes.length; p++) {
            int i = (baseScore[p] - low) * levels + codes[p];
            tableTotal[i] += patterns.total[p];
            tablePositive[i] += patterns.positive[p];
        }
        steps += 2L * codes.length + size;
        cells = 0;
        for (int i = 0; i < size; i++) {
            if (tableTotal[i] > 0) {
                cellScore[cells] = low + i / levels;
                cellCode[cells] = i % levels;
                cellTotal[cells] = tableTotal[i];
                cellPositive[cells++] = tablePositive[i];
            }
        }
    }
}
