package lv.screening.cli.change;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import org.jspecify.annotations.Nullable;

/** The people of all waves. Filled row by row, in the order of the files; not thread-safe. */
final class Waves {
    private static final int MOST_NAMED = 10;

    private final Map<String, Map<String, Occasion>> byPerson = new LinkedHashMap<>();
    private final Map<String, List<Occasion>> repeated = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> withoutId = new LinkedHashMap<>();
    private final Map<String, Integer> repeatedRows = new LinkedHashMap<>();
    private int withoutWave;

    /** Forgets everything. */
    void clear() {
        byPerson.clear();
        repeated.clear();
        rows.clear();
        withoutId.clear();
        repeatedRows.clear();
        withoutWave = 0;
    }

    void add(Occasion occasion) {
        String wave = occasion.wave();
        if (wave.isEmpty()) {
            withoutWave++;
            return;
        }
        rows.merge(wave, 1, Integer::sum);
        if (occasion.id().isEmpty()) {
            withoutId.merge(wave, 1, Integer::sum);
            return;
        }
        Map<String, Occasion> own = byPerson.computeIfAbsent(occasion.id(), id -> new LinkedHashMap<>(4));
        Occasion other = own.putIfAbsent(wave, occasion);
        if (other != null) {
            List<Occasion> all = repeated.computeIfAbsent(wave + "\n" + occasion.id(), key -> new ArrayList<>());
            repeatedRows.merge(wave, all.isEmpty() ? 2 : 1, Integer::sum);
            all.add(occasion);
        }
    }

    /** The ids in the order in which they occurred. */
    Set<String> people() {
        return byPerson.keySet();
    }

    /** A person's only row of a wave; null where there is none, or more than one. */
    @Nullable
    Occasion of(String person, String wave) {
        return isRepeated(person, wave) ? null : any(person, wave);
    }

    private @Nullable Occasion any(String person, String wave) {
        Map<String, Occasion> own = byPerson.get(person);
        return own == null ? null : own.get(wave);
    }

    /** Whether a person has several rows in a wave. */
    boolean isRepeated(String person, String wave) {
        return repeated.containsKey(wave + "\n" + person);
    }

    /** Rows of a wave that have a wave and were not rejected. */
    int rows(String wave) {
        return rows.getOrDefault(wave, 0);
    }

    int withoutId(String wave) {
        return withoutId.getOrDefault(wave, 0);
    }

    /** Rows of a wave whose id occurs more than once in it. */
    int repeatedRows(String wave) {
        return repeatedRows.getOrDefault(wave, 0);
    }

    int withoutWave() {
        return withoutWave;
    }

    /** All unambiguous rows of a wave. */
    List<Occasion> all(String wave) {
        List<Occasion> all = new ArrayList<>();
        for (String person : byPerson.keySet()) {
            Occasion one = of(person, wave);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /**
     * The waves from the earliest on.
     *
     * @param asked the order that was asked for; empty where there is none
     * @param column the column that names the waves
     * @throws CommandFailure if there are fewer than two, or nobody can tell their order
     */
    List<String> inOrder(List<String> asked, String column) {
        List<String> names = new ArrayList<>(rows.keySet());
        if (!asked.isEmpty()) {
            if (!new LinkedHashSet<>(asked).equals(new LinkedHashSet<>(names)) || asked.size() != names.size()) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        "--order must name each value of '" + column + "' once; they are " + shown(names));
            }
            names = List.copyOf(asked);
        } else if (names.stream().allMatch(each -> each.matches("-?\\d{1,15}(\\.\\d{1,6})?"))) {
            names.sort(Comparator.comparing(java.math.BigDecimal::new));
        } else if (names.stream().allMatch(Waves::isDate)) {
            names.sort(Comparator.naturalOrder());
        } else {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "the values of '" + column + "' are neither numbers nor dates, so their order is not known; give it"
                            + " with --order, the earliest first: " + shown(names));
        }
        if (names.size() < 2) {
            throw new CommandFailure(
                    ExitCode.DATA, "'" + column + "' has the same value in all rows; change needs two waves or more");
        }
        return names;
    }

    private static String shown(List<String> names) {
        String first =
                String.join(", ", names.stream().sorted().limit(MOST_NAMED).toList());
        return names.size() > MOST_NAMED ? first + ", and " + (names.size() - MOST_NAMED) + " more" : first;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
