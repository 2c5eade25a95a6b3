package lv.screening.tune;

import java.util.stream.IntStream;

/**
 * Standardised design matrix with a leading column of ones, row by row, for the solver. Constant columns are left out; weights
 * sum to 1, so that the loss is a mean.
 */
final class Design {
    final int rows;
    final int width;
    final double[] z;
    final double[] y;
    final double[] weight;
    final double[] offset;
    final int[] group;
    final int[] active;
    final double[] mean;
    final double[] scale;
    final double totalWeight;

    Design(TrainingData data) {
        int[] used = IntStream.range(0, data.size()).filter(i -> data.weight(i) > 0).toArray();
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
        z = new double[rows * width];
        for (int r = 0; r < rows; r++) {
            z[r * width] = 1;
        }
        for (int k = 1; k < width; k++) {
            double[] column = data.columnShared(active[k - 1]);
            double m = mean[active[k - 1]];
            double s = scale[active[k - 1]];
            for (int r = 0; r < rows; r++) {
                z[r * width + k] = (column[used[r]] - m) / s;
            }
        }
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

    /** Z times a vector. */
    double[] times(double[] vector) {
        double[] product = new double[rows];
        for (int r = 0; r < rows; r++) {
            int at = r * width;
            double sum = 0;
            for (int k = 0; k < width; k++) {
                sum += z[at + k] * vector[k];
            }
            product[r] = sum;
        }
        return product;
    }

    /** Z' times a vector. */
    double[] transposedTimes(double[] vector) {
        double[] product = new double[width];
        for (int r = 0; r < rows; r++) {
            int at = r * width;
            double v = vector[r];
            for (int k = 0; k < width; k++) {
                product[k] += v * z[at + k];
            }
        }
        return product;
    }

    /** Z' diag(v) Z, lower triangle and mirrored; four rows at a time, which the compiler turns into vector instructions. */
    double[] crossProduct(double[] v) {
        double[] h = new double[width * width];
        int r = 0;
        for (; r + 4 <= rows; r += 4) {
            addFour(h, v, r);
        }
        for (; r < rows; r++) {
            int at = r * width;
            for (int j = 0; j < width; j++) {
                double a = v[r] * z[at + j];
                for (int k = 0; k <= j; k++) {
                    h[j * width + k] += a * z[at + k];
                }
            }
        }
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < j; k++) {
                h[k * width + j] = h[j * width + k];
            }
        }
        return h;
    }

    private void addFour(double[] h, double[] v, int r) {
        int at0 = r * width;
        int at1 = at0 + width;
        int at2 = at1 + width;
        int at3 = at2 + width;
        for (int j = 0; j < width; j++) {
            double a0 = v[r] * z[at0 + j];
            double a1 = v[r + 1] * z[at1 + j];
            double a2 = v[r + 2] * z[at2 + j];
            double a3 = v[r + 3] * z[at3 + j];
            int to = j * width;
            for (int k = 0; k <= j; k++) {
                h[to + k] += a0 * z[at0 + k] + a1 * z[at1 + k] + a2 * z[at2 + k] + a3 * z[at3 + k];
            }
        }
    }
}
