package lv.screening.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import lv.screening.score.ScaleScores;

/**
 * Finds items whose answers do not follow the order of the key: those who gave an answer that counts more have a lower sum of the
 * scale's other terms than those who gave one that counts less. In a sound key the mean of the rest rises with each answer
 * (Linacre 2002, monotonic advance). Answers are compared in pairs by the t test of Welch (1947).
 */
final class AnswerOrder {
    /** The fewest rows with an answer that is compared. */
    private static final int ROWS = 10;

    /** The t value that a pair must pass: one in 30,000, for all pairs of all items are looked at. */
    private static final double T = -4;

    /** The difference that a pair must pass, in standard deviations within the answers. */
    private static final double LEAST = -0.5;

    private AnswerOrder() {}

    /**
     * What a scale shows of the items with one choice of at least three. The item that stands out most is told, and looked for
     * again in the others without it, for it disturbs the rest of each of them.
     */
    static List<Finding> of(ScaleScores scale, int rows, ItemPlaces places) {
        List<TermLayout> terms = scale.layout().terms();
        List<Integer> left = new ArrayList<>();
        for (int t = 0; t < terms.size(); t++) {
            left.add(t);
        }
        List<Finding> findings = new ArrayList<>();
        while (left.size() >= 3) {
            int worst = -1;
            double lowest = T;
            for (int term : left) {
                var items = terms.get(term).items();
                double t = items.size() == 1
                                && places.isChoice(items.values().iterator().next())
                        ? lowestT(scale, term, left, rows)
                        : 0;
                if (t < lowest) {
                    lowest = t;
                    worst = term;
                }
            }
            if (worst < 0) {
                return findings;
            }
            findings.add(finding(scale.layout(), terms.get(worst)));
            left.remove(Integer.valueOf(worst));
        }
        return findings;
    }

    /** The t value of the pair of answers that contradicts the key most; 0 if none does. */
    private static double lowestT(ScaleScores scale, int term, List<Integer> left, int rows) {
        Map<Double, Group> groups = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            if (ItemRest.allKnown(scale, scale.layout().terms().size(), row)) {
                double points = ItemRest.points(scale, term, row);
                double total = 0;
                for (int each : left) {
                    total += ItemRest.points(scale, each, row);
                }
                groups.computeIfAbsent(points, key -> new Group()).add(total - points);
            }
        }
        double lowest = 0;
        if (groups.size() >= 3) {
            List<Group> ascending =
                    groups.values().stream().filter(group -> group.n >= ROWS).toList();
            for (int low = 0; low < ascending.size(); low++) {
                for (int high = low + 1; high < ascending.size(); high++) {
                    lowest = Math.min(lowest, ascending.get(high).against(ascending.get(low)));
                }
            }
        }
        return lowest;
    }

    private static Finding finding(ScaleLayout layout, TermLayout term) {
        return new Finding(
                Finding.ORDER,
                String.format(
                        Locale.ROOT,
                        "item '%s': answers that count more go with a lower rest of scale '%s' than answers that count"
                                + " less, so the data may use the answers in another order than the key; compare the"
                                + " survey tool's numbers of this question with the key, or export its choices as text",
                        term.items().values().iterator().next(),
                        layout.scale().id()));
    }

    /** The rows that gave one answer. */
    private static final class Group {
        private int n;
        private double sum;
        private double sumOfSquares;

        void add(double rest) {
            n++;
            sum += rest;
            sumOfSquares += rest * rest;
        }

        private double mean() {
            return sum / n;
        }

        private double variance() {
            return Math.max(1e-9, (sumOfSquares - sum * sum / n) / (n - 1));
        }

        /** The t value of the difference to those who gave an answer that counts less; 0 where the difference is small. */
        double against(Group lower) {
            double difference = mean() - lower.mean();
            double error = Math.sqrt(variance() / n + lower.variance() / lower.n);
            double deviation = Math.sqrt((variance() + lower.variance()) / 2);
            return difference / deviation < LEAST ? difference / error : 0;
        }
    }
}
