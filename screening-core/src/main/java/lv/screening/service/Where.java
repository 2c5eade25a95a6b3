package lv.screening.service;

import java.util.List;

/**
 * Where a service is offered: in the whole country, or in some areas and all that lies in them.
 *
 * @param national whether it is offered in the whole country
 * @param regions ids of planning regions; empty for a national service
 * @param municipalities ids of municipalities or towns; empty for a national service
 */
public record Where(boolean national, List<String> regions, List<String> municipalities) {
    /** Offered in the whole country. */
    public static final Where NATIONAL = new Where(true, List.of(), List.of());

    /**
     * A place with copies of its lists.
     *
     * @throws IllegalArgumentException if a national service names areas too
     */
    public Where {
        regions = List.copyOf(regions);
        municipalities = List.copyOf(municipalities);
        if (national && !(regions.isEmpty() && municipalities.isEmpty())) {
            throw new IllegalArgumentException("a national service names no areas");
        }
    }

    /** Offered in some areas; at least one must be named for the catalogue to be valid. */
    public static Where in(List<String> regions, List<String> municipalities) {
        return new Where(false, regions, municipalities);
    }
}
