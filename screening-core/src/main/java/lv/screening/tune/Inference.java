package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;

/** Standard errors and what follows from them, for weights fitted by maximum likelihood. Immutable. */
public final class Inference {
    private final List<WeightEstimate> estimates;
    private final double[] covariance;

    Inference(List<String> terms, double intercept, double[] weights, double[] covariance) {
        this.covariance = covariance.clone();
        int size = terms.size() + 1;
        List<WeightEstimate> list = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            String term = k == 0 ? WeightEstimate.INTERCEPT : terms.get(k - 1);
            list.add(WeightEstimate.of(term, k == 0 ? intercept : weights[k - 1], Math.sqrt(covariance[k * size + k])));
        }
        this.estimates = List.copyOf(list);
    }

    /**
     * All weights with standard errors.
     *
     * @return the intercept first, then the terms in column order
     */
    public List<WeightEstimate> estimates() {
        return estimates;
    }

    /**
     * Covariance of two estimates.
     *
     * @param a 0 for the intercept, else 1 + column
     * @param b likewise
     * @return NaN if either was left out of the fit
     */
    public double covariance(int a, int b) {
        return covariance[a * estimates.size() + b];
    }
}
