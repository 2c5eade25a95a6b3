package lv.screening.evaluate;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/** What can be read from a correlation matrix. */
final class Correlations {

    private Correlations() {}

    /** Squared multiple correlation of each term with the others; NaN when the matrix has no inverse. */
    static double[] squaredMultiple(double[][] r) {
        double[] smc = new double[r.length];
        Arrays.fill(smc, Double.NaN);
        if (undefined(r)) {
            return smc;
        }
        try {
            RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(r), 1e-9, 1e-12)
                    .getSolver()
                    .getInverse();
            for (int i = 0; i < smc.length; i++) {
                smc[i] = 1 - 1 / inverse.getEntry(i, i);
            }
        } catch (NonPositiveDefiniteMatrixException singular) {
            return smc;
        }
        return smc;
    }

    /** Loadings on the first principal component, with a sum that is not negative; NaN when there are none. */
    static double[] firstComponent(double[][] r) {
        double[] first = new double[r.length];
        Arrays.fill(first, Double.NaN);
        if (undefined(r)) {
            return first;
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(r));
        int largest = 0;
        for (int i = 1; i < r.length; i++) {
            largest = eigen.getRealEigenvalue(i) > eigen.getRealEigenvalue(largest) ? i : largest;
        }
        double[] vector = eigen.getEigenvector(largest).toArray();
        double sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
        for (int i = 0; i < first.length; i++) {
            first[i] = sign * vector[i] * Math.sqrt(Math.max(0, eigen.getRealEigenvalue(largest)));
        }
        return first;
    }

    static boolean undefined(double[][] r) {
        for (double[] row : r) {
            for (double value : row) {
                if (Double.isNaN(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
