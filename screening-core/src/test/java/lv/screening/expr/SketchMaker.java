package lv.screening.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Draws random expressions over given names. The same source of random numbers gives the same expressions. */
public final class SketchMaker {
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> CONSTANTS =
            List.of("0", "1", "2", "3", "0.5", "1.5", "0.1", "0.25", "-1", "-2.5", "4", "2.0");

    private final RandomGenerator random;
    private final Map<String, List<String>> choices;
    private final List<String> quantities;
    private final List<String> boxes;
    private final Map<String, List<String>> scales;

    /**
     * A maker over these names.
     *
     * @param choices the items with one choice, and their codes
     * @param scales the scales and their bands
     */
    public SketchMaker(
            RandomGenerator random,
            Map<String, List<String>> choices,
            List<String> quantities,
            List<String> boxes,
            Map<String, List<String>> scales) {
        this.random = random;
        this.choices = choices;
        this.quantities = quantities;
        this.boxes = boxes;
        this.scales = scales;
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public Sketch.Numeric number(int depth) {
        if (depth <= 0 || random.nextInt(4) == 0) {
            return leaf();
        }
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Sketch.Arithmetic(random.nextBoolean() ? '+' : '-', number(depth - 1), number(depth - 1));
            case 2 -> new Sketch.Arithmetic('*', number(depth - 1), leaf());
            case 3 -> new Sketch.Minus(number(depth - 1));
            case 4 -> new Sketch.Count(truths(depth - 1));
            default -> new Sketch.Listed(pick(List.of("sum", "mean", "min", "max")), numbers(depth - 1));
        };
    }

    private List<Sketch.Numeric> numbers(int depth) {
        List<Sketch.Numeric> list = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            list.add(number(depth));
        }
        return list;
    }

    private Sketch.Numeric leaf() {
        List<String> names = new ArrayList<>(quantities);
        names.addAll(choices.keySet());
        int kind = random.nextInt(10);
        if (kind < 2 || (names.isEmpty() && scales.isEmpty())) {
            return new Sketch.Constant(new BigDecimal(pick(CONSTANTS)));
        }
        if (kind < 5 && !scales.isEmpty()) {
            return new Sketch.Score(pick(List.copyOf(scales.keySet())));
        }
        return names.isEmpty()
                ? new Sketch.Constant(BigDecimal.ONE)
                : new Sketch.Item(pick(names), random.nextInt(4) == 0);
    }

    public Sketch.Truth truth(int depth) {
        int kind = depth <= 0 ? 6 + random.nextInt(6) : random.nextInt(12);
        return switch (kind) {
            case 0, 1 -> new Sketch.Logic(random.nextBoolean() ? "and" : "or", pair(depth - 1));
            case 2 -> new Sketch.Not(truth(depth - 1));
            case 3 -> new Sketch.Logic(random.nextBoolean() ? "all" : "any", truths(depth - 1));
            case 4, 5 -> new Sketch.Compare(pick(COMPARISONS), number(depth - 1), number(depth - 1));
            case 6 -> within(depth);
            case 7, 8 -> codes();
            case 9 -> boxes.isEmpty() ? codes() : new Sketch.Box(pick(boxes));
            case 10 -> band();
            default -> new Sketch.Compare(pick(COMPARISONS), leaf(), leaf());
        };
    }

    private List<Sketch.Truth> pair(int depth) {
        return List.of(truth(depth), truth(depth));
    }

    private List<Sketch.Truth> truths(int depth) {
        List<Sketch.Truth> list = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            list.add(truth(depth));
        }
        return list;
    }

    private Sketch.Truth within(int depth) {
        BigDecimal a = new BigDecimal(pick(CONSTANTS));
        BigDecimal b = new BigDecimal(pick(CONSTANTS));
        return new Sketch.Within(number(depth - 1), a.min(b), a.max(b));
    }

    private Sketch.Truth codes() {
        if (choices.isEmpty()) {
            return new Sketch.Compare(pick(COMPARISONS), leaf(), leaf());
        }
        String item = pick(List.copyOf(choices.keySet()));
        List<String> codes = Objects.requireNonNull(choices.get(item));
        if (random.nextBoolean()) {
            return new Sketch.Codes(item, random.nextBoolean() ? "==" : "!=", List.of(pick(codes)));
        }
        List<String> some = new ArrayList<>();
        for (String code : codes) {
            if (random.nextBoolean()) {
                some.add(code);
            }
        }
        return new Sketch.Codes(item, "in", some.isEmpty() ? List.of(pick(codes)) : some);
    }

    private Sketch.Truth band() {
        List<String> banded = scales.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (banded.isEmpty()) {
            return codes();
        }
        String scale = pick(banded);
        return new Sketch.Band(scale, pick(COMPARISONS), pick(Objects.requireNonNull(scales.get(scale))));
    }
}
