package lv.screening.evaluate;

import java.util.Arrays;

/**
 * Whether predicted probabilities are right.
 *
 * <p>Intercept and slope come from logistic regressions on the log odds of the prediction (Cox 1958; Miller, Hui and
 * Tierney 1991). A prediction of exactly 0 or 1 has no log odds: then, and when the outcomes are separated or of one class,
 * they are NaN. Spiegelhalter's (1986) z tests whether the Brier score is what the predictions themselves promise.
 *
 * @param n how many people
 * @param cases how many of them are cases
 * @param brier mean squared error of the probabilities (Brier 1950), 0..1, less is better
 * @param scaledBrier 1 - brier / (brier of predicting the prevalence for all); 0 is useless, 1 perfect; NaN for one class
 * @param logLoss mean negative log likelihood; infinite when something predicted impossible happened
 * @param inTheLarge intercept with the slope fixed at 1: below 0 when the predictions are too high
 * @param intercept intercept of the model that also has a slope
 * @param slope 1 is right, below 1 means predictions too extreme
 * @param observedToExpected cases over the sum of the predictions
 * @param spiegelhalterZ standard normal when the predictions are right
 * @param spiegelhalterP two-sided
 */
public record Calibration(
        long n,
        long cases,
        double brier,
        double scaledBrier,
        double logLoss,
        Coefficient inTheLarge,
        Coefficient intercept,
        Coefficient slope,
        double observedToExpected,
        double spiegelhalterZ,
        double spiegelhalterP) {

    /**
     * Measures calibration.
     *
     * @param probabilities one prediction per row, 0..1
     * @param outcomes true for a case
     * @return the figures
     * @throws IllegalArgumentException if the lengths differ, there are no rows, or a prediction is NaN or outside 0..1
     */
    public static Calibration of(double[] probabilities, boolean[] outcomes) {
        Inputs.sameLength("probabilities", probabilities.length, "outcomes", outcomes.length);
        Inputs.atLeast("number of rows", 1, probabilities.length);
        Inputs.probabilities(probabilities);
        int n = probabilities.length;
        long cases = 0;
        double squares = 0;
        double loss = 0;
        double expected = 0;
        double numerator = 0;
        double variance = 0;
        boolean extreme = false;
        for (int i = 0; i < n; i++) {
            double p = probabilities[i];
            double y = outcomes[i] ? 1 : 0;
            cases += outcomes[i] ? 1 : 0;
            squares += (y - p) * (y - p);
            loss -= outcomes[i] ? Math.log(p) : Math.log1p(-p);
            expected += p;
            numerator += (y - p) * (1 - 2 * p);
            variance += (1 - 2 * p) * (1 - 2 * p) * p * (1 - p);
            extreme |= p == 0 || p == 1;
        }
        double prevalence = (double) cases / n;
        double brier = squares / n;
        double z = numerator / Math.sqrt(variance);
        Coefficient undefined = new Coefficient(Double.NaN, Double.NaN);
        Coefficient[] model = {undefined, undefined, undefined};
        if (!extreme && cases > 0 && cases < n) {
            model = recalibrate(probabilities, outcomes);
        }
        return new Calibration(
                n,
                cases,
                brier,
                1 - brier / (prevalence * (1 - prevalence)),
                loss / n,
                model[0],
                model[1],
                model[2],
                cases / expected,
                z,
                Interval.twoSidedNormal(z));
    }

    private static Coefficient[] recalibrate(double[] probabilities, boolean[] outcomes) {
        int n = probabilities.length;
        double[] logit = new double[n];
        int[] answers = new int[n];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        for (int i = 0; i < n; i++) {
            logit[i] = Math.log(probabilities[i]) - Math.log1p(-probabilities[i]);
            answers[i] = outcomes[i] ? 1 : 0;
        }
        OrdinalFit.Solution shift = OrdinalFit.fit(2, answers, ones, new double[0][], logit);
        OrdinalFit.Solution line = OrdinalFit.fit(2, answers, ones, new double[][] {logit}, null);
        return new Coefficient[] {coefficient(shift, 0), coefficient(line, 0), coefficient(line, 1)};
    }

    private static Coefficient coefficient(OrdinalFit.Solution solution, int i) {
        return solution.converged()
                ? new Coefficient(solution.coefficient(i), solution.standardError(i))
                : new Coefficient(Double.NaN, Double.NaN);
    }
}
