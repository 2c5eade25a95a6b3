package lv.screening.cli.json;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.screening.informant.Agreement;
import lv.screening.informant.CombinedScale;
import lv.screening.informant.InformantView;
import lv.screening.model.Referral;
import lv.screening.score.Assessment;
import lv.screening.service.RedFlag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes what several informants said about one child as JSON: the combined scales, then each assessment. */
public final class InformantJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private InformantJson() {}

    /**
     * One JSON object in UTF-8, ended by a line feed.
     *
     * @param respondent what is said about the child, such as {@code id}; may be empty
     * @param combined the combined scales
     * @param assessments by informant
     * @param services for each informant and referral the ids of suggested services
     * @param redFlags what the catalogue knows about the sign that a referral announces
     * @param language the language of texts
     */
    public static byte[] bytes(
            Map<String, String> respondent,
            List<CombinedScale> combined,
            Map<String, Assessment> assessments,
            Map<String, Map<String, List<String>>> services,
            Function<Referral, Optional<RedFlag>> redFlags,
            String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        AssessmentJson each =
                AssessmentJson.in(language, AssessmentJson.Layout.INDENTED).with(redFlags);
        try (JsonGenerator json = FACTORY.createGenerator(new Indentation(), bytes)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("respondent");
            respondent.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeObjectPropertyStart("combined");
            combined.forEach(scale -> scale(json, scale));
            json.writeEndObject();
            json.writeObjectPropertyStart("informants");
            assessments.forEach((informant, assessment) -> {
                Map<String, List<String>> own = services.getOrDefault(informant, Map.of());
                json.writeName(informant);
                each.write(json, Map.of(), assessment, referral -> own.getOrDefault(referral.id(), List.of()));
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void scale(JsonGenerator json, CombinedScale scale) {
        json.writeObjectPropertyStart(scale.scale().id());
        json.writeStringProperty("rule", scale.ruleId());
        AssessmentJson.number(json, "score", scale.score());
        text(json, "band", scale.band());
        texts(json, "possible", scale.possible());
        texts(json, "deciding", scale.deciding());
        Agreement agreement = scale.agreement();
        json.writeStringProperty("agreement", agreement.level().id());
        if (agreement.bandsApart() < 0) {
            json.writeNullProperty("bands_apart");
        } else {
            json.writeNumberProperty("bands_apart", agreement.bandsApart());
        }
        AssessmentJson.number(json, "percent_apart", agreement.percentApart());
        json.writeObjectPropertyStart("informants");
        scale.views().forEach(view -> view(json, view));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void view(JsonGenerator json, InformantView view) {
        json.writeObjectPropertyStart(view.informant());
        AssessmentJson.number(json, "score", view.score());
        AssessmentJson.number(json, "score100", view.score100());
        text(json, "band", view.band());
        json.writeStringProperty("status", view.statusId());
        texts(json, "possible", view.possible());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
