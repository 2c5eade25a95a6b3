package lv.screening.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.model.Text;
import lv.screening.service.Area;
import lv.screening.service.CatalogueDefinition;
import lv.screening.service.KnownGap;
import lv.screening.service.Service;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a catalogue file into a definition; what is wrong is noted and replaced by a placeholder. */
final class CatalogueDefinitionReader {
    private static final Set<String> OPTIONAL = Set.of("red_flags", "known_gaps");

    private final Fields top;
    private final Findings findings;
    private final boolean basket;

    private CatalogueDefinitionReader(Fields top, boolean basket) {
        this.top = top;
        this.findings = top.findings();
        this.basket = basket;
    }

    static @Nullable CatalogueDefinition read(YamlNode.Mapping root, Findings findings, boolean basket) {
        Fields top = Fields.of(
                root,
                "",
                findings,
                "format",
                "id",
                "version",
                "title",
                "languages",
                "licence",
                "sources",
                "areas",
                "needs",
                "services",
                "red_flags",
                "known_gaps");
        return top == null ? null : new CatalogueDefinitionReader(top, basket).definition();
    }

    private CatalogueDefinition definition() {
        DefinitionReader.format(top);
        return new CatalogueDefinition(
                top.word("id", "an id such as latvia"),
                top.word("version", "a version such as 1.2.0"),
                top.requiredText("title"),
                DefinitionReader.languages(top),
                DefinitionReader.licence(top),
                DefinitionReader.sources(top),
                areas(),
                needs(),
                services(),
                RedFlagReader.read(entries("red_flags"), findings),
                knownGaps());
    }

    private @Nullable YamlNode section(String name) {
        return basket || OPTIONAL.contains(name) ? top.get(name) : top.required(name);
    }

    private List<YamlNode.Entry> entries(String section) {
        YamlNode value = section(section);
        YamlNode.Mapping mapping = value == null ? null : Fields.mapping(value, top.path(section), findings);
        List<YamlNode.Entry> entries = new ArrayList<>();
        if (mapping != null) {
            for (YamlNode.Entry entry : mapping.entries().values()) {
                if (Names.check(
                        entry.key(), top.path(section) + "/" + entry.key().text(), findings)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        for (YamlNode.Entry entry : entries("areas")) {
            String id = entry.key().text();
            Fields fields = Fields.of(entry.value(), "/areas/" + id, findings, "name", "kind", "in", "also");
            if (fields != null) {
                fields.required("kind");
                areas.add(new Area(
                        id,
                        fields.requiredText("name"),
                        fields.choice("kind", List.of(Area.Kind.values()), Area.Kind.MUNICIPALITY),
                        fields.wordOrNull("in", "the id of the area around it"),
                        fields.words("also", "another spelling of the name")));
            }
        }
        return areas;
    }

    private Map<String, Text> needs() {
        Map<String, Text> needs = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entries("needs")) {
            String id = entry.key().text();
            needs.put(id, Texts.read(entry.value(), "/needs/" + id, findings));
        }
        return needs;
    }

    private List<KnownGap> knownGaps() {
        List<KnownGap> gaps = new ArrayList<>();
        for (YamlNode.Entry entry : entries("known_gaps")) {
            String need = entry.key().text();
            Fields fields = Fields.of(entry.value(), "/known_gaps/" + need, findings, "reason", "source", "until");
            YamlNode until = fields == null ? null : fields.required("until");
            LocalDate day = fields == null || until == null ? null : Dates.day(until, fields.path("until"), findings);
            if (fields != null) {
                gaps.add(new KnownGap(
                        need,
                        fields.requiredText("reason"),
                        fields.words("source", "the id of a source"),
                        day == null ? LocalDate.MIN : day));
            }
        }
        return gaps;
    }

    private List<Service> services() {
        YamlNode value = section("services");
        List<YamlNode> entries =
                value == null ? List.of() : Fields.list(value, "/services", "a list of services", findings);
        List<Service> services = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Service service = ServiceReader.read(entries.get(i), "/services/" + i, findings);
            if (service != null && ids.add(service.id())) {
                services.add(service);
            } else if (service != null) {
                findings.error(
                        entries.get(i).at(),
                        "/services/" + i + "/id",
                        "id_twice",
                        "the id '" + service.id() + "' is used twice in 'services'; give one of them another id");
            }
        }
        return services;
    }
}
