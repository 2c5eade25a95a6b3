package lv.screening.cli.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import lv.screening.expr.Ratio;
import lv.screening.model.AnswerOption;
import lv.screening.model.BandGroup;
import lv.screening.model.Definition;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ResponseCheck;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.Term;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what a program needs to know of a questionnaire as JSON: items with their answers, scales with ranges and cuts. */
public final class QuestionnaireJson {
    private QuestionnaireJson() {}

    /** The questionnaire as one JSON object in UTF-8, ended by a line feed; texts in one language. */
    public static byte[] bytes(Questionnaire questionnaire, String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        Definition definition = questionnaire.definition();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("id", definition.id());
            json.writeStringProperty("version", definition.version());
            json.writeStringProperty("sha256", questionnaire.sha256());
            json.writeStringProperty("title", definition.title().in(language));
            json.writeStringProperty("status", definition.status().id());
            json.writeStringProperty(
                    "informant", definition.population().informant().id());
            number(json, "min_age", definition.population().minAge());
            number(json, "max_age", definition.population().maxAge());
            json.writeStringProperty("licence", definition.licence());
            json.writeStringProperty("misuse", definition.misuse().in(language));
            json.writeArrayPropertyStart("items");
            definition.items().forEach(item -> item(json, questionnaire, item, language));
            json.writeEndArray();
            json.writeArrayPropertyStart("scales");
            questionnaire.layout().scales().forEach(scale -> scale(json, scale, language));
            json.writeEndArray();
            json.writeArrayPropertyStart("referrals");
            definition.referrals().forEach(referral -> referral(json, referral, language));
            json.writeEndArray();
            if (!definition.responseChecks().isEmpty()) {
                json.writeArrayPropertyStart("response_checks");
                definition.responseChecks().forEach(check -> responseCheck(json, check, language));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void item(JsonGenerator json, Questionnaire questionnaire, Item item, String language) {
        json.writeStartObject();
        json.writeStringProperty("id", item.id());
        json.writeStringProperty("text", item.text().in(language));
        if (item.type() instanceof ItemType.Quantity quantity) {
            json.writeStringProperty("type", "number");
            number(json, "min", quantity.min());
            number(json, "max", quantity.max());
        } else if (item.type() instanceof ItemType.Flags flags) {
            json.writeStringProperty("type", "flags");
            strings(
                    json,
                    "codes",
                    flags.flags().stream().map(ItemType.Flag::code).toList());
        } else if (item.type() instanceof ItemType.Choice) {
            json.writeStringProperty("type", "choice");
            json.writeArrayPropertyStart("answers");
            questionnaire.answers(item).ifPresent(set -> set.options().forEach(each -> option(json, each, language)));
            json.writeEndArray();
        } else {
            json.writeStringProperty("type", item.type() instanceof ItemType.Day ? "date" : "text");
        }
        if (item.when() != null) {
            json.writeStringProperty("when", item.when().print());
        }
        if (item.otherwise() != null) {
            json.writeStringProperty("else", item.otherwise());
        }
        json.writeBooleanProperty("scored", item.scored());
        json.writeEndObject();
    }

    private static void option(JsonGenerator json, AnswerOption option, String language) {
        json.writeStartObject();
        json.writeStringProperty("code", option.code());
        number(json, "points", option.points());
        json.writeStringProperty("label", option.shown(language));
        strings(json, "also", option.also());
        json.writeEndObject();
    }

    private static void scale(JsonGenerator json, ScaleLayout layout, String language) {
        Scale scale = layout.scale();
        json.writeStartObject();
        json.writeStringProperty("id", scale.id());
        json.writeStringProperty("label", scale.label().in(language));
        json.writeStringProperty("domain", scale.domain());
        json.writeStringProperty("higher", scale.higher() == Scale.Higher.WORSE ? "worse" : "better");
        ratio(json, "min", layout.lowest());
        ratio(json, "max", layout.highest());
        json.writeArrayPropertyStart("terms");
        for (Term term : scale.terms()) {
            json.writeStartObject();
            json.writeStringProperty("id", term.id());
            json.writeStringProperty("value", term.value().print());
            number(json, "weight", term.weight());
            if (!term.points().isEmpty()) {
                json.writeObjectPropertyStart("points");
                term.points().forEach((code, points) -> number(json, code, points));
                json.writeEndObject();
            }
            strings(json, "source", term.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("bands");
        for (BandGroup group : scale.bands()) {
            json.writeStartObject();
            if (group.condition() != null) {
                json.writeStringProperty("for", group.condition().print());
            }
            json.writeObjectPropertyStart("cuts");
            group.cuts().forEach(cut -> number(json, cut.band(), cut.lowest()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void responseCheck(JsonGenerator json, ResponseCheck check, String language) {
        json.writeStartObject();
        json.writeStringProperty("id", check.id());
        json.writeStringProperty("kind", check.kind().id());
        if (check.when() != null) {
            json.writeStringProperty("when", check.when().print());
        }
        if (!check.items().isEmpty()) {
            strings(json, "items", check.items());
        }
        json.writeStringProperty("text", check.text().in(language));
        json.writeEndObject();
    }

    private static void referral(JsonGenerator json, Referral referral, String language) {
        json.writeStartObject();
        json.writeStringProperty("id", referral.id());
        json.writeStringProperty("when", referral.when().print());
        json.writeStringProperty("urgency", referral.urgency().id());
        strings(json, "needs", referral.needs());
        json.writeStringProperty("text", referral.text().in(language));
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, BigDecimal value) {
        json.writeName(name);
        json.writeNumber(value.stripTrailingZeros().toPlainString());
    }

    private static void ratio(JsonGenerator json, String name, Ratio value) {
        json.writeName(name);
        json.writeNumber(value.toString());
    }
}
