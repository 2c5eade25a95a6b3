package lv.screening.read;

import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import org.jspecify.annotations.Nullable;

/** The problems found so far in one file, each with its place. Belongs to one reading. */
final class Findings {
    private final SourceText source;
    private final List<Problem> problems;
    private int leftOut;

    Findings(SourceText source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    SourceText source() {
        return source;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean any() {
        return problems.stream().anyMatch(Problem::isError);
    }

    void error(int at, String path, String code, String message) {
        problems.add(Problem.error(code, path, message).at(source.location(at)));
    }

    void warning(int at, String path, String code, String message) {
        problems.add(Problem.warning(code, path, message).at(source.location(at)));
    }

    /** An expression; null, and a problem at its exact character, if it is none. */
    @Nullable
    Expression expression(YamlNode node, String path) {
        String text = Scalars.written(node, path, "an expression", this);
        if (text == null) {
            return null;
        }
        try {
            return Expression.parse(text);
        } catch (ExpressionException wrong) {
            Problem problem = new Problem(
                    Problem.Severity.ERROR,
                    wrong.code(),
                    path,
                    wrong.offset(),
                    String.valueOf(wrong.getMessage()),
                    null);
            int at = Scalars.inside(source, (YamlNode.Scalar) node, wrong.offset());
            problems.add(problem.at(source.location(at)));
            return null;
        }
    }

    /** Says that so many more problems were found, which nobody needs to see while there are that many others. */
    void leaveOut(int count) {
        leftOut += count;
    }

    /** All that is wrong; where it is too much to show, the errors first, and a last problem that says how many are left. */
    InvalidDefinitionException invalid() {
        List<Problem> all = sorted(problems);
        List<Problem> shown = new ArrayList<>(all);
        if (shown.size() > Problem.MOST_SHOWN) {
            shown.removeIf(problem -> !problem.isError());
            shown = new ArrayList<>(shown.subList(0, Math.min(shown.size(), Problem.MOST_SHOWN)));
        }
        int more = all.size() - shown.size() + leftOut;
        if (more > 0) {
            String message = (more == 1 ? "1 more problem is" : more + " more problems are")
                    + " not shown; mend these first, then check again";
            Problem last = shown.get(shown.size() - 1);
            shown.add(new Problem(Problem.Severity.ERROR, "more_problems", last.path(), 0, message, last.location()));
        }
        return new InvalidDefinitionException(shown);
    }

    /** Problems in the order of the file; those without a place last. */
    static List<Problem> sorted(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort((a, b) -> {
            Problem.Location left = a.location();
            Problem.Location right = b.location();
            if (left == null || right == null) {
                return Boolean.compare(left == null, right == null);
            }
            int byFile = left.file().equals(right.file()) ? 0 : left.file().compareTo(right.file());
            int byLine = byFile != 0 ? byFile : Integer.compare(left.line(), right.line());
            return byLine != 0 ? byLine : Integer.compare(left.column(), right.column());
        });
        return sorted;
    }
}
