package lv.screening.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.screening.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * Where services lack: for each area and each need of a catalogue, who offers it there on a day. Immutable and thread-safe.
 *
 * <p>A service counts in every area that lies in the one it names, so what is offered in the whole country counts everywhere.
 */
public final class Coverage {
    private final LocalDate date;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();

    private Coverage(ServiceSearch search, Catalogue catalogue, LocalDate date) {
        this.date = date;
        for (Area area : catalogue.areas().all()) {
            Map<String, Cell> byNeed = new LinkedHashMap<>();
            for (String need : catalogue.needs().keySet()) {
                byNeed.put(need, cell(search, catalogue.areas().outwards(area.id()), need));
            }
            cells.put(area.id(), byNeed);
        }
    }

    /** The coverage of a catalogue on a day. */
    public static Coverage of(Catalogue catalogue, LocalDate date) {
        return new Coverage(ServiceSearch.in(catalogue), catalogue, date);
    }

    /** The day. */
    public LocalDate date() {
        return date;
    }

    /** All cells: areas in the order of the files, and for each the needs in the order of the files. */
    public List<Cell> cells() {
        return cells.values().stream()
                .flatMap(byNeed -> byNeed.values().stream())
                .toList();
    }

    /**
     * The cell of an area and a need.
     *
     * @throws IllegalArgumentException if the catalogue does not know one of them
     */
    public Cell cell(String area, String need) {
        Cell cell = cells.getOrDefault(area, Map.of()).get(need);
        if (cell == null) {
            throw new IllegalArgumentException("the catalogue has no such area or need");
        }
        return cell;
    }

    private Cell cell(ServiceSearch search, List<Area> areas, String need) {
        List<Suggestion> offered = new ArrayList<>();
        List<Suggestion> planned = new ArrayList<>();
        List<Suggestion> ended = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int level = 0; level <= areas.size(); level++) {
            Area place = level < areas.size() ? areas.get(level) : null;
            for (Service service : search.offered(place == null ? ServiceSearch.NATIONAL : place.id(), need)) {
                if (seen.add(service.id())) {
                    Suggestion found = found(service, need, place);
                    boolean over = found.freshness() == Freshness.ENDED;
                    (over ? ended : service.isPlanned(date) ? planned : offered).add(found);
                }
            }
        }
        return new Cell(areas.get(0), need, offered, planned, ended);
    }

    private Suggestion found(Service service, String need, @Nullable Area place) {
        Area.Kind level = place == null ? Area.Kind.COUNTRY : place.kind();
        List<Target> target = List.copyOf(EnumSet.copyOf(service.target()));
        return new Suggestion(service, need, level, place, target, service.freshness(date));
    }

    /**
     * What is offered for one need in one area, the nearest first, then in the order of the files.
     *
     * @param area the area
     * @param need the id of the need
     * @param offered services that can be had, stale entries included
     * @param planned services that are announced but can not be had yet
     * @param ended services whose last day is past
     */
    public record Cell(
            Area area, String need, List<Suggestion> offered, List<Suggestion> planned, List<Suggestion> ended) {
        /** A cell with copies of its lists. */
        public Cell {
            offered = List.copyOf(offered);
            planned = List.copyOf(planned);
            ended = List.copyOf(ended);
        }

        /** How well the need is met. */
        public State state() {
            if (offered.isEmpty()) {
                return planned.isEmpty() ? State.MISSING : State.PLANNED;
            }
            return offered.stream().allMatch(Suggestion::isOutdated) ? State.OUTDATED : State.OFFERED;
        }

        /** How far out the nearest service that can be had is; empty if there is none. */
        public Optional<Area.Kind> nearest() {
            return offered.stream().map(Suggestion::level).findFirst();
        }

        /** For whom there is a service that can be had, in the order of {@link Target}. */
        public List<Target> target() {
            Set<Target> served = EnumSet.noneOf(Target.class);
            offered.forEach(each -> served.addAll(each.target()));
            return List.copyOf(served);
        }

        /** How many of the services that can be had are outdated entries. */
        public int outdated() {
            return (int) offered.stream().filter(Suggestion::isOutdated).count();
        }
    }

    /** How well a need is met, the best first. */
    public enum State {
        /** At least one service, by an entry that is not outdated. */
        OFFERED,
        /** Services, but all by outdated entries. */
        OUTDATED,
        /** Only announced. */
        PLANNED,
        /** By nobody. */
        MISSING;

        /** The word in results. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
