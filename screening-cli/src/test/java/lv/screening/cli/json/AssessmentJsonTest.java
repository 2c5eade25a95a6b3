package lv.screening.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;
import lv.screening.score.Screener;
import org.junit.jupiter.api.Test;

class AssessmentJsonTest {
    @Test
    void writesNullWhereThereIsNoNumberAndKeepsLetters() throws Exception {
        Questionnaire questionnaire = new BundledLibrary().questionnaire("gad7").questionnaire();
        var answers = AnswerForm.of(questionnaire).read(Map.of());
        byte[] json = AssessmentJson.in("lv", AssessmentJson.Layout.LINE)
                .bytes(
                        Map.of("id", "Ā1"),
                        Screener.of(questionnaire).assess(answers),
                        referral -> List.of("one", "two"));
        assertThat(new String(json, StandardCharsets.UTF_8))
                .startsWith("{\"respondent\":{\"id\":\"Ā1\"},\"scales\":{")
                .contains("\"score\":null,\"score100\":null,\"band\":null,\"status\":\"not_scored\"")
                .contains("\"weights\":null},\"engine\":")
                .endsWith("}\n");
    }

    @Test
    void indentsAlikeOnEverySystem() throws Exception {
        Questionnaire questionnaire = new BundledLibrary().questionnaire("gad7").questionnaire();
        var answers = AnswerForm.of(questionnaire).read(Map.of());
        byte[] json = AssessmentJson.in("en", AssessmentJson.Layout.INDENTED)
                .bytes(Map.of(), Screener.of(questionnaire).assess(answers), referral -> List.of());
        assertThat(new String(json, StandardCharsets.UTF_8))
                .startsWith("{\n  \"respondent\"")
                .doesNotContain("\r");
    }
}
