package lv.screening.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.library.ReadAhead;
import lv.screening.expr.Ratio;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Referral;
import lv.screening.score.AnswerProblem;
import lv.screening.score.Assessment;
import lv.screening.score.SuggestedReferral;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.NeedMatch;
import lv.screening.service.RedFlag;
import lv.screening.service.Service;
import lv.screening.service.ServiceQuery;
import lv.screening.service.ServiceSearch;
import lv.screening.service.Suggestions;
import org.jspecify.annotations.Nullable;

/** What the catalogue says to one person's referrals: services and red flags. Not thread-safe. */
final class ReferralServices {
    private final SharedOptions shared;
    private final ReadAhead ahead;
    private final @Nullable LocalDate date;
    private @Nullable Catalogue catalogue;

    /** @param date the day on which services must be on offer; null is today */
    ReferralServices(SharedOptions shared, ReadAhead ahead, @Nullable LocalDate date) {
        this.shared = shared;
        this.ahead = ahead;
        this.date = date;
    }

    /** The catalogue, read when it is first asked for. */
    Catalogue catalogue() throws IOException, InvalidDefinitionException {
        if (catalogue == null) {
            catalogue = ahead.catalogue(shared).catalogue();
        }
        return catalogue;
    }

    /** What the catalogue says about the sign that each urgent referral announces. */
    List<Optional<RedFlag>> redFlags(Assessment assessment) throws IOException, InvalidDefinitionException {
        List<Optional<RedFlag>> flags = new ArrayList<>();
        for (SuggestedReferral each : assessment.referrals()) {
            boolean urgent = each.referral().urgency().compareTo(Referral.Urgency.SAME_DAY) <= 0;
            flags.add(urgent ? catalogue().redFlag(each.referral()) : Optional.empty());
        }
        return flags;
    }

    /** The same for every referral of some assessments, whoever suggested it. */
    Function<Referral, Optional<RedFlag>> redFlags(Collection<Assessment> assessments)
            throws IOException, InvalidDefinitionException {
        Map<String, RedFlag> known = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            List<Optional<RedFlag>> flags = redFlags(assessment);
            for (int i = 0; i < flags.size(); i++) {
                String referral = assessment.referrals().get(i).referral().id();
                flags.get(i).ifPresent(flag -> known.put(referral, flag));
            }
        }
        return referral -> Optional.ofNullable(known.get(referral.id()));
    }

    /** The services for each referral, by need; none where nothing is needed and no area was named. */
    List<List<NeedMatch>> services(Assessment assessment) throws IOException, InvalidDefinitionException {
        boolean needed = assessment.referrals().stream()
                .anyMatch(each -> !each.referral().needs().isEmpty());
        if (!needed && shared.catalogues.isEmpty() && shared.area == null) {
            return List.of();
        }
        Catalogue catalogue = catalogue();
        Area area = Catalogues.area(shared, catalogue.areas());
        ServiceSearch search = ServiceSearch.in(catalogue);
        List<List<NeedMatch>> result = new ArrayList<>();
        for (SuggestedReferral each : assessment.referrals()) {
            ServiceQuery query =
                    ServiceQuery.of(each.referral(), area == null ? null : area.id(), age(assessment), day());
            result.add(search.find(query).needs());
        }
        return result;
    }

    /** The ids of services by the id of their referral. */
    static Map<String, List<String>> byReferral(Assessment assessment, List<List<NeedMatch>> services) {
        Map<String, List<String>> byReferral = new LinkedHashMap<>();
        for (int i = 0; i < services.size(); i++) {
            byReferral.put(
                    assessment.referrals().get(i).referral().id(),
                    new Suggestions(services.get(i))
                            .services().stream().map(Service::id).toList());
        }
        return byReferral;
    }

    /** The day on which services must be on offer. */
    LocalDate day() {
        return date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date;
    }

    /** Completed years; null where they are not known. */
    static @Nullable Integer age(Assessment assessment) {
        boolean unknown = assessment.problems().stream()
                .anyMatch(problem -> problem.code().equals(AnswerProblem.AGE_MISSING));
        Ratio age = unknown ? null : assessment.age().orElse(null);
        return age == null ? null : (int) Math.floorDiv(age.numerator(), age.denominator());
    }
}
