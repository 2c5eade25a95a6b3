package lv.screening.expr;

import java.math.BigDecimal;
import java.util.List;

/** The parsed form of an expression: what was written, with its place, before any name is known. */
sealed interface Node {
    int offset();

    int length();

    /** A number as written. */
    record Num(BigDecimal value, int offset, int length) implements Node {}

    /** A name, or {@code name.member}. */
    record Name(String id, String member, int offset, int length) implements Node {
        String shown() {
            return member.isEmpty() ? id : id + "." + member;
        }
    }

    /** {@code -x}. */
    record Negate(Node operand, int offset, int length) implements Node {}

    /** {@code not x}. */
    record Not(Node operand, int offset, int length) implements Node {}

    /** {@code + - *}. */
    record Arithmetic(char operator, Node left, Node right, int offset, int length) implements Node {}

    /** {@code and} or {@code or}. */
    record Logic(boolean and, Node left, Node right, int offset, int length) implements Node {}

    /** A comparison of two values. */
    record Compare(Comparator operator, Node left, Node right, int offset, int length) implements Node {}

    /** {@code x in 2..4}. */
    record InRange(Node operand, BigDecimal low, BigDecimal high, int offset, int length) implements Node {}

    /** {@code x in a | b}. */
    record InCodes(Node operand, List<Name> codes, int offset, int length) implements Node {}

    /** {@code f(a, b)}. */
    record Call(String function, List<Node> arguments, int offset, int length) implements Node {}

    /** {@code (a, b, c)}: only inside a function that takes lists. */
    record Group(List<Node> entries, int offset, int length) implements Node {}

    /** The comparison signs. */
    enum Comparator {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        EQUAL("=="),
        UNEQUAL("!=");

        final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        boolean isOrder() {
            return this != EQUAL && this != UNEQUAL;
        }
    }
}
