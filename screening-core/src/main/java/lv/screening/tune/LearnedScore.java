package lv.screening.tune;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Weights per term and the way from score to probability: score = weights times terms, logit = intercept + slope times score.
 * For real-valued weights the slope is 1; for points it is learned. A term may have points by level instead of a weight. Immutable and thread-safe.
 */
public final class LearnedScore {
    private final List<String> terms;
    private final double[] weights;
    private final double intercept;
    private final double slope;
    private final Map<String, Double> choices;
    private final List<Finding> findings;
    private final Map<String, LevelPoints> levels;

    private LearnedScore(
            List<String> terms,
            double[] weights,
            double intercept,
            double slope,
            Map<String, Double> choices,
            List<Finding> findings,
            Map<String, LevelPoints> levels) {
        this.terms = terms;
        this.weights = weights;
        this.intercept = intercept;
        this.slope = slope;
        this.choices = choices;
        this.findings = findings;
        this.levels = levels;
    }

    /**
     * A score.
     *
     * @param terms names in column order
     * @param weights one per term, finite; 0 means that the term is not used
     * @param intercept logit of a score of 0
     * @param slope change of the logit per unit of the score
     * @param choices what the learner chose by itself, by name (for example {@code lambda}, {@code terms})
     * @param findings what is doubtful
     * @return the score
     * @throws IllegalArgumentException if lengths differ or a number is not finite
     */
    public static LearnedScore of(
            List<String> terms,
            double[] weights,
            double intercept,
            double slope,
            Map<String, Double> choices,
            List<Finding> findings) {
        if (weights.length != terms.size()) {
            throw new IllegalArgumentException(weights.length + " weights, but " + terms.size() + " terms");
        }
        double sum = Arrays.stream(weights).sum() + intercept + slope;
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("a weight, the intercept or the slope is not a finite number");
        }
        return new LearnedScore(
                List.copyOf(terms),
                weights.clone(),
                intercept,
                slope,
                Collections.unmodifiableMap(new TreeMap<>(choices)),
                List.copyOf(findings),
                Map.of());
    }

    /**
     * The same score with points by level for some terms: such a term adds its points in place of weight times value.
     *
     * @param byTerm by term; the weight of the term must be 1
     * @return a new score
     * @throws IllegalArgumentException if a term is unknown or has another weight
     */
    public LearnedScore withLevels(Map<String, LevelPoints> byTerm) {
        for (String term : byTerm.keySet()) {
            if (!terms.contains(term) || weights[terms.indexOf(term)] != 1) {
                throw new IllegalArgumentException("the term '" + term + "' is unknown or its weight is not 1");
            }
        }
        return new LearnedScore(terms, weights, intercept, slope, choices, findings, Map.copyOf(byTerm));
    }

    /**
     * The same score with one choice more.
     *
     * @param name what was chosen
     * @param value the choice
     * @return a new score
     */
    public LearnedScore withChoice(String name, double value) {
        Map<String, Double> more = new TreeMap<>(choices);
        more.put(name, value);
        return new LearnedScore(terms, weights, intercept, slope, Collections.unmodifiableMap(more), findings, levels);
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
     * The weights.
     *
     * @return a copy, in column order
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The weight of one term.
     *
     * @param term column from 0
     * @return 0 if the term is not used; 1 if it has points by level
     */
    public double weight(int term) {
        return weights[term];
    }

    /**
     * The points of a term's levels.
     *
     * @param term column from 0
     * @return empty if the term has a weight
     */
    public Optional<LevelPoints> levels(int term) {
        return Optional.ofNullable(levels.get(terms.get(term)));
    }

    /**
     * What one value of a term adds to the score.
     *
     * @param term column from 0
     * @param value of the term
     * @return 0 if the term is not used; NaN for NaN if it is
     */
    public double points(int term, double value) {
        if (weights[term] == 0) {
            return 0;
        }
        LevelPoints byLevel = levels.isEmpty() ? null : levels.get(terms.get(term));
        return byLevel == null ? weights[term] * value : byLevel.at(value);
    }

    /**
     * The logit of a score of 0.
     *
     * @return the intercept
     */
    public double intercept() {
        return intercept;
    }

    /**
     * The change of the logit per unit of the score.
     *
     * @return the slope
     */
    public double slope() {
        return slope;
    }

    /**
     * What the learner chose by itself.
     *
     * @return by name, in alphabetical order
     */
    public Map<String, Double> choices() {
        return choices;
    }

    /**
     * What is doubtful about these weights.
     *
     * @return warnings
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * How many terms have a weight other than 0.
     *
     * @return 0 or more
     */
    public int size() {
        return (int) Arrays.stream(weights).filter(w -> w != 0).count();
    }

    /**
     * The score of one row.
     *
     * @param data with the same terms in the same order
     * @param row from 0
     * @return NaN if a term with a weight is missing
     */
    public double score(TrainingData data, int row) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += points(j, data.value(row, j));
        }
        return sum;
    }

    /**
     * The probability of the outcome for one row.
     *
     * @param data with the same terms in the same order; its offset, if any, is added to the logit
     * @param row from 0
     * @return 0 to 1; NaN if a term with a weight is missing
     */
    public double probability(TrainingData data, int row) {
        return Statistics.logistic(intercept + slope * score(data, row) + data.offset(row));
    }

    double[] probabilities(TrainingData data) {
        double[] p = new double[data.size()];
        Arrays.setAll(p, i -> probability(data, i));
        return p;
    }
}
