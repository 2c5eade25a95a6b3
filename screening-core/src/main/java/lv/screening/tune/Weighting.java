package lv.screening.tune;

import java.util.Arrays;
import java.util.List;

/**
 * What one set of weights says about a number of people, for a {@link WeightComparison}. Immutable.
 *
 * <p>Contributions of two weightings are compared term by term, so both must be on one scale: score points if the weightings share
 * a scale, otherwise the logit, as {@link #of(String, LearnedScore, TrainingData, double[])} makes them.
 */
public final class Weighting {
    private final String name;
    private final List<String> terms;
    private final double[] risk;
    private final int[] band;
    private final double[][] contributions;

    private Weighting(String name, List<String> terms, double[] risk, int[] band, double[][] contributions) {
        this.name = name;
        this.terms = terms;
        this.risk = risk;
        this.band = band;
        this.contributions = contributions;
    }

    /**
     * A weighting whose figures are given.
     *
     * @param name for messages and results
     * @param terms names of the terms
     * @param risk probability of each person, 0 to 1; NaN when the person has none
     * @param band number of the band of each person, 0 is the lowest risk; -1 when the person has none
     * @param contributions per person the contribution of each term
     * @return the weighting
     * @throws IllegalArgumentException if lengths differ or a probability or band is out of range
     */
    public static Weighting of(String name, List<String> terms, double[] risk, int[] band, double[][] contributions) {
        if (risk.length != band.length || risk.length != contributions.length) {
            throw new IllegalArgumentException(risk.length + " probabilities, " + band.length + " bands and "
                    + contributions.length + " contributions");
        }
        for (int i = 0; i < risk.length; i++) {
            if (contributions[i].length != terms.size()) {
                throw new IllegalArgumentException("row " + (i + 1) + " has " + contributions[i].length
                        + " contributions, but there are " + terms.size() + " terms");
            }
            if (risk[i] < 0 || risk[i] > 1 || band[i] < -1) {
                throw new IllegalArgumentException("row " + (i + 1) + " has a probability or band out of range");
            }
        }
        return new Weighting(
                name,
                List.copyOf(terms),
                risk.clone(),
                band.clone(),
                Arrays.stream(contributions).map(double[]::clone).toArray(double[][]::new));
    }

    /**
     * A learned score applied to data. Contributions are on the logit and relative to the mean of the term: how far a term moves a
     * person away from the average person. People with a missing term have no probability and no band.
     *
     * @param name for messages and results
     * @param score learned weights
     * @param data with the terms of the score in the same order
     * @param cuts probabilities at which the next band begins, ascending
     * @return the weighting
     */
    public static Weighting of(String name, LearnedScore score, TrainingData data, double[] cuts) {
        if (!score.terms().equals(data.terms())) {
            throw new IllegalArgumentException("the terms of '" + name + "' are not those of the data");
        }
        int n = data.size();
        double[] risk = score.probabilities(data);
        int[] band = new int[n];
        double[][] contributions = new double[n][data.terms().size()];
        for (int j = 0; j < data.terms().size(); j++) {
            int term = j;
            double[] points = Arrays.stream(data.columnShared(j))
                    .map(value -> score.points(term, value))
                    .toArray();
            double mean = Arrays.stream(points)
                    .filter(v -> !Double.isNaN(v))
                    .average()
                    .orElse(0);
            for (int i = 0; i < n; i++) {
                contributions[i][j] = Double.isNaN(points[i]) ? 0 : score.slope() * (points[i] - mean);
            }
        }
        for (int i = 0; i < n; i++) {
            double p = risk[i];
            band[i] = Double.isNaN(p)
                    ? -1
                    : (int) Arrays.stream(cuts).filter(cut -> p >= cut).count();
        }
        return of(name, data.terms(), risk, band, contributions);
    }

    /**
     * The name of this weighting.
     *
     * @return as given
     */
    public String name() {
        return name;
    }

    /**
     * The number of people.
     *
     * @return 0 or more
     */
    public int size() {
        return risk.length;
    }

    List<String> terms() {
        return terms;
    }

    double risk(int row) {
        return risk[row];
    }

    int band(int row) {
        return band[row];
    }

    double contribution(int row, int term) {
        return contributions[row][term];
    }
}
