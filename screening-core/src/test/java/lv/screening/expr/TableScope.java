package lv.screening.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that the table of expressions and the page about them use, and the answers of one respondent to them. */
final class TableScope implements Scope {
    private static final List<String> OFTEN = List.of("never", "monthly", "weekly", "daily");
    private static final List<String> MOODS = List.of("calm", "low", "bad");
    private static final List<String> BANDS = List.of("low", "raised", "high");
    private static final int SLOTS = 11;

    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    TableScope() {
        List<BigDecimal> points = decimals("0", "1", "2", "3");
        symbols.put("gaming", new Symbol.Choice("gaming", 0, OFTEN, points, null));
        symbols.put("relief", new Symbol.Choice("relief", 1, OFTEN, points, null));
        symbols.put("mood", new Symbol.Choice("mood", 2, MOODS, decimals("-1", "0.5", "4"), null));
        symbols.put("age", quantity("age", 3, "10", "17", 0));
        symbols.put("hours", quantity("hours", 4, "0", "12", 0));
        symbols.put("height", quantity("height", 5, "0.0", "2.5", 1));
        symbols.put(
                "worry",
                new Symbol.Boxes(
                        "worry",
                        List.of(new Symbol.Box("worry.school", 6, null), new Symbol.Box("worry.family", 7, null))));
        symbols.put("birth_date", day("birth_date", 8));
        symbols.put("assessed_on", day("assessed_on", 9));
        symbols.put("dependence", new Symbol.ScaleScore("dependence", 10, 0, 21, 2, 1, BANDS));
        symbols.put("protection", new Symbol.ScaleScore("protection", 10, 0, 21, 2, 1, List.of()));
        try {
            symbols.put(
                    "use",
                    new Symbol.DerivedNumber(
                            "use", Expression.parse("gaming + relief").number(this)));
            symbols.put(
                    "heavy",
                    new Symbol.DerivedTruth(
                            "heavy", Expression.parse("hours >= 4").truth(this)));
            symbols.put(
                    "symptoms",
                    new Symbol.NamedList(
                            "symptoms",
                            List.of(
                                    Expression.parse("gaming"),
                                    Expression.parse("relief"),
                                    Expression.parse("reversed(mood)"))));
        } catch (ExpressionException e) {
            throw new AssertionError(e);
        }
    }

    private static List<BigDecimal> decimals(String... texts) {
        return java.util.Arrays.stream(texts).map(BigDecimal::new).toList();
    }

    private static Symbol quantity(String name, int slot, String min, String max, int decimals) {
        return new Symbol.Quantity(name, slot, new BigDecimal(min), new BigDecimal(max), decimals, null);
    }

    private static Symbol day(String name, int slot) {
        return new Symbol.Day(
                name,
                slot,
                LocalDate.of(1900, 1, 1).toEpochDay(),
                LocalDate.of(2100, 12, 31).toEpochDay(),
                null);
    }

    /** A block of one; what is not among the answers is missing. */
    static Columns columns(Map<String, String> answers) {
        Columns columns = new Columns(1, SLOTS);
        choice(columns, 0, answers.get("gaming"), OFTEN);
        choice(columns, 1, answers.get("relief"), OFTEN);
        choice(columns, 2, answers.get("mood"), MOODS);
        number(columns, 3, answers.get("age"), "10", "17", 0);
        number(columns, 4, answers.get("hours"), "0", "12", 0);
        number(columns, 5, answers.get("height"), "0.0", "2.5", 1);
        truth(columns, 6, answers.get("worry.school"));
        truth(columns, 7, answers.get("worry.family"));
        date(columns, 8, answers.get("birth_date"));
        date(columns, 9, answers.get("assessed_on"));
        columns.setScale(10, new Scored(answers.get("dependence"), answers.get("dependence.band")));
        return columns;
    }

    private static void choice(Columns columns, int slot, @Nullable String code, List<String> codes) {
        columns.setCodes(slot, new byte[] {(byte) (code == null ? codes.size() : codes.indexOf(code))});
        given(columns, slot, code);
    }

    private static void number(
            Columns columns, int slot, @Nullable String value, String min, String max, int decimals) {
        columns.setNumbers(slot, NumberVector.of(new long[] {whole(value == null ? min : value, decimals)}, new long[] {
            whole(value == null ? max : value, decimals)
        }));
        given(columns, slot, value);
    }

    private static long whole(String text, int decimals) {
        return new BigDecimal(text).movePointRight(decimals).longValueExact();
    }

    private static void truth(Columns columns, int slot, @Nullable String value) {
        columns.setTruths(
                slot,
                new byte[] {value == null ? Columns.UNKNOWN : value.equals("true") ? Columns.TRUE : Columns.FALSE});
        given(columns, slot, value);
    }

    private static void date(Columns columns, int slot, @Nullable String value) {
        String first = value == null ? "1900-01-01" : value;
        String last = value == null ? "2100-12-31" : value;
        columns.setNumbers(
                slot, NumberVector.of(new long[] {LocalDate.parse(first).toEpochDay()}, new long[] {
                    LocalDate.parse(last).toEpochDay()
                }));
        given(columns, slot, value);
    }

    private static void given(Columns columns, int slot, @Nullable String value) {
        columns.setAnswered(slot, new byte[] {value == null ? Columns.FALSE : Columns.TRUE});
    }

    /** A scale with a score, or with an interval {@code 5..8}, and its possible bands {@code raised high}. */
    private record Scored(@Nullable String score, @Nullable String bands) implements ScaleColumn {
        @Override
        public NumberVector scores() {
            String[] ends = score == null ? new String[] {"0", "10.5"} : score.split("\\.\\.", 2);
            return NumberVector.of(new long[] {halves(ends[0])}, new long[] {halves(ends[ends.length - 1])});
        }

        private static long halves(String text) {
            return new BigDecimal(text).multiply(BigDecimal.valueOf(2)).longValueExact();
        }

        @Override
        public byte[] scored() {
            return new byte[] {score == null || score.contains("..") ? Columns.FALSE : Columns.TRUE};
        }

        @Override
        public int[] possibleBands() {
            int mask = 0;
            for (String band : bands == null ? BANDS : List.of(bands.split(" ", -1))) {
                mask |= 1 << BANDS.indexOf(band);
            }
            return new int[] {mask};
        }

        @Override
        public void undecided(int row, OpenItems items) {
            items.add("gaming");
        }
    }

    @Override
    public @Nullable Symbol find(String name) throws ExpressionException {
        if (name.equals("looped")) {
            throw Scope.refuse("expr_cycle", "'looped' would depend on itself");
        }
        return symbols.get(name);
    }

    @Override
    public Collection<String> names() {
        return symbols.keySet();
    }
}
