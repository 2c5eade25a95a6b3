package lv.screening.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Six items with so few answers that all of them together can be gone through. */
final class SmallScope implements Scope {
    private static final List<String> MOODS = List.of("calm", "low", "bad");
    private static final List<String> OFTEN = List.of("never", "weekly", "daily");

    static final Map<String, List<String>> CHOICES = choices();
    static final List<String> QUANTITIES = List.of("hours", "dose");
    static final List<String> BOXES = List.of("worry.school", "worry.family");

    /** The variables and their values: the index of a code, a number's numerator, 1 or 0 for a box. */
    static final Map<String, List<Long>> VALUES = values();

    private static final Map<String, List<BigDecimal>> POINTS = Map.of(
            "mood", List.of(new BigDecimal("0"), new BigDecimal("0.5"), new BigDecimal("2")),
            "gaming", List.of(new BigDecimal("-1"), new BigDecimal("1"), new BigDecimal("3")));

    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    SmallScope() {
        symbols.put("mood", new Symbol.Choice("mood", 0, MOODS, points("mood"), null));
        symbols.put("gaming", new Symbol.Choice("gaming", 1, OFTEN, points("gaming"), null));
        symbols.put("hours", new Symbol.Quantity("hours", 2, BigDecimal.ZERO, new BigDecimal("2"), 0, null));
        symbols.put("dose", new Symbol.Quantity("dose", 3, new BigDecimal("0.0"), new BigDecimal("0.3"), 1, null));
        symbols.put(
                "worry",
                new Symbol.Boxes(
                        "worry",
                        List.of(new Symbol.Box("worry.school", 4, null), new Symbol.Box("worry.family", 5, null))));
    }

    private static List<BigDecimal> points(String item) {
        return Objects.requireNonNull(POINTS.get(item));
    }

    private static Map<String, List<String>> choices() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("mood", MOODS);
        all.put("gaming", OFTEN);
        return all;
    }

    private static Map<String, List<Long>> values() {
        Map<String, List<Long>> all = new LinkedHashMap<>();
        all.put("mood", List.of(0L, 1L, 2L));
        all.put("gaming", List.of(0L, 1L, 2L));
        all.put("hours", List.of(0L, 1L, 2L));
        all.put("dose", List.of(0L, 1L, 2L, 3L));
        all.put("worry.school", List.of(0L, 1L));
        all.put("worry.family", List.of(0L, 1L));
        return all;
    }

    /** Smallest plus largest value of an item, times {@link CelText#SCALE}. */
    static long ends(String item) {
        return switch (item) {
            case "mood", "gaming", "hours" -> 2 * CelText.SCALE;
            default -> 6;
        };
    }

    /** The values of the variables in CEL. */
    static Map<String, Object> inCel(Map<String, Long> answers) {
        Map<String, Object> all = new LinkedHashMap<>();
        answers.forEach((name, value) -> {
            if (CHOICES.containsKey(name)) {
                all.put(name + "_code", CHOICES.get(name).get(value.intValue()));
                all.put(
                        name,
                        points(name)
                                .get(value.intValue())
                                .multiply(BigDecimal.valueOf(CelText.SCALE))
                                .longValueExact());
            } else if (name.equals("hours")) {
                all.put(name, value * CelText.SCALE);
            } else if (name.equals("dose")) {
                all.put(name, value * CelText.SCALE / 10);
            } else {
                all.put(name.replace('.', '_'), value == 1);
            }
        });
        return all;
    }

    static Map<String, Long> someAnswers(RandomGenerator random) {
        Map<String, Long> answers = new LinkedHashMap<>();
        int gaps = random.nextInt(5);
        VALUES.forEach((name, values) -> {
            if (random.nextInt(6) >= gaps) {
                answers.put(name, values.get(random.nextInt(values.size())));
            }
        });
        return answers;
    }

    /** Every way to fill the gaps. */
    static List<Map<String, Long>> completions(Map<String, Long> answers) {
        List<Map<String, Long>> all = new ArrayList<>();
        all.add(answers);
        for (Map.Entry<String, List<Long>> variable : VALUES.entrySet()) {
            if (!answers.containsKey(variable.getKey())) {
                List<Map<String, Long>> more = new ArrayList<>();
                for (Map<String, Long> each : all) {
                    for (long value : variable.getValue()) {
                        Map<String, Long> filled = new LinkedHashMap<>(each);
                        filled.put(variable.getKey(), value);
                        more.add(filled);
                    }
                }
                all = more;
            }
        }
        return all;
    }

    /** A block with these respondents. */
    static Columns columns(List<Map<String, Long>> respondents) {
        Columns columns = new Columns(respondents.size(), 6);
        columns.setCodes(0, bytes(respondents, "mood", (byte) 3));
        columns.setCodes(1, bytes(respondents, "gaming", (byte) 3));
        columns.setNumbers(2, numbers(respondents, "hours"));
        columns.setNumbers(3, numbers(respondents, "dose"));
        columns.setTruths(4, bytes(respondents, "worry.school", Columns.UNKNOWN));
        columns.setTruths(5, bytes(respondents, "worry.family", Columns.UNKNOWN));
        return columns;
    }

    private static byte[] bytes(List<Map<String, Long>> respondents, String name, byte missing) {
        byte[] column = new byte[respondents.size()];
        for (int i = 0; i < column.length; i++) {
            Long value = respondents.get(i).get(name);
            column[i] = value == null ? missing : value.byteValue();
        }
        return column;
    }

    private static NumberVector numbers(List<Map<String, Long>> respondents, String name) {
        long[] low = new long[respondents.size()];
        long[] high = new long[respondents.size()];
        List<Long> values = VALUES.getOrDefault(name, List.of());
        for (int i = 0; i < low.length; i++) {
            Long value = respondents.get(i).get(name);
            low[i] = value == null ? values.get(0) : value;
            high[i] = value == null ? values.get(values.size() - 1) : value;
        }
        return NumberVector.of(low, high);
    }

    @Override
    public @Nullable Symbol find(String name) {
        return symbols.get(name);
    }

    @Override
    public Collection<String> names() {
        return symbols.keySet();
    }
}
