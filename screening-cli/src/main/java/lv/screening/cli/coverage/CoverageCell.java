package lv.screening.cli.coverage;

import java.util.List;
import lv.screening.model.Target;
import lv.screening.service.Area;
import lv.screening.service.Coverage;
import lv.screening.service.Service;
import lv.screening.service.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * One need in one area: the children beside the services.
 *
 * @param area the area
 * @param need the id of the need
 * @param children how many children need it, or null where the count is hidden
 * @param supply what is offered
 * @param missingFor those for whom the referrals ask and no service can be had
 */
record CoverageCell(Area area, String need, @Nullable Integer children, Coverage.Cell supply, List<Target> missingFor) {
    /** A cell with a copy of its list. */
    CoverageCell {
        missingFor = List.copyOf(missingFor);
    }

    /** How many of the services that can be had leave the child in its environment. */
    int levelOne() {
        return supply.offered().size() - levelTwo();
    }

    /** How many of them change it. */
    int levelTwo() {
        return (int) supply.offered().stream()
                .filter(each -> each.service().kind() == Service.Kind.MULTIDISCIPLINARY_2)
                .count();
    }

    String nearest() {
        return supply.nearest().map(Area.Kind::id).orElse("");
    }

    List<String> ids(List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> each.service().id()).toList();
    }
}
