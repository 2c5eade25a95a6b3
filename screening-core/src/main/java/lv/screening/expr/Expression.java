package lv.screening.expr;

/**
 * One expression as it was written, parsed and within the limits, but not yet checked against the names of a
 * questionnaire. Immutable and thread-safe.
 *
 * <p>The language: numbers, items, codes, {@code + - *}, comparisons, {@code in}, {@code and or not}, and the functions
 * {@code sum mean min max count any all reversed answered scored years}; see {@code docs/expressions.md}.
 */
public final class Expression {
    /** How deep parentheses, signs and {@code not} may nest. */
    public static final int MAX_DEPTH = 64;

    /** How many words and signs an expression may have. */
    public static final int MAX_TOKENS = 2000;

    private final String text;
    private final Node root;

    private Expression(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Parses an expression.
     *
     * @param text the expression, for example {@code age < 14 and hours >= 3}
     * @return the parsed expression
     * @throws ExpressionException if the text is no expression or is over the limits
     */
    public static Expression parse(String text) throws ExpressionException {
        return new Expression(text, Parser.parse(text));
    }

    /** The text as written. */
    public String text() {
        return text;
    }

    /**
     * The expression as a number of a questionnaire.
     *
     * @throws ExpressionException if a name is unknown or the expression is no number
     */
    public NumberExpression number(Scope scope) throws ExpressionException {
        return new Checker(scope).number(root);
    }

    /**
     * The expression as a condition of a questionnaire.
     *
     * @throws ExpressionException if a name is unknown or the expression is no condition
     */
    public TruthExpression truth(Scope scope) throws ExpressionException {
        return new Checker(scope).truth(root);
    }

    /**
     * The expression as the value of a term: a number, or a condition counting 1 or 0.
     *
     * @throws ExpressionException if a name is unknown or the kinds do not fit
     */
    public NumberExpression term(Scope scope) throws ExpressionException {
        return isCondition(scope) ? Combined.Count.of(java.util.List.of(truth(scope))) : number(scope);
    }

    /**
     * Whether the expression is a condition rather than a number.
     *
     * @throws ExpressionException if it is a name that is unknown
     */
    public boolean isCondition(Scope scope) throws ExpressionException {
        return new Checker(scope).isCondition(root);
    }

    Node root() {
        return root;
    }

    /** The expression taken apart as a condition, to be put into words. */
    public Clause clause() {
        return Clauses.of(root);
    }

    /** The expression in its one canonical spelling; parsing that again gives an equal expression. */
    public String print() {
        return Printer.print(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && print().equals(that.print());
    }

    @Override
    public int hashCode() {
        return print().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
