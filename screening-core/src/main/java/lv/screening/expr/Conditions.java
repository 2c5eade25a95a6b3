package lv.screening.expr;

import java.util.ArrayList;
import java.util.List;

/** The part of checking that deals with conditions; its counterpart for numbers is {@link Checker}. */
final class Conditions {
    private final Checker checker;

    Conditions(Checker checker) {
        this.checker = checker;
    }

    TruthExpression truth(Node node) throws ExpressionException {
        try {
            return Tabulated.of(exact(node), Printer.print(node));
        } catch (ArithmeticException tooLarge) {
            throw checker.tooLarge(node);
        }
    }

    private TruthExpression exact(Node node) throws ExpressionException {
        if (node instanceof Node.Logic logic) {
            return new Truths.Logic(logic.and(), List.of(truth(logic.left()), truth(logic.right())));
        }
        if (node instanceof Node.Not not) {
            return new Truths.Not(truth(not.operand()), Printer.print(node));
        }
        if (node instanceof Node.Compare compare) {
            return compare(compare);
        }
        if (node instanceof Node.InRange range) {
            NumberExpression value = checker.number(range.operand());
            String text = Printer.print(node);
            return new Truths.Logic(
                    true,
                    List.of(
                            new Comparison(
                                    Node.Comparator.AT_LEAST, value, new Numbers.Constant(Ratio.of(range.low())), text),
                            new Comparison(
                                    Node.Comparator.AT_MOST,
                                    value,
                                    new Numbers.Constant(Ratio.of(range.high())),
                                    text)));
        }
        if (node instanceof Node.InCodes codes) {
            return inCodes(codes.operand(), codes.codes(), true, node);
        }
        if (node instanceof Node.Call call) {
            return function(call);
        }
        if (node instanceof Node.Name name) {
            return named(name);
        }
        String found = node instanceof Node.Group ? "a list" : "a number";
        throw Checker.error(
                node, "expr_kind", found + " stands where a condition is expected; compare it, as in x >= 1");
    }

    private TruthExpression named(Node.Name name) throws ExpressionException {
        Symbol symbol = checker.symbol(name);
        if (symbol instanceof Symbol.Box box) {
            return ItemCondition.ticked(box);
        }
        if (symbol instanceof Symbol.DerivedTruth derived) {
            return derived.value();
        }
        throw Checker.error(
                name,
                "expr_kind",
                "'" + name.shown() + "' is no condition; compare it, as in " + name.shown() + " >= 1");
    }

    private TruthExpression compare(Node.Compare compare) throws ExpressionException {
        if (compare.left() instanceof Node.Name left && left.member().equals("band")) {
            return band(left, compare);
        }
        if (compare.left() instanceof Node.Name left
                && compare.right() instanceof Node.Name right
                && right.member().isEmpty()
                && checker.find(left) instanceof Symbol.Choice choice
                && (choice.codes().contains(right.id()) || checker.find(right) == null)) {
            if (compare.operator().isOrder()) {
                throw Checker.error(
                        right,
                        "expr_code_order",
                        "codes are compared with ==, != and 'in' only; for an order compare the points, as in "
                                + left.id() + " >= 2");
            }
            return inCodes(left, List.of(right), compare.operator() == Node.Comparator.EQUAL, compare);
        }
        if (compare.left() instanceof Node.Name left
                && compare.right() instanceof Node.Name right
                && checker.find(left) == null
                && checker.find(right) instanceof Symbol.Choice choice
                && choice.codes().contains(left.id())) {
            throw Checker.error(
                    left,
                    "expr_kind",
                    "a code stands right of its item; write " + right.id() + " " + compare.operator().sign + " "
                            + left.id());
        }
        if (checker.isDay(compare.left()) || checker.isDay(compare.right())) {
            return new Comparison(
                    compare.operator(),
                    checker.day(compare.left()),
                    checker.day(compare.right()),
                    Printer.print(compare));
        }
        return new Comparison(
                compare.operator(),
                checker.number(compare.left()),
                checker.number(compare.right()),
                Printer.print(compare));
    }

    private TruthExpression inCodes(Node operand, List<Node.Name> codes, boolean wanted, Node whole)
            throws ExpressionException {
        if (operand instanceof Node.Name name && name.member().equals("band")) {
            Symbol.ScaleScore scale = scale(name);
            int mask = 0;
            for (Node.Name code : codes) {
                mask |= 1 << index(code, scale.bands(), "scale '" + name.id() + "' has no band");
            }
            return ScaleCondition.band(scale, mask, Printer.print(whole));
        }
        if (!(operand instanceof Node.Name name) || !(checker.symbol(name) instanceof Symbol.Choice choice)) {
            throw Checker.error(
                    operand,
                    "expr_kind",
                    "only an item with one choice, or a scale's band, can be compared with codes");
        }
        byte[] table = new byte[choice.codes().size()];
        java.util.Arrays.fill(table, wanted ? Columns.FALSE : Columns.TRUE);
        for (Node.Name code : codes) {
            table[index(code, choice.codes(), "item '" + name.id() + "' has no answer")] =
                    wanted ? Columns.TRUE : Columns.FALSE;
        }
        return new Tabulated.ByCode(choice, Tabulated.ByCode.decided(table), Printer.print(whole), null);
    }

