package lv.screening.service;

import java.util.ArrayList;
import java.util.List;
import lv.screening.model.Target;
import lv.screening.model.Text;

/**
 * What was found for one need.
 *
 * @param need the id of the need
 * @param name its words in the catalogue; for a need that the catalogue does not have, the id without underscores
 * @param available services to suggest, nearest first, then in the order of the files; outdated ones are marked
 * @param planned services that are announced for the area but can not be had yet, in the same order
 * @param unmetFor those asked for whom nothing that still exists was found, in the order of {@link Target}
 */
public record NeedMatch(
        String need, Text name, List<Suggestion> available, List<Suggestion> planned, List<Target> unmetFor) {
    /** A match with copies of its lists. */
    public NeedMatch {
        available = List.copyOf(available);
        planned = List.copyOf(planned);
        unmetFor = List.copyOf(unmetFor);
    }

    /** Whether at least one of the services can be had: a service whose last day is past does not meet a need. */
    public boolean isMet() {
        return available.stream().anyMatch(each -> each.freshness() != Freshness.ENDED);
    }

    /** The available and the planned services. */
    public List<Suggestion> all() {
        List<Suggestion> all = new ArrayList<>(available);
        all.addAll(planned);
        return List.copyOf(all);
    }
}
