package lv.screening.cli.batch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.screening.model.Referral;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.Service;
import lv.screening.service.ServiceQuery;
import lv.screening.service.ServiceSearch;
import org.jspecify.annotations.Nullable;

/** The services suggested for referrals, remembered by referral, area and age. Not thread-safe; cheap to copy. */
final class Services {
    private static final int MOST_REMEMBERED = 20_000;

    private final Catalogue catalogue;
    private final ServiceSearch search;
    private final LocalDate date;
    private final Map<Key, List<String>> found = new HashMap<>();
    private final Map<String, @Nullable Area> areas = new HashMap<>();

    private record Key(String referral, String area, int age) {}

    Services(Catalogue catalogue, ServiceSearch search, LocalDate date) {
        this.catalogue = catalogue;
        this.search = search;
        this.date = date;
    }

    /** The same services with a memory of its own, for another thread. */
    Services copy() {
        return new Services(catalogue, search, date);
    }

    /** The id of the area that a text names, or null if it names none. */
    @Nullable
    String area(String text) {
        if (areas.size() > MOST_REMEMBERED) {
            areas.clear();
        }
        if (!areas.containsKey(text)) {
            areas.put(text, catalogue.areas().named(text).orElse(null));
        }
        Area area = areas.get(text);
        return area == null ? null : area.id();
    }

    /**
     * The ids of the services for a referral, by need, nearest first.
     *
     * @param area the id of an area, or null where it is not known
     * @param age completed years, or -1 where it is not known
     */
    List<String> forReferral(Referral referral, @Nullable String area, int age) {
        if (found.size() > MOST_REMEMBERED) {
            found.clear();
        }
        return found.computeIfAbsent(
                new Key(referral.id(), area == null ? "" : area, age),
                key ->
                        search
                                .find(ServiceQuery.of(referral, area, age < 0 ? null : (Integer) age, date))
                                .services()
                                .stream()
                                .map(Service::id)
                                .toList());
    }
}
