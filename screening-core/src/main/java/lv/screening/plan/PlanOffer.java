package lv.screening.plan;

import java.util.List;
import lv.screening.model.Target;
import lv.screening.service.Service;
import lv.screening.service.Suggestion;

/**
 * A service that could help somebody of the family.
 *
 * @param target for whom
 * @param level 1: the child stays in its own environment; 2: change of environment
 * @param suggestion the service, for the first need that it meets
 * @param needs all needs of that person that it meets
 * @param planned whether it is only announced
 */
public record PlanOffer(Target target, int level, Suggestion suggestion, List<String> needs, boolean planned) {
    /** An offer with a copy of its list. */
    public PlanOffer {
        needs = List.copyOf(needs);
    }

    static int level(Service service) {
        return service.kind() == Service.Kind.MULTIDISCIPLINARY_2 ? 2 : 1;
    }
}
