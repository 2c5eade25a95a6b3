package lv.screening.service;

import static lv.screening.service.SampleCatalogue.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lv.screening.expr.Expression;
import lv.screening.model.Referral;
import lv.screening.model.Target;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every expected answer is worked out by hand from the list in {@link SampleCatalogue}. */
class ServiceSearchTest {
    private final ServiceSearch search = ServiceSearch.in(SampleCatalogue.catalogue());

    @Test
    void theNearestAreaThatOffersTheNeedIsTaken() {
        assertThat(found("mentor", "alpha", 14, Target.CHILD)).containsExactly("mentor_alpha municipality alpha child");
    }

    @Test
    void aTownFallsBackToItsMunicipality() {
        assertThat(found("mentor", "mill", 14, Target.CHILD)).containsExactly("mentor_alpha municipality alpha child");
    }

    @Test
    void aMunicipalityWithoutTheNeedFallsBackToItsRegion() {
        assertThat(found("mentor", "beta", 14, Target.CHILD))
                .containsExactly("mentor_north planning_region north child");
    }

    @Test
    void aRegionWithoutTheNeedFallsBackToTheCountry() {
        assertThat(found("mentor", "gamma", 14, Target.CHILD)).containsExactly("mentor_land country - child");
    }

    @Test
    void theRegionItselfDoesNotReachIntoItsMunicipalities() {
        assertThat(found("mentor", "north", 14, Target.CHILD))
                .containsExactly("mentor_north planning_region north child");
    }

    @Test
    void theCountryAndAnUnknownAreaGetWhatIsNational() {
        assertThat(found("mentor", "land", 14, Target.CHILD)).containsExactly("mentor_land country - child");
        assertThat(found("mentor", null, 14, Target.CHILD)).containsExactly("mentor_land country - child");
    }

    @Test
    void aServiceForAnotherAgeIsPassedBy() {
        assertThat(found("mentor", "alpha", 5, Target.CHILD))
                .containsExactly("mentor_north planning_region north child");
        assertThat(found("mentor", "alpha", 6, Target.CHILD)).containsExactly("tutor_alpha municipality alpha child");
        assertThat(found("mentor", "alpha", 12, Target.CHILD))
                .containsExactly("mentor_alpha municipality alpha child", "tutor_alpha municipality alpha child");
        assertThat(found("mentor", "alpha", 13, Target.CHILD)).containsExactly("mentor_alpha municipality alpha child");
        assertThat(found("mentor", "alpha", 18, Target.CHILD)).isEmpty();
    }

    @Test
    void withoutAnAgeEveryAgeSuits() {
        assertThat(found("mentor", "alpha", null, Target.CHILD))
                .containsExactly("mentor_alpha municipality alpha child", "tutor_alpha municipality alpha child");
    }

    @Test
    void thoseWhoHaveNothingNearFallBackFurther() {
        assertThat(found("mentor", "alpha", 14, Target.SIBLING, Target.PARENT, Target.CHILD))
                .containsExactly(
                        "mentor_alpha municipality alpha child",
                        "mentor_north planning_region north parent",
                        "mentor_land country - sibling");
    }

    @Test
    void whoFindsNothingIsNamedThoughTheNeedIsMetForOthers() {
        NeedMatch match = match("mentor", "alpha", 14, TODAY, Target.CHILD, Target.GUARDIAN);

        assertThat(match.isMet()).isTrue();
        assertThat(match.unmetFor()).containsExactly(Target.GUARDIAN);
    }

    @Test
    void whereNobodyIsNamedTheNearestIsForWhomeverItServes() {
        assertThat(found("mentor", "beta", 14)).containsExactly("mentor_north planning_region north child,parent");
    }

