package lv.screening.service;

import java.util.List;
import java.util.Locale;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A country, or a part of it.
 *
 * @param id the name that files use
 * @param name words for people
 * @param kind how wide it is
 * @param in the id of the next wider area, or null for the widest
 * @param also other spellings that stand for this area in data
 */
public record Area(
        String id, Text name, Kind kind, @Nullable String in, List<String> also) {
    /** An area with a copy of its spellings. */
    public Area {
        also = List.copyOf(also);
    }

    /** How wide an area is, the widest first. */
    public enum Kind {
        /** The whole country. */
        COUNTRY,
        /** Several municipalities that plan together. */
        PLANNING_REGION,
        /** A municipality. */
        MUNICIPALITY,
        /** A town or another part of a municipality. */
        TOWN;

        /** The word in files and results, such as {@code planning_region}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
