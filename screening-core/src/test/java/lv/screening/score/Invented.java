package lv.screening.score;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;

/** Small questionnaires for one test each, from their items and scales as the format writes them. */
final class Invented {
    private static final String HEAD = """
            format: 1
            id: invented
            version: 1.0.0
            title: Invented
            status: example
            population: {ages: 10..17, informant: self}
            languages: [en]
            sources: [{id: own, title: Invented}]
            answers:
              often: {never: 0, some: 1, much: 2}
            """;

    private Invented() {}

    static Questionnaire of(String body) {
        return of(body, "");
    }

    /** With a norm table {@code norms.csv} beside it. */
    static Questionnaire of(String body, String norms) {
        byte[] yaml = (HEAD + body).getBytes(StandardCharsets.UTF_8);
        byte[] table = norms.getBytes(StandardCharsets.UTF_8);
        try {
            return QuestionnaireReader.read("invented.yaml", yaml, name -> name.equals("norms.csv") ? table : null)
                    .questionnaire();
        } catch (InvalidDefinitionException invalid) {
            throw new AssertionError(invalid);
        }
    }

    /** Scores answers written {@code gaming=daily; hours=3}; what is not there is missing. */
    static Assessment assess(Questionnaire questionnaire, String text) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            if (!pair.isBlank()) {
                String[] parts = pair.split("=", 2);
                answers.put(parts[0].strip(), parts[1].strip());
            }
        }
        return Screener.of(questionnaire).assess(AnswerForm.of(questionnaire).read(answers));
    }
}
