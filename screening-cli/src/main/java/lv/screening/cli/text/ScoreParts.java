package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.screening.expr.Ratio;
import lv.screening.model.Scale;
import lv.screening.model.Term;
import lv.screening.model.Text;
import lv.screening.score.Assessment;
import lv.screening.score.Contribution;
import lv.screening.score.ScaleResult;
import org.jspecify.annotations.Nullable;

/** The points that a score is built from, as lines with a bar for each part. */
final class ScoreParts {
    private static final int LABEL_WIDTH = 60;
    private static final int MOST_PARTS = 8;
    private static final int PART_BAR = 8;

    private ScoreParts() {}

    /** What a score is built from, the largest parts first; small ones together where there are many. */
    static List<String> of(Assessment assessment, String language, ScaleResult result) {
        List<String> lines = new ArrayList<>();
        List<Contribution> parts = result.contributions().stream()
                .filter(each -> each.points() != null && each.points().numerator() != 0)
                .sorted((a, b) -> Double.compare(size(b), size(a)))
                .toList();
        if (parts.isEmpty()) {
            return lines;
        }
        double largest = size(parts.get(0));
        int width = parts.stream()
                .mapToInt(each -> signed(each.points()).length())
                .max()
                .orElse(0);
        int shown = parts.size() <= MOST_PARTS ? parts.size() : MOST_PARTS - 1;
        for (Contribution each : parts.subList(0, shown)) {
            String points = signed(each.points());
            String bar = Bars.bar(size(each) / largest, PART_BAR);
            lines.add("    " + " ".repeat(width - points.length()) + points + " " + bar
                    + " ".repeat(PART_BAR - bar.length() + 1)
                    + label(assessment, language, result.scale(), each.term()));
        }
        if (shown < parts.size()) {
            Ratio rest = parts.subList(shown, parts.size()).stream()
                    .flatMap(each -> Optional.ofNullable(each.points()).stream())
                    .reduce(ScoreParts::sum)
                    .orElseThrow();
            String points = signed(rest);
            lines.add("    " + " ".repeat(Math.max(0, width - points.length())) + points + " ".repeat(PART_BAR + 2)
                    + (parts.size() - shown) + " " + Words.MORE_PARTS.in(language));
        }
        return lines;
    }

    private static Ratio sum(Ratio one, Ratio other) {
        return Ratio.of(
                Math.addExact(
                        Math.multiplyExact(one.numerator(), other.denominator()),
                        Math.multiplyExact(other.numerator(), one.denominator())),
                Math.multiplyExact(one.denominator(), other.denominator()));
    }

    private static double size(Contribution each) {
        return each.points() == null ? 0 : Math.abs(each.points().toDouble());
    }

    private static String label(Assessment assessment, String language, Scale scale, String id) {
        Text label = scale.terms().stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .map(Term::label)
                .orElse(Text.NONE);
        if (label.isEmpty()) {
            label = assessment.questionnaire().item(id).map(item -> item.text()).orElse(Text.of(id));
        }
        String shown = label.in(language);
        return shown.length() <= LABEL_WIDTH
                ? shown
                : shown.substring(0, LABEL_WIDTH - 1).strip() + "…";
    }

    private static String signed(@Nullable Ratio points) {
        return points == null ? "?" : (points.numerator() > 0 ? "+" : "") + AssessmentText.shown(points);
    }
}
