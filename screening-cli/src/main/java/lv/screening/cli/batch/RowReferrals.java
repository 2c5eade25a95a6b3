package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.expr.Columns;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.score.BlockScores;
import org.jspecify.annotations.Nullable;

/**
 * The referrals and services of the row at hand, as the cells of its result; counts them on the way. Referrals come most urgent
 * first, then as in the file; services by referral, each once. Not thread-safe: each block has its own.
 */
final class RowReferrals {
    private static final int AGES = 102;

    private final Services services;
    private final int[] places;
    private final List<Referral> referrals = new ArrayList<>();
    private final byte[][] ids;
    private final byte[][] urgencies;
    private final Map<String, Integer> areaNumbers = new HashMap<>();
    private final Map<Integer, int[][]> servicesByPlace = new HashMap<>();
    private final Map<String, Integer> serviceNumbers = new LinkedHashMap<>();
    private final List<byte[]> serviceIds = new ArrayList<>();
    private final List<String> serviceNames = new ArrayList<>();
    private long[] serviceCounts = new long[64];
    private int[] lastRow = new int[64];
    private final long[] urgencyCounts;
    private final ByteText cells = new ByteText();
    private int row;
    private @Nullable String area;
    private int age;

    RowReferrals(Questionnaire questionnaire, Services services) {
        this.services = services;
        List<ReferralLayout> rules = questionnaire.layout().referrals();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(place -> rules.get(place).referral().urgency()));
        places = order.stream().mapToInt(Integer::intValue).toArray();
        order.forEach(place -> referrals.add(rules.get(place).referral()));
        ids = referrals.stream().map(each -> bytes(each.id())).toArray(byte[][]::new);
        urgencies = referrals.stream().map(each -> bytes(each.urgency().id())).toArray(byte[][]::new);
        urgencyCounts = new long[places.length];
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Finds what a row has, and counts it.
     *
     * @param where the id of the row's area, or null where it is not known
     */
    void find(BlockScores scores, int at, @Nullable String where) {
        area = where;
        age = scores.completedYears(at);
        row++;
        cells.clear();
        int first = -1;
        for (int i = 0; i < places.length && first < 0; i++) {
            first = scores.referral(places[i], at) == Columns.TRUE ? i : -1;
        }
        if (first >= 0) {
            urgencyCounts[first]++;
            cells.add(urgencies[first]);
        }
        cells.add((byte) ',');
        list(scores, at, Columns.TRUE);
        list(scores, at, Columns.UNKNOWN);
        if (first >= 0) {
            services(scores, at);
        }
        cells.add((byte) ',');
    }

    private void list(BlockScores scores, int at, byte wanted) {
        boolean any = false;
        for (int i = 0; i < places.length; i++) {
            if (scores.referral(places[i], at) == wanted) {
                if (any) {
                    cells.add((byte) ';');
                }
                cells.add(ids[i]);
                any = true;
            }
        }
        cells.add((byte) ',');
    }

    private void services(BlockScores scores, int at) {
        int[][] byReferral = byReferral();
        boolean any = false;
        for (int i = 0; i < places.length; i++) {
            if (scores.referral(places[i], at) == Columns.TRUE) {
                int[] found = byReferral[i];
                if (found == null) {
                    found = numbers(services.forReferral(referrals.get(i), area, age));
                    byReferral[i] = found;
                }
                for (int service : found) {
                    if (lastRow[service] != row) {
                        lastRow[service] = row;
                        serviceCounts[service]++;
                        if (any) {
                            cells.add((byte) ';');
                        }
                        cells.add(serviceIds.get(service));
                        any = true;
                    }
                }
            }
        }
    }

    /** For each referral the services at this area and age, null where they were not looked for yet. */
    private int[][] byReferral() {
        Integer number = area == null ? Integer.valueOf(0) : areaNumbers.get(area);
        if (number == null) {
            number = areaNumbers.size() + 1;
            areaNumbers.put(String.valueOf(area), number);
        }
        int place = number * AGES + Math.min(age, AGES - 2) + 1;
        return servicesByPlace.computeIfAbsent(place, key -> new int[places.length][]);
    }

    private int[] numbers(List<String> names) {
        return names.stream()
                .mapToInt(name -> serviceNumbers.computeIfAbsent(name, this::numbered))
                .toArray();
    }

    private int numbered(String name) {
        int number = serviceIds.size();
        serviceIds.add(bytes(name));
        serviceNames.add(name);
        if (number == serviceCounts.length) {
            serviceCounts = java.util.Arrays.copyOf(serviceCounts, number * 2);
            lastRow = java.util.Arrays.copyOf(lastRow, number * 2);
        }
        return number;
    }

    /** The id of the row's area, or null. */
    @Nullable
    String area() {
        return area;
    }

    /** Completed years, or -1. */
    int age() {
        return age;
    }

    /** Appends the cells urgency, referrals, undetermined and services, each followed by a comma. */
    void write(ByteText out) {
        out.add(cells.bytes(), 0, cells.length());
    }

    /** Adds what was counted since the last call. */
    void drain(Map<Referral.Urgency, Long> urgency, Map<String, Long> service) {
        for (int i = 0; i < urgencyCounts.length; i++) {
            if (urgencyCounts[i] > 0) {
                urgency.merge(referrals.get(i).urgency(), urgencyCounts[i], Long::sum);
                urgencyCounts[i] = 0;
            }
        }
        for (int i = 0; i < serviceNames.size(); i++) {
            if (serviceCounts[i] > 0) {
                service.merge(serviceNames.get(i), serviceCounts[i], Long::sum);
                serviceCounts[i] = 0;
            }
        }
    }
}
