package lv.screening.check;

import static lv.screening.service.SampleCatalogue.TODAY;
import static lv.screening.service.SampleCatalogue.area;
import static lv.screening.service.SampleCatalogue.source;
import static lv.screening.service.ServiceDraft.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.screening.expr.Expression;
import lv.screening.model.AnswerOption;
import lv.screening.model.AnswerSet;
import lv.screening.model.Definition;
import lv.screening.model.Item;
import lv.screening.model.ItemType;
import lv.screening.model.Population;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Target;
import lv.screening.model.Text;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.CatalogueDefinition;
import lv.screening.service.SampleCatalogue;
import lv.screening.service.Service;
import lv.screening.service.ServiceDraft;
import org.junit.jupiter.api.Test;

class CatalogueCheckTest {
    @Test
    void aGoodCatalogueHasNoWarnings() {
        assertThat(entries(List.of("en"), "CC0-1.0", "talk", service("a", "talk")))
                .isEmpty();
    }

    @Test
    void aCatalogueWithoutLicenceIsDoubtful() {
        assertThat(entries(List.of("en"), "", "talk", service("a", "talk")))
                .containsExactly(
                        "/licence: warning: the catalogue names no licence; say on which terms others may use it"
                                + " [licence_missing]");
    }

    @Test
    void aServiceWithoutSourceIsDoubtful() {
        assertThat(entries(
                        List.of("en"), "CC0-1.0", "talk", service("a", "talk").source()))
                .containsExactly("/services/a: warning: 'a' names no source; say with 'source' where the entry is from"
                        + " [source_missing]");
    }

    @Test
    void anEntryCheckedMoreThanEighteenMonthsAgoIsStale() {
        assertThat(entries(
                        List.of("en"),
                        "CC0-1.0",
                        "talk",
                        service("a", "talk").checked("2025-05-21"),
                        service("b", "talk").checked("2025-05-22")))
                .containsExactly(
                        "/services/a/checked: warning: 'a' was last checked on 2025-05-21, more than 18 months before"
                                + " 2026-11-22; compare it with its source and set 'checked' [service_stale]");
    }

    @Test
    void aServiceThatEndedIsNeverReached() {
        assertThat(entries(
                        List.of("en"),
                        "CC0-1.0",
                        "talk",
                        service("a", "talk").to("2026-11-21"),
                        service("b", "talk").to("2026-11-22")))
                .containsExactly(
                        "/services/a/valid: warning: 'a' ended on 2026-11-21; remove it, or set the new last day"
                                + " [service_ended]");
    }

    @Test
    void aPlannedServiceWhoseFirstDayHasComeIsDoubtful() {
        assertThat(entries(
                        List.of("en"),
                        "CC0-1.0",
                        "talk",
                        service("a", "talk").status(Service.Status.PLANNED).from("2026-11-22"),
                        service("b", "talk").status(Service.Status.PLANNED).from("2026-11-23"),
                        service("c", "talk").status(Service.Status.PLANNED)))
                .containsExactly(
                        "/services/a/status: warning: 'a' is planned, but its first day, 2026-11-22, is not after"
                                + " 2026-11-22; set 'status: running' or another first day [service_overdue]");
    }

    @Test
    void aNeedThatNoServiceMeetsIsDoubtful() {
        assertThat(entries(List.of("en"), "CC0-1.0", "swim", service("a", "talk")))
                .containsExactly("/needs/swim: warning: no service meets the need 'swim'; add one, or remove the need"
                        + " [need_unmet]");
    }

    @Test
    void aTextThatLacksALanguageIsNamed() {
        assertThat(entries(
                        List.of("en", "lv"),
                        "CC0-1.0",
                        "talk",
                        service("a", "talk").note(new Text(Map.of("en", "Only English"))),
                        service("b", "talk").note(new Text(Map.of("en", "Both", "lv", "Abas")))))
                .containsExactly(
                        "/services/a/note: warning: the text is missing in lv; the languages of the catalogue are en,"
                                + " lv [translation_missing]");
    }

    @Test
    void aReferralWhoseNeedsAreMetHasNoWarning() throws Exception {
        assertThat(referrals("mentor", List.of(Target.PARENT))).isEmpty();
        assertThat(referrals("mentor", List.of())).isEmpty();
        assertThat(referrals("mentor", List.of(Target.GUARDIAN, Target.CHILD))).isEmpty();
    }

