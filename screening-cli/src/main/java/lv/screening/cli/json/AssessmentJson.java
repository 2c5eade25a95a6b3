package lv.screening.cli.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.screening.cli.Version;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Assessment;
import lv.screening.score.Contribution;
import lv.screening.score.ScaleResult;
import lv.screening.score.SuggestedReferral;
import lv.screening.score.UndeterminedReferral;
import lv.screening.service.RedFlag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an assessment as JSON: on one line, or indented. Immutable and thread-safe.
 *
 * <p>Numbers that are not there are null, never 0. The same bytes in every locale; letters are not escaped.
 */
public final class AssessmentJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String language;
    private final Layout layout;
    private final Function<Referral, Optional<RedFlag>> redFlags;

    private AssessmentJson(String language, Layout layout, Function<Referral, Optional<RedFlag>> redFlags) {
        this.language = language;
        this.layout = layout;
        this.redFlags = redFlags;
    }

    /** How the text is laid out. */
    public enum Layout {
        /** One line, for JSON Lines. */
        LINE,
        /** Indented by two spaces, for people. */
        INDENTED
    }

    /** A writer whose texts are in a language. */
    public static AssessmentJson in(String language, Layout layout) {
        return new AssessmentJson(language, layout, referral -> Optional.empty());
    }

    /** The same writer, which says with a referral what a catalogue knows about the sign that it announces. */
    public AssessmentJson with(Function<Referral, Optional<RedFlag>> knownFlags) {
        return new AssessmentJson(language, layout, knownFlags);
    }

    /**
     * The assessment as one JSON object in UTF-8, ended by a line feed.
     *
     * @param respondent what is said about the person, such as {@code id}; may be empty
     * @param assessment the result
     * @param services the ids of the services suggested for a referral, nearest first
     */
    public byte[] bytes(
            Map<String, String> respondent, Assessment assessment, Function<Referral, List<String>> services) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = FACTORY.createGenerator(context(), bytes)) {
            write(json, respondent, assessment, services);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Writes the assessment as one object of a larger text. */
    void write(
            JsonGenerator json,
            Map<String, String> respondent,
            Assessment assessment,
            Function<Referral, List<String>> services) {
        json.writeStartObject();
        json.writeObjectPropertyStart("respondent");
        respondent.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeObjectPropertyStart("scales");
        assessment.scales().forEach(result -> scale(json, result));
        json.writeEndObject();
        json.writeArrayPropertyStart("referrals");
        assessment.referrals().forEach(each -> referral(json, each, services));
        json.writeEndArray();
        json.writeArrayPropertyStart("undetermined");
        assessment.undetermined().forEach(each -> undetermined(json, each));
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        assessment.problems().forEach(each -> problem(json, each));
        json.writeEndArray();
        questionnaire(json, assessment.questionnaire());
        json.writeStringProperty("engine", Version.text());
        json.writeEndObject();
    }

    private ObjectWriteContext context() {
        return layout == Layout.LINE ? ObjectWriteContext.empty() : new Indentation();
    }

    private static void scale(JsonGenerator json, ScaleResult result) {
        json.writeObjectPropertyStart(result.scale().id());
        number(json, "score", result.score());
        number(json, "score100", result.score100());
        text(json, "band", result.band());
        json.writeStringProperty("status", result.status().id());
        json.writeNumberProperty("missing", result.missing());
        number(json, "lowest", result.lowest());
        number(json, "highest", result.highest());
        texts(json, "possible", result.possible());
        if (result.scale().norms() != null) {
            json.writeName("norm");
            decimal(json, result.norm());
        }
        json.writeArrayPropertyStart("contributions");
        result.contributions().forEach(each -> contribution(json, each));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void contribution(JsonGenerator json, Contribution each) {
        json.writeStartObject();
        json.writeStringProperty("term", each.term());
        number(json, "value", each.value());
        json.writeName("weight");
        decimal(json, each.weight());
        number(json, "points", each.points());
        number(json, "share", each.share());
        json.writeEndObject();
    }

    private void referral(JsonGenerator json, SuggestedReferral each, Function<Referral, List<String>> services) {
        json.writeStartObject();
        json.writeStringProperty("id", each.referral().id());
        json.writeStringProperty("urgency", each.referral().urgency().id());
        texts(json, "because", each.because());
        json.writeStringProperty("text", each.referral().text().in(language));
        texts(json, "services", services.apply(each.referral()));
        redFlags.apply(each.referral()).ifPresent(flag -> {
            json.writeObjectPropertyStart("red_flag");
            json.writeStringProperty("id", flag.id());
            json.writeStringProperty("first_step", flag.step().in(language));
            text(json, "law", flag.law().isEmpty() ? null : flag.law().in(language));
            text(json, "note", flag.note().isEmpty() ? null : flag.note().in(language));
            texts(json, "services", flag.services());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void undetermined(JsonGenerator json, UndeterminedReferral each) {
        json.writeStartObject();
        json.writeStringProperty("id", each.referral().id());
        texts(json, "needs", each.needs());
        json.writeEndObject();
    }

    private static void problem(JsonGenerator json, AnswerProblem each) {
        json.writeStartObject();
        json.writeStringProperty("code", each.code());
        json.writeStringProperty("item", each.item());
        json.writeStringProperty("message", each.message());
        json.writeEndObject();
    }

    private static void questionnaire(JsonGenerator json, Questionnaire questionnaire) {
        json.writeObjectPropertyStart("questionnaire");
        json.writeStringProperty("id", questionnaire.id());
        json.writeStringProperty("version", questionnaire.version());
        json.writeStringProperty("sha256", questionnaire.sha256());
        if (questionnaire.weights().isEmpty()) {
            json.writeNullProperty("weights");
        } else {
            var weights = questionnaire.weights().orElseThrow();
            json.writeObjectPropertyStart("weights");
            json.writeStringProperty("name", weights.name());
            json.writeStringProperty("sha256", weights.sha256());
            json.writeBooleanProperty("research", weights.research());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static void number(JsonGenerator json, String name, @Nullable Ratio value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.toString());
        }
    }

    private static void decimal(JsonGenerator json, @Nullable BigDecimal value) {
        if (value == null) {
            json.writeNull();
        } else {
            BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            json.writeNumber(plain.toPlainString());
        }
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
