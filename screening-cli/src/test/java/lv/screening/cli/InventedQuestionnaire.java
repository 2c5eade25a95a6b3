package lv.screening.cli;

import java.nio.charset.StandardCharsets;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;

/** A small questionnaire for one test, from its answers, items and scales as the format writes them. */
public final class InventedQuestionnaire {
    private static final String HEAD = """
            format: 1
            id: invented
            version: 1.0.0
            title: Invented
            status: example
            population: {ages: 10..17, informant: self}
            languages: [en]
            sources: [{id: own, title: Invented}]
            """;

    private InventedQuestionnaire() {}

    /** With the rest of its definition. */
    public static Questionnaire of(String body) throws InvalidDefinitionException {
        byte[] yaml = (HEAD + body).getBytes(StandardCharsets.UTF_8);
        return QuestionnaireReader.read("invented.yaml", yaml, name -> null).questionnaire();
    }
}
