package lv.screening.service;

import java.util.List;
import lv.screening.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * A service that meets a need, and why it was chosen.
 *
 * @param service the service
 * @param need the need that it meets
 * @param level how far out the need was met; {@link Area.Kind#COUNTRY} for what is offered in the whole country
 * @param area the area for which it is offered, or null for the whole country
 * @param target for whom of those asked it is suggested, in the order of {@link Target}
 * @param freshness how far the entry can be relied upon
 */
public record Suggestion(
        Service service,
        String need,
        Area.Kind level,
        @Nullable Area area,
        List<Target> target,
        Freshness freshness) {
    /** A suggestion with a copy of its list. */
    public Suggestion {
        target = List.copyOf(target);
    }

    /** Whether it must be shown as outdated. */
    public boolean isOutdated() {
        return freshness.isOutdated();
    }
}
