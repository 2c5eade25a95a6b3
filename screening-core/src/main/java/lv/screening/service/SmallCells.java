package lv.screening.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts of people by area, with those hidden that could point at somebody: counts from 1 up to a limit, and as many further
 * ones as it takes that no hidden small count follows from the sums over regions and country. Immutable and thread-safe.
 *
 * <p>In each sum, whoever sees the wider area knows what its hidden parts have together; so these must be at least two parts
 * with together at least the limit, or the wider area is hidden too, and then at least one of its parts with it. The next
 * count to be hidden is always the smallest that is not 0.
 */
public final class SmallCells {
    private final Map<String, Integer> counts;
    private final Set<String> hidden;

    private SmallCells(Map<String, Integer> counts, Set<String> hidden) {
        this.counts = Map.copyOf(counts);
        this.hidden = Set.copyOf(hidden);
    }

    /**
     * Adds people up by area and hides what must be hidden.
     *
     * @param areas the areas
     * @param people how many people were counted in each area itself; areas around it get them too
     * @param least the smallest count that is shown, such as 10
     * @throws IllegalArgumentException if an area is not known, or a count is below 0
     */
    public static SmallCells of(AreaTree areas, Map<String, Integer> people, int least) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Sum> sums = new LinkedHashMap<>();
        people.forEach((area, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("expected a count of 0 or more, found " + count);
            }
            areas.outwards(area).forEach(each -> counts.merge(each.id(), count, Integer::sum));
        });
        for (String area : counts.keySet()) {
            List<String> parts = new ArrayList<>();
            areas.directlyIn(area).stream()
                    .map(Area::id)
                    .filter(counts::containsKey)
                    .forEach(parts::add);
            if (!parts.isEmpty()) {
                sums.put(area, new Sum(area, parts, people.getOrDefault(area, 0)));
            }
        }
        Set<String> hidden = new LinkedHashSet<>();
        counts.forEach((area, count) -> {
            if (count > 0 && count < least) {
                hidden.add(area);
            }
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : sums.values()) {
                changed |= sum.protect(counts, hidden, least);
            }
        }
        return new SmallCells(counts, hidden);
    }

    /** Whether the count of an area is not to be shown. */
    public boolean isHidden(String area) {
        return hidden.contains(area);
    }

    /** How many people were counted in an area, whether it may be shown or not. */
    public int count(String area) {
        return counts.getOrDefault(area, 0);
    }

    /** The areas with a count, hidden ones included. */
    public Set<String> areas() {
        return counts.keySet();
    }

    /** A wider area and what it is the sum of; people counted in the wider area itself are a part that is never shown. */
    private record Sum(String whole, List<String> parts, int elsewhere) {
        /** Hides one more count if this sum gives one away. */
        boolean protect(Map<String, Integer> counts, Set<String> hidden, int least) {
            List<String> open =
                    parts.stream().filter(part -> !hidden.contains(part)).toList();
            Map<String, Integer> unseen = new HashMap<>();
            parts.stream().filter(hidden::contains).forEach(part -> unseen.put(part, counts.getOrDefault(part, 0)));
            int number = unseen.size() + (elsewhere > 0 ? 1 : 0);
            int together = elsewhere
                    + unseen.values().stream().mapToInt(Integer::intValue).sum();
            boolean safe;
            if (hidden.contains(whole)) {
                safe = number > 0;
            } else {
                safe = number == 0 || (number > 1 && together >= least);
            }
            if (safe) {
                return false;
            }
            Comparator<String> smallest = Comparator.comparingInt(part -> counts.getOrDefault(part, 0));
            String next = open.stream()
                    .filter(part -> counts.getOrDefault(part, 0) > 0)
                    .min(smallest.thenComparing(Comparator.naturalOrder()))
                    .orElse(whole);
            return hidden.add(next);
        }
    }
}
