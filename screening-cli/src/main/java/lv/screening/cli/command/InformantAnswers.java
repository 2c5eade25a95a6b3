package lv.screening.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.library.InformantForm;
import lv.screening.informant.CombinedScale;
import lv.screening.informant.InformantForms;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.read.AnswersReader;
import lv.screening.score.AnswerForm;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Answers;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;

/**
 * What several informants said about one child.
 *
 * @param forms their forms
 * @param assessments by informant
 * @param problems what was wrong with the answers of the further informants
 */
record InformantAnswers(InformantForms forms, Map<String, Assessment> assessments, List<AnswerProblem> problems) {

    /**
     * Reads the answers of further informants and scores them.
     *
     * @param own the assessment of the first informant
     * @param forms where the forms are found
     * @param files the file of answers of each further informant
     * @throws CommandFailure if a form is missing, or an informant is named twice
     */
    static InformantAnswers read(Assessment own, InformantForm forms, Map<String, String> files)
            throws IOException, InvalidDefinitionException {
        Map<String, Questionnaire> questionnaires = new LinkedHashMap<>();
        Map<String, Assessment> assessments = new LinkedHashMap<>();
        List<AnswerProblem> problems = new ArrayList<>();
        questionnaires.put(forms.own(), own.questionnaire());
        assessments.put(forms.own(), own);
        for (Map.Entry<String, String> each : files.entrySet()) {
            String informant = each.getKey();
            if (informant.equals(forms.own())) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "--informant " + informant + ": these answers are those of --answers; give a second "
                                + informant + " another name, and its form with --form NAME=Q");
            }
            Questionnaire form = forms.of(informant);
            Answers answers;
            try {
                answers = AnswerForm.of(form).read(AnswersReader.read(Path.of(each.getValue())));
            } catch (IllegalArgumentException unknownItem) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        each.getValue() + ": " + unknownItem.getMessage() + "; 'screening show " + form.id()
                                + "' lists the items",
                        unknownItem);
            }
            questionnaires.put(informant, form);
            assessments.put(informant, Screener.of(form).assess(answers));
            problems.addAll(answers.problems());
        }
        return new InformantAnswers(InformantForms.of(questionnaires), assessments, problems);
    }

    List<CombinedScale> combined() {
        return forms.combine(assessments);
    }

    /** Whether no answer of a further informant was refused. */
    boolean clean() {
        return problems.isEmpty();
    }
}
