package lv.screening.cli.study;

import java.util.List;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.BootstrappedCut;
import lv.screening.evaluate.Calibration;
import lv.screening.evaluate.CutPerformance;
import lv.screening.evaluate.DecisionCurve;
import lv.screening.evaluate.DifferentialFunctioning;
import lv.screening.evaluate.GroupResult;
import lv.screening.evaluate.HosmerLemeshow;
import lv.screening.evaluate.Omega;
import lv.screening.evaluate.PartialAuc;
import lv.screening.evaluate.PrevalenceProjection;
import lv.screening.evaluate.Reliability;
import lv.screening.evaluate.ReliabilityCurve;
import lv.screening.evaluate.RocCurve;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one scale.
 *
 * @param scale its id
 * @param higher what a high score means
 * @param turned whether the sign of the score is turned round wherever it meets an outcome, because a high score is good
 * @param scored how many people have a score
 * @param notScored how many have none
 * @param reliability of the points of the terms; null where there are fewer than two terms
 * @param omega one factor on covariances, complete rows; null where it does not exist
 * @param discrimination against the outcome; null without outcome
 * @param itemFunctioning of each group against the largest; empty without groups
 * @param cautions what is doubtful
 */
record ScaleEvaluation(
        String scale,
        Scale.Higher higher,
        boolean turned,
        int scored,
        int notScored,
        @Nullable Reliability reliability,
        @Nullable Omega omega,
        @Nullable Discrimination discrimination,
        List<GroupFunctioning> itemFunctioning,
        List<Caution> cautions) {

    /**
     * How the score meets the outcome.
     *
     * @param n people with a score and an outcome
     * @param auc area under the curve
     * @param partialAuc the part with a specificity of 0.8 and more
     * @param roc the curve
     * @param cutPoints the best cuts by several measures, with bootstrap
     * @param ownCuts the bands of the questionnaire
     * @param probability the way from score to probability; null where there are too few people of a class
     * @param decisionCurve of these probabilities; null likewise
     * @param groups figures by group at each cut of the bands, or at Youden's where there are none
     */
    record Discrimination(
            int n,
            AucEstimate auc,
            PartialAuc partialAuc,
            RocCurve roc,
            List<BootstrappedCut> cutPoints,
            List<OwnCut> ownCuts,
            @Nullable Probability probability,
            @Nullable DecisionCurve decisionCurve,
            List<GroupsAtCut> groups) {}

    /**
     * A cut between two bands of the questionnaire.
     *
     * @param band the band that begins to be referred there
     * @param cut the scale's own cut: refer from it on, or below it where a high score is good; null where it depends on the
     *     respondent
     * @param performance counts by band, so prorated and partial results are in it
     * @param atPrevalence at the shares of cases asked for
     */
    record OwnCut(
            String band,
            @Nullable Double cut,
            CutPerformance performance,
            PrevalenceProjection here,
            List<PrevalenceProjection> atPrevalence) {}

    /**
     * Probabilities from a logistic regression of the outcome on the score, each from folds that did not have the person.
     *
     * @param folds how many folds
     * @param intercept logit of a score of 0, fitted on all
     * @param slope change of the logit per point, fitted on all
     * @param calibration of the out-of-fold probabilities
     * @param hosmerLemeshow ten groups
     * @param curve ten groups
     */
    record Probability(
            int folds,
            double intercept,
            double slope,
            Calibration calibration,
            HosmerLemeshow hosmerLemeshow,
            ReliabilityCurve curve) {}

    /**
     * Figures by group at a cut.
     *
     * @param band as in {@link OwnCut}, or {@code youden}
     * @param groups in alphabetical order
     */
    record GroupsAtCut(String band, List<GroupResult> groups) {}

    /**
     * Whether terms work alike in two groups.
     *
     * @param reference the largest group
     * @param focal the other
     * @param functioning by term
     */
    record GroupFunctioning(String reference, String focal, DifferentialFunctioning functioning) {}
}
