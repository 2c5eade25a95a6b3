package lv.screening.evaluate;

/**
 * The answers to one term, over all rows that have it. Figures of a term without answers are NaN.
 *
 * @param term of the term
 * @param n rows that have it
 * @param missing rows that do not
 * @param mean of the values
 * @param sd standard deviation, divisor n - 1
 * @param min lowest value seen
 * @param max highest value seen
 * @param floor share of values at the lowest attainable one, 0..1
 * @param ceiling share of values at the highest attainable one, 0..1
 */
public record TermDescription(
        String term,
        long n,
        long missing,
        double mean,
        double sd,
        double min,
        double max,
        double floor,
        double ceiling) {

    /** {@return whether all values are the same, so that no correlation is defined} */
    public boolean constant() {
        return n > 0 && min == max;
    }

    static TermDescription of(String name, double[][] rows, int column, double lowest, double highest) {
        long n = 0;
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            double x = row[column];
            if (!Double.isNaN(x)) {
                n++;
                sum += x;
                min = Math.min(min, x);
                max = Math.max(max, x);
            }
        }
        double floorAt = Double.isNaN(lowest) ? min : lowest;
        double ceilingAt = Double.isNaN(highest) ? max : highest;
        double mean = sum / n;
        double squares = 0;
        long atFloor = 0;
        long atCeiling = 0;
        for (double[] row : rows) {
            double x = row[column];
            if (!Double.isNaN(x)) {
                squares += (x - mean) * (x - mean);
                atFloor += x <= floorAt ? 1 : 0;
                atCeiling += x >= ceilingAt ? 1 : 0;
            }
        }
        return new TermDescription(
                name,
                n,
                rows.length - n,
                mean,
                n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)),
                n == 0 ? Double.NaN : min,
                n == 0 ? Double.NaN : max,
                (double) atFloor / n,
                (double) atCeiling / n);
    }
}
