package lv.screening.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.screening.check.CatalogueCheck;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Target;
import lv.screening.model.Text;
import lv.screening.service.Ages;
import lv.screening.service.Area;
import lv.screening.service.Contact;
import lv.screening.service.Service;
import lv.screening.service.Validity;
import lv.screening.service.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueReaderTest {
    private static final String GOOD = resource("catalogue.yaml");

    private static final String BASKET = """
            format: 1
            id: alpha_basket
            version: 0.1.0
            title: Basket of Alpha
            languages: [lv]
            services:
              - {id: group_alpha, name: Grupa, kind: support_group, sector: welfare, meets: [talk], for: [parent], ages: 0..17,
                 where: {municipalities: [alpha]}, route: [self]}
            """;

    @Test
    void everyFieldIsRead() throws InvalidDefinitionException {
        ReadCatalogue read = read(GOOD);
        Service line = read.catalogue().service("line").orElseThrow();
        Service mentor = read.catalogue().service("mentor_north").orElseThrow();

        assertThat(read.warnings()).isEmpty();
        assertThat(read.catalogue().reference()).isEqualTo("land@1.0.0");
        assertThat(read.catalogue().definition().licence()).isEqualTo("CC0-1.0");
        assertThat(read.catalogue().definition().title().in("lv")).isEqualTo("Izdomātas valsts pakalpojumi");
        assertThat(read.catalogue().needs().getOrDefault("talk", Text.NONE).in("lv"))
                .isEqualTo("Saruna");
        assertThat(read.catalogue().areas().named("alfas NOV.").orElseThrow().in())
                .isEqualTo("north");
        assertThat(read.catalogue().areas().withId("north").orElseThrow().kind())
                .isEqualTo(Area.Kind.PLANNING_REGION);
        assertThat(line.kind()).isEqualTo(Service.Kind.CRISIS_LINE);
        assertThat(line.sector()).isEqualTo(Service.Sector.WELFARE);
        assertThat(line.target()).containsExactly(Target.CHILD, Target.PARENT);
        assertThat(line.where()).isEqualTo(Where.NATIONAL);
        assertThat(line.contact())
                .isEqualTo(new Contact(
                        "116111",
                        "https://example.org",
                        "line@example.org",
                        "Main street 1",
                        "https://chat.example.org"));
        assertThat(line.cost().in("lv")).isEqualTo("bez maksas");
        assertThat(line.hours().in("en")).isEqualTo("always");
        assertThat(line.note().in("lv")).isEqualTo("Piezīme");
        assertThat(line.checked()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(line.status()).isEqualTo(Service.Status.RUNNING);
        assertThat(line.valid()).isEqualTo(Validity.UNLIMITED);
        assertThat(mentor.where()).isEqualTo(Where.in(List.of("north"), List.of("alpha")));
        assertThat(mentor.meets()).containsExactly("mentor", "talk");
        assertThat(mentor.ages()).isEqualTo(new Ages(10, 17));
        assertThat(mentor.route()).containsExactly(Service.Route.SCHOOL, Service.Route.SOCIAL_SERVICE);
        assertThat(mentor.status()).isEqualTo(Service.Status.PILOT);
        assertThat(mentor.source()).containsExactly("invented");
        assertThat(mentor.checked()).isNull();
        assertThat(mentor.contact()).isEqualTo(Contact.NONE);
        assertThat(mentor.valid()).isEqualTo(new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void oneMistakeIsOneProblemAtItsPlace(String good, String wrong, String expected) {
        assertThat(GOOD).contains(good);
        assertThat(problems(GOOD.replace(good, wrong))).containsExactly(expected);
    }

    static Stream<Arguments> oneMistakeIsOneProblemAtItsPlace() {
        String kinds = String.join(
                ", ", Stream.of(Service.Kind.values()).map(Service.Kind::id).toList());
        return Stream.of(
                Arguments.of(
                        "    kind: mentor",
                        "    kind: mentro",
                        "c.yaml:37:11: unknown word 'mentro'; did you mean" + " 'mentor'?; expected one of " + kinds
                                + " [not_one_of]"),
                Arguments.of(
                        "    sector: education",
                        "    sektor: education",
                        "c.yaml:38:5: unknown field 'sektor'; did you mean 'sector'? [unknown_field]"),
                Arguments.of(
                        "    meets: [mentor, talk]",
                        "    meets: [mentor, tlak]",
                        "c.yaml:39:5: unknown need 'tlak'; did"
                                + " you mean 'talk'?; list it under 'needs' [unknown_need]"),
                Arguments.of(
                        "    meets: [mentor, talk]\n", "", "c.yaml:35:5: the field 'meets' is missing [missing_field]"),
                Arguments.of(
                        "    meets: [mentor, talk]",
                        "    meets: []",
                        "c.yaml:39:5: a service meets at least one need,"
                                + " otherwise it is never suggested [meets_nothing]"),
                Arguments.of(
                        "    for: [child]",
                        "    for: [chlid]",
                        "c.yaml:40:11: unknown word 'chlid'; did you mean"
                                + " 'child'?; expected one of child, sibling, parent, foster_parent, guardian, professional"
                                + " [not_one_of]"),
                Arguments.of(
                        "    ages: 10..17",
                        "    ages: 17..10",
                        "c.yaml:41:11: the range of ages is empty; write the" + " smaller age first [range]"),
                Arguments.of(
                        "    ages: 10..17",
                        "    ages: 10.5..17",
                        "c.yaml:41:11: expected whole years such as 11..18," + " found 10.5 [whole_number]"),
                Arguments.of(
                        "regions: [north]",
                        "regions: [nort]",
                        "c.yaml:42:13: unknown area 'nort'; did you mean 'north'?;"
                                + " list it under 'areas' [unknown_area]"),
                Arguments.of(
                        "municipalities: [alpha]",
                        "municipalities: []",
                        "c.yaml:42:31: expected at least one area; leave"
                                + " 'municipalities' out instead [empty_value]"),
                Arguments.of(
                        "where: national",
                        "where: nationl",
                        "c.yaml:27:12: expected national, or areas such as {regions:"
                                + " [kurzeme]}, found a text; did you mean 'national'? [where]"),
                Arguments.of(
                        "{regions: [north], municipalities: [alpha]}",
                        "{}",
                        "c.yaml:42:5: name at least one area, or" + " write 'where: national' [where]"),
                Arguments.of(
                        "route: [school, social_service]",
                        "route: [doctor]",
                        "c.yaml:43:13: unknown word 'doctor';"
                                + " expected one of self, school, family_doctor, social_service, decision [not_one_of]"),
                Arguments.of(
                        "phone: \"116111\"",
                        "phone: 116111",
                        "c.yaml:29:22: expected a telephone number; a number that"
                                + " is meant as text needs quotes: \"116111\" [unquoted_number]"),
                Arguments.of(
                        "checked: 2026-06-30",
                        "checked: 30.06.2026",
                        "c.yaml:33:14: expected a day such as 2026-06-30"
                                + " (year, month, day), found '30.06.2026' [date]"),
                Arguments.of(
                        "checked: 2026-06-30",
                        "checked: 2026-02-30",
                        "c.yaml:33:14: expected a day such as 2026-06-30"
                                + " (year, month, day), found '2026-02-30' [date]"),
                Arguments.of(
                        "2026-01-01..2027-12-31",
                        "2026-01-01",
                        "c.yaml:46:12: expected days such as"
                                + " 2026-01-01..2026-12-31, of which one may be left out, found '2026-01-01' [date]"),
                Arguments.of(
                        "2026-01-01..2027-12-31",
                        "2028-01-01..2027-12-31",
                        "c.yaml:46:12: the last day is before the" + " first; write the earlier day first [range]"),
                Arguments.of(
                        "id: mentor_north",
                        "id: line",
                        "c.yaml:35:5: the id 'line' is used twice in 'services'; give one"
                                + " of them another id [id_twice]"),
                Arguments.of(
                        "in: north",
                        "in: nort",
                        "c.yaml:13:55: unknown area 'nort'; did you mean 'north'?; list it under"
                                + " 'areas' [unknown_area]"),
                Arguments.of(
                        "in: north",
                        "in: alpha",
                        "c.yaml:13:55: 'alpha' would lie in itself: alpha -> alpha" + " [area_cycle]"),
                Arguments.of(
                        "lv: Mentors}\n",
                        "lv: Mentors}\n  Camp: {en: Camp, lv: Nometne}\n",
                        "c.yaml:18:3: 'Camp' can not be an id; expected small letters a-z, digits and _, beginning with a letter"
                                + " [id]"),
                Arguments.of(
                        "source: [invented]",
                        "source: [invente]",
                        "c.yaml:45:5: unknown source 'invente'; did you mean"
                                + " 'invented'?; list it under 'sources' [unknown_source]"),
                Arguments.of(
                        "version: 1.0.0",
                        "version: \"1.0\"",
                        "c.yaml:3:10: '1.0' is no version; expected three numbers"
                                + " such as 1.2.0 (quote it if it has only two) [version]"),
                Arguments.of(
                        "needs:\n",
                        "need:\n",
                        "c.yaml:15:1: unknown field 'need'; did you mean 'needs'? [unknown_field]"));
    }

    @Test
    void aBasketIsReadOnTopOfACatalogue() throws InvalidDefinitionException {
        ReadCatalogue both = basket(BASKET);

        assertThat(both.catalogue().reference()).isEqualTo("land@1.0.0+alpha_basket@0.1.0");
        assertThat(both.catalogue().services())
                .extracting(Service::id)
                .containsExactly("line", "mentor_north", "group_alpha");
        assertThat(both.files()).extracting(SourceMap::file).containsExactly("c.yaml", "b.yaml");
    }

    @Test
    void aBasketIsRefusedWithThePlaceInItsOwnFile() {
        String wrong = BASKET.replace("meets: [talk]", "meets: [tolk]").replace("[alpha]", "[north]");

        assertThat(catchThrowableOfType(InvalidDefinitionException.class, () -> basket(wrong))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "b.yaml:7:74: unknown need 'tolk'; did you mean 'talk'?; list it under 'needs' [unknown_need]",
                        "b.yaml:8:14: 'north' is a planning_region; list it under 'regions' [area_kind]");
    }

    @Test
    void aBasketThatBreaksWhatIsBelowPointsToBothFiles() {
        String areas = "areas: {north: {name: Ziemeļi, kind: municipality, in: land}}\n";

        assertThat(catchThrowableOfType(InvalidDefinitionException.class, () -> basket(BASKET + areas))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "c.yaml:13:55: a municipality can not lie in the municipality 'north'; expected a wider area"
                                + " [area_kind]",
                        "c.yaml:42:13: 'north' is a municipality; list it under 'municipalities' [area_kind]");
    }

    @Test
    void aBasketOnItsOwnLacksSections() {
        assertThat(problems(BASKET))
                .containsExactly(
                        "c.yaml:1:1: the field 'areas' is missing [missing_field]",
                        "c.yaml:1:1: the field 'needs' is missing [missing_field]");
    }

    @Test
    void warningsAreLocatedInTheTopmostFileThatHasThePart() throws InvalidDefinitionException {
        ReadCatalogue both = basket(BASKET.replace("[lv]", "[en, lv]").replace("name: Grupa", "name: {lv: Grupa}"));

        assertThat(CatalogueCheck.entries(both.catalogue(), LocalDate.of(2028, 1, 1)).stream()
                        .map(both::locate)
                        .map(Problem::toString))
                .containsExactly(
                        "c.yaml:33:14: warning: 'line' was last checked on 2026-06-30, more than 18 months before 2028-01-01;"
                                + " compare it with its source and set 'checked' [service_stale]",
                        "c.yaml:46:12: warning: 'mentor_north' ended on 2027-12-31; remove it, or set the new last day"
                                + " [service_ended]",
                        "b.yaml:7:5: warning: 'group_alpha' names no source; say with 'source' where the entry is from"
                                + " [source_missing]",
                        "b.yaml:7:23: warning: the text is missing in en; the languages of the catalogue are en, lv"
                                + " [translation_missing]");
    }

    @Test
    void aFileOrItsFolderCanBeNamed(@TempDir Path folder) throws IOException, InvalidDefinitionException {
        Path file = Files.writeString(folder.resolve(CatalogueReader.FILE), GOOD);
        Path basket = Files.writeString(folder.resolve("basket.yaml"), BASKET);

        assertThat(CatalogueReader.read(folder).catalogue().services()).hasSize(2);
        assertThat(CatalogueReader.read(basket, CatalogueReader.read(file))
                        .catalogue()
                        .services())
                .hasSize(3);
    }

    @Test
    void halfOpenValidityIsRead() throws InvalidDefinitionException {
        String full = "2026-01-01..2027-12-31";

        assertThat(valid(GOOD.replace(full, "2026-01-01.."))).isEqualTo(new Validity(LocalDate.of(2026, 1, 1), null));
        assertThat(valid(GOOD.replace(full, "..2027-12-31"))).isEqualTo(new Validity(null, LocalDate.of(2027, 12, 31)));
        assertThat(problems(GOOD.replace(full, ".."))).hasSize(1);
    }

    private static Validity valid(String yaml) throws InvalidDefinitionException {
        return read(yaml).catalogue().service("mentor_north").orElseThrow().valid();
    }

    private static ReadCatalogue read(String yaml) throws InvalidDefinitionException {
        return CatalogueReader.read("c.yaml", yaml.getBytes(UTF_8));
    }

    private static ReadCatalogue basket(String yaml) throws InvalidDefinitionException {
        return CatalogueReader.read("b.yaml", yaml.getBytes(UTF_8), read(GOOD));
    }

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(InvalidDefinitionException.class, () -> read(yaml)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(CatalogueReaderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
