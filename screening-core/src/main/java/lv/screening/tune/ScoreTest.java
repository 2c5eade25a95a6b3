package lv.screening.tune;

import java.util.Arrays;

/** Rao's score test: about how much the loss of a fitted set falls when one more unit joins it. */
final class ScoreTest {
    private final Problem problem;
    private final double[] sum;
    private final double[] squares;
    private final double[] cellWeight;
    private double[] products = {};
    long steps;

    ScoreTest(Problem problem) {
        this.problem = problem;
        int size = problem.patterns().size;
        sum = new double[size];
        squares = new double[size];
        cellWeight = new double[size];
    }

    /** The gains of several columns of a unit are added, which overstates that of overlapping ones. */
    double gain(Problem.Unit unit, Cells cells, RealFit fit) {
        double gain = 0;
        for (int column : unit.columns()) {
            gain += gain(column, cells, fit);
        }
        return gain;
    }

    private double gain(int column, Cells cells, RealFit fit) {
        Patterns patterns = problem.patterns();
        int n = cells.count;
        steps += 2L * patterns.size + (long) n * cells.width;
        Arrays.fill(sum, 0, n, 0);
        double observed = sumByCell(patterns, column, cells);
        double expected = 0;
        double own = 0;
        for (int c = 0; c < n; c++) {
            double p = fit.probability[c];
            double w = p * (1 - p);
            expected += p * sum[c];
            own += w * squares[c];
            cellWeight[c] = w * sum[c];
        }
        double slope = observed - expected;
        int sign = problem.sign(column);
        if (sign * slope < 0) {
            return 0;
        }
        int m = cells.width + 1;
        if (products.length != m) {
            products = new double[m];
        }
        products[0] = PositiveForm.sum(cellWeight, n);
        for (int j = 1; j < m; j++) {
            products[j] = PositiveForm.dot(cellWeight, cells.value[j - 1], n);
        }
        double left = fit.leftOver(own, products);
        return left > 1e-9 * own ? 0.5 * slope * slope / left : 0;
    }

    private double sumByCell(Patterns patterns, int column, Cells cells) {
        int[] codes = patterns.code[column];
        double[] levels = patterns.level[column];
        int[] cellOf = cells.cellOf;
        double observed = 0;
        Arrays.fill(squares, 0, cells.count, 0);
        if (levels.length == 2 && levels[0] == 0 && levels[1] == 1) {
            for (int p = 0; p < codes.length; p++) {
                if (codes[p] == 1) {
                    sum[cellOf[p]] += patterns.total[p];
                    observed += patterns.positive[p];
                }
            }
            System.arraycopy(sum, 0, squares, 0, cells.count);
            return observed;
        }
        for (int p = 0; p < codes.length; p++) {
            double x = levels[codes[p]];
            double nx = patterns.total[p] * x;
            sum[cellOf[p]] += nx;
            squares[cellOf[p]] += nx * x;
            observed += patterns.positive[p] * x;
        }
        return observed;
    }
}
