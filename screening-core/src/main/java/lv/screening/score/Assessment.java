package lv.screening.score;

import java.util.List;
import java.util.Optional;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;

/**
 * The result of one respondent: suggestions for a person to review, with their reasons. Immutable and thread-safe.
 *
 * @param questionnaire what it was scored with
 * @param scales in the order of the file
 * @param referrals the suggested ones, most urgent first, then in the order of the file
 * @param undetermined those that missing answers leave open, in the same order
 * @param problems what was wrong with the answers
 * @param age the respondent's age, if the questionnaire has one and it is known
 */
public record Assessment(
        Questionnaire questionnaire,
        List<ScaleResult> scales,
        List<SuggestedReferral> referrals,
        List<UndeterminedReferral> undetermined,
        List<AnswerProblem> problems,
        Optional<Ratio> age) {
    /** An assessment with copies of its lists. */
    public Assessment {
        scales = List.copyOf(scales);
        referrals = List.copyOf(referrals);
        undetermined = List.copyOf(undetermined);
        problems = List.copyOf(problems);
    }

    /** The result of a scale, if there is such a scale. */
    public Optional<ScaleResult> scale(String id) {
        return scales.stream().filter(result -> result.scale().id().equals(id)).findFirst();
    }
}
