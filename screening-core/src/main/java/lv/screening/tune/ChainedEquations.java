package lv.screening.tune;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** One completed copy of data with gaps, drawn round by round. Used by one thread, once. */
final class ChainedEquations {
    private static final int DONORS = 5;
    private static final double RIDGE = 1e-5;

    /** A Newton step this small leaves an error far below the noise that is added to the parameters. */
    private static final double SMALL_CHANGE = 1e-3;

    private final double[][] columns;
    private final boolean[][] missing;
    private final boolean[] learn;
    private final int rows;
    private final int terms;
    private final Random random;
    private final double[][] start;

    ChainedEquations(TrainingData data, boolean[] learn, long seed) {
        this.learn = learn.clone();
        this.rows = data.size();
        this.terms = data.terms().size();
        this.random = new Random(seed);
        this.columns = new double[terms + 1][];
        this.missing = new boolean[terms + 1][rows];
        this.start = new double[terms + 1][terms + 1];
        for (int j = 0; j <= terms; j++) {
            columns[j] = j < terms ? data.column(j) : data.outcomes();
            for (int i = 0; i < rows; i++) {
                missing[j][i] = j < terms ? Double.isNaN(columns[j][i]) : !learn[i];
            }
        }
    }

    /** The completed columns of the terms. */
    double[][] run(int rounds) {
        int[] gaps = IntStream.rangeClosed(0, terms)
                .filter(j -> IntStream.range(0, rows).anyMatch(i -> missing[j][i]))
                .boxed()
                .sorted(Comparator.comparingInt(this::gapCount))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int j : gaps) {
            drawFromObserved(j);
        }
        boolean onlyOutcome = gaps.length == 1 && gaps[0] == terms;
        for (int round = 0; round < (onlyOutcome ? 0 : rounds); round++) {
            for (int j : gaps) {
                draw(j);
            }
        }
        return Arrays.copyOf(columns, terms);
    }

    private int gapCount(int j) {
        return (int) IntStream.range(0, rows).filter(i -> missing[j][i]).count();
    }

    private int[] observed(int j) {
        return IntStream.range(0, rows).filter(i -> learn[i] && !missing[j][i]).toArray();
    }

    private void drawFromObserved(int j) {
        int[] observed = observed(j);
        for (int i = 0; i < rows; i++) {
            if (missing[j][i]) {
                columns[j][i] = columns[j][observed[random.nextInt(observed.length)]];
            }
        }
    }

    private void draw(int j) {
        int[] observed = observed(j);
        double[] distinct = Arrays.stream(observed)
                .mapToDouble(i -> columns[j][i])
                .distinct()
                .limit(3)
                .sorted()
                .toArray();
        if (distinct.length == 1) {
            return;
        }
        Predictors predictors = new Predictors(columns, j, observed);
        if (distinct.length == 2) {
            drawBinary(j, observed, predictors, distinct[0], distinct[1]);
        } else {
            drawMatched(j, observed, predictors);
        }
    }

    /** Logistic regression with a weak ridge (so that separation does no harm), parameters drawn around its optimum. */
    private void drawBinary(int j, int[] observed, Predictors x, double low, double high) {
        int m = x.width();
        ColumnMatrix matrix = x.matrix();
        double[] beta = start[j].clone();
        double[] target = new double[observed.length];
        Arrays.setAll(target, r -> columns[j][observed[r]] == high ? 1 : 0);
        double[] information = new double[m * m];
        for (int step = 0; step < 25; step++) {
            double[] residual = new double[observed.length];
            double[] curvature = new double[observed.length];
            double[] eta = matrix.times(beta);
            for (int r = 0; r < observed.length; r++) {
                double p = Statistics.logistic(eta[r]);
                residual[r] = target[r] - p;
                curvature[r] = p * (1 - p);
            }
            information = matrix.crossProduct(curvature);
            double[] gradient = matrix.transposedTimes(residual);
            for (int k = 0; k < m; k++) {
                double ridge = k == 0 ? 0 : Math.max(0.1, RIDGE * observed.length);
                information[k * m + k] += ridge;
                gradient[k] -= ridge * beta[k];
            }
            double[] change = SymmetricMatrix.factor(information, m, 1e-12, new boolean[m])
                    .solve(gradient);
            double largest = 0;
            for (int k = 0; k < m; k++) {
                beta[k] += change[k];
                largest = Math.max(largest, Math.abs(change[k]));
            }
            if (largest < SMALL_CHANGE) {
                break;
            }
        }
        start[j] = beta.clone();
        double[] noise =
                SymmetricMatrix.factor(information, m, 1e-12, new boolean[m]).backSolve(normals(m));
        for (int k = 0; k < m; k++) {
            beta[k] += noise[k];
        }
        for (int i = 0; i < rows; i++) {
            if (missing[j][i]) {
                columns[j][i] = random.nextDouble() < Statistics.logistic(x.product(i, beta)) ? high : low;
            }
        }
    }

    /** Linear regression; gaps take the value of one of the rows whose predicted mean is nearest. */
    private void drawMatched(int j, int[] observed, Predictors x) {
        int m = x.width();
        double[] ones = new double[observed.length];
        Arrays.fill(ones, 1);
        double[] target = new double[observed.length];
        Arrays.setAll(target, r -> columns[j][observed[r]]);
        ColumnMatrix matrix = x.matrix();
        double[] information = matrix.crossProduct(ones);
        for (int k = 0; k < m; k++) {
            information[k * m + k] *= 1 + RIDGE;
        }
        SymmetricMatrix factor = SymmetricMatrix.factor(information, m, 1e-12, new boolean[m]);
        double[] beta = factor.solve(matrix.transposedTimes(target));
        double squares = 0;
        double[] fitted = matrix.times(beta);
        for (int r = 0; r < observed.length; r++) {
            squares += (target[r] - fitted[r]) * (target[r] - fitted[r]);
        }
        double chi = 0;
        for (int d = Math.max(1, observed.length - m); d > 0; d--) {
            double g = random.nextGaussian();
            chi += g * g;
        }
        double sigma = Math.sqrt(squares / chi);
        double[] noise = factor.backSolve(normals(m));
        double[] drawn = new double[m];
        Arrays.setAll(drawn, k -> beta[k] + sigma * noise[k]);
        Integer[] order = IntStream.range(0, fitted.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(r -> fitted[r]));
        double[] sorted = Arrays.stream(order).mapToDouble(r -> fitted[r]).toArray();
        for (int i = 0; i < rows; i++) {
            if (missing[j][i]) {
                columns[j][i] = target[order[donor(sorted, x.product(i, drawn))]];
            }
        }
    }

    private int donor(double[] sorted, double wanted) {
        int count = Math.min(DONORS, sorted.length);
        int at = Arrays.binarySearch(sorted, wanted);
        int right = at < 0 ? -at - 1 : at;
        int left = right - 1;
        while (right - left - 1 < count) {
            boolean takeLeft = right >= sorted.length || (left >= 0 && wanted - sorted[left] <= sorted[right] - wanted);
            left -= takeLeft ? 1 : 0;
            right += takeLeft ? 0 : 1;
        }
        int first = lowerEnd(sorted, left + 1);
        int last = upperEnd(sorted, right - 1);
        return first + random.nextInt(last - first + 1);
    }

    /** The first of the rows tied with a donor, so that people with equal answers are equally likely to be one. */
    private static int lowerEnd(double[] sorted, int at) {
        int low = 0;
        int high = at;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= sorted[at]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int upperEnd(double[] sorted, int at) {
        int low = at;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sorted[middle] <= sorted[at]) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private double[] normals(int size) {
        double[] draws = new double[size];
        for (int k = 0; k < size; k++) {
            draws[k] = random.nextGaussian();
        }
        return draws;
    }
}
