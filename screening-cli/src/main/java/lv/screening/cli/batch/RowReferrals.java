package lv.screening.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.model.Referral;
import lv.screening.score.BlockScores;
import org.jspecify.annotations.Nullable;

/**
 * What rows with the same referrals, area and age have in common, made once and counted. Immutable but for the count.
 */
final class RowReferrals {
    private final List<Referral> suggested;
    private final Set<String> services;
    private final @Nullable String area;
    private final int age;
    private final byte[] cells;
    private long count;

    private RowReferrals(
            List<Referral> suggested,
            List<Referral> undetermined,
            Set<String> services,
            @Nullable String area,
            int age) {
        this.suggested = suggested;
        this.services = services;
        this.area = area;
        this.age = age;
        String urgency = suggested.isEmpty() ? "" : suggested.get(0).urgency().id();
        this.cells = (urgency + "," + ids(suggested) + "," + ids(undetermined) + "," + String.join(";", services) + ",")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ids(List<Referral> referrals) {
        return String.join(";", referrals.stream().map(Referral::id).toList());
    }

    List<Referral> suggested() {
        return suggested;
    }

    Set<String> services() {
        return services;
    }

    @Nullable
    String area() {
        return area;
    }

    int age() {
        return age;
    }

    /** The cells urgency, referrals, undetermined and services, each followed by a comma. */
    byte[] cells() {
        return cells;
    }

    /** How many rows had it since this was last asked. */
    long takeCount() {
        long taken = count;
        count = 0;
        return taken;
    }

    /** Finds what a row has. Not thread-safe. */
    static final class Finder {
        private static final int MOST_REMEMBERED = 20_000;

        private final Referrals referrals;
        private final Services services;
        private final Map<Key, RowReferrals> known = new HashMap<>();
        private final Map<Key, RowReferrals> counted = new HashMap<>();
        private final Key probe;

        Finder(Referrals referrals, Services services) {
            this.referrals = referrals;
            this.services = services;
            this.probe = new Key(new byte[referrals.count()]);
        }

        /** What a row has; counts it. */
        RowReferrals find(BlockScores scores, int row, @Nullable String area) {
            int age = scores.completedYears(row);
            referrals.key(scores, row, probe.truths);
            probe.area = area;
            probe.age = age;
            RowReferrals found = known.get(probe);
            if (found == null) {
                List<Referral> suggested = referrals.suggested(scores, row);
                found = new RowReferrals(
                        suggested,
                        referrals.undetermined(scores, row),
                        services.forReferrals(suggested, area, age),
                        area,
                        age);
                if (known.size() >= MOST_REMEMBERED) {
                    counted.putAll(known);
                    known.clear();
                }
                known.put(probe.copy(), found);
            }
            found.count++;
            return found;
        }

        /** Tells what was found since the last call, with its count; nothing is counted twice. */
        void drain(java.util.function.ObjLongConsumer<RowReferrals> consumer) {
            known.values().forEach(each -> {
                long count = each.takeCount();
                if (count > 0) {
                    consumer.accept(each, count);
                }
            });
            counted.values().forEach(each -> consumer.accept(each, each.takeCount()));
            counted.clear();
        }
    }

    private static final class Key {
        private final byte[] truths;
        private @Nullable String area;
        private int age;

        Key(byte[] truths) {
            this.truths = truths;
        }

        Key copy() {
            Key copy = new Key(truths.clone());
            copy.area = area;
            copy.age = age;
            return copy;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && age == that.age
                    && java.util.Objects.equals(area, that.area)
                    && Arrays.equals(truths, that.truths);
        }

        @Override
        public int hashCode() {
            return (Arrays.hashCode(truths) * 31 + age) * 31 + (area == null ? 0 : area.hashCode());
        }
    }
}
