package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a solution on standardised columns into weights per unit of the terms, standard errors and findings. */
final class FitReport {
    private final TrainingData data;
    private final Design design;
    private final LogisticSolver solver;
    private final LogisticSolver.Solution solution;

    FitReport(TrainingData data, Design design, LogisticSolver solver, LogisticSolver.Solution solution) {
        this.data = data;
        this.design = design;
        this.solver = solver;
        this.solution = solution;
    }

    LogisticFit fit(Penalty penalty, Covariance kind, double nullLoss, boolean atBound) {
        double[] weights = new double[data.terms().size()];
        double intercept = solution.gamma()[0];
        for (int k = 1; k < design.width; k++) {
            int term = design.active[k - 1];
            weights[term] = solution.gamma()[k] / design.scale[term];
            intercept -= weights[term] * design.mean[term];
        }
        boolean exact = solution.converged() && penalty.lambda() == 0 && !atBound;
        Optional<Inference> inference = exact
                ? Optional.of(new Inference(data.terms(), intercept, weights, covariance(kind)))
                : Optional.empty();
        double factor = 2 * design.totalWeight;
        return new LogisticFit(
                data.terms(),
                intercept,
                weights,
                penalty,
                inference,
                factor * solution.meanLoss(),
                factor * nullLoss,
                design.rows,
                parameters(weights),
                solution.steps(),
                solution.converged(),
                findings());
    }

    private int parameters(double[] weights) {
        return 1 + (int) Arrays.stream(weights).filter(w -> w != 0).count();
    }

    private double[] covariance(Covariance kind) {
        int m = design.width;
        double[] eta = solver.eta(solution.gamma());
        double[] inner = SymmetricMatrix.factor(solver.hessian(solver.fitted(eta)), m, 1e-15, solution.dropped())
                .inverse();
        if (kind == Covariance.MODEL) {
            for (int i = 0; i < inner.length; i++) {
                inner[i] /= design.totalWeight;
            }
        } else {
            inner = product(product(inner, scores(eta), m), inner, m);
        }
        int size = data.terms().size() + 1;
        double[] transform = new double[size * m];
        transform[0] = 1;
        for (int k = 1; k < m; k++) {
            int term = design.active[k - 1];
            transform[(term + 1) * m + k] = 1 / design.scale[term];
            transform[k] = -design.mean[term] / design.scale[term];
        }
        double[] outer = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                outer[a * size + b] =
                        left(a, size, m) || left(b, size, m) ? Double.NaN : quadratic(transform, inner, a, b, m);
            }
        }
        return outer;
    }

    /** Whether an estimate (0 is the intercept) was left out of the fit. */
    private boolean left(int estimate, int size, int m) {
        if (estimate == 0) {
            return false;
        }
        for (int k = 1; k < m; k++) {
            if (design.active[k - 1] == estimate - 1) {
                return solution.dropped()[k];
            }
        }
        return estimate < size;
    }

    private static double quadratic(double[] t, double[] inner, int a, int b, int m) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            if (t[a * m + i] != 0) {
                for (int k = 0; k < m; k++) {
                    sum += t[a * m + i] * inner[i * m + k] * t[b * m + k];
                }
            }
        }
        return sum;
    }

    private static double[] product(double[] a, double[] b, int m) {
        double[] c = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < m; k++) {
                for (int j = 0; j < m; j++) {
                    c[i * m + j] += a[i * m + k] * b[k * m + j];
                }
            }
        }
        return c;
    }

    /** Sum over rows (or groups) of the outer product of their scores. */
    private double[] scores(double[] eta) {
        double[] residual = new double[eta.length];
        for (int r = 0; r < eta.length; r++) {
            residual[r] = design.weight[r] * (Statistics.logistic(eta[r]) - design.y[r]);
        }
        if (design.group.length == 0) {
            double[] squares = Arrays.stream(residual).map(v -> v * v).toArray();
            return design.z.crossProduct(squares);
        }
        int m = design.width;
        Map<Integer, double[]> sums = new HashMap<>();
        for (int r = 0; r < eta.length; r++) {
            double[] sum = sums.computeIfAbsent(design.group[r], g -> new double[m]);
            for (int k = 0; k < m; k++) {
                sum[k] += residual[r] * design.z.value(r, k);
            }
        }
        double[] meat = new double[m * m];
        sums.keySet().stream().sorted().forEach(g -> {
            double[] s = sums.getOrDefault(g, new double[m]);
            for (int i = 0; i < m; i++) {
                for (int k = 0; k < m; k++) {
                    meat[i * m + k] += s[i] * s[k];
                }
            }
        });
        return meat;
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        List<String> names = data.terms();
        List<String> constant = new ArrayList<>(names);
        List<String> dependent = new ArrayList<>();
        List<String> separating = new ArrayList<>();
        double longest = Arrays.stream(solution.separating())
                .skip(1)
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int k = 1; k < design.width; k++) {
            String name = names.get(design.active[k - 1]);
            constant.remove(name);
            if (solution.dropped()[k]) {
                dependent.add(name);
            }
            if (longest > 0 && Math.abs(solution.separating()[k]) > 1e-3 * longest) {
                separating.add(name);
            }
        }
        if (!constant.isEmpty()) {
            found.add(Finding.of(
                    FindingCode.CONSTANT_IN_FIT,
                    constant,
                    "constant in the rows of this fit, so their weight is 0: %s",
                    String.join(", ", constant)));
        }
        if (!dependent.isEmpty()) {
            found.add(Finding.of(
                    FindingCode.COLLINEARITY,
                    dependent,
                    "linear combinations of other terms, so their weight is 0: %s; leave them out or use a penalty",
                    String.join(", ", dependent)));
        }
        if (!separating.isEmpty()) {
            found.add(Finding.of(
                    FindingCode.SEPARATION,
                    separating,
                    "the outcomes are separated by %s, so maximum likelihood has no finite weights; those given are where the"
                            + " search stopped: use a penalty or bounds, and check for leakage",
                    String.join(", ", separating)));
        } else if (!solution.converged()) {
            found.add(Finding.of(
                    FindingCode.NOT_CONVERGED,
                    "the weights were not exact after %d steps; use a penalty or leave out collinear terms",
                    solution.steps()));
        }
        return found;
    }
}
