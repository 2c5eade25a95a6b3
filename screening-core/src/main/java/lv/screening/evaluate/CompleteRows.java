package lv.screening.evaluate;

/** The rows that have every term. */
final class CompleteRows {

    private CompleteRows() {}

    static boolean complete(double[] row) {
        for (double value : row) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    static long count(double[][] rows) {
        long n = 0;
        for (double[] row : rows) {
            n += complete(row) ? 1 : 0;
        }
        return n;
    }

    static double[][] covariances(double[][] rows) {
        Inputs.atLeast("number of rows", 1, rows.length);
        int k = rows[0].length;
        Inputs.items(rows, k);
        TermDescription[] terms = new TermDescription[k];
        for (int i = 0; i < k; i++) {
            terms[i] = TermDescription.of("", rows, i, Double.NaN, Double.NaN);
        }
        double[][] c = new Moments(rows, terms).covariances(Treatment.COMPLETE);
        for (int i = 0; i < k; i++) {
            if (terms[i].constant()) {
                c[i][i] = 0;
            }
        }
        return c;
    }
}
