package lv.screening.evaluate;

/**
 * Logistic regression of one item on the matching score, the group and their product, by likelihood-ratio tests
 * (Swaminathan and Rogers 1990; Zumbo 1999); ordinal items by proportional odds. All NaN when a model has no finite
 * solution.
 *
 * @param uniformChiSquare gain by the group, 1 degree of freedom: the groups differ alike at all scores
 * @param uniformP upper tail
 * @param nonUniformChiSquare gain by the product beyond that, 1 degree of freedom: the difference depends on the score
 * @param nonUniformP upper tail
 * @param chiSquare both together, 2 degrees of freedom
 * @param pValue upper tail
 * @param explainedGain gain in Nagelkerke's (1991) R squared by both together; by Jodoin and Gierl (2001) under 0.035 is
 *     negligible and 0.070 or more large
 * @param groupCoefficient log odds of a higher answer, focal against reference, in the model without the product
 */
public record LogisticFunctioning(
        double uniformChiSquare,
        double uniformP,
        double nonUniformChiSquare,
        double nonUniformP,
        double chiSquare,
        double pValue,
        double explainedGain,
        Coefficient groupCoefficient) {

    static LogisticFunctioning of(int categories, int[] answers, double[] weights, double[] score, double[] focal) {
        int n = answers.length;
        double[] product = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            product[i] = score[i] * focal[i];
            total += weights[i];
        }
        OrdinalFit.Solution none = OrdinalFit.fit(categories, answers, weights, new double[0][], null);
        OrdinalFit.Solution base = OrdinalFit.fit(categories, answers, weights, new double[][] {score}, null);
        OrdinalFit.Solution uniform = OrdinalFit.fit(categories, answers, weights, new double[][] {score, focal}, null);
        OrdinalFit.Solution full =
                OrdinalFit.fit(categories, answers, weights, new double[][] {score, focal, product}, null);
        if (!(none.converged() && base.converged() && uniform.converged() && full.converged())) {
            return undefined();
        }
        double first = Math.max(0, 2 * (uniform.logLikelihood() - base.logLikelihood()));
        double second = Math.max(0, 2 * (full.logLikelihood() - uniform.logLikelihood()));
        double most = -Math.expm1(2 * none.logLikelihood() / total);
        double gain = (explained(full, none, total) - explained(base, none, total)) / most;
        return new LogisticFunctioning(
                first,
                Interval.chiSquareTail(first, 1),
                second,
                Interval.chiSquareTail(second, 1),
                first + second,
                Interval.chiSquareTail(first + second, 2),
                gain,
                new Coefficient(uniform.coefficient(categories), uniform.standardError(categories)));
    }

    static LogisticFunctioning undefined() {
        double nan = Double.NaN;
        return new LogisticFunctioning(nan, nan, nan, nan, nan, nan, nan, new Coefficient(nan, nan));
    }

    private static double explained(OrdinalFit.Solution model, OrdinalFit.Solution none, double n) {
        return -Math.expm1(2 * (none.logLikelihood() - model.logLikelihood()) / n);
    }
}
