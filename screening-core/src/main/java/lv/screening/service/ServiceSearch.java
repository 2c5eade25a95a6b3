package lv.screening.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.screening.model.Target;
import lv.screening.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds who offers what is needed. Thread-safe. Made once for a catalogue, it answers from an index, and remembers answers,
 * since the rows of a batch ask the same few queries over and over.
 *
 * <p>For each need and each person asked for, the nearest area that offers the need is taken: the area itself, then the one it
 * lies in, and at last the services of the whole country. Only services for the child's age count. A planned service never
 * counts as offered; it is listed apart, from every level. An outdated entry is suggested and marked; one whose last day is past
 * does not keep the search from going on outwards, and does not meet the need.
 */
public final class ServiceSearch {
    /** The key of what is offered in the whole country. */
    static final String NATIONAL = "";

    private static final int REMEMBERED = 10_000;

    private final Catalogue catalogue;
    private final Map<String, Map<String, List<Service>>> byAreaAndNeed = new HashMap<>();
    private final Map<ServiceQuery, Suggestions> answered = new ConcurrentHashMap<>();

    private ServiceSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Service service : catalogue.services()) {
            Where where = service.where();
            if (where.national()) {
                add(NATIONAL, service);
            }
            Set<String> areas = new LinkedHashSet<>(where.regions());
            areas.addAll(where.municipalities());
            areas.forEach(area -> add(area, service));
        }
    }

    /** The search in a catalogue. */
    public static ServiceSearch in(Catalogue catalogue) {
        return new ServiceSearch(catalogue);
    }

    private void add(String area, Service service) {
        Map<String, List<Service>> byNeed = byAreaAndNeed.computeIfAbsent(area, key -> new HashMap<>());
        for (String need : new LinkedHashSet<>(service.meets())) {
            byNeed.computeIfAbsent(need, key -> new ArrayList<>()).add(service);
        }
    }

    /**
     * The services for a query.
     *
     * @throws IllegalArgumentException if the catalogue has no area of the id given
     */
    public Suggestions find(ServiceQuery query) {
        Suggestions known = answered.get(query);
        if (known != null) {
            return known;
        }
        Suggestions found = search(query);
        if (answered.size() < REMEMBERED) {
            answered.put(query, found);
        }
        return found;
    }

    private Suggestions search(ServiceQuery query) {
        List<Area> areas = query.area() == null ? List.of() : catalogue.areas().outwards(query.area());
        List<NeedMatch> matches = new ArrayList<>(query.needs().size());
        for (String need : query.needs()) {
            matches.add(new Need(need, query).match(areas));
        }
        return new Suggestions(matches);
    }

    /** The services that meet a need and name an area, or the whole country, as their place, in the order of the files. */
    List<Service> offered(String area, String need) {
        return byAreaAndNeed.getOrDefault(area, Map.of()).getOrDefault(need, List.of());
    }

    /** The search for one need, level by level. */
    private final class Need {
        private final String need;
        private final ServiceQuery query;
        private final Set<Target> open;
        private final Set<String> seen = new HashSet<>();
        private final List<Suggestion> available = new ArrayList<>();
        private final List<Suggestion> planned = new ArrayList<>();
        private boolean met;

        Need(String need, ServiceQuery query) {
            this.need = need;
            this.query = query;
            open = EnumSet.noneOf(Target.class);
            open.addAll(query.target());
        }

        private Text name() {
            Text name = catalogue.needs().get(need);
            return name == null || name.isEmpty() ? Text.of(need.replace('_', ' ')) : name;
        }

        NeedMatch match(List<Area> areas) {
            for (Area area : areas) {
                level(area.id(), area.kind(), area);
            }
            level(NATIONAL, Area.Kind.COUNTRY, null);
            return new NeedMatch(need, name(), available, planned, List.copyOf(open));
        }

        private void level(String key, Area.Kind kind, @Nullable Area area) {
            Set<Target> metHere = EnumSet.noneOf(Target.class);
            boolean anyMetHere = false;
            for (Service service : offered(key, need)) {
                boolean suits = query.age() == null || service.ages().contains(query.age());
                if (!suits || seen.contains(service.id())) {
                    continue;
                }
                boolean later = service.isPlanned(query.date());
                Set<Target> served = served(service, later);
                if (served.isEmpty()) {
                    continue;
                }
                seen.add(service.id());
                Freshness freshness = service.freshness(query.date());
                (later ? planned : available)
                        .add(new Suggestion(service, need, kind, area, List.copyOf(served), freshness));
                if (!later && freshness != Freshness.ENDED) {
                    metHere.addAll(served);
                    anyMetHere = true;
                }
            }
            open.removeAll(metHere);
            met |= anyMetHere;
        }

        /** For whom a service is suggested at a level: those asked for who have nothing nearer, or all if nobody is named. */
        private Set<Target> served(Service service, boolean later) {
            Set<Target> served = EnumSet.copyOf(service.target());
            if (!query.target().isEmpty()) {
                served.retainAll(later ? query.target() : open);
            } else if (met && !later) {
                served.clear();
            }
            return served;
        }
    }
}
