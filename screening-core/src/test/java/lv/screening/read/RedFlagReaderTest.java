package lv.screening.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lv.screening.check.CatalogueCheck;
import lv.screening.expr.Expression;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Referral;
import lv.screening.model.Text;
import lv.screening.service.Catalogue;
import lv.screening.service.RedFlag;
import org.junit.jupiter.api.Test;

class RedFlagReaderTest {
    private static final String HEAD = """
            format: 1
            id: land
            version: 1.0.0
            title: Land
            languages: [en, lv]
            licence: CC0-1.0
            sources: [{id: own, title: Invented}]
            areas: {land: {name: Land, kind: country}}
            needs: {safety: Safety}
            services:
              - {id: line, name: Line, kind: crisis_line, sector: welfare, meets: [safety], for: [child], ages: 0..17,
                 where: national, route: [self], source: own, checked: 2026-11-01}
            red_flags:
            """;

    private static ReadCatalogue read(String flags) throws InvalidDefinitionException {
        return CatalogueReader.read("c.yaml", (HEAD + flags).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String flags) {
        InvalidDefinitionException invalid = catchThrowableOfType(InvalidDefinitionException.class, () -> read(flags));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream()
                .map(problem -> problem.toString().replaceFirst("^c.yaml:14:[0-9]+: ", ""))
                .toList();
    }

    private static Referral referral(String id) throws Exception {
        return new Referral(
                id, Expression.parse("a == 1"), Referral.Urgency.NOW, List.of(), List.of(), Text.of("Act"), Text.NONE);
    }

    @Test
    void everyFieldIsRead() throws Exception {
        Catalogue catalogue = read("""
                  acute: {name: {en: Acute, lv: Akūti}, signs: Plan, urgency: same_day, step: Call, law: Report,
                    services: [line], referrals: [self_harm, other], source: own, note: To be confirmed}
                """).catalogue();
        RedFlag flag = catalogue.redFlags().get(0);
        assertThat(flag.id()).isEqualTo("acute");
        assertThat(flag.name().in("lv")).isEqualTo("Akūti");
        assertThat(flag.signs().in("en")).isEqualTo("Plan");
        assertThat(flag.urgency()).isEqualTo(Referral.Urgency.SAME_DAY);
        assertThat(flag.step().in("en")).isEqualTo("Call");
        assertThat(flag.law().in("en")).isEqualTo("Report");
        assertThat(flag.services()).containsExactly("line");
        assertThat(flag.source()).containsExactly("own");
        assertThat(flag.note().in("en")).isEqualTo("To be confirmed");
        assertThat(catalogue.redFlag(referral("acute"))).contains(flag);
        assertThat(catalogue.redFlag(referral("other"))).contains(flag);
        assertThat(catalogue.redFlag(referral("third"))).isEmpty();
    }

    @Test
    void mistakesAreNamedWhereTheyAre() {
        assertThat(problems("  acute: {name: A, urgency: weeks, step: B}\n"))
                .containsExactly("unknown word 'weeks'; expected one of now, same_day [not_one_of]");
        assertThat(problems("  acute: {name: A, urgency: now}\n"))
                .containsExactly("the field 'step' is missing [missing_field]");
        assertThat(problems("  acute: {name: A, urgency: now, step: B, services: [lin]}\n"))
                .containsExactly(
                        "unknown service 'lin'; did you mean 'line'?; list it under 'services'" + " [unknown_service]");
        assertThat(problems("  acute: {name: A, urgency: now, step: B, source: ow}\n"))
                .containsExactly(
                        "unknown source 'ow'; did you mean 'own'?; list it under 'sources'" + " [unknown_source]");
        assertThat(problems("  acute: {name: A, urgency: now, step: B, setp: C}\n"))
                .containsExactly("unknown field 'setp'; did you mean 'step'? [unknown_field]");
    }

    @Test
    void aBasketMayChangeOne() throws InvalidDefinitionException {
        ReadCatalogue below = read("  acute: {name: A, urgency: now, step: B, source: own}\n");
        String basket = """
                format: 1
                id: town
                version: 1.0.0
                title: Town
                languages: [en]
                red_flags:
                  acute: {name: A, urgency: now, step: Call the town line, services: [line]}
                """;
        Catalogue both = CatalogueReader.read("b.yaml", basket.getBytes(StandardCharsets.UTF_8), below)
                .catalogue();
        assertThat(both.redFlags()).hasSize(1);
        assertThat(both.redFlags().get(0).step().in("en")).isEqualTo("Call the town line");
    }

    @Test
    void checkAsksForSourceAndTranslation() throws InvalidDefinitionException {
        ReadCatalogue read = read("  acute: {name: A, urgency: now, step: {en: Call}}\n");
        List<String> codes = CatalogueCheck.entries(read.catalogue(), LocalDate.of(2026, 11, 22)).stream()
                .filter(problem -> problem.path().startsWith("/red_flags"))
                .map(Problem::code)
                .toList();
        assertThat(codes).containsExactly("source_missing", "translation_missing");
    }
}
