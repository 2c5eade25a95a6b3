package lv.screening.read;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Weights;

/**
 * Weights as they were read.
 *
 * @param weights the weights
 * @param places where its parts stand in the file
 */
public record ReadWeights(Weights weights, SourceMap places) {
    /**
     * Lays the weights over a questionnaire.
     *
     * @throws InvalidDefinitionException if they do not fit it, with the places in the weights file
     */
    public Questionnaire over(Questionnaire questionnaire) throws InvalidDefinitionException {
        try {
            return questionnaire.with(weights);
        } catch (InvalidDefinitionException invalid) {
            List<Problem> located = new ArrayList<>();
            for (Problem problem : invalid.problems()) {
                located.add(problem.at(places.at(path(problem.path()))));
            }
            throw new InvalidDefinitionException(Findings.sorted(located));
        }
    }

    /** Where the weights file says what the definition says at a path. */
    private static String path(String definition) {
        String[] names = definition.split("/", -1);
        if (names.length < 4 || !names[1].equals("scales")) {
            return definition;
        }
        if (names.length > 5 && names[5].equals("points")) {
            return "/points/" + names[2] + "/" + names[4] + (names.length > 6 ? "/" + names[6] : "");
        }
        String section = names[3].equals("terms") ? "weights" : "bands";
        return "/" + section + "/" + names[2] + (names.length > 4 ? "/" + names[names.length - 1] : "");
    }
}
