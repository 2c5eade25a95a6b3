package lv.screening.tune;

/**
 * What is added to the mean logistic loss: {@code lambda * ((1 - alpha) / 2 * sum(w^2) + alpha * sum(|w|))}, on the weights of
 * standardised terms unless the regression says otherwise; the intercept is never penalised (Zou and Hastie, 2005; the scale of
 * lambda is that of glmnet, Friedman, Hastie and Tibshirani, 2010).
 *
 * @param alpha share of the lasso, 0 to 1: 0 is ridge, 1 is lasso
 * @param lambda strength, 0 or more: 0 is no penalty
 */
public record Penalty(double alpha, double lambda) {
    /** Checks the ranges. */
    public Penalty {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha is " + alpha + "; expected 0 to 1");
        }
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lambda is " + lambda + "; expected a finite number of 0 or more");
        }
    }

    /**
     * Maximum likelihood.
     *
     * @return no penalty
     */
    public static Penalty none() {
        return new Penalty(0, 0);
    }

    /**
     * Shrinks all weights, drops none (Hoerl and Kennard, 1970).
     *
     * @param lambda strength, 0 or more
     * @return a ridge penalty
     */
    public static Penalty ridge(double lambda) {
        return new Penalty(0, lambda);
    }

    /**
     * Shrinks weights and drops terms (Tibshirani, 1996).
     *
     * @param lambda strength, 0 or more
     * @return a lasso penalty
     */
    public static Penalty lasso(double lambda) {
        return new Penalty(1, lambda);
    }

    /**
     * A mixture of both (Zou and Hastie, 2005).
     *
     * @param alpha share of the lasso, 0 to 1
     * @param lambda strength, 0 or more
     * @return an elastic-net penalty
     */
    public static Penalty elasticNet(double alpha, double lambda) {
        return new Penalty(alpha, lambda);
    }

    Penalty withLambda(double other) {
        return new Penalty(alpha, other);
    }
}
