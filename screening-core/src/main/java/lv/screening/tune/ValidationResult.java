package lv.screening.tune;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A score learned on all rows, with its performance as it seems (apparent) and as it is on rows it never saw (out of fold).
 * Immutable and thread-safe.
 */
public final class ValidationResult {
    private final LearnedScore score;
    private final double cut;
    private final Performance apparent;
    private final Performance outOfFold;
    private final List<FoldResult> folds;
    private final int[] rows;
    private final int[] foldOfRow;
    private final double[] probability;
    private final boolean[] referred;
    private final int leftOut;
    private final MissingTreatment treatment;
    private final Map<String, Double> selection;
    private final List<Finding> findings;
    private final Optional<ValidationResult> reference;

    ValidationResult(
            LearnedScore score,
            double cut,
            Performance apparent,
            Performance outOfFold,
            List<FoldResult> folds,
            int[] rows,
            int[] foldOfRow,
            double[] probability,
            boolean[] referred,
            int leftOut,
            MissingTreatment treatment,
            Map<String, Double> selection,
            List<Finding> findings,
            Optional<ValidationResult> reference) {
        this.score = score;
        this.cut = cut;
        this.apparent = apparent;
        this.outOfFold = outOfFold;
        this.folds = List.copyOf(folds);
        this.rows = rows;
        this.foldOfRow = foldOfRow;
        this.probability = probability;
        this.referred = referred;
        this.leftOut = leftOut;
        this.treatment = treatment;
        this.selection = selection;
        this.findings = List.copyOf(findings);
        this.reference = reference;
    }

    ValidationResult withReference(ValidationResult other) {
        return new ValidationResult(
                score,
                cut,
                apparent,
                outOfFold,
                folds,
                rows,
                foldOfRow,
                probability,
                referred,
                leftOut,
                treatment,
                selection,
                findings,
                Optional.of(other));
    }

    /**
     * What the second learner reached on the same folds and the same values ({@link NestedValidation#withReference}).
     *
     * @return empty if there was none, or if it has no solution on some part
     */
    public Optional<ValidationResult> reference() {
        return reference;
    }

    /**
     * The score learned on all rows used: the one to be applied.
     *
     * @return weights and choices
     */
    public LearnedScore score() {
        return score;
    }

    /**
     * The probability chosen as cut on all rows used.
     *
     * @return 0 to 1
     */
    public double cut() {
        return cut;
    }

    /**
     * Figures of the final score on the rows it was learned on: too good by the optimism.
     *
     * @return apparent performance
     */
    public Performance apparent() {
        return apparent;
    }

    /**
     * Figures over all rows, each predicted and decided by the score and cut learned without its fold.
     *
     * @return out-of-fold performance
     */
    public Performance outOfFold() {
        return outOfFold;
    }

    /**
     * How much better the apparent figures are.
     *
     * @return apparent minus out of fold
     */
    public Optimism optimism() {
        return new Optimism(
                apparent.area() - outOfFold.area(),
                apparent.brier() - outOfFold.brier(),
                apparent.logLoss() - outOfFold.logLoss(),
                apparent.calibrationSlope() - outOfFold.calibrationSlope(),
                apparent.sensitivity() - outOfFold.sensitivity(),
                apparent.specificity() - outOfFold.specificity());
    }

    /**
     * Apparent minus out-of-fold figures.
     *
     * @param area of the area under the ROC curve; above 0 is optimistic
     * @param brier of the Brier score; below 0 is optimistic
     * @param logLoss of the logistic loss; below 0 is optimistic
     * @param calibrationSlope of the calibration slope
     * @param sensitivity at the chosen cuts
     * @param specificity at the chosen cuts
     */
    public record Optimism(
            double area,
            double brier,
            double logLoss,
            double calibrationSlope,
            double sensitivity,
            double specificity) {}

    /**
     * What was learned without each fold.
     *
     * @return in order of the folds
     */
    public List<FoldResult> folds() {
        return folds;
    }

    /**
     * The rows used.
     *
     * @return row numbers of the data given, from 0, ascending; a copy
     */
    public int[] rows() {
        return rows.clone();
    }

    /**
     * The fold of each row used.
     *
     * @return parallel to {@link #rows()}; a copy
     */
    public int[] foldOfRow() {
        return foldOfRow.clone();
    }

    /**
     * The probability of each row used, from the score learned without its fold; intervals of the area (DeLong, DeLong and
     * Clarke-Pearson, 1988) can be computed from it.
     *
     * @return parallel to {@link #rows()}; a copy
     */
    public double[] outOfFoldProbability() {
        return probability.clone();
    }

    /**
     * Whether each row used is referred by the score and cut learned without its fold.
     *
     * @return parallel to {@link #rows()}; a copy
     */
    public boolean[] outOfFoldReferred() {
        return referred.clone();
    }

    /**
     * How many rows were left out because of missing answers.
     *
     * @return 0 or more
     */
    public int leftOut() {
        return leftOut;
    }

    /**
     * What was done about missing answers.
     *
     * @return always stated
     */
    public MissingTreatment treatment() {
        return treatment;
    }

    /**
     * In which share of the folds each term got a weight other than 0.
     *
     * @return by term in column order, 0 to 1
     */
    public Map<String, Double> selectionFrequency() {
        return selection;
    }

    /**
     * Everything doubtful about the data, the fits and their stability.
     *
     * @return warnings
     */
    public List<Finding> findings() {
        return findings;
    }
}
