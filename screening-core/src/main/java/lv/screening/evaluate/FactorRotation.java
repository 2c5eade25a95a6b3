package lv.screening.evaluate;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Turns factors: varimax (Kaiser 1958) and, from there, direct oblimin with parameter 0 (Jennrich and Sampson 1966). */
final class FactorRotation {

    private static final int MOST_STEPS = 5000;
    private static final double SMALLEST_GRADIENT = 1e-7;

    private FactorRotation() {}

    /**
     * An oblique solution.
     *
     * @param pattern loadings, one column per factor
     * @param correlations among the factors
     */
    record Oblique(RealMatrix pattern, RealMatrix correlations) {}

    /** Varimax with rows brought to unit length, columns with a sum that is not negative. */
    static RealMatrix varimax(RealMatrix loadings) {
        int p = loadings.getRowDimension();
        int m = loadings.getColumnDimension();
        RealMatrix x = loadings.copy();
        double[] length = new double[p];
        for (int i = 0; i < p; i++) {
            length[i] = Math.max(x.getRowVector(i).getNorm(), Double.MIN_NORMAL);
            x.setRowVector(i, x.getRowVector(i).mapDivide(length[i]));
        }
        RealMatrix turn = MatrixUtils.createRealIdentityMatrix(m);
        double before = 0;
        for (int step = 0; step < 1000; step++) {
            RealMatrix z = x.multiply(turn);
            RealMatrix target = new Array2DRowRealMatrix(p, m);
            for (int j = 0; j < m; j++) {
                double meanSquare = z.getColumnVector(j).dotProduct(z.getColumnVector(j)) / p;
                for (int i = 0; i < p; i++) {
                    double value = z.getEntry(i, j);
                    target.setEntry(i, j, value * value * value - value * meanSquare);
                }
            }
            SingularValueDecomposition svd =
                    new SingularValueDecomposition(x.transpose().multiply(target));
            turn = svd.getU().multiply(svd.getVT());
            double sum = 0;
            for (double value : svd.getSingularValues()) {
                sum += value;
            }
            if (sum < before * (1 + 1e-10)) {
                break;
            }
            before = sum;
        }
        RealMatrix turned = loadings.multiply(turn);
        for (int j = 0; j < m; j++) {
            if (turned.getColumnVector(j).getL1Norm() > 0 && sum(turned, j) < 0) {
                turned.setColumnVector(j, turned.getColumnVector(j).mapMultiply(-1));
            }
        }
        return turned;
    }

    /** Gradient projection (Jennrich 2002; Bernaards and Jennrich 2005), from the axes given. */
    static Oblique oblimin(RealMatrix start) {
        int m = start.getColumnDimension();
        RealMatrix axes = MatrixUtils.createRealIdentityMatrix(m);
        RealMatrix pattern = start;
        double value = criterion(pattern);
        double length = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            RealMatrix inverse = new LUDecomposition(axes).getSolver().getInverse();
            RealMatrix gradient = pattern.transpose()
                    .multiply(slope(pattern))
                    .multiply(inverse)
                    .transpose()
                    .scalarMultiply(-1);
            RealMatrix projected = gradient.copy();
            for (int j = 0; j < m; j++) {
                double along = axes.getColumnVector(j).dotProduct(gradient.getColumnVector(j));
                projected.setColumnVector(
                        j,
                        gradient.getColumnVector(j)
                                .subtract(axes.getColumnVector(j).mapMultiply(along)));
            }
            double size = projected.getFrobeniusNorm();
            if (size < SMALLEST_GRADIENT) {
                break;
            }
            length *= 2;
            for (int half = 0; half <= 10; half++) {
                RealMatrix next = axes.subtract(projected.scalarMultiply(length));
                for (int j = 0; j < m; j++) {
                    next.setColumnVector(j, next.getColumnVector(j).unitVector());
                }
                RealMatrix turned = start.multiply(
                        new LUDecomposition(next).getSolver().getInverse().transpose());
                double there = criterion(turned);
                if (value - there > 0.5 * size * size * length || half == 10) {
                    axes = next;
                    pattern = turned;
                    value = there;
                    break;
                }
                length /= 2;
            }
        }
        return new Oblique(pattern, axes.transpose().multiply(axes));
    }

    private static double criterion(RealMatrix pattern) {
        double sum = 0;
        for (double[] row : pattern.getData()) {
            double total = 0;
            double own = 0;
            for (double value : row) {
                total += value * value;
                own += value * value * value * value;
            }
            sum += (total * total - own) / 4;
        }
        return sum;
    }

    private static RealMatrix slope(RealMatrix pattern) {
        RealMatrix slope = pattern.copy();
        for (int i = 0; i < slope.getRowDimension(); i++) {
            double total = pattern.getRowVector(i).dotProduct(pattern.getRowVector(i));
            for (int j = 0; j < slope.getColumnDimension(); j++) {
                double value = pattern.getEntry(i, j);
                slope.setEntry(i, j, value * (total - value * value));
            }
        }
        return slope;
    }

    private static double sum(RealMatrix matrix, int column) {
        double sum = 0;
        for (double value : matrix.getColumn(column)) {
            sum += value;
        }
        return sum;
    }
}
