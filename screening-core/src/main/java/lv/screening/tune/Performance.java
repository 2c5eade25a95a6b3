package lv.screening.tune;

import java.util.List;
import lv.screening.evaluate.WeightedArea;

/**
 * How well probabilities fit outcomes; all figures use the case weights. Of a score that separates the outcomes of the rows it
 * was learned from there are no probabilities: Brier, loss and calibration are NaN then.
 *
 * @param rows number of rows
 * @param positives rows with the outcome
 * @param area area under the ROC curve (Hanley and McNeil, 1982)
 * @param brier mean squared difference of outcome and probability (Brier, 1950)
 * @param scaledBrier 1 minus Brier over that of the mean outcome for everybody (Steyerberg et al., 2010)
 * @param logLoss mean logistic loss
 * @param calibrationInLarge intercept of a logistic recalibration with slope 1 (Cox, 1958); 0 is ideal
 * @param calibrationIntercept intercept of a logistic recalibration with free slope
 * @param calibrationSlope slope of a logistic recalibration; 1 is ideal, below 1 means too extreme; NaN when all probabilities
 *     are equal or the outcomes are separated
 * @param sensitivity share of rows with the outcome that are referred
 * @param specificity share of rows without the outcome that are not referred
 * @param referred share of all rows that are referred
 */
public record Performance(
        int rows,
        int positives,
        double area,
        double brier,
        double scaledBrier,
        double logLoss,
        double calibrationInLarge,
        double calibrationIntercept,
        double calibrationSlope,
        double sensitivity,
        double specificity,
        double referred) {
    private static final double EDGE = 1e-12;

    /**
     * Figures of probabilities and decisions on the same rows.
     *
     * @param probability one per row, 0 to 1
     * @param outcome 0 or 1 per row, both present
     * @param weight case weights, 0 or more
     * @param referredRow whether each row is referred
     * @return the figures
     * @throws IllegalArgumentException if lengths differ or only one outcome is there
     */
    public static Performance of(double[] probability, double[] outcome, double[] weight, boolean[] referredRow) {
        int n = probability.length;
        if (outcome.length != n || weight.length != n || referredRow.length != n) {
            throw new IllegalArgumentException("probabilities, outcomes, weights and decisions differ in length");
        }
        double total = 0;
        double cases = 0;
        double brier = 0;
        double logLoss = 0;
        double hits = 0;
        double alarms = 0;
        int positives = 0;
        double[] logit = new double[n];
        for (int i = 0; i < n; i++) {
            double p = Math.min(1 - EDGE, Math.max(EDGE, probability[i]));
            logit[i] = Statistics.logit(p);
            total += weight[i];
            cases += weight[i] * outcome[i];
            positives += outcome[i] == 1 ? 1 : 0;
            brier += weight[i] * (outcome[i] - probability[i]) * (outcome[i] - probability[i]);
            logLoss -= weight[i] * (outcome[i] == 1 ? Math.log(p) : Math.log1p(-p));
            if (referredRow[i]) {
                hits += weight[i] * outcome[i];
                alarms += weight[i] * (1 - outcome[i]);
            }
        }
        if (!(cases > 0 && cases < total)) {
            throw new IllegalArgumentException("all rows have the same outcome, so there are no figures");
        }
        double mean = cases / total;
        TrainingData line = TrainingData.ofColumns(List.of("logit"), new double[][] {logit}, outcome)
                .withWeights(weight);
        LogisticFit free = LogisticRegression.maximumLikelihood().fit(line);
        boolean calibrated = free.converged() && free.findings().isEmpty();
        return new Performance(
                n,
                positives,
                WeightedArea.of(probability, outcome, weight),
                brier / total,
                1 - brier / total / (mean * (1 - mean)),
                logLoss / total,
                inLarge(line, logit),
                calibrated ? free.intercept() : Double.NaN,
                calibrated ? free.weight("logit") : Double.NaN,
                hits / cases,
                1 - alarms / (total - cases),
                (hits + alarms) / total);
    }

    /** The same without the figures that need probabilities: they are NaN where the outcomes are separated. */
    Performance withoutProbabilities() {
        double none = Double.NaN;
        return new Performance(
                rows, positives, area, none, none, none, none, none, none, sensitivity, specificity, referred);
    }

    private static double inLarge(TrainingData line, double[] logit) {
        TrainingData fixed = TrainingData.ofColumns(
                        List.of("none"), new double[][] {new double[logit.length]}, line.outcomes())
                .withWeights(line.weights())
                .withOffset(logit);
        return LogisticRegression.maximumLikelihood().fit(fixed).intercept();
    }
}
