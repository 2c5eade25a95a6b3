package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up data for tests: answers on levels, an outcome drawn from a sparse logistic model. */
final class RandomAnswers {
    private RandomAnswers() {}

    /** n rows, p items with the values 0 to levels - 1 that share a common factor, k of them predictive. */
    static PointsData likert(long seed, int n, int p, int levels, int k) {
        Random random = new Random(seed);
        double[] effect = new double[p];
        for (int j = 0; j < k; j++) {
            effect[(j * 3) % p] = (random.nextInt(3) == 0 ? -1 : 1) * (0.4 + random.nextDouble()) / (levels - 1) * 2;
        }
        double[][] rows = new double[n][p];
        boolean[] outcome = new boolean[n];
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            double logit = -0.5;
            for (int j = 0; j < p; j++) {
                double latent = 0.5 * common + random.nextGaussian();
                rows[i][j] = Math.max(0, Math.min(levels - 1, Math.floor((latent + 2) / 4 * levels)));
                logit += effect[j] * (rows[i][j] - (levels - 1) / 2.0);
            }
            outcome[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit));
        }
        return PointsData.of(names(p), rows, outcome);
    }

    static List<String> names(int p) {
        List<String> names = new ArrayList<>();
        for (int j = 1; j <= p; j++) {
            names.add("item" + j);
        }
        return names;
    }

    /** The same data with random row weights; {@code whole} ones from 1 to 3, otherwise any from 0.2 to 2.2. */
    static PointsData weighted(PointsData data, long seed, boolean whole) {
        Random random = new Random(seed);
        double[] weights = new double[data.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = whole ? 1 + random.nextInt(3) : 0.2 + 2 * random.nextDouble();
        }
        return data.withRowWeights(weights);
    }
}
