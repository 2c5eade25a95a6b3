package lv.screening.expr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives every part of an expression its kind - number, condition, code, date - against the names of a questionnaire. */
final class Checker {
    private static final List<String> NUMBER_FUNCTIONS =
            List.of("sum", "mean", "min", "max", "count", "reversed", "years");
    private static final List<String> TRUTH_FUNCTIONS = List.of("any", "all", "answered", "scored");

    private final Scope scope;
    private final Conditions conditions;
    private boolean readsProrated;

    Checker(Scope scope) {
        this.scope = scope;
        this.conditions = new Conditions(this);
    }

    TruthExpression truth(Node node) throws ExpressionException {
        return conditions.truth(node);
    }

    boolean isCondition(Node node) throws ExpressionException {
        if (node instanceof Node.Name name) {
            Symbol symbol = symbol(name);
            return symbol instanceof Symbol.Box || symbol instanceof Symbol.DerivedTruth;
        }
        if (node instanceof Node.Call call) {
            return TRUTH_FUNCTIONS.contains(call.function());
        }
        return node instanceof Node.Logic
                || node instanceof Node.Not
                || node instanceof Node.Compare
                || node instanceof Node.InRange
                || node instanceof Node.InCodes;
    }

    NumberExpression number(Node node) throws ExpressionException {
        try {
            return exactNumber(node);
        } catch (ArithmeticException tooLarge) {
            throw tooLarge(node);
        }
    }

    ExpressionException tooLarge(Node node) {
        return new ExpressionException(
                "expr_too_large",
                node.offset(),
                node.length(),
                "the possible values are too large or too fine for exact arithmetic; "
                        + (readsProrated
                                ? "give the prorated scales in it a missing rule with 'round: half_up' or 'round: half_even'"
                                : "use fewer decimals or smaller numbers"));
    }

    private NumberExpression exactNumber(Node node) throws ExpressionException {
        if (node instanceof Node.Num num) {
            return new Numbers.Constant(Ratio.of(num.value()));
        }
        if (node instanceof Node.Name name) {
            return named(name);
        }
        if (node instanceof Node.Negate negate) {
            return linear(List.of(number(negate.operand())), new long[] {-1}, Ratio.ZERO, 1);
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            NumberExpression left = number(arithmetic.left());
            NumberExpression right = number(arithmetic.right());
            return switch (arithmetic.operator()) {
                case '+' -> linear(List.of(left, right), new long[] {1, 1}, Ratio.ZERO, 1);
                case '-' -> linear(List.of(left, right), new long[] {1, -1}, Ratio.ZERO, 1);
                default -> Combined.Product.of(left, right);
            };
        }
        if (node instanceof Node.Call call) {
            return function(call);
        }
        if (node instanceof Node.Group) {
            throw error(
                    node,
                    "expr_kind",
                    "a list stands where one number is expected; use sum(..), mean(..), min(..) or max(..)");
        }
        throw error(
                node,
                "expr_kind",
                "a condition stands where a number is expected; use count(..) to turn it into 1 or 0");
    }

    private static NumberExpression linear(List<NumberExpression> parts, long[] signs, Ratio constant, long divisor) {
        return Linear.of(parts, signs, constant, divisor);
    }

    private NumberExpression named(Node.Name name) throws ExpressionException {
        Symbol symbol = symbol(name);
        if (symbol instanceof Symbol.Choice choice) {
            return Numbers.Points.of(choice, false);
        }
        if (symbol instanceof Symbol.Quantity quantity) {
            return Numbers.Value.of(quantity);
        }
        if (symbol instanceof Symbol.DerivedNumber derived) {
            return noted(derived.value());
        }
        if (symbol instanceof Symbol.ScaleScore scale) {
            return noted(new Numbers.Score(scale));
        }
        throw error(name, "expr_kind", "'" + name.shown() + "' " + noNumber(name, symbol));
    }

    private NumberExpression noted(NumberExpression value) {
        readsProrated |= value.maxExtra() != 1;
        return value;
    }

    private static String noNumber(Node.Name name, Symbol symbol) {
        if (symbol instanceof Symbol.Day) {
            return "is a date; compare it with a date or use years(from, to)";
        }
        if (symbol instanceof Symbol.Boxes boxes) {
            return "has several choices; name one, as in "
                    + boxes.boxes().get(0).name();
        }
        if (symbol instanceof Symbol.NamedList) {
            return "is a list; use sum(" + name.id() + "), count(" + name.id() + " >= 1) or the like";
        }
        return "is a condition; use count(" + name.shown() + ") to turn it into 1 or 0";
    }

    private NumberExpression function(Node.Call call) throws ExpressionException {
        switch (call.function()) {
            case "sum", "mean" -> {
                List<NumberExpression> parts = numbers(call);
                long[] signs = new long[parts.size()];
                java.util.Arrays.fill(signs, 1);
                return linear(parts, signs, Ratio.ZERO, call.function().equals("mean") ? parts.size() : 1);
            }
            case "min", "max" -> {
                return Combined.Extreme.of(call.function().equals("max"), numbers(call));
            }
            case "count" -> {
                return Combined.Count.of(conditions.list(call));
            }
            case "reversed" -> {
                return reversed(call);
            }
            case "years" -> {
                expect(call, 2, "two dates, as in years(birth_date, assessed_on)");
                return new Combined.Years(
                        day(call.arguments().get(0)), day(call.arguments().get(1)));
            }
            default -> {
                if (TRUTH_FUNCTIONS.contains(call.function())) {
                    throw error(
                            call,
                            "expr_kind",
                            call.function() + "(..) is a condition where a number is expected; use count(..)");
                }
                throw unknownFunction(call);
            }
        }
    }

