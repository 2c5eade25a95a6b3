package lv.screening.tune;

/**
 * Out-of-fold loss of several candidates: the mean over folds, weighted by the case weights of the test rows, and its standard
 * error over folds, as in glmnet (Friedman, Hastie and Tibshirani, 2010). The loss is the deviance per row (twice the logistic
 * loss).
 */
final class CrossValidatedLoss {
    private final double[][] perFold;
    private final double[] foldWeight;

    CrossValidatedLoss(int candidates, int folds) {
        perFold = new double[candidates][folds];
        foldWeight = new double[folds];
    }

    void add(int candidate, int fold, TrainingData test, double[] probability) {
        double loss = 0;
        double weight = 0;
        for (int i = 0; i < probability.length; i++) {
            double p = Math.min(1 - 1e-15, Math.max(1e-15, probability[i]));
            loss -= 2 * test.weight(i) * (test.outcome(i) == 1 ? Math.log(p) : Math.log1p(-p));
            weight += test.weight(i);
        }
        perFold[candidate][fold] = weight > 0 ? loss / weight : 0;
        foldWeight[fold] = weight;
    }

    double[] means() {
        double[] means = new double[perFold.length];
        double total = total();
        for (int c = 0; c < means.length; c++) {
            for (int f = 0; f < foldWeight.length; f++) {
                means[c] += foldWeight[f] / total * perFold[c][f];
            }
        }
        return means;
    }

    double[] standardErrors() {
        double[] means = means();
        double[] errors = new double[means.length];
        double total = total();
        for (int c = 0; c < errors.length; c++) {
            double squares = 0;
            for (int f = 0; f < foldWeight.length; f++) {
                squares += foldWeight[f] / total * (perFold[c][f] - means[c]) * (perFold[c][f] - means[c]);
            }
            errors[c] = Math.sqrt(squares / (foldWeight.length - 1));
        }
        return errors;
    }

    private double total() {
        double total = 0;
        for (double w : foldWeight) {
            total += w;
        }
        return total;
    }
}
