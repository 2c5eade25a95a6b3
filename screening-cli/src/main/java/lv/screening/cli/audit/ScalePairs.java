package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleScores;

/**
 * Finds two scales without a common item whose sums go against each other although the key says that a high score means the same
 * of both, or together although it means the opposite: all items of one may be coded the other way round, which no comparison
 * within the scale can show.
 */
final class ScalePairs {
    /** Correlations nearer to zero are not reported: scales of different subjects need not go together. */
    private static final double HIGHEST = -0.3;

    private static final double T = -4;

    private ScalePairs() {}

    static List<Finding> of(List<ScaleScores> scales, int rows) {
        List<Finding> findings = new ArrayList<>();
        for (int first = 0; first < scales.size(); first++) {
            for (int second = first + 1; second < scales.size(); second++) {
                if (isComparable(scales.get(first).layout(), scales.get(second).layout())) {
                    pair(scales.get(first), scales.get(second), rows, findings);
                }
            }
        }
        return findings;
    }

    private static boolean isComparable(ScaleLayout first, ScaleLayout second) {
        Set<String> common = items(first);
        common.retainAll(items(second));
        return first.terms().size() >= 3 && second.terms().size() >= 3 && common.isEmpty();
    }

    private static Set<String> items(ScaleLayout layout) {
        Set<String> items = new HashSet<>();
        layout.terms().forEach(term -> items.addAll(term.items().values()));
        return items;
    }

    private static void pair(ScaleScores first, ScaleScores second, int rows, List<Finding> findings) {
        int n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumYy = 0;
        double sumXy = 0;
        for (int row = 0; row < rows; row++) {
            if (ItemRest.allKnown(first, first.layout().terms().size(), row)
                    && ItemRest.allKnown(second, second.layout().terms().size(), row)) {
                double x = total(first, row);
                double y = total(second, row);
                n++;
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumYy += y * y;
                sumXy += x * y;
            }
        }
        if (n < ItemRest.ROWS) {
            return;
        }
        double varianceX = sumXx - sumX * sumX / n;
        double varianceY = sumYy - sumY * sumY / n;
        if (varianceX <= 1e-9 || varianceY <= 1e-9) {
            return;
        }
        Scale one = first.layout().scale();
        Scale other = second.layout().scale();
        double r = (sumXy - sumX * sumY / n) / Math.sqrt(varianceX * varianceY);
        double expected = one.higher() == other.higher() ? r : -r;
        double tValue = expected * Math.sqrt((n - 2) / Math.max(1e-12, 1 - r * r));
        if (expected <= HIGHEST && tValue < T) {
            findings.add(new Finding(
                    Finding.SCALES_AGAINST,
                    String.format(
                            Locale.ROOT,
                            "scales '%s' and '%s' go %s (r = %.2f, %d rows), although by the key a high score means %s;"
                                    + " all items of one of them may be coded the other way round: compare their coding"
                                    + " with the key",
                            one.id(),
                            other.id(),
                            r < 0 ? "against each other" : "together",
                            r,
                            n,
                            one.higher() == other.higher() ? "the same of both" : "the opposite")));
        }
    }

    private static double total(ScaleScores scale, int row) {
        double total = 0;
        for (int term = 0; term < scale.layout().terms().size(); term++) {
            total += ItemRest.points(scale, term, row);
        }
        return total;
    }
}
