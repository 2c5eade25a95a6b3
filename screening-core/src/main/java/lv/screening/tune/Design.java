package lv.screening.tune;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Standardised design matrix with a leading column of ones, column by column, for the solver. Constant columns are left out;
 * weights sum to 1, so that the loss is a mean.
 */
final class Design {
    final int rows;
    final int width;
    final ColumnMatrix z;
    final double[] y;
    final double[] weight;
    final double[] offset;
    final int[] group;
    final int[] active;
    final double[] mean;
    final double[] scale;
    final double totalWeight;

    Design(TrainingData data) {
        int[] used =
                IntStream.range(0, data.size()).filter(i -> data.weight(i) > 0).toArray();
        int terms = data.terms().size();
        int[] groups = data.groups();
        rows = used.length;
        y = new double[rows];
        weight = new double[rows];
        offset = new double[rows];
        group = new int[groups.length == 0 ? 0 : rows];
        double total = 0;
        for (int r = 0; r < rows; r++) {
            y[r] = data.outcome(used[r]);
            weight[r] = data.weight(used[r]);
            offset[r] = data.offset(used[r]);
            total += weight[r];
            if (group.length > 0) {
                group[r] = groups[used[r]];
            }
        }
        totalWeight = total;
        for (int r = 0; r < rows; r++) {
            weight[r] /= total;
        }
        mean = new double[terms];
        scale = new double[terms];
        for (int j = 0; j < terms; j++) {
            moments(data.columnShared(j), used, j);
        }
        active = IntStream.range(0, terms).filter(j -> scale[j] > 0).toArray();
        width = active.length + 1;
        double[][] columns = new double[width][rows];
        Arrays.fill(columns[0], 1);
        for (int k = 1; k < width; k++) {
            double[] column = data.columnShared(active[k - 1]);
            double m = mean[active[k - 1]];
            double s = scale[active[k - 1]];
            for (int r = 0; r < rows; r++) {
                columns[k][r] = (column[used[r]] - m) / s;
            }
        }
        z = new ColumnMatrix(columns, rows);
    }

    private void moments(double[] column, int[] used, int term) {
        double first = rows == 0 ? 0 : column[used[0]];
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += weight[r] * (column[used[r]] - first);
        }
        double centre = first + sum;
        double squares = 0;
        boolean same = true;
        for (int r = 0; r < rows; r++) {
            double d = column[used[r]] - centre;
            squares += weight[r] * d * d;
            same &= column[used[r]] == first;
        }
        mean[term] = centre;
        scale[term] = same ? 0 : Math.sqrt(squares);
    }
}