    @Test
    void aNeedThatTheCatalogueDoesNotKnowIsNamed() throws Exception {
        assertThat(referrals("mentro", List.of(Target.CHILD)))
                .containsExactly(
                        "/referrals/r/needs: warning: the catalogue sample@1.0.0 does not know the need 'mentro'; did"
                                + " you mean 'mentor'? [referral_need_unknown]");
    }

    @Test
    void aNeedThatNobodyMeetsForThoseNamedIsNamed() throws Exception {
        assertThat(referrals("rehab", List.of(Target.CHILD)))
                .containsExactly(
                        "/referrals/r/needs: warning: the need 'rehab' of the referral 'r' is met by nobody in the"
                                + " catalogue sample@1.0.0 on 2026-11-22 for those it names, ages 12..17 [referral_need_unmet]");
        assertThat(referrals("mentor", List.of(Target.GUARDIAN))).hasSize(1);
    }

    @Test
    void aNeedThatOnlyPlannedServicesMeetIsNamed() throws Exception {
        Catalogue planned = SampleCatalogue.valid(SampleCatalogue.definition(
                SampleCatalogue.AREAS,
                service("soon", "talk").status(Service.Status.PLANNED),
                service("over", "talk").to("2026-11-21")));

        assertThat(referrals(planned, "talk", List.of()))
                .containsExactly(
                        "/referrals/r/needs: warning: the need 'talk' of the referral 'r' is met by planned services"
                                + " only (soon) in the catalogue sample@1.0.0 on 2026-11-22 for those it names, ages 12..17"
                                + " [referral_need_unmet]");
    }

    @Test
    void servicesForOtherAgesDoNotMeetTheNeed() throws Exception {
        assertThat(referrals(ages(0, 11), "talk", List.of())).hasSize(1);
        assertThat(referrals(ages(0, 12), "talk", List.of())).isEmpty();
        assertThat(referrals(ages(17, 20), "talk", List.of())).isEmpty();
        assertThat(referrals(ages(18, 20), "talk", List.of())).hasSize(1);
    }

    private static Catalogue ages(int min, int max) {
        return SampleCatalogue.valid(SampleCatalogue.definition(
                SampleCatalogue.AREAS, service("a", "talk").ages(min, max)));
    }

    private static List<String> entries(List<String> languages, String licence, String need, ServiceDraft... services) {
        List<String> needs = new ArrayList<>(List.of("talk", need));
        return CatalogueCheck.entries(
                        SampleCatalogue.valid(new CatalogueDefinition(
                                "sample",
                                "1.0.0",
                                Text.of("Sample"),
                                languages,
                                licence,
                                List.of(source("invented", "Invented")),
                                List.of(area("land", Area.Kind.COUNTRY, null, "Zeme")),
                                SampleCatalogue.needs(needs.toArray(String[]::new)),
                                Arrays.stream(services).map(ServiceDraft::build).toList())),
                        TODAY)
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> referrals(String need, List<Target> target) throws Exception {
        return referrals(SampleCatalogue.catalogue(), need, target);
    }

    private static List<String> referrals(Catalogue catalogue, String need, List<Target> target) throws Exception {
        return CatalogueCheck.referrals(catalogue, questionnaire(need, target), TODAY).stream()
                .map(Problem::toString)
                .toList();
    }

    private static Questionnaire questionnaire(String need, List<Target> target) throws Exception {
        AnswerSet answers = new AnswerSet(
                "yes_no",
                List.of(
                        new AnswerOption("no", BigDecimal.ZERO, Text.NONE, List.of()),
                        new AnswerOption("yes", BigDecimal.ONE, Text.NONE, List.of())));
        Item item = new Item(
                "harm", Text.of("Harm"), new ItemType.Choice("yes_no"), null, null, true, false, List.of(), Map.of());
        Referral referral = new Referral(
                "r",
                Expression.parse("harm == yes"),
                Referral.Urgency.NOW,
                target,
                List.of(need),
                Text.of("Talk"),
                Text.NONE);
        return Questionnaire.of(
                new Definition(
                        "sample_form",
                        "1.0.0",
                        Text.of("Sample"),
                        Text.NONE,
                        Text.NONE,
                        Text.of("Nothing"),
                        Definition.Status.EXAMPLE,
                        new Population(
                                BigDecimal.valueOf(12), BigDecimal.valueOf(17), Population.Informant.SELF, Text.NONE),
                        Text.NONE,
                        List.of("en"),
                        "CC0-1.0",
                        Text.NONE,
                        List.of(),
                        Map.of(),
                        List.of(answers),
                        List.of(item),
                        List.of(),
                        List.of(),
                        List.of(referral)),
                "0");
    }
}
