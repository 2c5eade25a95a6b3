package lv.screening.service;

import static lv.screening.service.SampleCatalogue.AREAS;
import static lv.screening.service.SampleCatalogue.area;
import static lv.screening.service.SampleCatalogue.basket;
import static lv.screening.service.SampleCatalogue.definition;
import static lv.screening.service.SampleCatalogue.needs;
import static lv.screening.service.SampleCatalogue.source;
import static lv.screening.service.ServiceDraft.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Source;
import lv.screening.model.Target;
import lv.screening.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final List<Area> LAND = List.of(area("land", Area.Kind.COUNTRY, null, "Zeme"));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneMistakeIsOneProblem(String expected, CatalogueDefinition wrong) {
        assertThat(problems(wrong)).extracting(Problem::toString).containsExactly(expected);
    }

    static Stream<Arguments> oneMistakeIsOneProblem() {
        return Stream.of(
                wrong(
                        "/services/a/meets: unknown need 'mentro'; did you mean 'mentor'?; list it under 'needs'"
                                + " [unknown_need]",
                        service("a", "mentro")),
                wrong(
                        "/services/a/meets: a service meets at least one need, otherwise it is never suggested"
                                + " [meets_nothing]",
                        service("a")),
                wrong(
                        "/services/a/for: a service is for at least one of child, sibling, parent, foster_parent, guardian,"
                                + " professional [for_nobody]",
                        service("a", "talk").target()),
                wrong(
                        "/services/a/route: say at least one way to the service, such as [self] [no_route]",
                        service("a", "talk").noRoute()),
                wrong(
                        "/services/a/ages: the range of ages is empty; write the smaller age first [range]",
                        service("a", "talk").ages(12, 11)),
                wrong(
                        "/services/a/ages: ages lie within 0..120, found -1..17 [range]",
                        service("a", "talk").ages(-1, 17)),
                wrong(
                        "/services/a/ages: ages lie within 0..120, found 0..121 [range]",
                        service("a", "talk").ages(0, 121)),
                wrong(
                        "/services/a/valid: the last day is before the first; write the earlier day first [range]",
                        service("a", "talk").from("2026-01-02").to("2026-01-01")),
                wrong(
                        "/services/a/source: unknown source 'inventde'; did you mean 'invented'?; list it under 'sources'"
                                + " [unknown_source]",
                        service("a", "talk").source("inventde")),
                wrong(
                        "/services/a/where: name at least one area, or write 'where: national' [where]",
                        service("a", "talk").nowhere()),
                wrong(
                        "/services/a/where/regions: unknown area 'nort'; did you mean 'north'?; list it under 'areas'"
                                + " [unknown_area]",
                        service("a", "talk").regions("nort")),
                wrong(
                        "/services/a/where/municipalities: unknown area 'alpah'; did you mean 'alpha'?; list it under 'areas'"
                                + " [unknown_area]",
                        service("a", "talk").municipalities("alpah")),
                wrong(
                        "/services/a/where/regions: 'alpha' is a municipality; list it under 'municipalities' [area_kind]",
                        service("a", "talk").regions("alpha")),
                wrong(
                        "/services/a/where/municipalities: 'north' is a planning_region; list it under 'regions' [area_kind]",
                        service("a", "talk").municipalities("north")),
                wrong(
                        "/services/a/where/regions: 'land' is a country; for the whole country write 'where: national'"
                                + " [area_kind]",
                        service("a", "talk").regions("land")),
                wrong(
                        "/services/a: the id 'a' is used twice in 'services'; give one of them another id [id_twice]",
                        service("a", "talk"),
                        service("a", "group")),
                wrong(
                        "/services/Aé: 'Aé' can not be an id; expected small letters a-z, digits and _, beginning with a letter"
                                + " [id]",
                        service("Aé", "talk")),
                areas(
                        "/areas/land: the id 'land' is used twice in 'areas'; give one of them another id [id_twice]",
                        LAND.get(0),
                        LAND.get(0)),
                areas(
                        "/areas/x/in: unknown area 'lnad'; did you mean 'land'?; list it under 'areas' [unknown_area]",
                        LAND.get(0),
                        area("x", Area.Kind.MUNICIPALITY, "lnad", "X")),
                areas(
                        "/areas/x/in: 'x' would lie in itself: x -> y -> x [area_cycle]",
                        area("x", Area.Kind.MUNICIPALITY, "y", "X"),
                        area("y", Area.Kind.PLANNING_REGION, "x", "Y"),
                        area("z", Area.Kind.TOWN, "x", "Z")),
                areas(
                        "/areas/x/in: 'x' would lie in itself: x -> x [area_cycle]",
                        area("x", Area.Kind.MUNICIPALITY, "x", "X")),
                areas(
                        "/areas/x/in: a municipality can not lie in the town 'y'; expected a wider area [area_kind]",
                        area("x", Area.Kind.MUNICIPALITY, "y", "X"),
                        area("y", Area.Kind.TOWN, null, "Y")),
                areas(
                        "/areas/x/in: a town can not lie in the town 'y'; expected a wider area [area_kind]",
                        area("x", Area.Kind.TOWN, "y", "X"),
                        area("y", Area.Kind.TOWN, null, "Y")),
                areas(
                        "/areas/sea/kind: 'land' is already the country; a catalogue describes one country [area_kind]",
                        LAND.get(0),
                        area("sea", Area.Kind.COUNTRY, null, "Jūra")),
                areas(
                        "/areas/y: 'pilsēta' would stand for both 'x' and 'y'; ids, names and other spellings of areas must"
                                + " differ [area_ambiguous]",
                        area("x", Area.Kind.TOWN, null, "X", "Pilsēta"),
                        area("y", Area.Kind.TOWN, null, "Y", "PILSĒTA ")),
                Arguments.of(
                        "/id: '1st' can not be an id; expected small letters a-z, digits and _, beginning with a letter"
                                + " [id]",
                        head("1st", "1.0.0", List.of("en"))),
                Arguments.of(
                        "/version: '1.0' is no version; expected three numbers such as 1.2.0 (quote it if it has only"
                                + " two) [version]",
                        head("sample", "1.0", List.of("en"))),
                Arguments.of(
                        "/languages: name at least one language, such as [en, lv] [languages]",
                        head("sample", "1.0.0", List.of())));
    }

    @Test
    void everythingWrongIsFoundAtOnce() {
        assertThat(problems(definition(
                        List.of(area("x", Area.Kind.TOWN, "y", "X")),
                        service("a", "tlak").target().regions("z"),
                        service("a", "talk").source("none"))))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "id_twice", "for_nobody", "unknown_area", "unknown_need", "unknown_area", "unknown_source");
    }

    @Test
    void aNationalServiceNamesNoAreas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Where(true, List.of("north"), List.of()));
    }

    @Test
    void aBasketAddsAndMayReferToWhatIsBelow() throws InvalidDefinitionException {
        Catalogue both = SampleCatalogue.catalogue()
                .with(basket(
                        List.of(area("pond", Area.Kind.TOWN, "alpha", "Dīķis")),
                        needs("swim"),
                        service("swim_pond", "swim", "camp").municipalities("pond"),
                        service("talk_alpha", "talk").municipalities("alpha")));

        assertThat(both.reference()).isEqualTo("sample@1.0.0+alpha_basket@2.1.0");
        assertThat(both.needs().keySet()).containsExactly("talk", "mentor", "group", "camp", "rehab", "swim");
        assertThat(both.areas().outwards("pond"))
                .extracting(Area::id)
                .containsExactly("pond", "alpha", "north", "land");
        assertThat(found(both, "camp", "pond")).containsExactly("swim_pond");
        assertThat(found(both, "talk", "mill")).containsExactly("talk_alpha");
        assertThat(found(both, "talk", "beta")).containsExactly("line");
    }

    @Test
    void aBasketOverridesByIdInPlace() throws InvalidDefinitionException {
        Catalogue below = SampleCatalogue.catalogue();
        Catalogue both = below.with(basket(
                List.of(area("mill", Area.Kind.TOWN, "beta", "Dzirnavas")),
                Map.of("talk", Text.of("A talk")),
                service("mentor_alpha", "mentor")
                        .target(Target.CHILD)
                        .ages(0, 9)
                        .municipalities("alpha")));

        assertThat(both.services())
                .extracting(Service::id)
                .isEqualTo(below.services().stream().map(Service::id).toList());
        assertThat(both.service("mentor_alpha").orElseThrow().ages()).isEqualTo(new Ages(0, 9));
        assertThat(both.areas().outwards("mill")).extracting(Area::id).containsExactly("mill", "beta", "north", "land");
        assertThat(both.needs()).containsEntry("talk", Text.of("A talk"));
        assertThat(below.service("mentor_alpha").orElseThrow().ages()).isEqualTo(new Ages(10, 17));
        assertThat(found(both, "mentor", "alpha")).containsExactly("mentor_north");
    }

    @Test
    void aBasketWithAMistakeIsRefused() {
        CatalogueDefinition plain = basket(
                List.of(area("alpha", Area.Kind.MUNICIPALITY, "mill", "Alfas novads")),
                Map.of(),
                service("a", "swim").municipalities("pond"),
                service("b", "talk"),
                service("b", "talk"));
        CatalogueDefinition wrong = new CatalogueDefinition(
                plain.id(),
                plain.version(),
                plain.title(),
                plain.languages(),
                plain.licence(),
                List.of(source("invented", "Something else")),
                plain.areas(),
                plain.needs(),
                plain.services());

        assertThat(catchThrowableOfType(
                                InvalidDefinitionException.class,
                                () -> SampleCatalogue.catalogue().with(wrong))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/services/b: the id 'b' is used twice in 'services'; give one of them another id [id_twice]",
                        "/sources/invented: 'invented' is already another source of the catalogue below; use another id"
                                + " [source_differs]",
                        "/areas/alpha/in: 'alpha' would lie in itself: alpha -> mill -> alpha [area_cycle]",
                        "/services/a/meets: unknown need 'swim'; list it under 'needs' [unknown_need]",
                        "/services/a/where/municipalities: unknown area 'pond'; list it under 'areas' [unknown_area]");
    }

    @Test
    void aBasketMayRepeatASourceAndKeepsBothLicences() throws InvalidDefinitionException {
        Source same = source("invented", "Invented");
        CatalogueDefinition below = SampleCatalogue.catalogue().definition();
        CatalogueDefinition other = new CatalogueDefinition(
                "other",
                "1.0.0",
                below.title(),
                below.languages(),
                "CC-BY-4.0",
                List.of(same),
                List.of(),
                Map.of(),
                List.of());
        Catalogue both = SampleCatalogue.catalogue().with(other);

        assertThat(both.definition().sources()).containsExactly(same);
        assertThat(both.definition().licence()).isEqualTo("CC0-1.0 AND CC-BY-4.0");
        assertThat(both.with(basket(List.of(), Map.of())).reference())
                .isEqualTo("sample@1.0.0+other@1.0.0+alpha_basket@2.1.0");
    }

    private static List<String> found(Catalogue catalogue, String need, String area) {
        ServiceQuery query = new ServiceQuery(List.of(need), Set.of(Target.CHILD), area, 14, SampleCatalogue.TODAY);
        return ServiceSearch.in(catalogue).find(query).services().stream()
                .map(Service::id)
                .toList();
    }

    private static List<Problem> problems(CatalogueDefinition wrong) {
        return catchThrowableOfType(InvalidDefinitionException.class, () -> Catalogue.of(wrong))
                .problems();
    }

    private static Arguments wrong(String expected, ServiceDraft... services) {
        return Arguments.of(expected, definition(AREAS, services));
    }

    private static Arguments areas(String expected, Area... areas) {
        return Arguments.of(expected, definition(new ArrayList<>(List.of(areas))));
    }

    private static CatalogueDefinition head(String id, String version, List<String> languages) {
        CatalogueDefinition plain = definition(AREAS, service("a", "talk"));
        return new CatalogueDefinition(
                id,
                version,
                plain.title(),
                languages,
                plain.licence(),
                plain.sources(),
                plain.areas(),
                plain.needs(),
                plain.services());
    }
}
