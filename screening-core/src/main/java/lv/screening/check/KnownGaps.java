package lv.screening.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.screening.model.Problem;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.Freshness;
import lv.screening.service.KnownGap;
import lv.screening.service.Service;
import lv.screening.service.Where;

/** Judges the reasons that a catalogue gives for needs that announced services alone meet. */
final class KnownGaps {
    private final Catalogue catalogue;
    private final LocalDate date;

    KnownGaps(Catalogue catalogue, LocalDate date) {
        this.catalogue = catalogue;
        this.date = date;
    }

    /** A note where the reason holds; a warning where it is out of date or there is nothing to explain. */
    Problem judged(KnownGap gap) {
        String path = "/known_gaps/" + gap.need();
        if (!gap.holdsOn(date)) {
            return Problem.warning(
                    "gap_expired",
                    path + "/until",
                    "the reason why '" + gap.need() + "' is met by planned services only held until " + gap.until()
                            + ", which is before " + date
                            + "; look whether the services have begun, and set the new last day or remove the entry");
        }
        List<Service> planned = planned(gap.need());
        if (planned.isEmpty()) {
            return Problem.warning(
                    "gap_needless",
                    path,
                    "no planned service meets the need '" + gap.need()
                            + "', so there is nothing to explain; remove the entry, or add the service");
        }
        if (planned.stream().allMatch(service -> isReplaced(gap.need(), service))) {
            return Problem.warning(
                    "gap_needless",
                    path,
                    "the need '" + gap.need() + "' is met by services that can be had, for all whom the planned ones ("
                            + ids(planned) + ") are for; remove the entry");
        }
        return explained(gap, path, planned);
    }

    /** The note that a referral's need is met by planned services only, and why; empty where no reason holds. */
    Optional<Problem> explained(String need, String path, List<Service> planned) {
        return planned.isEmpty()
                ? Optional.empty()
                : catalogue.knownGap(need, date).map(gap -> explained(gap, path, planned));
    }

    private static Problem explained(KnownGap gap, String path, List<Service> planned) {
        String sources = gap.source().isEmpty() ? "" : "source " + String.join(", ", gap.source()) + ", ";
        return Problem.note(
                "gap_known",
                path,
                "the need '" + gap.need() + "' is met by planned services only (" + ids(planned) + "): "
                        + gap.reason().in("en") + " (" + sources + "holds until " + gap.until() + ")");
    }

    private static String ids(List<Service> services) {
        return services.stream().map(Service::id).collect(Collectors.joining(", "));
    }

    private List<Service> planned(String need) {
        return offered(need).filter(service -> service.isPlanned(date)).toList();
    }

    private Stream<Service> offered(String need) {
        return catalogue.services().stream()
                .filter(service -> service.meets().contains(need) && service.freshness(date) != Freshness.ENDED);
    }

    /** Whether services that can be had meet the need for all people, ages and places that a planned one is for. */
    private boolean isReplaced(String need, Service planned) {
        return planned.target().stream().allMatch(target -> {
            List<Service> existing = offered(need)
                    .filter(service -> !service.isPlanned(date)
                            && service.target().contains(target)
                            && isWithin(planned.where(), service.where()))
                    .toList();
            return IntStream.rangeClosed(planned.ages().min(), planned.ages().max())
                    .allMatch(age -> existing.stream()
                            .anyMatch(each -> each.ages().min() <= age
                                    && age <= each.ages().max()));
        });
    }

    private boolean isWithin(Where inner, Where outer) {
        if (outer.national()) {
            return true;
        }
        Set<String> wider = Stream.concat(outer.regions().stream(), outer.municipalities().stream())
                .collect(Collectors.toUnmodifiableSet());
        return !inner.national()
                && Stream.concat(inner.regions().stream(), inner.municipalities().stream())
                        .allMatch(area -> catalogue.areas().outwards(area).stream()
                                .map(Area::id)
                                .anyMatch(wider::contains));
    }
}
