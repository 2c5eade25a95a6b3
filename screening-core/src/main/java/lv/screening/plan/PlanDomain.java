package lv.screening.plan;

import java.util.List;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A scale that the plan is about.
 *
 * @param scale the scale
 * @param band its band, or null while it is open
 * @param possible the bands still possible
 */
public record PlanDomain(Scale scale, @Nullable String band, List<String> possible) {
    /** A domain with a copy of its list. */
    public PlanDomain {
        possible = List.copyOf(possible);
    }

    /** Whether too many answers are missing to say anything; never to be read as nothing to do. */
    public boolean isOpen() {
        return band == null;
    }
}