    ExpressionException unknownFunction(Node.Call call) {
        List<String> all = new ArrayList<>(NUMBER_FUNCTIONS);
        all.addAll(TRUTH_FUNCTIONS);
        return new ExpressionException(
                "expr_unknown_function",
                call.offset(),
                call.function().length(),
                "unknown function '" + call.function() + "'" + NearNames.advice(call.function(), all) + "; known are "
                        + String.join(", ", all));
    }

    private NumberExpression reversed(Node.Call call) throws ExpressionException {
        expect(call, 1, "one item, as in reversed(relief)");
        Node argument = call.arguments().get(0);
        Symbol symbol = argument instanceof Node.Name name ? symbol(name) : null;
        if (symbol instanceof Symbol.Choice choice) {
            return Numbers.Points.of(choice, true);
        }
        if (symbol instanceof Symbol.Quantity quantity) {
            Ratio ends = Ratio.of(quantity.min().add(quantity.max()));
            return linear(List.of(Numbers.Value.of(quantity)), new long[] {-1}, ends, 1);
        }
        throw error(
                argument,
                "expr_reversed",
                "only an item with points or a number can be reversed, as in reversed(relief)");
    }

    private List<NumberExpression> numbers(Node.Call call) throws ExpressionException {
        List<NumberExpression> result = new ArrayList<>();
        for (Node argument : call.arguments()) {
            for (Node entry : entries(argument)) {
                try {
                    result.add(number(entry));
                } catch (ExpressionException wrong) {
                    throw here(wrong, argument, entry);
                }
            }
        }
        return result;
    }

    /** A mistake in an entry of a named list is shown where the list is used: its own text is another one. */
    static ExpressionException here(ExpressionException wrong, Node list, Node entry) {
        return entry == list || list instanceof Node.Group
                ? wrong
                : error(list, wrong.code(), "in list '" + Printer.print(list) + "': " + wrong.getMessage());
    }

    /** The entries of a list in parentheses or of a named list; the argument itself where it is no list. */
    List<Node> entries(Node argument) throws ExpressionException {
        if (argument instanceof Node.Group group) {
            return group.entries();
        }
        if (argument instanceof Node.Name name
                && !name.member().equals("band")
                && symbol(name) instanceof Symbol.NamedList list) {
            return list.entries().stream().map(Expression::root).toList();
        }
        return List.of(argument);
    }

    NumberExpression day(Node node) throws ExpressionException {
        if (node instanceof Node.Name name && symbol(name) instanceof Symbol.Day day) {
            return Numbers.Value.of(day);
        }
        throw error(node, "expr_kind", "expected an item that is a date");
    }

    boolean isDay(Node node) throws ExpressionException {
        return node instanceof Node.Name name && find(name) instanceof Symbol.Day;
    }

    void expect(Node.Call call, int count, String what) throws ExpressionException {
        if (call.arguments().size() != count) {
            throw error(
                    call,
                    "expr_arguments",
                    call.function() + "(..) has " + call.arguments().size() + " argument"
                            + (call.arguments().size() == 1 ? "" : "s") + "; expected " + what);
        }
    }

    Symbol symbol(Node.Name name) throws ExpressionException {
        Symbol symbol = find(name);
        if (symbol == null) {
            throw unknown(name);
        }
        return symbol;
    }

    @Nullable
    Symbol find(Node.Name name) throws ExpressionException {
        Symbol symbol;
        try {
            symbol = scope.find(name.id());
        } catch (ExpressionException refused) {
            throw new ExpressionException(
                    refused.code(), name.offset(), name.length(), String.valueOf(refused.getMessage()));
        }
        if (name.member().isEmpty() || symbol == null) {
            return symbol;
        }
        if (symbol instanceof Symbol.Boxes boxes) {
            for (Symbol.Box box : boxes.boxes()) {
                if (box.name().equals(name.shown())) {
                    return box;
                }
            }
            throw error(
                    name,
                    "expr_unknown_name",
                    "'" + name.id() + "' has no choice '" + name.member() + "'"
                            + NearNames.advice(
                                    name.shown(),
                                    boxes.boxes().stream().map(Symbol.Box::name).toList()));
        }
        String advice = symbol instanceof Symbol.ScaleScore scale
                ? name.member().equals("band") && !scale.bands().isEmpty()
                        ? "compare it, as in " + name.id() + ".band == "
                                + scale.bands().get(0)
                        : "only .band is known, of a scale with bands"
                : "only a scale has .band, and an item with several choices has .code";
        throw error(name, "expr_member", "'" + name.shown() + "' is no value here; " + advice);
    }

    private ExpressionException unknown(Node.Name name) {
        List<String> names = new ArrayList<>(scope.names());
        return error(
                name, "expr_unknown_name", "unknown name '" + name.id() + "'" + NearNames.advice(name.id(), names));
    }

    static ExpressionException error(Node node, String code, String message) {
        return new ExpressionException(code, node.offset(), node.length(), message);
    }
}
