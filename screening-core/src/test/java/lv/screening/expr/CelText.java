package lv.screening.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes expressions in the Common Expression Language. Numbers become whole numbers over a denominator that is tracked
 * here, so that its integers compare exactly. A choice {@code q} is two variables, {@code q} (points times {@link #SCALE})
 * and {@code q_code}; a number is {@code n}, times {@link #SCALE}; a box {@code b.x} is {@code b_x}.
 */
final class CelText {
    static final long SCALE = 20;

    private CelText() {}

    /** A whole-number expression in CEL and what its value is to be divided by. */
    record Whole(String text, long denominator) {
        String over(long common) {
            return common == denominator ? text : "(" + text + " * " + common / denominator + ")";
        }
    }

    static Whole number(Sketch.Numeric number, java.util.function.ToLongFunction<String> ends) {
        if (number instanceof Sketch.Constant constant) {
            return constant(constant.value());
        }
        if (number instanceof Sketch.Item item) {
            return new Whole(
                    item.reversed() ? "(" + ends.applyAsLong(item.name()) + " - " + item.name() + ")" : item.name(),
                    SCALE);
        }
        if (number instanceof Sketch.Minus minus) {
            Whole operand = number(minus.operand(), ends);
            return new Whole("(-" + operand.text() + ")", operand.denominator());
        }
        if (number instanceof Sketch.Arithmetic arithmetic) {
            Whole a = number(arithmetic.left(), ends);
            Whole b = number(arithmetic.right(), ends);
            if (arithmetic.operator() == '*') {
                return new Whole("(" + a.text() + " * " + b.text() + ")", a.denominator() * b.denominator());
            }
            long common = common(List.of(a, b));
            return new Whole("(" + a.over(common) + " " + arithmetic.operator() + " " + b.over(common) + ")", common);
        }
        if (number instanceof Sketch.Listed listed) {
            return listed(listed, ends);
        }
        if (number instanceof Sketch.Count count) {
            return new Whole(
                    count.conditions().stream()
                            .map(each -> "(" + truth(each, ends) + " ? 1 : 0)")
                            .collect(Collectors.joining(" + ", "(", ")")),
                    1);
        }
        throw new IllegalArgumentException("no scales here");
    }

    private static Whole listed(Sketch.Listed listed, java.util.function.ToLongFunction<String> ends) {
        List<Whole> parts =
                listed.entries().stream().map(each -> number(each, ends)).toList();
        long common = common(parts);
        List<String> texts = parts.stream().map(each -> each.over(common)).toList();
        return switch (listed.function()) {
            case "sum" -> new Whole("(" + String.join(" + ", texts) + ")", common);
            case "mean" -> new Whole("(" + String.join(" + ", texts) + ")", common * texts.size());
            default -> {
                String best = texts.get(0);
                for (String next : texts.subList(1, texts.size())) {
                    String sign = listed.function().equals("min") ? " <= " : " >= ";
                    best = "(" + best + sign + next + " ? " + best + " : " + next + ")";
                }
                yield new Whole(best, common);
            }
        };
    }

    private static Whole constant(BigDecimal value) {
        long denominator = 1;
        for (int i = 0; i < value.scale(); i++) {
            denominator *= 10;
        }
        return new Whole("(" + value.unscaledValue() + ")", denominator);
    }

    private static long common(List<Whole> parts) {
        long common = 1;
        for (Whole part : parts) {
            java.math.BigInteger a = java.math.BigInteger.valueOf(common);
            common = common
                    / a.gcd(java.math.BigInteger.valueOf(part.denominator())).longValueExact()
                    * part.denominator();
        }
        return common;
    }

    static String truth(Sketch.Truth truth, java.util.function.ToLongFunction<String> ends) {
        if (truth instanceof Sketch.Compare compare) {
            return compare(number(compare.left(), ends), compare.operator(), number(compare.right(), ends));
        }
        if (truth instanceof Sketch.Within within) {
            Whole value = number(within.operand(), ends);
            return "(" + compare(value, ">=", constant(within.low())) + " && "
                    + compare(value, "<=", constant(within.high())) + ")";
        }
        if (truth instanceof Sketch.Codes codes) {
            String list = codes.codes().stream().map(c -> "'" + c + "'").collect(Collectors.joining(", ", "[", "]"));
            return codes.operator().equals("in")
                    ? "(" + codes.item() + "_code in " + list + ")"
                    : "(" + codes.item() + "_code " + codes.operator() + " '"
                            + codes.codes().get(0) + "')";
        }
        if (truth instanceof Sketch.Box box) {
            return box.name().replace('.', '_');
        }
        if (truth instanceof Sketch.Not not) {
            return "(!" + truth(not.operand(), ends) + ")";
        }
        if (truth instanceof Sketch.Logic logic) {
            return logic.parts().stream()
                    .map(each -> truth(each, ends))
                    .collect(Collectors.joining(logic.conjunction() ? " && " : " || ", "(", ")"));
        }
        throw new IllegalArgumentException("no scales here");
    }

    private static String compare(Whole a, String operator, Whole b) {
        long common = common(List.of(a, b));
        return "(" + a.over(common) + " " + operator + " " + b.over(common) + ")";
    }
}
