package lv.screening.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.screening.model.Referral;
import lv.screening.model.Scale;
import lv.screening.model.Target;
import lv.screening.score.Assessment;
import lv.screening.score.ScaleResult;
import lv.screening.score.SuggestedReferral;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.NeedMatch;
import lv.screening.service.ServiceQuery;
import lv.screening.service.ServiceSearch;
import lv.screening.service.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a support plan. What it leaves open is for the people at the table: goals, decisions, names, dates.
 *
 * @param date the day of the draft
 * @param level the support level 0 to 3; empty while missing answers leave it open
 * @param raised the scales that are raised, in the order of the file: not in their least severe band, or, where a high score is
 *     good, in the most severe one; also where every completion of the answers leads there
 * @param open the other scales without a band; never to be read as nothing to do
 * @param urgent the steps of today, most urgent first
 * @param steps the other steps, most urgent first
 * @param offers services by person, level and then as found
 * @param coordinators who could coordinate, nearest first: services of the need {@value #COORDINATION}
 * @param reviewFrom the first day to look at the plan again
 * @param reviewTo the last day to do so
 */
public record SupportPlan(
        LocalDate date,
        Optional<Integer> level,
        List<PlanDomain> raised,
        List<PlanDomain> open,
        List<PlanStep> urgent,
        List<PlanStep> steps,
        List<PlanOffer> offers,
        List<PlanOffer> coordinators,
        LocalDate reviewFrom,
        LocalDate reviewTo) {
    /** The need that a coordinator of the case meets. */
    public static final String COORDINATION = "case_coordination";

    /** The scale that gives the level, where a questionnaire has one; its bands are in order of level. */
    public static final String LEVEL_SCALE = "support_level";

    /** A plan with copies of its lists. */
    public SupportPlan {
        raised = List.copyOf(raised);
        open = List.copyOf(open);
        urgent = List.copyOf(urgent);
        steps = List.copyOf(steps);
        offers = List.copyOf(offers);
        coordinators = List.copyOf(coordinators);
    }

    /**
     * Drafts a plan.
     *
     * @param assessment the result
     * @param catalogue who offers what
     * @param area where the child lives, or null where that is not known
     * @param age the child's age in completed years, or null where it is not known
     * @param date the day
     */
    public static SupportPlan of(
            Assessment assessment, Catalogue catalogue, @Nullable Area area, @Nullable Integer age, LocalDate date) {
        ServiceSearch search = ServiceSearch.in(catalogue);
        String place = area == null ? null : area.id();
        List<PlanStep> urgent = new ArrayList<>();
        List<PlanStep> steps = new ArrayList<>();
        Map<List<Object>, PlanOffer> offers = new LinkedHashMap<>();
        for (SuggestedReferral each : assessment.referrals()) {
            Referral referral = each.referral();
            List<NeedMatch> found =
                    search.find(ServiceQuery.of(referral, place, age, date)).needs();
            boolean today = referral.urgency().compareTo(Referral.Urgency.SAME_DAY) <= 0;
            Set<Target> target = EnumSet.noneOf(Target.class);
            target.addAll(referral.target());
            (today ? urgent : steps).add(new PlanStep(each, catalogue.redFlag(referral), List.copyOf(target), found));
            if (!today) {
                found.forEach(match -> add(match, offers));
            }
        }
        List<PlanDomain> raised = raised(assessment);
        List<PlanDomain> open = domains(
                assessment,
                result -> result.band() == null
                        && !isRaised(result)
                        && !result.scale().id().equals(LEVEL_SCALE));
        Optional<Integer> level = level(assessment, raised, open);
        boolean today = !urgent.isEmpty();
        return new SupportPlan(
                date,
                level,
                raised,
                open,
                urgent,
                steps,
                ordered(offers),
                coordinators(catalogue, search, place, age, date),
                today ? date : from(date, level.orElse(2)),
                today ? date : to(date, level.orElse(2)));
    }

    private static void add(NeedMatch match, Map<List<Object>, PlanOffer> offers) {
        match.available().forEach(each -> add(each, match.need(), false, offers));
        match.planned().forEach(each -> add(each, match.need(), true, offers));
    }

    private static void add(Suggestion each, String need, boolean planned, Map<List<Object>, PlanOffer> offers) {
        for (Target target : each.target()) {
            offers.merge(
                    List.of(target, each.service().id()),
                    new PlanOffer(target, PlanOffer.level(each.service()), each, List.of(need), planned),
                    (before, now) -> {
                        List<String> needs = new ArrayList<>(before.needs());
                        if (!needs.contains(need)) {
                            needs.add(need);
                        }
                        return new PlanOffer(target, before.level(), before.suggestion(), needs, before.planned());
                    });
        }
    }

    private static List<PlanOffer> ordered(Map<List<Object>, PlanOffer> offers) {
        return offers.values().stream()
                .sorted(java.util.Comparator.comparing(PlanOffer::target)
                        .thenComparing(PlanOffer::level)
                        .thenComparing(PlanOffer::planned))
                .toList();
    }

    private static List<PlanDomain> raised(Assessment assessment) {
        return domains(
                assessment, result -> isRaised(result) && !result.scale().id().equals(LEVEL_SCALE));
    }

    /** Whether the band, or every band still possible, asks for attention. */
    private static boolean isRaised(ScaleResult result) {
        Scale scale = result.scale();
        String band = result.band();
        List<String> bands = band == null ? result.possible() : List.of(band);
        return !bands.isEmpty()
                && bands.stream()
                        .mapToInt(scale.bandNames()::indexOf)
                        .allMatch(index -> scale.higher() == Scale.Higher.WORSE ? index > 0 : index == 0);
    }

    private static List<PlanDomain> domains(Assessment assessment, java.util.function.Predicate<ScaleResult> which) {
        return assessment.scales().stream()
                .filter(result -> !result.scale().bands().isEmpty())
                .filter(which)
                .map(result -> new PlanDomain(result.scale(), result.band(), result.possible()))
                .toList();
    }

    /** The band of the level scale; without one, a domain is level 1, several or one of addiction are level 2. */
    private static Optional<Integer> level(Assessment assessment, List<PlanDomain> raised, List<PlanDomain> open) {
        Optional<ScaleResult> given = assessment.scale(LEVEL_SCALE);
        if (given.isPresent()) {
            String band = given.get().band();
            return band == null
                    ? Optional.empty()
                    : Optional.of(given.get().scale().bandNames().indexOf(band));
        }
        long domains =
                raised.stream().map(each -> each.scale().domain()).distinct().count();
        boolean addiction =
                raised.stream().anyMatch(each -> each.scale().domain().equals("addiction"));
        if (domains > 1 || addiction) {
            return Optional.of(2);
        }
        return open.isEmpty() ? Optional.of((int) domains) : Optional.empty();
    }

    private static List<PlanOffer> coordinators(
            Catalogue catalogue, ServiceSearch search, @Nullable String area, @Nullable Integer age, LocalDate date) {
        if (!catalogue.needs().containsKey(COORDINATION)) {
            return List.of();
        }
        NeedMatch match = search.find(new ServiceQuery(List.of(COORDINATION), Set.of(Target.CHILD), area, age, date))
                .needs()
                .get(0);
        List<PlanOffer> found = new ArrayList<>();
        match.available().forEach(each -> found.add(coordinator(each, false)));
        match.planned().forEach(each -> found.add(coordinator(each, true)));
        return found;
    }

    private static PlanOffer coordinator(Suggestion each, boolean planned) {
        return new PlanOffer(Target.CHILD, PlanOffer.level(each.service()), each, List.of(COORDINATION), planned);
    }

    private static LocalDate from(LocalDate date, int level) {
        return switch (level) {
            case 0 -> date.plusMonths(12);
            case 1 -> date.plusMonths(3);
            case 2 -> date.plusMonths(1);
            default -> date.plusWeeks(2);
        };
    }

    private static LocalDate to(LocalDate date, int level) {
        return switch (level) {
            case 0 -> date.plusMonths(12);
            case 1 -> date.plusMonths(6);
            case 2 -> date.plusMonths(3);
            default -> date.plusWeeks(4);
        };
    }
}
