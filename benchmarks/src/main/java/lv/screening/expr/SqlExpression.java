package lv.screening.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes expressions as SQL. A missing answer is NULL, and so is a condition that it leaves open: {@code and}, {@code or} and
 * {@code not} of SQL have the same three values. It stands in this package to read the parsed tree, and shares nothing with
 * the evaluation that it is compared with. Immutable.
 */
public final class SqlExpression {
    private final Map<String, Item> items;
    private final Map<String, List<String>> bands;

    /**
     * What SQL needs to know of an item.
     *
     * @param min the lowest points or number
     * @param max the highest points or number
     * @param points the points of each code; empty for a number
     */
    public record Item(long min, long max, Map<String, Long> points) {
        /** An item with a copy of its points. */
        public Item {
            points = Map.copyOf(points);
        }
    }

    /** A number as an interval: what SQL computes for the lowest and the highest value still possible. */
    private record Interval(String low, String high) {}

    /**
     * Expressions over the columns named like the items, and the columns {@code scale_low_band}, {@code scale_high_band} and
     * {@code scale_scored}.
     *
     * @param items the items by name
     * @param bands the bands of each scale, lowest first
     */
    public SqlExpression(Map<String, Item> items, Map<String, List<String>> bands) {
        this.items = Map.copyOf(items);
        this.bands = Map.copyOf(bands);
    }

    /** A condition: TRUE, FALSE or NULL. */
    public String condition(Expression expression) {
        return truth(expression.root());
    }

    /** Whether an expression is a condition. */
    public boolean isCondition(Expression expression) {
        Node root = expression.root();
        return !(root instanceof Node.Name || root instanceof Node.Num || root instanceof Node.Arithmetic)
                && !(root instanceof Node.Call call && (call.function().equals("reversed") || isInterval(call)));
    }

    /** The value of a term that is an item, plain or reversed: a number or NULL. */
    public String value(Expression expression) {
        return number(expression.root());
    }

    private String truth(Node node) {
        if (node instanceof Node.Logic logic) {
            return "(" + truth(logic.left()) + (logic.and() ? " AND " : " OR ") + truth(logic.right()) + ")";
        }
        if (node instanceof Node.Not not) {
            return "(NOT " + truth(not.operand()) + ")";
        }
        if (node instanceof Node.Compare compare) {
            return compare(compare);
        }
        if (node instanceof Node.InRange range) {
            return "(" + number(range.operand()) + " BETWEEN " + plain(range.low()) + " AND " + plain(range.high())
                    + ")";
        }
        if (node instanceof Node.InCodes in && in.operand() instanceof Node.Name name) {
            List<String> points =
                    in.codes().stream().map(code -> code(name, code)).toList();
            return "(" + name.id() + " IN (" + String.join(", ", points) + "))";
        }
        if (node instanceof Node.Call call && call.function().equals("scored")) {
            return ((Node.Name) call.arguments().get(0)).id() + "_scored";
        }
        throw unsupported(node);
    }

    private String compare(Node.Compare compare) {
        if (compare.left() instanceof Node.Name left && left.member().equals("band")) {
            return band(left.id(), compare);
        }
        if (compare.left() instanceof Node.Name left
                && compare.right() instanceof Node.Name right
                && item(left).points().containsKey(right.id())) {
            return "(" + left.id() + sign(compare) + code(left, right) + ")";
        }
        if (compare.left() instanceof Node.Call call && isInterval(call)) {
            Interval interval = interval(call);
            String limit = number(compare.right());
            return switch (compare.operator()) {
                case AT_LEAST, GREATER ->
                    known(interval.low() + sign(compare) + limit, interval.high() + sign(compare) + limit);
                case AT_MOST, LESS ->
                    known(interval.high() + sign(compare) + limit, interval.low() + sign(compare) + limit);
                case EQUAL, UNEQUAL -> throw unsupported(compare);
            };
        }
        return "(" + number(compare.left()) + sign(compare) + number(compare.right()) + ")";
    }

    private String band(String scale, Node.Compare compare) {
        List<String> names = bands.get(scale);
        String low = scale + "_low_band";
        String high = scale + "_high_band";
        int index = names == null ? -1 : names.indexOf(((Node.Name) compare.right()).id());
        return switch (compare.operator()) {
            case AT_LEAST -> known(low + " >= " + index, high + " >= " + index);
            case EQUAL ->
                known(
                        low + " = " + index + " AND " + high + " = " + index,
                        low + " <= " + index + " AND " + high + " >= " + index);
            default -> throw unsupported(compare);
        };
    }

    /** True where it is certain, false where it is not even possible, NULL between. */
    private static String known(String certain, String possible) {
        return "(CASE WHEN " + certain + " THEN TRUE WHEN NOT (" + possible + ") THEN FALSE END)";
    }

    private static boolean isInterval(Node.Call call) {
        return call.function().equals("sum") || call.function().equals("count");
    }

    private Interval interval(Node.Call call) {
        List<String> lows = new ArrayList<>();
        List<String> highs = new ArrayList<>();
        for (Node argument : call.arguments()) {
            if (call.function().equals("sum")) {
                Item item = item((Node.Name) argument);
                lows.add("coalesce(" + number(argument) + ", " + item.min() + ")");
                highs.add("coalesce(" + number(argument) + ", " + item.max() + ")");
            } else {
                for (Node condition : entries(argument)) {
                    lows.add("coalesce(" + truth(condition) + "::INT, 0)");
                    highs.add("coalesce(" + truth(condition) + "::INT, 1)");
                }
            }
        }
        return new Interval("(" + String.join(" + ", lows) + ")", "(" + String.join(" + ", highs) + ")");
    }

    /** A comparison whose left side is a list stands for one comparison of each entry. */
    private static List<Node> entries(Node argument) {
        if (argument instanceof Node.Compare compare && compare.left() instanceof Node.Group group) {
            List<Node> each = new ArrayList<>();
            for (Node entry : group.entries()) {
                each.add(new Node.Compare(
                        compare.operator(), entry, compare.right(), compare.offset(), compare.length()));
            }
            return each;
        }
        return List.of(argument);
    }

    private String number(Node node) {
        if (node instanceof Node.Num number) {
            return plain(number.value());
        }
        if (node instanceof Node.Name name && name.member().isEmpty()) {
            item(name);
            return name.id();
        }
        if (node instanceof Node.Call call && call.function().equals("reversed")) {
            Node.Name name = (Node.Name) call.arguments().get(0);
            return "(" + (item(name).min() + item(name).max()) + " - " + name.id() + ")";
        }
        throw unsupported(node);
    }

    private Item item(Node.Name name) {
        Item item = items.get(name.id());
        if (item == null) {
            throw unsupported(name);
        }
        return item;
    }

    private String code(Node.Name item, Node.Name code) {
        Long points = item(item).points().get(code.id());
        if (points == null) {
            throw unsupported(code);
        }
        return points.toString();
    }

    private static String sign(Node.Compare compare) {
        return switch (compare.operator()) {
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case GREATER -> " > ";
            case AT_LEAST -> " >= ";
            case EQUAL -> " = ";
            case UNEQUAL -> " <> ";
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static IllegalArgumentException unsupported(Node node) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "no SQL is made for %s", Printer.print(node)));
    }
}
