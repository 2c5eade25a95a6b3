package lv.screening.questionnaires;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the bands between two scores in the part {@code bands} of a questionnaire's tree. */
final class Cuts {
    private Cuts() {}

    /** The places of all bands that scores of the range fall in; the first group whose condition is true counts. */
    static Set<Integer> bands(@Nullable Object written, Words.Range range, Function<String, Optional<Boolean>> truth) {
        Set<Integer> bands = new TreeSet<>();
        if (written instanceof Map<?, ?> cuts) {
            between(cuts, range, bands);
        }
        for (Object each : written instanceof List<?> groups ? groups : List.of()) {
            Map<?, ?> group = (Map<?, ?>) each;
            Object condition = group.get("for");
            Optional<Boolean> member = condition == null ? Optional.of(true) : truth.apply(condition.toString());
            if (member.isEmpty() || member.get()) {
                between((Map<?, ?>) Objects.requireNonNull(group.get("cuts")), range, bands);
            }
            if (member.isPresent() && member.get()) {
                break;
            }
        }
        return bands;
    }

    private static void between(Map<?, ?> cuts, Words.Range range, Set<Integer> bands) {
        for (int i = band(cuts, range.low()); i <= band(cuts, range.high()); i++) {
            bands.add(i);
        }
    }

    private static int band(Map<?, ?> cuts, Q score) {
        int band = -1;
        for (Object cut : cuts.values()) {
            band += score.compareTo(Q.of(cut)) >= 0 || band < 0 ? 1 : 0;
        }
        return band;
    }
}
