package lv.screening.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.screening.expr.Identifier;
import lv.screening.expr.NearNames;
import lv.screening.model.Problem;
import lv.screening.model.Source;
import org.jspecify.annotations.Nullable;

/** Checks catalogue definitions: ids, references between the parts, the tree of areas. */
final class CatalogueStructure {
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)");
    private static final int OLDEST = 120;

    private final CatalogueDefinition definition;
    private final Map<String, Area> byId = new HashMap<>();
    private final List<String> areaIds = new ArrayList<>();
    private final List<String> sourceIds = new ArrayList<>();
    private final List<String> serviceIds = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private CatalogueStructure(CatalogueDefinition definition) {
        this.definition = definition;
        for (Area area : definition.areas()) {
            byId.put(area.id(), area);
            areaIds.add(area.id());
        }
        for (Source source : definition.sources()) {
            sourceIds.add(source.id());
        }
        for (Service service : definition.services()) {
            serviceIds.add(service.id());
        }
    }

    /** What is wrong with one file, whatever it is put on top of. */
    static List<Problem> own(CatalogueDefinition definition) {
        CatalogueStructure structure = new CatalogueStructure(definition);
        structure.head();
        structure.ids("sources", structure.sourceIds);
        structure.ids("areas", structure.areaIds);
        structure.ids("needs", definition.needs().keySet());
        structure.ids("services", structure.serviceIds);
        for (Service service : definition.services()) {
            structure.service(service);
        }
        structure.ids(
                "red_flags", definition.redFlags().stream().map(RedFlag::id).toList());
        structure.ids(
                "known_gaps",
                definition.knownGaps().stream().map(KnownGap::need).toList());
        return structure.problems;
    }

    /** What is wrong with the references and areas of a catalogue that must stand on its own. */
    static List<Problem> together(CatalogueDefinition definition) {
        CatalogueStructure structure = new CatalogueStructure(definition);
        structure.areas();
        for (Service service : definition.services()) {
            structure.references(service);
        }
        for (RedFlag flag : definition.redFlags()) {
            structure.references(flag);
        }
        for (KnownGap gap : definition.knownGaps()) {
            String path = "/known_gaps/" + gap.need();
            structure.known("need", List.of(gap.need()), definition.needs().keySet(), "needs", path);
            structure.known("source", gap.source(), structure.sourceIds, "sources", path + "/source");
        }
        return structure.problems;
    }

    /** Sources of a basket that have the id of another source. */
    static List<Problem> differingSources(List<Source> here, List<Source> basket) {
        Map<String, Source> known = new HashMap<>();
        here.forEach(source -> known.put(source.id(), source));
        return basket.stream()
                .filter(source -> known.containsKey(source.id()) && !source.equals(known.get(source.id())))
                .map(source -> Problem.error(
                        "source_differs",
                        "/sources/" + source.id(),
                        "'" + source.id() + "' is already another source of the catalogue below; use another id"))
                .toList();
    }

    private void head() {
        id(definition.id(), "/id");
        if (!VERSION.matcher(definition.version()).matches()) {
            error(
                    "version",
                    "/version",
                    "'" + definition.version()
                            + "' is no version; expected three numbers such as 1.2.0 (quote it if it has"
                            + " only two)");
        }
        if (definition.languages().isEmpty()) {
            error("languages", "/languages", "name at least one language, such as [en, lv]");
        }
    }

    private void ids(String part, Collection<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            String path = "/" + part + "/" + id;
            id(id, path);
            if (!seen.add(id)) {
                error(
                        "id_twice",
                        path,
                        "the id '" + id + "' is used twice in '" + part + "'; give one of them another id");
            }
        }
    }

    private void id(String id, String path) {
        if (!Identifier.is(id)) {
            error(
                    "id",
                    path,
                    "'" + id + "' can not be an id; expected small letters a-z, digits and _, beginning with a letter");
        }
    }

    private void service(Service service) {
        String path = "/services/" + service.id();
        if (service.meets().isEmpty()) {
            error(
                    "meets_nothing",
                    path + "/meets",
                    "a service meets at least one need, otherwise it is never suggested");
        }
        if (service.target().isEmpty()) {
            error(
                    "for_nobody",
                    path + "/for",
                    "a service is for at least one of child, sibling, parent, foster_parent,"
                            + " guardian, professional");
        }
        if (service.route().isEmpty()) {
            error("no_route", path + "/route", "say at least one way to the service, such as [self]");
        }
        if (service.ages().min() < 0 || service.ages().max() > OLDEST) {
            error("range", path + "/ages", "ages lie within 0.." + OLDEST + ", found " + service.ages());
        } else if (service.ages().min() > service.ages().max()) {
            error("range", path + "/ages", "the range of ages is empty; write the smaller age first");
        }
        if (service.valid().from() != null
                && service.valid().endedBefore(service.valid().from())) {
            error("range", path + "/valid", "the last day is before the first; write the earlier day first");
        }
        Where where = service.where();
        if (!where.national()
                && where.regions().isEmpty()
                && where.municipalities().isEmpty()) {
            error("where", path + "/where", "name at least one area, or write 'where: national'");
        }
    }

    private void references(Service service) {
        String path = "/services/" + service.id();
        known("need", service.meets(), definition.needs().keySet(), "needs", path + "/meets");
        known("source", service.source(), sourceIds, "sources", path + "/source");
        where(service.where().regions(), Set.of(Area.Kind.PLANNING_REGION), path + "/where/regions");
        where(
                service.where().municipalities(),
                Set.of(Area.Kind.MUNICIPALITY, Area.Kind.TOWN),
                path + "/where/municipalities");
    }

    private void references(RedFlag flag) {
        String path = "/red_flags/" + flag.id();
        known("service", flag.services(), serviceIds, "services", path + "/services");
        known("source", flag.source(), sourceIds, "sources", path + "/source");
    }

    private void where(List<String> ids, Set<Area.Kind> kinds, String path) {
        for (String id : ids) {
            Area area = area(id);
            if (area == null) {
                List<String> suitable = definition.areas().stream()
                        .filter(each -> kinds.contains(each.kind()))
                        .map(Area::id)
                        .toList();
                error(
                        "unknown_area",
                        path,
                        "unknown area '" + id + "'" + NearNames.advice(id, suitable) + "; list it under 'areas'");
            } else if (!kinds.contains(area.kind())) {
                error(
                        "area_kind",
                        path,
                        "'" + id + "' is a " + area.kind().id() + "; "
                                + (area.kind() == Area.Kind.COUNTRY
                                        ? "for the whole country write 'where: national'"
                                        : "list it under '"
                                                + (area.kind() == Area.Kind.PLANNING_REGION
                                                        ? "regions"
                                                        : "municipalities")
                                                + "'"));
            }
        }
    }

    private void known(String what, List<String> ids, Collection<String> known, String part, String path) {
        for (String id : ids) {
            if (!known.contains(id)) {
                error(
                        "unknown_" + what,
                        path,
                        "unknown " + what + " '" + id + "'" + NearNames.advice(id, known) + "; list it under '" + part
                                + "'");
            }
        }
    }

    private void areas() {
        Set<String> reported = new HashSet<>();
        Map<String, Area> spellings = new HashMap<>();
        Area country = null;
        for (Area area : definition.areas()) {
            String path = "/areas/" + area.id();
            if (area.kind() == Area.Kind.COUNTRY) {
                if (country != null && !country.id().equals(area.id())) {
                    error(
                            "area_kind",
                            path + "/kind",
                            "'" + country.id() + "' is already the country; a catalogue describes one country");
                }
                country = country == null ? area : country;
            }
            if (area.in() != null) {
                Area parent = area(area.in());
                if (parent == null) {
                    error(
                            "unknown_area",
                            path + "/in",
                            "unknown area '" + area.in() + "'" + NearNames.advice(area.in(), areaIds)
                                    + "; list it under 'areas'");
                } else if (!cycle(area, reported) && parent.kind().compareTo(area.kind()) >= 0) {
                    error(
                            "area_kind",
                            path + "/in",
                            "a " + area.kind().id() + " can not lie in the "
                                    + parent.kind().id() + " '" + parent.id() + "'; expected a wider area");
                }
            }
            for (String spelling : AreaTree.spellings(area)) {
                Area other = spellings.putIfAbsent(spelling, area);
                if (other != null && !other.id().equals(area.id())) {
                    error(
                            "area_ambiguous",
                            path,
                            "'" + spelling + "' would stand for both '" + other.id() + "' and '" + area.id()
                                    + "'; ids, names and other spellings of areas must differ");
                }
            }
        }
    }

    /** Whether an area lies in itself; the first area of a cycle reports it. */
    private boolean cycle(Area start, Set<String> reported) {
        Set<String> way = new LinkedHashSet<>();
        Area next = start;
        while (next != null && way.add(next.id())) {
            next = next.in() == null ? null : area(next.in());
        }
        if (next == null || !next.id().equals(start.id())) {
            return false;
        }
        if (!reported.contains(start.id())) {
            error(
                    "area_cycle",
                    "/areas/" + start.id() + "/in",
                    "'" + start.id() + "' would lie in itself: " + String.join(" -> ", way) + " -> " + start.id());
            reported.addAll(way);
        }
        return true;
    }

    private @Nullable Area area(String id) {
        return byId.get(id);
    }

    private void error(String code, String path, String message) {
        problems.add(Problem.error(code, path, message));
    }
}
