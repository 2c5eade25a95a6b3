package lv.screening.tune;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression of the outcome on the terms: maximum likelihood (McCullagh and Nelder, 1989), ridge, lasso or elastic net
 * (Friedman, Hastie and Tibshirani, 2010), each with bounds per term. The start is {@link #maximumLikelihood()}; every
 * {@code with} method gives a new configuration. Immutable and thread-safe; the same data gives the same bits.
 *
 * <p>Terms that are constant in the data, and in unpenalised, unbounded fits terms that are linear combinations of earlier ones,
 * get weight 0 and a finding. Missing cells are refused.
 */
public final class LogisticRegression {
    private static final LogisticRegression MAXIMUM_LIKELIHOOD =
            new LogisticRegression(Penalty.none(), Map.of(), Bounds.free(), true, Covariance.MODEL);

    private final Penalty penalty;
    private final Map<String, Bounds> bounds;
    private final Bounds otherwise;
    private final boolean standardised;
    private final Covariance covariance;

    private LogisticRegression(
            Penalty penalty,
            Map<String, Bounds> bounds,
            Bounds otherwise,
            boolean standardised,
            Covariance covariance) {
        this.penalty = penalty;
        this.bounds = bounds;
        this.otherwise = otherwise;
        this.standardised = standardised;
        this.covariance = covariance;
    }

    /**
     * No penalty, no bounds, model-based standard errors.
     *
     * @return the default configuration
     */
    public static LogisticRegression maximumLikelihood() {
        return MAXIMUM_LIKELIHOOD;
    }

    /**
     * With another penalty.
     *
     * @param other kind and strength
     * @return a new configuration
     */
    public LogisticRegression withPenalty(Penalty other) {
        return new LogisticRegression(other, bounds, otherwise, standardised, covariance);
    }

    /**
     * With bounds for one term.
     *
     * @param term name of the term, as in the data
     * @param allowed interval of its weight
     * @return a new configuration
     */
    public LogisticRegression withBounds(String term, Bounds allowed) {
        Map<String, Bounds> all = new HashMap<>(bounds);
        all.put(term, allowed);
        return new LogisticRegression(penalty, Map.copyOf(all), otherwise, standardised, covariance);
    }

    /**
     * With bounds for all terms that have none of their own.
     *
     * @param allowed interval of their weights
     * @return a new configuration
     */
    public LogisticRegression withBoundsOtherwise(Bounds allowed) {
        return new LogisticRegression(penalty, bounds, allowed, standardised, covariance);
    }

    /**
     * Whether the penalty applies to the weights of terms divided by their standard deviation (the default) or to the weights as
     * they are. Without a penalty it makes no difference.
     *
     * @param standardise true for standardised terms
     * @return a new configuration
     */
    public LogisticRegression withStandardised(boolean standardise) {
        return new LogisticRegression(penalty, bounds, otherwise, standardise, covariance);
    }

    /**
     * With another kind of standard errors.
     *
     * @param kind how they are computed
     * @return a new configuration
     */
    public LogisticRegression withCovariance(Covariance kind) {
        return new LogisticRegression(penalty, bounds, otherwise, standardised, kind);
    }

    /**
     * The penalty of this configuration.
     *
     * @return kind and strength
     */
    public Penalty penalty() {
        return penalty;
    }

    /**
     * Fits the weights.
     *
     * @param data complete data with an outcome of 0 and 1
     * @return weights, and for maximum likelihood their standard errors
     * @throws TuningException if the data can not be fitted
     * @throws IllegalArgumentException if bounds name a term that the data has not
     */
    public LogisticFit fit(TrainingData data) {
        return path(data, new double[] {penalty.lambda()}).get(0);
    }

    /**
     * Fits the weights for several strengths of the penalty, each starting from the one before.
     *
     * @param data complete data with an outcome of 0 and 1
     * @param lambdas strengths, best in descending order
     * @return one fit per strength, in the same order
     * @throws TuningException if the data can not be fitted
     * @throws IllegalArgumentException if bounds name a term that the data has not
     */
    public List<LogisticFit> path(TrainingData data, double[] lambdas) {
        DataChecks.requireFittable(data);
        requireKnownTerms(data);
        Design design = new Design(data);
        List<LogisticFit> fits = new ArrayList<>();
        double[] start = new double[design.width];
        start[0] = nullLogit(design);
        double nullLoss = nullLoss(design, start[0]);
        for (double lambda : lambdas) {
            LogisticSolver solver = solver(data, design, penalty.withLambda(lambda));
            LogisticSolver.Solution solution = solver.solve(start);
            fits.add(new FitReport(data, design, solver, solution)
                    .fit(penalty.withLambda(lambda), covariance, nullLoss, atBound(data, design, solution.gamma())));
            start = solution.gamma();
        }
        return List.copyOf(fits);
    }

    /**
     * A descending grid of strengths: from the smallest one at which a lasso would drop every term down to a share of it, evenly
     * spaced on the log scale. For less than 0.001 of lasso, 0.001 is taken, as glmnet does.
     *
     * @param data complete data with an outcome of 0 and 1
     * @param length how many, 2 or more
     * @param smallestShare last over first, between 0 and 1
     * @return the grid
     * @throws TuningException if the data can not be fitted
     */
    public double[] lambdas(TrainingData data, int length, double smallestShare) {
        if (length < 2 || !(smallestShare > 0 && smallestShare < 1)) {
            throw new IllegalArgumentException("a grid needs 2 or more values and a share between 0 and 1");
        }
        DataChecks.requireFittable(data);
        Design design = new Design(data);
        double base = nullLogit(design);
        double[] residual = new double[design.rows];
        for (int r = 0; r < design.rows; r++) {
            residual[r] = design.weight[r] * (Statistics.logistic(base + design.offset[r]) - design.y[r]);
        }
        double[] gradient = design.z.transposedTimes(residual);
        double largest = 0;
        for (int k = 1; k < design.width; k++) {
            double factor = standardised ? 1 : design.scale[design.active[k - 1]];
            largest = Math.max(largest, Math.abs(gradient[k]) * factor);
        }
        double first = Math.max(largest, 1e-6) / Math.max(penalty.alpha(), 1e-3);
        double[] grid = new double[length];
        for (int i = 0; i < length; i++) {
            grid[i] = first * Math.pow(smallestShare, (double) i / (length - 1));
        }
        return grid;
    }

    private void requireKnownTerms(TrainingData data) {
        for (String term : new TreeMap<>(bounds).keySet()) {
            if (!data.terms().contains(term)) {
                throw new IllegalArgumentException("bounds are given for '" + term
                        + "', which is not a term of the data;" + " its terms are " + String.join(", ", data.terms()));
            }
        }
    }

    private LogisticSolver solver(TrainingData data, Design design, Penalty strength) {
        int m = design.width;
        double[] l1 = new double[m];
        double[] l2 = new double[m];
        double[] lower = new double[m];
        double[] upper = new double[m];
        lower[0] = Double.NEGATIVE_INFINITY;
        upper[0] = Double.POSITIVE_INFINITY;
        for (int k = 1; k < m; k++) {
            int term = design.active[k - 1];
            double s = design.scale[term];
            double unit = standardised ? 1 : s;
            l1[k] = strength.lambda() * strength.alpha() / unit;
            l2[k] = strength.lambda() * (1 - strength.alpha()) / (unit * unit);
            Bounds allowed = boundsOf(data.terms().get(term));
            lower[k] = allowed.lower() * s;
            upper[k] = allowed.upper() * s;
        }
        return new LogisticSolver(design, l1, l2, lower, upper);
    }

    private Bounds boundsOf(String term) {
        return bounds.getOrDefault(term, otherwise);
    }

    private boolean atBound(TrainingData data, Design design, double[] gamma) {
        for (int k = 1; k < gamma.length; k++) {
            int term = design.active[k - 1];
            Bounds allowed = boundsOf(data.terms().get(term));
            double s = design.scale[term];
            if (gamma[k] == allowed.lower() * s || gamma[k] == allowed.upper() * s) {
                return true;
            }
        }
        return false;
    }

    private static double nullLogit(Design design) {
        double cases = 0;
        for (int r = 0; r < design.rows; r++) {
            cases += design.weight[r] * design.y[r];
        }
        double bounded = Math.min(1 - 1e-9, Math.max(1e-9, cases));
        double base = Statistics.logit(bounded);
        for (int step = 0; step < 50; step++) {
            double slope = 0;
            double curvature = 0;
            for (int r = 0; r < design.rows; r++) {
                double p = Statistics.logistic(base + design.offset[r]);
                slope += design.weight[r] * (p - design.y[r]);
                curvature += design.weight[r] * p * (1 - p);
            }
            double change = Math.max(-2, Math.min(2, slope / curvature));
            base -= change;
            if (Math.abs(change) < 1e-13) {
                break;
            }
        }
        return base;
    }

    private static double nullLoss(Design design, double base) {
        double loss = 0;
        for (int r = 0; r < design.rows; r++) {
            double eta = base + design.offset[r];
            loss += design.weight[r] * Statistics.softplus(design.y[r] == 1 ? -eta : eta);
        }
        return loss;
    }
}
