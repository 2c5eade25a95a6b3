package lv.screening.read;

import java.util.List;
import lv.screening.model.Problem;

/**
 * The worked examples beside a questionnaire. Immutable.
 *
 * @param questionnaire the id of the questionnaire they belong to
 * @param version its version
 * @param examples the examples in the order of the file
 * @param place where the file names the questionnaire
 */
public record Examples(String questionnaire, String version, List<Example> examples, Problem.Location place) {
    /** Examples with a copy of the list. */
    public Examples {
        examples = List.copyOf(examples);
    }
}
