package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.screening.expr.Columns;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.ReferralLayout;
import lv.screening.score.BlockScores;
import org.jspecify.annotations.Nullable;

/**
 * The referrals and services of the row at hand, as the cells of its result; counts them on the way. Referrals come most urgent
 * first, then as in the file; services by referral, each once. What rows with the same referrals, area and age have is worked
 * out once. Not thread-safe: each thread has its own.
 */
final class RowReferrals {
    private static final int AGES = 102;
    private static final int MOST_REMEMBERED = 1 << 15;

    /** As many referrals, each true, false or unknown, fit into one number. */
    private static final int MOST_PACKED = 31;

    private final Services services;
    private final int[] places;
    private final List<Referral> referrals = new ArrayList<>();
    private final Map<String, Integer> areaNumbers = new HashMap<>();
    private @Nullable LongTable<Found>[] byPlace;
    private final Map<Referral.Urgency, Long> urgencyCounts = new EnumMap<>(Referral.Urgency.class);
    private final Map<String, Long> serviceCounts = new HashMap<>();
    private byte[][] truths = new byte[0][];
    private @Nullable BlockScores block;
    private int remembered;
    private int lastPlace = -1;
    private LongTable<Found> atLastPlace = new LongTable<>();
    private Found found = new Found(null, List.of(), ByteText.padded(new byte[0]));
    private @Nullable String area;
    private int age;

    /** What rows with the same referrals, area and age have, and how many such rows there were. */
    private static final class Found {
        private final Referral.@Nullable Urgency urgency;
        private final List<String> services;
        private final byte[] cells;
        private long rows;

        private Found(Referral.@Nullable Urgency urgency, List<String> services, byte[] cells) {
            this.urgency = urgency;
            this.services = services;
            this.cells = cells;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    RowReferrals(Questionnaire questionnaire, Services services) {
        this.services = services;
        this.byPlace = new LongTable[AGES];
        List<ReferralLayout> rules = questionnaire.layout().referrals();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(place -> rules.get(place).referral().urgency()));
        places = order.stream().mapToInt(Integer::intValue).toArray();
        order.forEach(place -> referrals.add(rules.get(place).referral()));
    }

    /** Takes up a block. */
    void begin(BlockScores scores) {
        block = scores;
        truths = new byte[places.length][];
        for (int i = 0; i < places.length; i++) {
            truths[i] = scores.referrals(places[i]);
        }
    }

    /**
     * Finds what a row has, and counts it.
     *
     * @param where the id of the row's area, or null where it is not known
     */
    void find(int row, @Nullable String where) {
        area = where;
        age = Objects.requireNonNull(block).completedYears(row);
        if (places.length > MOST_PACKED) {
            found = worked(row);
            count(found, 1);
            return;
        }
        long pattern = 0;
        for (byte[] each : truths) {
            pattern = pattern << 2 | each[row];
        }
        LongTable<Found> here = here();
        Found known = here.get(pattern);
        if (known == null) {
            if (++remembered > MOST_REMEMBERED) {
                forget();
                here = here();
            }
            known = worked(row);
            here.put(pattern, known);
        }
        known.rows++;
        found = known;
    }

    /** What is remembered for this area and age. */
    private LongTable<Found> here() {
        int number = area == null ? 0 : number(area);
        int place = number * AGES + Math.min(age, AGES - 2) + 1;
        if (place != lastPlace) {
            lastPlace = place;
            atLastPlace = table(place);
        }
        return atLastPlace;
    }

    private int number(String name) {
        return areaNumbers.computeIfAbsent(name, key -> areaNumbers.size() + 1);
    }

    private LongTable<Found> table(int place) {
        if (place >= byPlace.length) {
            byPlace = Arrays.copyOf(byPlace, Math.max(place + 1, byPlace.length * 2));
        }
        LongTable<Found> known = byPlace[place];
        if (known == null) {
            known = new LongTable<>();
            byPlace[place] = known;
        }
        return known;
    }

    private void drainAll() {
        for (LongTable<Found> table : byPlace) {
            if (table != null) {
                table.forEach(this::drain);
            }
        }
    }

    private void forget() {
        drainAll();
        Arrays.fill(byPlace, null);
        areaNumbers.clear();
        remembered = 1;
        lastPlace = -1;
    }

    private Found worked(int row) {
        List<String> suggested = new ArrayList<>();
        List<String> undetermined = new ArrayList<>();
        Set<String> offered = new LinkedHashSet<>();
        Referral.Urgency first = null;
        for (int i = 0; i < places.length; i++) {
            Referral referral = referrals.get(i);
            byte truth = truths[i][row];
            if (truth == Columns.TRUE) {
                first = first == null ? referral.urgency() : first;
                suggested.add(referral.id());
                offered.addAll(services.forReferral(referral, area, age));
            } else if (truth == Columns.UNKNOWN) {
                undetermined.add(referral.id());
            }
        }
        String cells = (first == null ? "" : first.id()) + "," + String.join(";", suggested) + ","
                + String.join(";", undetermined) + "," + String.join(";", offered) + ",";
        return new Found(first, List.copyOf(offered), ByteText.padded(cells.getBytes(StandardCharsets.UTF_8)));
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
        out.addPadded(found.cells);
    }

    private void drain(Found each) {
        count(each, each.rows);
        each.rows = 0;
    }

    private void count(Found each, long rows) {
        if (rows > 0 && each.urgency != null) {
            urgencyCounts.merge(each.urgency, rows, Long::sum);
            each.services.forEach(service -> serviceCounts.merge(service, rows, Long::sum));
        }
    }

    /** Adds what was counted since the last call. */
    void drain(Map<Referral.Urgency, Long> urgency, Map<String, Long> service) {
        drainAll();
        urgencyCounts.forEach((key, count) -> urgency.merge(key, count, Long::sum));
        serviceCounts.forEach((key, count) -> service.merge(key, count, Long::sum));
        urgencyCounts.clear();
        serviceCounts.clear();
    }
}
