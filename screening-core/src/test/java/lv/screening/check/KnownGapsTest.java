package lv.screening.check;

import static lv.screening.service.SampleCatalogue.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.read.CatalogueReader;
import lv.screening.read.QuestionnaireReader;
import lv.screening.service.Catalogue;
import org.junit.jupiter.api.Test;

class KnownGapsTest {
    private static final String HEAD = """
            format: 1
            id: land
            version: 1.0.0
            title: Land
            languages: [en]
            licence: CC0-1.0
            sources: [{id: own, title: Invented}]
            areas:
              land: {name: Land, kind: country}
              north: {name: North, kind: planning_region, in: land}
              alpha: {name: Alpha, kind: municipality, in: north}
            needs: {talk: Talk}
            services:
            """;

    private static final String GAP = """
            known_gaps:
              talk: {reason: Not begun yet., source: own, until: 2026-12-31}
            """;

    private static final String EXPLAINED = "the need 'talk' is met by planned services only (soon): Not begun yet."
            + " (source own, holds until 2026-12-31) [gap_known]";

    private static String service(String id, String fields) {
        return "  - {id: " + id
                + ", name: Some, kind: mentor, sector: welfare, meets: [talk], route: [self], source: own,"
                + " checked: 2026-11-01, " + fields + "}\n";
    }

    private static String planned(String fields) {
        return service("soon", "status: planned, " + fields);
    }

    private static Catalogue catalogue(String... parts) throws Exception {
        return CatalogueReader.read("c.yaml", (HEAD + String.join("", parts)).getBytes(StandardCharsets.UTF_8))
                .catalogue();
    }

