package lv.screening.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.Source;
import lv.screening.model.Text;

/**
 * All that a catalogue file says, before it is known to be valid; see {@link Catalogue#of} and {@link Catalogue#with}.
 *
 * @param id the name of the catalogue
 * @param version three numbers, such as {@code 1.2.0}
 * @param title words for people
 * @param languages at least one; the first is the default
 * @param licence the terms of the file, or "" where none is named
 * @param sources where the entries come from
 * @param areas the areas, in any order
 * @param needs what can be needed, by id, in the order of the file
 * @param services the services
 * @param redFlags signs that ask for a step before any score is read
 * @param knownGaps needs that announced services alone meet, and why
 */
public record CatalogueDefinition(
        String id,
        String version,
        Text title,
        List<String> languages,
        String licence,
        List<Source> sources,
        List<Area> areas,
        Map<String, Text> needs,
        List<Service> services,
        List<RedFlag> redFlags,
        List<KnownGap> knownGaps) {
    /** A definition with copies of its lists. */
    public CatalogueDefinition {
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
        areas = List.copyOf(areas);
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
        services = List.copyOf(services);
        redFlags = List.copyOf(redFlags);
        knownGaps = List.copyOf(knownGaps);
    }

    /** A definition without red flags and known gaps. */
    public CatalogueDefinition(
            String id,
            String version,
            Text title,
            List<String> languages,
            String licence,
            List<Source> sources,
            List<Area> areas,
            Map<String, Text> needs,
            List<Service> services) {
        this(id, version, title, languages, licence, sources, areas, needs, services, List.of(), List.of());
    }
}
