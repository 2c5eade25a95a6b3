package lv.screening.read;

import java.util.List;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;

/**
 * A questionnaire as it was read.
 *
 * @param questionnaire the questionnaire
 * @param places where its parts stand in the file
 * @param warnings what the reader found doubtful
 */
public record ReadQuestionnaire(Questionnaire questionnaire, SourceMap places, List<Problem> warnings) {
    /** A reading with a copy of its warnings. */
    public ReadQuestionnaire {
        warnings = List.copyOf(warnings);
    }
}
