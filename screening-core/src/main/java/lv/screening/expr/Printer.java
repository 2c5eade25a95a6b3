package lv.screening.expr;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a {@link Node} in the canonical spelling: single spaces, no parentheses but those that are needed. */
final class Printer {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARE = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int SIGN = 7;
    private static final int VALUE = 8;

    private Printer() {}

    static String print(Node node) {
        if (node instanceof Node.Num num) {
            return num.value().toPlainString();
        }
        if (node instanceof Node.Name name) {
            return name.shown();
        }
        if (node instanceof Node.Negate negate) {
            return "-" + within(negate.operand(), SIGN);
        }
        if (node instanceof Node.Not not) {
            return "not " + within(not.operand(), NOT);
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            int own = precedence(node);
            return within(arithmetic.left(), own) + " " + arithmetic.operator() + " "
                    + within(arithmetic.right(), own + 1);
        }
        if (node instanceof Node.Logic logic) {
            int own = precedence(node);
            return within(logic.left(), own) + (logic.and() ? " and " : " or ") + within(logic.right(), own + 1);
        }
        if (node instanceof Node.Compare compare) {
            return within(compare.left(), SUM) + " " + compare.operator().sign + " " + within(compare.right(), SUM);
        }
        if (node instanceof Node.InRange range) {
            return within(range.operand(), SUM) + " in " + range.low().toPlainString() + ".."
                    + range.high().toPlainString();
        }
        if (node instanceof Node.InCodes codes) {
            return within(codes.operand(), SUM) + " in "
                    + codes.codes().stream().map(Node.Name::shown).collect(Collectors.joining(" | "));
        }
        if (node instanceof Node.Call call) {
            return call.function() + list(call.arguments());
        }
        return list(((Node.Group) node).entries());
    }

    private static String list(List<Node> nodes) {
        return nodes.stream().map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String within(Node node, int outer) {
        return precedence(node) < outer ? "(" + print(node) + ")" : print(node);
    }

    private static int precedence(Node node) {
        if (node instanceof Node.Logic logic) {
            return logic.and() ? AND : OR;
        }
        if (node instanceof Node.Not) {
            return NOT;
        }
        if (node instanceof Node.Compare || node instanceof Node.InRange || node instanceof Node.InCodes) {
            return COMPARE;
        }
        if (node instanceof Node.Arithmetic arithmetic) {
            return arithmetic.operator() == '*' ? PRODUCT : SUM;
        }
        return node instanceof Node.Negate ? SIGN : VALUE;
    }
}
