package lv.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A missing answer is never a value, also where its code would be one. */
class DeclaredMissingTest {
    private static final String YAML = """
            format: 1
            id: days
            version: 1.0.0
            title: Days
            status: example
            population: {ages: 10..17, informant: self}
            languages: [en]
            licence: CC0-1.0
            items:
              drinking: {text: Days of drinking, number: 0..120, missing_codes: {refused: ["99"]}}
            scales:
              drinking_days:
                label: Days of drinking
                domain: addiction
                terms: [{each: [drinking]}]
            """;

    @Test
    @DisplayName("a declared missing code within the range of a number is missing, not that number")
    void numberInRange() throws Exception {
        Questionnaire questionnaire = QuestionnaireReader.read(
                        "days.yaml", YAML.getBytes(StandardCharsets.UTF_8), name -> null)
                .questionnaire();
        Screener screener = Screener.of(questionnaire);
        AnswerForm form = AnswerForm.of(questionnaire);
        Answers refused = form.read(Map.of("drinking", "99"));
        assertThat(screener.assess(refused).scales().get(0).score()).isNull();
        assertThat(refused.missingKind("drinking")).contains("refused");
        assertThat(refused.problems()).isEmpty();
        assertThat(screener.assess(form.read(Map.of("drinking", "98")))
                        .scales()
                        .get(0)
                        .score())
                .hasToString("98");
    }
}
