package lv.screening.tune;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weights found by {@link LogisticRegression}. Immutable and thread-safe. */
public final class LogisticFit {
    private final List<String> terms;
    private final double intercept;
    private final double[] weights;
    private final Penalty penalty;
    private final Optional<Inference> inference;
    private final double deviance;
    private final double nullDeviance;
    private final int rows;
    private final int parameters;
    private final int steps;
    private final boolean converged;
    private final List<Finding> findings;

    LogisticFit(
            List<String> terms,
            double intercept,
            double[] weights,
            Penalty penalty,
            Optional<Inference> inference,
            double deviance,
            double nullDeviance,
            int rows,
            int parameters,
            int steps,
            boolean converged,
            List<Finding> findings) {
        this.terms = terms;
        this.intercept = intercept;
        this.weights = weights;
        this.penalty = penalty;
        this.inference = inference;
        this.deviance = deviance;
        this.nullDeviance = nullDeviance;
        this.rows = rows;
        this.parameters = parameters;
        this.steps = steps;
        this.converged = converged;
        this.findings = List.copyOf(findings);
    }

    /**
     * The terms.
     *
     * @return names in column order
     */
    public List<String> terms() {
        return terms;
    }

    /**
     * The logit where every term is 0.
     *
     * @return the intercept
     */
    public double intercept() {
        return intercept;
    }

    /**
     * The weights, per unit of the terms.
     *
     * @return a copy, in column order
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The weight of one term.
     *
     * @param term its name
     * @return change of the logit per unit
     * @throws IllegalArgumentException if there is no such term
     */
    public double weight(String term) {
        int at = terms.indexOf(term);
        if (at < 0) {
            throw new IllegalArgumentException("no term '" + term + "'; the terms are " + String.join(", ", terms));
        }
        return weights[at];
    }

    /**
     * The penalty it was fitted with.
     *
     * @return kind and strength
     */
    public Penalty penalty() {
        return penalty;
    }

    /**
     * Standard errors.
     *
     * @return empty for penalised fits, when a weight is at its bound, and when the fit has no finite solution: there is no
     *     honest standard error then
     */
    public Optional<Inference> inference() {
        return inference;
    }

    /**
     * Minus twice the weighted log-likelihood.
     *
     * @return 0 or more
     */
    public double deviance() {
        return deviance;
    }

    /**
     * The deviance with an intercept (and the offset) only.
     *
     * @return 0 or more
     */
    public double nullDeviance() {
        return nullDeviance;
    }

    /**
     * The weighted log-likelihood.
     *
     * @return 0 or less
     */
    public double logLikelihood() {
        return -deviance / 2;
    }

    /**
     * Deviance plus twice the number of weights other than 0 and the intercept (Akaike, 1974). Only for maximum likelihood.
     *
     * @return NaN for penalised fits
     */
    public double aic() {
        return penalty.lambda() > 0 ? Double.NaN : deviance + 2.0 * parameters;
    }

    /**
     * How many terms have a weight other than 0.
     *
     * @return 0 or more
     */
    public int size() {
        return parameters - 1;
    }

    /**
     * How many rows took part (with a case weight above 0).
     *
     * @return 1 or more
     */
    public int rows() {
        return rows;
    }

    /**
     * How many Newton steps were made.
     *
     * @return 1 or more
     */
    public int steps() {
        return steps;
    }

    /**
     * Whether the weights are the optimum.
     *
     * @return false after separation or when the steps ran out; a finding says which
     */
    public boolean converged() {
        return converged;
    }

    /**
     * What is doubtful about this fit.
     *
     * @return warnings
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The fit as a score whose slope is 1.
     *
     * @param choices what was chosen on the way, by name, for example lambda
     * @return the same weights
     */
    public LearnedScore score(Map<String, Double> choices) {
        return LearnedScore.of(terms, weights, intercept, 1, choices, findings);
    }
}
