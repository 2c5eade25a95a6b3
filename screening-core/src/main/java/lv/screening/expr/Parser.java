package lv.screening.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads tokens into a {@link Node} tree: or, and, not, comparison, sum, product, sign, value; depth is limited. */
final class Parser {
    static final Set<String> WORDS = Set.of("and", "or", "not", "in");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Node parse(String text) throws ExpressionException {
        Parser parser = new Parser(Lexer.tokens(text));
        if (parser.peek().kind() == Token.Kind.END) {
            throw new ExpressionException("expr_empty", 0, 1, "the expression is empty");
        }
        Node node = parser.or();
        Token rest = parser.peek();
        if (rest.kind() != Token.Kind.END) {
            throw parser.unexpected(rest, "expected the end of the expression, an operator or a comparison");
        }
        return node;
    }

    private Node or() throws ExpressionException {
        Node left = and();
        while (peek().is("or")) {
            next();
            Node right = and();
            left = new Node.Logic(false, left, right, left.offset(), end(right) - left.offset());
        }
        return left;
    }

    private Node and() throws ExpressionException {
        Node left = not();
        while (peek().is("and")) {
            next();
            Node right = not();
            left = new Node.Logic(true, left, right, left.offset(), end(right) - left.offset());
        }
        return left;
    }

    private Node not() throws ExpressionException {
        if (!peek().is("not")) {
            return comparison();
        }
        Token word = next();
        deeper(word);
        Node operand = not();
        depth--;
        return new Node.Not(operand, word.offset(), end(operand) - word.offset());
    }

    private Node comparison() throws ExpressionException {
        Node left = sum();
        Token sign = peek();
        if (sign.is("in")) {
            next();
            return membership(left);
        }
        Node.Comparator comparator = comparator(sign);
        if (comparator == null) {
            return left;
        }
        next();
        Node right = sum();
        if (comparator(peek()) != null || peek().is("in")) {
            throw unexpected(peek(), "comparisons do not chain; join two of them with 'and'");
        }
        return new Node.Compare(comparator, left, right, left.offset(), end(right) - left.offset());
    }

    private Node membership(Node left) throws ExpressionException {
        Token first = peek();
        if (first.kind() == Token.Kind.NAME && !WORDS.contains(first.text())) {
            List<Node.Name> codes = new ArrayList<>();
            codes.add(code());
            while (peek().is("|")) {
                next();
                codes.add(code());
            }
            return new Node.InCodes(left, List.copyOf(codes), left.offset(), previousEnd() - left.offset());
        }
        BigDecimal low = signedNumber();
        if (!peek().is("..")) {
            throw unexpected(peek(), "expected '..' and the upper bound, as in 2..4");
        }
        next();
        BigDecimal high = signedNumber();
        if (low.compareTo(high) > 0) {
            throw new ExpressionException(
                    "expr_range",
                    first.offset(),
                    previousEnd() - first.offset(),
                    "the range " + low.toPlainString() + ".." + high.toPlainString()
                            + " is empty; write the smaller bound first");
        }
        return new Node.InRange(left, low, high, left.offset(), previousEnd() - left.offset());
    }

    private Node.Name code() throws ExpressionException {
        Token token = peek();
        if (token.kind() != Token.Kind.NAME || WORDS.contains(token.text())) {
            throw unexpected(token, "expected a code, as in 'in weekly | daily'");
        }
        next();
        return new Node.Name(token.text(), "", token.offset(), token.length());
    }

    private BigDecimal signedNumber() throws ExpressionException {
        boolean minus = peek().is("-");
        if (minus) {
            next();
        }
        Token token = peek();
        if (token.kind() != Token.Kind.NUMBER) {
            throw unexpected(token, "expected a number or a code after 'in', as in 'in 2..4' or 'in weekly | daily'");
        }
        next();
        BigDecimal value = new BigDecimal(token.text());
        return minus ? value.negate() : value;
    }

    private Node sum() throws ExpressionException {
        Node left = product();
        while (peek().is("+") || peek().is("-")) {
            char operator = next().text().charAt(0);
            Node right = product();
            left = new Node.Arithmetic(operator, left, right, left.offset(), end(right) - left.offset());
        }
        return left;
    }

    private Node product() throws ExpressionException {
        Node left = signed();
        while (peek().is("*")) {
            next();
            Node right = signed();
            left = new Node.Arithmetic('*', left, right, left.offset(), end(right) - left.offset());
        }
        return left;
    }

    private Node signed() throws ExpressionException {
        if (!peek().is("-")) {
            return value();
        }
        Token minus = next();
        deeper(minus);
        Node operand = signed();
        depth--;
        return new Node.Negate(operand, minus.offset(), end(operand) - minus.offset());
    }

    private Node value() throws ExpressionException {
        Token token = next();
        if (token.kind() == Token.Kind.NUMBER) {
            return new Node.Num(new BigDecimal(token.text()), token.offset(), token.length());
        }
        if (token.is("(")) {
            return parenthesis(token);
        }
        if (token.kind() != Token.Kind.NAME || WORDS.contains(token.text())) {
            throw unexpected(token, "expected a number, a name or '('");
        }
        if (peek().is("(")) {
            Token open = next();
            List<Node> arguments = entries(open);
            return new Node.Call(token.text(), arguments, token.offset(), previousEnd() - token.offset());
        }
        if (peek().is(".")) {
            next();
            Token member = next();
            if (member.kind() != Token.Kind.NAME) {
                throw unexpected(member, "expected a name after '.', as in dependence.band");
            }
            return new Node.Name(token.text(), member.text(), token.offset(), previousEnd() - token.offset());
        }
        return new Node.Name(token.text(), "", token.offset(), token.length());
    }

    private Node parenthesis(Token open) throws ExpressionException {
        List<Node> entries = entries(open);
        if (entries.size() == 1) {
            return entries.get(0);
        }
        return new Node.Group(entries, open.offset(), previousEnd() - open.offset());
    }

    private List<Node> entries(Token open) throws ExpressionException {
        deeper(open);
        List<Node> entries = new ArrayList<>();
        entries.add(or());
        while (peek().is(",")) {
            next();
            entries.add(or());
        }
        if (!peek().is(")")) {
            throw unexpected(peek(), "expected ')' or ','");
        }
        next();
        depth--;
        return List.copyOf(entries);
    }

    private void deeper(Token token) throws ExpressionException {
        if (++depth > Expression.MAX_DEPTH) {
            throw new ExpressionException(
                    "expr_too_deep",
                    token.offset(),
                    token.length(),
                    "nested deeper than " + Expression.MAX_DEPTH + " levels; split the expression into derived values");
        }
    }

    private static Node.@org.jspecify.annotations.Nullable Comparator comparator(Token token) {
        if (token.kind() != Token.Kind.SYMBOL) {
            return null;
        }
        for (Node.Comparator comparator : Node.Comparator.values()) {
            if (comparator.sign.equals(token.text())) {
                return comparator;
            }
        }
        return null;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private int previousEnd() {
        Token last = tokens.get(Math.max(0, at - 1));
        return last.offset() + last.length();
    }

    private static int end(Node node) {
        return node.offset() + node.length();
    }

    private ExpressionException unexpected(Token token, String expected) {
        String found =
                token.kind() == Token.Kind.END ? "the expression ends here" : "unexpected '" + token.text() + "'";
        return new ExpressionException("expr_syntax", token.offset(), token.length(), found + "; " + expected);
    }
}
