package lv.screening.expr;

import java.util.ArrayList;
import java.util.List;

/** Takes conditions apart. */
final class Clauses {
    private Clauses() {}

    static Clause of(Node node) {
        if (node instanceof Node.Logic logic) {
            List<Clause> parts = new ArrayList<>();
            gather(node, logic.and(), parts);
            return logic.and() ? new Clause.All(parts) : new Clause.Any(parts);
        }
        if (node instanceof Node.Not not) {
            return new Clause.Not(of(not.operand()));
        }
        if (node instanceof Node.Name name) {
            return new Clause.Truth(name.id(), name.member());
        }
        if (node instanceof Node.Compare compare && compare.left() instanceof Node.Name name) {
            return compared(compare, name);
        }
        if (node instanceof Node.InRange range
                && range.operand() instanceof Node.Name name
                && name.member().isEmpty()) {
            return new Clause.Between(name.id(), range.low(), range.high());
        }
        if (node instanceof Node.InCodes codes && codes.operand() instanceof Node.Name name && isPlain(name)) {
            return new Clause.OneOf(
                    name.id(),
                    isBand(name),
                    codes.codes().stream().map(Node.Name::shown).toList());
        }
        return node instanceof Node.Call call ? called(call) : other(node);
    }

    private static void gather(Node node, boolean and, List<Clause> parts) {
        if (node instanceof Node.Logic logic && logic.and() == and) {
            gather(logic.left(), and, parts);
            gather(logic.right(), and, parts);
        } else {
            parts.add(of(node));
        }
    }

    private static Clause compared(Node.Compare compare, Node.Name name) {
        String sign = compare.operator().sign;
        if (compare.right() instanceof Node.Num number && name.member().isEmpty()) {
            return new Clause.OfNumber(name.id(), sign, number.value());
        }
        if (compare.right() instanceof Node.Name code
                && isPlain(name)
                && code.member().isEmpty()) {
            return new Clause.OfCode(name.id(), isBand(name), sign, code.id());
        }
        return other(compare);
    }

    private static Clause called(Node.Call call) {
        Node first = call.arguments().isEmpty() ? call : call.arguments().get(0);
        if (call.arguments().size() == 1
                && first instanceof Node.Name name
                && name.member().isEmpty()) {
            if (call.function().equals("answered")) {
                return new Clause.Answered(name.id());
            }
            if (call.function().equals("scored")) {
                return new Clause.Scored(name.id());
            }
        }
        if (call.arguments().size() == 1
                && first instanceof Node.Compare compare
                && compare.left() instanceof Node.Group group) {
            List<Clause> parts = group.entries().stream()
                    .map(each -> of(new Node.Compare(
                            compare.operator(), each, compare.right(), compare.offset(), compare.length())))
                    .toList();
            if (call.function().equals("any")) {
                return new Clause.Any(parts);
            }
            if (call.function().equals("all")) {
                return new Clause.All(parts);
            }
        }
        return other(call);
    }

    private static boolean isBand(Node.Name name) {
        return name.member().equals("band");
    }

    private static boolean isPlain(Node.Name name) {
        return name.member().isEmpty() || isBand(name);
    }

    private static Clause other(Node node) {
        return new Clause.Other(Printer.print(node));
    }
}