    private TruthExpression band(Node.Name left, Node.Compare compare) throws ExpressionException {
        Symbol.ScaleScore scale = scale(left);
        if (!(compare.right() instanceof Node.Name right) || !right.member().isEmpty()) {
            throw Checker.error(
                    compare.right(),
                    "expr_kind",
                    "a band is compared with the name of a band: " + String.join(", ", scale.bands()));
        }
        int index = index(right, scale.bands(), "scale '" + left.id() + "' has no band");
        int all = (1 << scale.bands().size()) - 1;
        int below = (1 << index) - 1;
        int mask = switch (compare.operator()) {
            case LESS -> below;
            case AT_MOST -> below | 1 << index;
            case GREATER -> all & ~(below | 1 << index);
            case AT_LEAST -> all & ~below;
            case EQUAL -> 1 << index;
            case UNEQUAL -> all & ~(1 << index);
        };
        return ScaleCondition.band(scale, mask, Printer.print(compare));
    }

    private Symbol.ScaleScore scale(Node.Name name) throws ExpressionException {
        Node.Name plain = new Node.Name(name.id(), "", name.offset(), name.id().length());
        if (!(checker.symbol(plain) instanceof Symbol.ScaleScore scale)) {
            throw Checker.error(name, "expr_member", "'" + name.id() + "' is no scale; only a scale has a band");
        }
        if (scale.bands().isEmpty()) {
            throw Checker.error(name, "expr_member", "scale '" + name.id() + "' has no bands");
        }
        return scale;
    }

    private static int index(Node.Name code, List<String> codes, String none) throws ExpressionException {
        int index = codes.indexOf(code.id());
        if (index < 0) {
            throw Checker.error(
                    code,
                    "expr_unknown_code",
                    none + " '" + code.id() + "'" + NearNames.advice(code.id(), codes) + "; known are "
                            + String.join(", ", codes));
        }
        return index;
    }

    private TruthExpression function(Node.Call call) throws ExpressionException {
        switch (call.function()) {
            case "any", "all" -> {
                List<TruthExpression> parts = list(call);
                return parts.size() == 1
                        ? parts.get(0)
                        : new Truths.Logic(call.function().equals("all"), parts);
            }
            case "answered" -> {
                checker.expect(call, 1, "one item, as in answered(relief)");
                return answered(call.arguments().get(0));
            }
            case "scored" -> {
                checker.expect(call, 1, "one scale, as in scored(dependence)");
                if (call.arguments().get(0) instanceof Node.Name name
                        && checker.symbol(name) instanceof Symbol.ScaleScore scale) {
                    return ScaleCondition.scored(scale, Printer.print(call));
                }
                throw Checker.error(call.arguments().get(0), "expr_kind", "scored(..) asks for the name of a scale");
            }
            case "sum", "mean", "min", "max", "count", "reversed", "years" ->
                throw Checker.error(
                        call,
                        "expr_kind",
                        call.function() + "(..) is a number where a condition is expected; compare it, as in "
                                + call.function() + "(..) >= 2");
            default -> throw checker.unknownFunction(call);
        }
    }

    private TruthExpression answered(Node argument) throws ExpressionException {
        if (argument instanceof Node.Name name) {
            Symbol symbol = checker.symbol(name);
            if (symbol instanceof Symbol.Choice choice) {
                return ItemCondition.answered(choice.name(), choice.slot());
            }
            if (symbol instanceof Symbol.Quantity quantity) {
                return ItemCondition.answered(quantity.name(), quantity.slot());
            }
            if (symbol instanceof Symbol.Day day) {
                return ItemCondition.answered(day.name(), day.slot());
            }
            if (symbol instanceof Symbol.Boxes boxes) {
                return ItemCondition.answered(boxes.name(), boxes.boxes().get(0).slot());
            }
        }
        throw Checker.error(argument, "expr_kind", "answered(..) asks for the name of an item");
    }

    /** The conditions in a function's arguments; a comparison whose left side is a list is made for each entry. */
    List<TruthExpression> list(Node.Call call) throws ExpressionException {
        List<TruthExpression> result = new ArrayList<>();
        for (Node argument : call.arguments()) {
            Node list = listed(argument);
            for (Node entry : checker.entries(list)) {
                try {
                    result.add(truth(entry == list ? argument : with(argument, entry)));
                } catch (ExpressionException wrong) {
                    throw Checker.here(wrong, list, entry);
                }
            }
        }
        return result;
    }

    private static Node listed(Node argument) {
        if (argument instanceof Node.Compare compare) {
            return compare.left();
        }
        if (argument instanceof Node.InRange range) {
            return range.operand();
        }
        return argument instanceof Node.InCodes codes ? codes.operand() : argument;
    }

    private static Node with(Node argument, Node entry) {
        if (argument instanceof Node.Compare c) {
            return new Node.Compare(c.operator(), entry, c.right(), c.offset(), c.length());
        }
        if (argument instanceof Node.InRange r) {
            return new Node.InRange(entry, r.low(), r.high(), r.offset(), r.length());
        }
        return argument instanceof Node.InCodes i ? new Node.InCodes(entry, i.codes(), i.offset(), i.length()) : entry;
    }
}
