package lv.screening.plan;

import java.util.List;
import java.util.Optional;
import lv.screening.model.Target;
import lv.screening.score.SuggestedReferral;
import lv.screening.service.NeedMatch;
import lv.screening.service.RedFlag;

/**
 * A suggested step.
 *
 * @param suggested the referral with its reasons
 * @param redFlag what the catalogue says about the sign that the referral announces
 * @param target for whom, in the order of {@link Target}; empty for anybody
 * @param services what was found for each of its needs
 */
public record PlanStep(
        SuggestedReferral suggested, Optional<RedFlag> redFlag, List<Target> target, List<NeedMatch> services) {
    /** A step with copies of its lists. */
    public PlanStep {
        target = List.copyOf(target);
        services = List.copyOf(services);
    }
}