    @Test
    void anEntryCheckedEighteenMonthsAgoIsCurrentAndADayLaterStale() {
        NeedMatch beta = match("group", "beta", 14, TODAY, Target.CHILD);
        NeedMatch tomorrow = match("group", "beta", 14, TODAY.plusDays(1), Target.CHILD);

        assertThat(ids(beta.available())).containsExactly("group_beta");
        assertThat(beta.available().get(0).freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(ids(tomorrow.available())).containsExactly("group_beta");
        assertThat(tomorrow.available().get(0).freshness()).isEqualTo(Freshness.STALE);
        assertThat(tomorrow.isMet()).isTrue();
    }

    @Test
    void anEndedEntryIsMarkedAndDoesNotStopTheSearch() {
        NeedMatch mill = match("group", "mill", 14, TODAY, Target.CHILD);

        assertThat(ids(mill.available())).containsExactly("group_mill", "group_north");
        assertThat(mill.available())
                .extracting(Suggestion::freshness)
                .containsExactly(Freshness.ENDED, Freshness.STALE);
        assertThat(mill.available()).allMatch(Suggestion::isOutdated);
        assertThat(ids(match("group", "mill", 14, LocalDate.of(2025, 12, 31), Target.CHILD)
                        .available()))
                .containsExactly("group_mill");
    }

    @Test
    void aNeedThatOnlyAnEndedServiceMetIsUnmet() {
        ServiceSearch ended = ServiceSearch.in(SampleCatalogue.valid(SampleCatalogue.definition(
                SampleCatalogue.AREAS, ServiceDraft.service("old", "group").to("2026-11-21"))));
        Suggestions suggestions = ended.find(query(List.of("group"), "beta", 14, TODAY, Set.of(Target.CHILD)));

        assertThat(suggestions.services()).extracting(Service::id).containsExactly("old");
        assertThat(suggestions.unmet()).containsExactly("group");
        assertThat(suggestions.needs().get(0).unmetFor()).containsExactly(Target.CHILD);
    }

    @Test
    void plannedServicesAreListedApartAndMeetNothing() {
        NeedMatch beta = match("camp", "beta", 14, TODAY, Target.CHILD);

        assertThat(beta.available()).isEmpty();
        assertThat(ids(beta.planned())).containsExactly("camp_land");
        assertThat(beta.isMet()).isFalse();
        assertThat(beta.unmetFor()).containsExactly(Target.CHILD);
    }

    @Test
    void plannedServicesAreListedFromEveryLevelBesideOneThatExists() {
        NeedMatch gamma = match("camp", "gamma", 14, TODAY, Target.CHILD);

        assertThat(ids(gamma.available())).containsExactly("camp_gamma");
        assertThat(gamma.available().get(0).freshness()).isEqualTo(Freshness.UNCHECKED);
        assertThat(gamma.available().get(0).isOutdated()).isFalse();
        assertThat(ids(gamma.planned())).containsExactly("camp_south", "camp_land");
        assertThat(ids(gamma.all())).containsExactly("camp_gamma", "camp_south", "camp_land");
        assertThat(gamma.isMet()).isTrue();
    }

    @Test
    void aServiceCanBeHadFromItsFirstDay() {
        assertThat(ids(match("camp", "south", 14, TODAY, Target.CHILD).available()))
                .isEmpty();
        assertThat(ids(match("camp", "south", 14, TODAY.plusDays(1), Target.CHILD)
                        .available()))
                .containsExactly("camp_south");
    }

    @Test
    void aServiceOfARegionAndOneOfItsMunicipalitiesIsSuggestedOnce() {
        Service both = ServiceDraft.service("both", "group").build();
        Service twice = new Service(
                both.id(),
                both.name(),
                both.kind(),
                both.sector(),
                List.of("group", "talk", "group"),
                both.target(),
                both.ages(),
                Where.in(List.of("north"), List.of("beta", "beta")),
                both.route(),
                both.contact(),
                both.cost(),
                both.hours(),
                both.status(),
                both.source(),
                LocalDate.of(2026, 6, 30),
                new Validity(null, LocalDate.of(2026, 1, 1)),
                both.note());
        CatalogueDefinition plain = SampleCatalogue.definition(SampleCatalogue.AREAS);
        ServiceSearch here = ServiceSearch.in(SampleCatalogue.valid(new CatalogueDefinition(
                plain.id(),
                plain.version(),
                plain.title(),
                plain.languages(),
                plain.licence(),
                plain.sources(),
                plain.areas(),
                plain.needs(),
                List.of(twice))));

        assertThat(here.find(query(List.of("group"), "beta", 14, TODAY, Set.of()))
                        .needs()
                        .get(0)
                        .available())
                .extracting(suggestion -> suggestion.level().id())
                .containsExactly("municipality");
    }

    @Test
    void needsAreAnsweredInTheOrderAskedAndUnmetOnesNamed() {
        Suggestions suggestions = search.find(query(
                List.of("rehab", "mentor", "unheard_of", "talk", "camp", "mentor"),
                "alpha",
                14,
                TODAY,
                Set.of(Target.CHILD)));

        assertThat(suggestions.needs())
                .extracting(NeedMatch::need)
                .containsExactly("rehab", "mentor", "unheard_of", "talk", "camp");
        assertThat(suggestions.services()).extracting(Service::id).containsExactly("mentor_alpha", "line");
        assertThat(suggestions.planned()).extracting(Service::id).containsExactly("camp_land");
        assertThat(suggestions.unmet()).containsExactly("rehab", "unheard_of", "camp");
    }

    @Test
    void aServiceThatMeetsTwoNeedsIsListedOnce() {
        ServiceSearch one = ServiceSearch.in(SampleCatalogue.valid(SampleCatalogue.definition(
                SampleCatalogue.AREAS, ServiceDraft.service("all_in_one", "talk", "group"))));

        assertThat(one.find(query(List.of("group", "talk"), null, null, TODAY, Set.of()))
                        .services())
                .extracting(Service::id)
                .containsExactly("all_in_one");
    }

    @Test
    void aReferralIsAQuery() throws Exception {
        Referral referral = new Referral(
                "r",
                Expression.parse("a == b"),
                Referral.Urgency.WEEKS,
                List.of(Target.CHILD, Target.PARENT),
                List.of("mentor", "talk"),
                Text.NONE,
                Text.NONE);

        assertThat(ServiceQuery.of(referral, "beta", 14, TODAY))
                .isEqualTo(query(List.of("mentor", "talk"), "beta", 14, TODAY, Set.of(Target.CHILD, Target.PARENT)));
    }

    @Test
    void anAreaIdThatDoesNotExistIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> found("mentor", "nowhere", 14, Target.CHILD));
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        Suggestions expected = search.find(query(List.of("mentor", "group"), "mill", 14, TODAY, Set.of(Target.CHILD)));

        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(i ->
                                search.find(query(List.of("mentor", "group"), "mill", 14, TODAY, Set.of(Target.CHILD))))
                        .distinct())
                .containsExactly(expected);
    }

    private List<String> found(String need, @Nullable String area, @Nullable Integer age, Target... target) {
        return match(need, area, age, TODAY, target).available().stream()
                .map(each -> each.service().id() + " " + each.level().id() + " "
                        + (each.area() == null ? "-" : each.area().id()) + " "
                        + String.join(
                                ",", each.target().stream().map(Target::id).toList()))
                .toList();
    }

    private NeedMatch match(
            String need, @Nullable String area, @Nullable Integer age, LocalDate date, Target... target) {
        return search.find(query(List.of(need), area, age, date, Set.of(target)))
                .needs()
                .get(0);
    }

    private static ServiceQuery query(
            List<String> needs, @Nullable String area, @Nullable Integer age, LocalDate date, Set<Target> target) {
        return new ServiceQuery(needs, target, area, age, date);
    }

    private static List<String> ids(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.service().id()).toList();
    }
}
