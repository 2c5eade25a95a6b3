package lv.screening.cli.study;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.evaluate.AucComparison;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.Calibration;
import lv.screening.tune.Performance;
import lv.screening.tune.ScoreCard;
import lv.screening.tune.ValidationResult;
import org.jspecify.annotations.Nullable;

/**
 * Learned weights with everything that is known about them.
 *
 * @param weights of every term of the scale without points by answer; 0 for those not used
 * @param points by term and code, where the answers have points of their own
 * @param intercept logit of a score of 0; NaN where the score separates the outcomes
 * @param slope change of the logit per point of the score; NaN likewise
 * @param validation the performance, apparent and out of fold
 * @param outOfFoldAuc with the interval of DeLong
 * @param calibration of the out-of-fold probabilities; null where the score separates the outcomes
 * @param positives rows used that have the outcome
 * @param loss total logistic loss of the points on the rows used, null for other methods and where the score separates
 *     the outcomes
 * @param proved whether no other points within the limits have a lower loss, null where the loss is
 * @param bands cuts chosen by rule; empty where the scale has no bands or too few scores
 * @param alternatives what other ranges of points would give on the rows used
 * @param reference logistic regression with all terms on the same folds; null where it has no solution
 * @param groups out-of-fold figures by group
 * @param card null where there is none
 * @param cautions what is doubtful
 */
record Tuned(
        Map<String, BigDecimal> weights,
        Map<String, Map<String, BigDecimal>> points,
        double intercept,
        double slope,
        ValidationResult validation,
        AucEstimate outOfFoldAuc,
        @Nullable Calibration calibration,
        int positives,
        @Nullable Double loss,
        @Nullable Boolean proved,
        List<Band> bands,
        List<Alternative> alternatives,
        @Nullable Reference reference,
        List<GroupPerformance> groups,
        @Nullable ScoreCard card,
        List<Caution> cautions) {

    /**
     * A band and the rule of its cut.
     *
     * @param band its name
     * @param lowest its lowest score
     * @param rule null for the band that begins at the lowest score
     * @param sensitivity out of fold, of referring from the cut on; each fold by the cut chosen without it
     * @param specificity out of fold
     * @param referralRate out of fold
     */
    record Band(
            String band,
            BigDecimal lowest,
            @Nullable String rule,
            double sensitivity,
            double specificity,
            double referralRate) {}

    /** The loss that another range of points reaches on the rows used. */
    record Alternative(int largestPoints, double loss) {}

    /**
     * Logistic regression without penalty or signs, on all terms, on the same folds.
     *
     * @param auc out of fold
     * @param difference of the areas, the learned score first
     * @param outOfFold figures
     */
    record Reference(AucEstimate auc, AucComparison difference, Performance outOfFold) {}

    /**
     * A group out of fold.
     *
     * @param group its name
     * @param withheld whether it is too small for figures, which are then null
     * @param calibration null too where the score separates the outcomes
     */
    record GroupPerformance(
            String group,
            boolean withheld,
            @Nullable Integer n,
            @Nullable Integer cases,
            @Nullable AucEstimate auc,
            @Nullable Calibration calibration,
            @Nullable Double sensitivity,
            @Nullable Double specificity,
            @Nullable Double referralRate) {}

    /** A performance under the names that evaluate uses too. */
    static Map<String, @Nullable Object> performance(Performance each) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", each.rows());
        json.put("cases", each.positives());
        json.put("auc", each.area());
        json.put("brier", each.brier());
        json.put("scaled_brier", each.scaledBrier());
        json.put("log_loss", each.logLoss());
        json.put("in_the_large", each.calibrationInLarge());
        json.put("intercept", each.calibrationIntercept());
        json.put("slope", each.calibrationSlope());
        json.put("sensitivity", each.sensitivity());
        json.put("specificity", each.specificity());
        json.put("referral_rate", each.referred());
        return json;
    }
}
