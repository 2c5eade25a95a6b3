package lv.screening.tune;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/** One completed copy of data with gaps, drawn round by round. Used by one thread, once. */
final class ChainedEquations {
    private static final int DONORS = 5;
    private static final double RIDGE = 1e-5;

    /** A Newton step this small leaves an error far below the noise that is added to the parameters. */
    private static final double SMALL_CHANGE = 1e-3;

    /** A larger step has left the place at which the information was taken. */
    private static final double LARGE_CHANGE = 0.3;

    private static final int MOST_STEPS = 40;
    private static final int STEPS_BY_OLD_INFORMATION = 8;

    private final double[][] columns;
    private final boolean[][] missing;
    private final boolean[] learn;
    private final int rows;
    private final int terms;
    private final Random random;
    private final double[][] start;
    private final @Nullable SymmetricMatrix[] factors;

    ChainedEquations(TrainingData data, boolean[] learn, long seed) {
        this.learn = learn.clone();
        this.rows = data.size();
        this.terms = data.terms().size();
        this.random = new Random(seed);
        this.columns = new double[terms + 1][];
        this.missing = new boolean[terms + 1][rows];
        this.start = new double[terms + 1][terms + 1];
        this.factors = new SymmetricMatrix[terms + 1];
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

    /**
     * Logistic regression with a weak ridge (so that separation does no harm), parameters drawn around its optimum. From one
     * round to the next only few values change, so the information of an earlier round serves for the steps and for the
     * spread of the draw; the optimum itself is that of the present values.
     */
    private void drawBinary(int j, int[] observed, Predictors x, double low, double high) {
        int m = x.width();
        ColumnMatrix matrix = x.matrix();
        double[] beta = start[j].clone();
        double[] target = new double[observed.length];
        Arrays.setAll(target, r -> columns[j][observed[r]] == high ? 1 : 0);
        double ridge = Math.max(0.1, RIDGE * observed.length);
        SymmetricMatrix factor = factors[j];
        int since = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] residual = matrix.times(beta);
            double[] curvature = new double[observed.length];
            for (int r = 0; r < observed.length; r++) {
                double p = Statistics.logistic(residual[r]);
                residual[r] = target[r] - p;
                curvature[r] = p * (1 - p);
            }
            if (factor == null || since > STEPS_BY_OLD_INFORMATION) {
                factor = factor(matrix.crossProduct(curvature), m, ridge);
                since = 0;
            }
            double[] gradient = matrix.transposedTimes(residual);
            for (int k = 1; k < m; k++) {
                gradient[k] -= ridge * beta[k];
            }
            double largest = add(beta, factor.solve(gradient));
            since++;
            factors[j] = factor;
            if (largest < SMALL_CHANGE) {
                break;
            }
            factor = largest > LARGE_CHANGE ? null : factor;
        }
        start[j] = beta.clone();
        if (factors[j] != null) {
            add(beta, factors[j].backSolve(normals(m)));
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
        double[] target = new double[observed.length];
        Arrays.setAll(target, r -> columns[j][observed[r]]);
        double spread = Math.sqrt(StatUtils.populationVariance(target));
        ColumnMatrix matrix = x.matrix();
        double[] beta = start[j].clone();
        SymmetricMatrix factor = factors[j];
        double[] fitted = new double[0];
        for (int step = 0; step < MOST_STEPS; step++) {
            if (factor == null || step > STEPS_BY_OLD_INFORMATION) {
                double[] ones = new double[observed.length];
                Arrays.fill(ones, 1);
                factor = factor(matrix.crossProduct(ones), m, RIDGE * observed.length);
                factors[j] = factor;
            }
            fitted = matrix.times(beta);
            double[] residual = new double[fitted.length];
            for (int r = 0; r < residual.length; r++) {
                residual[r] = target[r] - fitted[r];
            }
            if (add(beta, factor.solve(matrix.transposedTimes(residual))) < SMALL_CHANGE * spread) {
                break;
            }
        }
        start[j] = beta.clone();
        double squares = 0;
        for (int r = 0; r < observed.length; r++) {
            squares += (target[r] - fitted[r]) * (target[r] - fitted[r]);
        }
        double chi = 0;
        for (int d = Math.max(1, observed.length - m); d > 0; d--) {
            double g = random.nextGaussian();
            chi += g * g;
        }
        double sigma = Math.sqrt(squares / chi);
        double[] predicted = fitted;
        double[] noise = factor == null ? new double[m] : factor.backSolve(normals(m));
        double[] drawn = new double[m];
        Arrays.setAll(drawn, k -> beta[k] + sigma * noise[k]);
        Integer[] order = IntStream.range(0, predicted.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(r -> predicted[r]));
        double[] sorted = Arrays.stream(order).mapToDouble(r -> predicted[r]).toArray();
        for (int i = 0; i < rows; i++) {
            if (missing[j][i]) {
                columns[j][i] = target[order[donor(sorted, x.product(i, drawn))]];
            }
        }
    }

    private static SymmetricMatrix factor(double[] information, int width, double ridge) {
        for (int k = 1; k < width; k++) {
            information[k * width + k] += ridge;
        }
        return SymmetricMatrix.factor(information, width, 1e-12, new boolean[width]);
    }

    /** Adds a change; the largest part of it, without its sign. */
    private static double add(double[] beta, double[] change) {
        double largest = 0;
        for (int k = 0; k < beta.length; k++) {
            beta[k] += change[k];
            largest = Math.max(largest, Math.abs(change[k]));
        }
        return largest;
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
