package lv.screening.expr;

import java.util.List;

/** Writes a {@link Node} in the canonical spelling: single spaces, no parentheses but those that are needed. */
final class Printer {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARE = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int SIGN = 7; // and everything that holds together by itself

    private final StringBuilder text = new StringBuilder();

    private Printer() {}

    static String print(Node node) {
        Printer printer = new Printer();
        printer.write(node);
        return printer.text.toString();
    }

    private void write(Node node) {
        if (node instanceof Node.Num num) {
            text.append(num.value().toPlainString());
        } else if (node instanceof Node.Name name) {
            text.append(name.shown());
        } else if (node instanceof Node.Negate negate) {
            text.append('-');
            within(negate.operand(), SIGN);
        } else if (node instanceof Node.Not not) {
            text.append("not ");
            within(not.operand(), NOT);
        } else if (node instanceof Node.Arithmetic arithmetic) {
            int own = precedence(node);
            infix(arithmetic.left(), own, String.valueOf(arithmetic.operator()), arithmetic.right(), own + 1);
        } else if (node instanceof Node.Logic logic) {
            int own = precedence(node);
            infix(logic.left(), own, logic.and() ? "and" : "or", logic.right(), own + 1);
        } else if (node instanceof Node.Compare compare) {
            infix(compare.left(), SUM, compare.operator().sign, compare.right(), SUM);
        } else if (node instanceof Node.InRange range) {
            within(range.operand(), SUM);
            text.append(" in ").append(range.low().toPlainString());
            text.append("..").append(range.high().toPlainString());
        } else if (node instanceof Node.InCodes codes) {
            within(codes.operand(), SUM);
            text.append(" in ");
            text.append(String.join(
                    " | ", codes.codes().stream().map(Node.Name::shown).toList()));
        } else if (node instanceof Node.Call call) {
            text.append(call.function());
            list(call.arguments());
        } else {
            list(((Node.Group) node).entries());
        }
    }

    private void infix(Node left, int leftOuter, String sign, Node right, int rightOuter) {
        within(left, leftOuter);
        text.append(' ').append(sign).append(' ');
        within(right, rightOuter);
    }

    private void list(List<Node> nodes) {
        String before = "(";
        for (Node node : nodes) {
            text.append(before);
            write(node);
            before = ", ";
        }
        text.append(')');
    }

    private void within(Node node, int outer) {
        if (precedence(node) < outer) {
            text.append('(');
            write(node);
            text.append(')');
        } else {
            write(node);
        }
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
        return SIGN;
    }
}
