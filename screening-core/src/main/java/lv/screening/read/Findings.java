package lv.screening.read;

import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Expression;
import lv.screening.expr.ExpressionException;
import lv.screening.model.Problem;
import org.jspecify.annotations.Nullable;

/** The problems found so far in one file, each with its place. Belongs to one reading. */
final class Findings {
    private final SourceText source;
    private final List<Problem> problems;

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

    /** Problems without a place that is known at once. */
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
