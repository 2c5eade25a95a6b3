package lv.screening.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.Questionnaire;
import lv.screening.model.Target;
import lv.screening.read.CatalogueReader;
import lv.screening.read.QuestionnaireReader;
import lv.screening.score.AnswerForm;
import lv.screening.score.Screener;
import lv.screening.service.Catalogue;
import org.junit.jupiter.api.Test;

class SupportPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final String CATALOGUE = """
            format: 1
            id: land
            version: 1.0.0
            title: Land
            languages: [en]
            sources: [{id: own, title: Invented}]
            areas:
              land: {name: Land, kind: country}
              north: {name: North, kind: planning_region, in: land}
            needs: {safety: Safety, talk: Talk, move: Move, case_coordination: Coordination}
            services:
              - {id: line, name: Line, kind: crisis_line, sector: welfare, meets: [safety, talk], for: [child, parent],
                 ages: 0..17, where: national, route: [self], source: own, checked: 2026-11-01}
              - {id: home, name: Home, kind: multidisciplinary_2, sector: welfare, meets: [move, talk], for: [child],
                 ages: 0..17, where: national, route: [decision], source: own, checked: 2026-11-01}
              - {id: group, name: Group, kind: support_group, sector: welfare, meets: [talk], for: [parent],
                 ages: 0..17, where: national, route: [self], source: own, checked: 2026-11-01, status: planned}
              - {id: specialist, name: Specialist, kind: child_support_specialist, sector: welfare,
                 meets: [case_coordination], for: [child], ages: 0..17, where: {regions: [north]}, route: [self],
                 source: own, checked: 2026-11-01}
            red_flags:
              harm_now: {name: Harm, urgency: now, step: Call, services: [line], source: own}
            """;

    private static final String QUESTIONNAIRE = """
            format: 1
            id: sample
            version: 1.0.0
            title: Sample
            status: example
            population: {ages: 10..17, informant: self}
            languages: [en]
            answers: {set: {never: 0, some: 1, much: 2}}
            items:
              a: {text: A, answers: set}
              b: {text: B, answers: set}
              c: {text: C, answers: set}
              harm: {text: Harm, answers: set}
            scales:
              strain: {label: Strain, domain: behaviour, terms: [{each: [a, b]}], bands: {low: 0, raised: 2, high: 4}}
              help: {label: Help, domain: protective, higher: better, terms: [{each: [c]}], bands: {weak: 0, some: 1}}
              %s
            referrals:
              - {id: harm_now, when: harm == much, urgency: now, for: [child], needs: [safety], text: Act}
              - {id: talk, when: strain.band >= raised, urgency: weeks, for: [parent, child], needs: [talk, move], text: Talk}
            """;

    private static final String LEVEL =
            "support_level: {label: Level, domain: overall, terms: [{id: one, when: strain.band"
                    + " >= raised}, {id: two, when: strain.band == high}], bands: {level_0: 0, level_1: 1, level_2: 2}}";

    private static Questionnaire questionnaire(String scale) throws Exception {
        byte[] yaml = QUESTIONNAIRE.formatted(scale).getBytes(StandardCharsets.UTF_8);
        return QuestionnaireReader.read("q.yaml", yaml, name -> null).questionnaire();
    }

    private static SupportPlan plan(String scale, String... answers) throws Exception {
        Questionnaire questionnaire = questionnaire(scale);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String each : answers) {
            texts.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        Catalogue catalogue = CatalogueReader.read("c.yaml", CATALOGUE.getBytes(StandardCharsets.UTF_8))
                .catalogue();
        return SupportPlan.of(
                Screener.of(questionnaire).assess(AnswerForm.of(questionnaire).read(texts)),
                catalogue,
                catalogue.areas().withId("north").orElseThrow(),
                14,
                TODAY);
    }

    @Test
    void nothingRaisedIsLookedAtAgainAfterAYear() throws Exception {
        SupportPlan plan = plan("", "a=never", "b=never", "c=much", "harm=never");
        assertThat(plan.level()).contains(0);
        assertThat(plan.raised()).isEmpty();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.reviewFrom()).isEqualTo("2027-11-22");
        assertThat(plan.coordinators())
                .extracting(offer -> offer.suggestion().service().id())
                .containsExactly("specialist");
    }

    @Test
    void aRaisedDomainBringsOffersByPersonAndLevel() throws Exception {
        SupportPlan plan = plan("", "a=much", "b=never", "c=much", "harm=never");
        assertThat(plan.level()).contains(1);
        assertThat(plan.raised()).extracting(domain -> domain.scale().id()).containsExactly("strain");
        assertThat(plan.offers())
                .extracting(offer -> offer.target() + " " + offer.level() + " "
                        + offer.suggestion().service().id() + offer.needs() + offer.planned())
                .containsExactly(
                        "CHILD 1 line[talk]false",
                        "CHILD 2 home[talk, move]false",
                        "PARENT 1 line[talk]false",
                        "PARENT 1 group[talk]true");
        assertThat(plan.reviewFrom()).isEqualTo("2027-02-22");
        assertThat(plan.reviewTo()).isEqualTo("2027-05-22");
    }

    @Test
    void fewProtectiveFactorsAreADomainAndTwoDomainsAreLevelTwo() throws Exception {
        SupportPlan plan = plan("", "a=much", "b=never", "c=never", "harm=never");
        assertThat(plan.raised()).extracting(domain -> domain.scale().id()).containsExactly("strain", "help");
        assertThat(plan.level()).contains(2);
        assertThat(plan.reviewFrom()).isEqualTo("2026-12-22");
    }

    @Test
    void theLevelScaleOfAQuestionnaireCounts() throws Exception {
        SupportPlan plan = plan(LEVEL, "a=much", "b=much", "c=never", "harm=never");
        assertThat(plan.level()).contains(2);
        assertThat(plan.raised()).extracting(domain -> domain.scale().id()).doesNotContain("support_level");
        assertThat(plan(LEVEL, "c=much", "harm=never").level()).isEmpty();
    }

    @Test
    void anUrgentSignComesFirstWithItsStepAndIsForToday() throws Exception {
        SupportPlan plan = plan("", "a=never", "b=never", "c=much", "harm=much");
        assertThat(plan.urgent()).hasSize(1);
        assertThat(plan.urgent().get(0).redFlag().orElseThrow().step().in("en")).isEqualTo("Call");
        assertThat(plan.urgent().get(0).target()).containsExactly(Target.CHILD);
        assertThat(plan.reviewFrom()).isEqualTo(TODAY);
        assertThat(plan.offers()).isEmpty();
    }

    @Test
    void whatIsOpenIsNeverTakenAsNothingToDo() throws Exception {
        SupportPlan plan = plan("", "a=never", "c=much", "harm=never");
        assertThat(plan.raised()).isEmpty();
        assertThat(plan.open()).extracting(PlanDomain::isOpen).containsExactly(true);
        assertThat(plan.open().get(0).possible()).isEqualTo(List.of("low", "raised"));
        assertThat(plan.level()).isEmpty();

        SupportPlan surely = plan("", "a=much", "c=much", "harm=never");
        assertThat(surely.open()).isEmpty();
        assertThat(surely.raised().get(0).possible()).isEqualTo(List.of("raised", "high"));
    }
}