    private static Questionnaire questionnaire(String need) throws Exception {
        return QuestionnaireReader.read(
                        "q.yaml", """
                format: 1
                id: q
                version: 1.0.0
                title: Q
                misuse: None.
                status: example
                population: {ages: 10..17, informant: self}
                languages: [en]
                licence: CC0-1.0
                sources: [{id: own, title: Invented}]
                answers: {yes_no: {"no": 0, "yes": 1}}
                items: {harm: {text: Harm, answers: yes_no}}
                scales: {danger: {label: Danger, domain: wellbeing, higher: worse, terms: [{each: [harm]}]}}
                referrals:
                  - {id: one, when: harm == yes, urgency: now, for: [child], needs: [%s], text: Talk}
                  - {id: two, when: harm == no, urgency: routine, for: [child], needs: [%s], text: Talk}
                """.formatted(need, need).getBytes(StandardCharsets.UTF_8), file -> null)
                .questionnaire();
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static final String CHILD = "for: [child], ages: 0..17, where: national";

    @Test
    void aReasonTurnsTheWarningOfEveryReferralIntoOneNote() throws Exception {
        Catalogue silent = catalogue(planned(CHILD));
        assertThat(words(CatalogueCheck.referrals(silent, questionnaire("talk"), TODAY)))
                .hasSize(2)
                .allMatch(line -> line.contains("warning: ") && line.endsWith("[referral_need_unmet]"));

        Catalogue explained = catalogue(planned(CHILD), GAP);
        assertThat(words(CatalogueCheck.referrals(explained, questionnaire("talk"), TODAY)))
                .containsExactly("/referrals/one/needs: note: " + EXPLAINED);
        assertThat(words(CatalogueCheck.entries(explained, TODAY)))
                .containsExactly("/known_gaps/talk: note: " + EXPLAINED);
        assertThat(CatalogueCheck.idleGaps(explained, List.of(questionnaire("talk")), TODAY))
                .isEmpty();
    }

    @Test
    void afterItsLastDayTheWarningsComeBack() throws Exception {
        Catalogue catalogue = catalogue(planned(CHILD), GAP.replace("2026-12-31", "2026-11-21"));
        assertThat(words(CatalogueCheck.referrals(catalogue, questionnaire("talk"), TODAY)))
                .hasSize(2)
                .allMatch(line -> line.endsWith("[referral_need_unmet]"));
        assertThat(words(CatalogueCheck.entries(catalogue, TODAY)))
                .containsExactly(
                        "/known_gaps/talk/until: warning: the reason why 'talk' is met by planned services only"
                                + " held until 2026-11-21, which is before 2026-11-22; look whether the services have begun, and"
                                + " set the new last day or remove the entry [gap_expired]");
        assertThat(CatalogueCheck.entries(catalogue, TODAY.minusDays(1)))
                .allMatch(problem -> problem.severity() == Problem.Severity.NOTE);
        assertThat(CatalogueCheck.idleGaps(catalogue, List.of(), TODAY)).isEmpty();
    }

    @Test
    void aReasonExplainsNoNeedThatNobodyMeets() throws Exception {
        Catalogue catalogue = catalogue(service("over", CHILD + ", valid: ..2026-11-21"), GAP);
        assertThat(words(CatalogueCheck.referrals(catalogue, questionnaire("talk"), TODAY)))
                .hasSize(2)
                .allMatch(line -> line.contains("met by nobody"));
        assertThat(words(CatalogueCheck.entries(catalogue, TODAY)))
                .contains("/known_gaps/talk: warning: no planned service meets the need 'talk', so there is nothing to"
                        + " explain; remove the entry, or add the service [gap_needless]");
    }

    @Test
    void aReasonIsNeedlessOnceOthersMeetTheNeedForTheSamePeopleAgesAndPlaces() throws Exception {
        assertThat(needless(CHILD, CHILD)).isTrue();
        assertThat(needless(CHILD, "for: [parent], ages: 0..17, where: national"))
                .isFalse();
        assertThat(needless(CHILD, "for: [child], ages: 1..17, where: national"))
                .isFalse();
        assertThat(needless(CHILD, "for: [child], ages: 0..16, where: national"))
                .isFalse();
        assertThat(needless(CHILD, "for: [child], ages: 0..17, where: {regions: [north]}"))
                .isFalse();
        assertThat(needless("for: [child], ages: 0..17, where: {municipalities: [alpha]}", CHILD))
                .isTrue();
        assertThat(needless(
                        "for: [child], ages: 0..17, where: {municipalities: [alpha]}",
                        "for: [child], ages: 0..17, where: {regions: [north]}"))
                .isTrue();
        assertThat(needless(
                        "for: [child], ages: 0..17, where: {regions: [north]}",
                        "for: [child], ages: 0..17, where: {municipalities: [alpha]}"))
                .isFalse();
        assertThat(needless(CHILD, CHILD + ", valid: ..2026-11-21")).isFalse();
    }

    private static boolean needless(String planned, String existing) throws Exception {
        return CatalogueCheck.entries(catalogue(planned(planned), service("now", existing), GAP), TODAY).stream()
                .anyMatch(problem -> problem.code().equals("gap_needless") && problem.isWarning());
    }

    @Test
    void aReasonThatNoReferralRunsIntoIsIdle() throws Exception {
        Catalogue catalogue = catalogue(planned(CHILD), GAP);
        assertThat(words(CatalogueCheck.idleGaps(catalogue, List.of(questionnaire("swim")), TODAY)))
                .containsExactly("/known_gaps/talk: warning: no referral of the questionnaires needs what this entry"
                        + " explains; remove it [gap_idle]");
    }

    @Test
    void mistakesAreNamedWhereTheyAre() {
        assertThat(mistakes("  talk: {reason: Why}\n")).containsExactly("the field 'until' is missing [missing_field]");
        assertThat(mistakes("  tlak: {reason: Why, source: own, until: 2026-12-31}\n"))
                .containsExactly("unknown need 'tlak'; did you mean 'talk'?; list it under 'needs' [unknown_need]");
        assertThat(mistakes("  talk: {reason: Why, source: onw, until: 2026-12-31}\n"))
                .containsExactly("unknown source 'onw'; did you mean 'own'?; list it under 'sources' [unknown_source]");
        assertThat(mistakes("  talk: {reason: Why, until: soon}\n"))
                .containsExactly("expected a day such as 2026-06-30 (year, month, day), found 'soon' [date]");
    }

    private static List<String> mistakes(String gap) {
        InvalidDefinitionException invalid = catchThrowableOfType(
                InvalidDefinitionException.class, () -> catalogue(planned(CHILD), "known_gaps:\n" + gap));
        return invalid.problems().stream()
                .map(problem -> problem.toString().replaceFirst("^c.yaml:[0-9]+:[0-9]+: ", ""))
                .toList();
    }
}
