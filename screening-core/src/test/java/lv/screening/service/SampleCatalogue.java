package lv.screening.service;

import static lv.screening.service.ServiceDraft.service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Source;
import lv.screening.model.Target;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A made-up country for tests: regions north (municipalities alpha, with the town mill, and beta) and south (municipality
 * gamma), and eleven services, small enough to work out every answer by hand.
 */
public final class SampleCatalogue {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    public static final List<Area> AREAS = List.of(
            area("land", Area.Kind.COUNTRY, null, "Zeme"),
            area("north", Area.Kind.PLANNING_REGION, "land", "Ziemeļi"),
            area("south", Area.Kind.PLANNING_REGION, "land", "Dienvidi"),
            area("alpha", Area.Kind.MUNICIPALITY, "north", "Alfas novads", "Alfas nov.", "Alpha"),
            area("beta", Area.Kind.MUNICIPALITY, "north", "Bētas novads"),
            area("gamma", Area.Kind.MUNICIPALITY, "south", "Gammas novads"),
            area("mill", Area.Kind.TOWN, "alpha", "Dzirnavas"));

    private SampleCatalogue() {}

    public static Area area(String id, Area.Kind kind, @Nullable String in, String name, String... also) {
        return new Area(id, Text.of(name), kind, in, List.of(also));
    }

    public static Source source(String id, String title) {
        return new Source(id, Text.of(title), null, null, null, null, Text.NONE);
    }

    public static Map<String, Text> needs(String... ids) {
        Map<String, Text> needs = new LinkedHashMap<>();
        Arrays.stream(ids).forEach(id -> needs.put(id, Text.of(id)));
        return needs;
    }

    public static CatalogueDefinition definition(List<Area> areas, ServiceDraft... services) {
        return new CatalogueDefinition(
                "sample",
                "1.0.0",
                Text.of("Sample"),
                List.of("en"),
                "CC0-1.0",
                List.of(source("invented", "Invented")),
                areas,
                needs("talk", "mentor", "group", "camp", "rehab"),
                Arrays.stream(services).map(ServiceDraft::build).toList());
    }

    public static CatalogueDefinition basket(List<Area> areas, Map<String, Text> needs, ServiceDraft... services) {
        return new CatalogueDefinition(
                "alpha_basket",
                "2.1.0",
                Text.of("Basket of Alpha"),
                List.of("en"),
                "CC0-1.0",
                List.of(),
                areas,
                needs,
                Arrays.stream(services).map(ServiceDraft::build).toList());
    }

    public static Catalogue catalogue() {
        return valid(definition(
                AREAS,
                service("line", "talk").target(Target.values()),
                service("mentor_land", "mentor").target(Target.CHILD, Target.PARENT, Target.SIBLING),
                service("mentor_north", "mentor")
                        .target(Target.CHILD, Target.PARENT)
                        .regions("north"),
                service("mentor_alpha", "mentor").ages(10, 17).municipalities("alpha"),
                service("tutor_alpha", "mentor").ages(6, 12).municipalities("alpha"),
                service("group_mill", "group").municipalities("mill").to("2025-12-31"),
                service("group_north", "group").regions("north").checked("2025-05-21"),
                service("group_beta", "group").municipalities("beta").checked("2025-05-22"),
                service("camp_land", "camp").status(Service.Status.PLANNED),
                service("camp_south", "camp").regions("south").from("2026-11-23"),
                service("camp_gamma", "camp")
                        .municipalities("gamma")
                        .status(Service.Status.PILOT)
                        .checked("")));
    }

    public static Catalogue valid(CatalogueDefinition definition) {
        try {
            return Catalogue.of(definition);
        } catch (InvalidDefinitionException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
