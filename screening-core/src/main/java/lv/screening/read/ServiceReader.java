package lv.screening.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.NearNames;
import lv.screening.service.Ages;
import lv.screening.service.Contact;
import lv.screening.service.Service;
import lv.screening.service.Validity;
import lv.screening.service.Where;
import org.jspecify.annotations.Nullable;

/** Makes one entry of a catalogue file into a service; what is wrong is noted and replaced by a placeholder. */
final class ServiceReader {
    private static final Ages ANY_AGE = new Ages(0, 17);
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(1000);

    private final Fields fields;
    private final Findings findings;

    private ServiceReader(Fields fields) {
        this.fields = fields;
        this.findings = fields.findings();
    }

    /** The service; null, and a problem, where there is none or it has no id to name it by. */
    static @Nullable Service read(YamlNode node, String path, Findings findings) {
        Fields fields = Fields.of(
                node, path, findings, "id", "name", "kind", "sector", "meets", "for", "ages", "where", "route",
                "contact", "cost", "hours", "status", "source", "checked", "valid", "note");
        return fields == null ? null : new ServiceReader(fields).service();
    }

    private @Nullable Service service() {
        String id = fields.word("id", "an id");
        for (String name : List.of("kind", "sector", "meets", "for", "route")) {
            fields.required(name);
        }
        YamlNode checked = fields.get("checked");
        Service service = new Service(
                id,
                fields.requiredText("name"),
                fields.choice("kind", List.of(Service.Kind.values()), Service.Kind.INFORMATION),
                fields.choice("sector", List.of(Service.Sector.values()), Service.Sector.WELFARE),
                fields.words("meets", "the id of a need"),
                DefinitionReader.targets(fields),
                ages(),
                where(),
                route(),
                contact(),
                fields.text("cost"),
                fields.text("hours"),
                fields.choice("status", List.of(Service.Status.values()), Service.Status.RUNNING),
                fields.words("source", "the id of a source"),
                checked == null ? null : Dates.day(checked, fields.path("checked"), findings),
                valid(),
                fields.text("note"));
        return id.isEmpty() ? null : service;
    }

    private Ages ages() {
        YamlNode value = fields.required("ages");
        BigDecimal[] range = value == null ? null : Scalars.range(value, fields.path("ages"), findings);
        if (value == null || range == null) {
            return ANY_AGE;
        }
        for (BigDecimal bound : range) {
            if (bound.stripTrailingZeros().scale() > 0 || bound.abs().compareTo(MOST_YEARS) > 0) {
                findings.error(
                        value.at(),
                        fields.path("ages"),
                        "whole_number",
                        "expected whole years such as 11..18, found " + bound.toPlainString());
                return ANY_AGE;
            }
        }
        return new Ages(range[0].intValueExact(), range[1].intValueExact());
    }

    private Where where() {
        YamlNode value = fields.required("where");
        if (value instanceof YamlNode.Mapping) {
            Fields areas = Fields.of(value, fields.path("where"), findings, "regions", "municipalities");
            return areas == null ? Where.NATIONAL : Where.in(some(areas, "regions"), some(areas, "municipalities"));
        }
        String word = value == null
                ? null
                : Scalars.written(
                        value, fields.path("where"), "national, or areas such as {regions: [kurzeme]}", findings);
        if (value != null && word != null && !word.equals("national")) {
            findings.error(
                    value.at(),
                    fields.path("where"),
                    "where",
                    "expected national, or areas such as {regions: [kurzeme]}, found a text"
                            + NearNames.advice(word, List.of("national")));
        }
        return Where.NATIONAL;
    }

    private List<String> some(Fields areas, String name) {
        if (areas.get(name) instanceof YamlNode.Listing listing
                && listing.entries().isEmpty()) {
            areas.error(name, "empty_value", "expected at least one area; leave '" + name + "' out instead");
        }
        return areas.words(name, "the id of an area");
    }

    private List<Service.Route> route() {
        YamlNode value = fields.get("route");
        List<Service.Route> routes = new ArrayList<>();
        List<YamlNode> entries = value == null
                ? List.of()
                : Fields.list(value, fields.path("route"), "a list such as [self, school]", findings);
        for (int i = 0; i < entries.size(); i++) {
            String path = fields.path("route") + "/" + i;
            List<Service.Route> known = List.of(Service.Route.values());
            routes.add(Fields.choice(entries.get(i), path, known, Service.Route.SELF, findings));
        }
        return routes;
    }

    private Contact contact() {
        YamlNode value = fields.get("contact");
        Fields contact = value == null
                ? null
                : Fields.of(value, fields.path("contact"), findings, "phone", "web", "email", "address", "chat");
        return contact == null
                ? Contact.NONE
                : new Contact(
                        contact.wordOrNull("phone", "a telephone number"),
                        contact.wordOrNull("web", "an address"),
                        contact.wordOrNull("email", "an address"),
                        contact.wordOrNull("address", "an address"),
                        contact.wordOrNull("chat", "an address"));
    }

    private Validity valid() {
        YamlNode value = fields.get("valid");
        Validity valid = value == null ? null : Dates.validity(value, fields.path("valid"), findings);
        return valid == null ? Validity.UNLIMITED : valid;
    }
}
