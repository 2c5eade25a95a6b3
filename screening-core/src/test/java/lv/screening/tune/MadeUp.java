package lv.screening.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up data for tests. */
final class MadeUp {
    private MadeUp() {}

    static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            names.add("t" + j);
        }
        return names;
    }

    /** Answers 0 to 3 and an outcome that follows the weights given, or pure chance where they are 0. */
    static TrainingData answers(int rows, double intercept, double[] weights, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[rows][weights.length];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            double logit = intercept;
            for (int j = 0; j < weights.length; j++) {
                x[i][j] = random.nextInt(4);
                logit += weights[j] * x[i][j];
            }
            y[i] = random.nextDouble() < Statistics.logistic(logit) ? 1 : 0;
        }
        return TrainingData.ofRows(names(weights.length), x, y);
    }

    static TrainingData noise(int rows, int terms, long seed) {
        return answers(rows, -0.5, new double[terms], seed);
    }

    /** The same data with some values missing at random. */
    static TrainingData withGaps(TrainingData data, double share, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[data.terms().size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = data.column(j);
            for (int i = 0; i < data.size(); i++) {
                if (random.nextDouble() < share) {
                    columns[j][i] = Double.NaN;
                }
            }
        }
        return data.withColumns(columns);
    }
}
