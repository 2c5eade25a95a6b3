package lv.screening.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cumulative (also: thermometer) coding of an ordinal item: one term "level or higher" for each level but the lowest.
 *
 * <p>The points of an answer are the sum of the points of the steps up to it, so points that never fall with the level
 * are the same as steps without negative points ({@link PointsSearch#withSteps}). With dummies per single level that
 * would need constraints between terms. Immutable.
 *
 * @param item the item's name, from which the terms get theirs
 * @param levels the answers in points of the item, ascending, at least two
 */
public record CumulativeCoding(String item, List<Double> levels) {

    /** Checks that the levels ascend. */
    public CumulativeCoding {
        levels = List.copyOf(levels);
        for (int i = 1; i < levels.size(); i++) {
            if (!(levels.get(i) > levels.get(i - 1))) {
                throw new IllegalArgumentException(
                        "The levels of '" + item + "' do not ascend at position " + (i + 1) + "; sort them.");
            }
        }
        if (levels.size() < 2) {
            throw new IllegalArgumentException(
                    "The item '" + item + "' has fewer than two levels; it can not be coded.");
        }
    }

    /** The coding by the levels that occur among these answers. */
    public static CumulativeCoding ofAnswers(String item, double[] answers) {
        List<Double> levels = new ArrayList<>();
        double[] sorted = answers.clone();
        Arrays.sort(sorted);
        for (double value : sorted) {
            if (levels.isEmpty() || value > levels.get(levels.size() - 1)) {
                levels.add(value);
            }
        }
        return new CumulativeCoding(item, levels);
    }

    /** The names of the steps, for example {@code sleep>=2}; one fewer than there are levels. */
    public List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (double level : levels.subList(1, levels.size())) {
            terms.add(item + ">="
                    + (level == Math.rint(level) && Math.abs(level) < 1e9
                            ? Long.toString((long) level)
                            : Double.toString(level)));
        }
        return terms;
    }

    /**
     * The values of the steps for one answer: 1 for each step that it reaches, otherwise 0. Between two levels (an imputed
     * answer, or the middle of what is possible) the step has the share of the way.
     */
    public double[] code(double answer) {
        double[] code = new double[levels.size() - 1];
        for (int i = 0; i < code.length; i++) {
            double from = levels.get(i);
            code[i] = Double.isNaN(answer)
                    ? Double.NaN
                    : Math.max(0, Math.min(1, (answer - from) / (levels.get(i + 1) - from)));
        }
        return code;
    }

    /** The points of each level, the lowest first (always 0), from a score that has the steps as terms. */
    public int[] pointsByLevel(IntegerScore score) {
        int[] points = new int[levels.size()];
        List<String> steps = terms();
        for (int i = 0; i < steps.size(); i++) {
            points[i + 1] = points[i] + score.pointsOf(steps.get(i));
        }
        return points;
    }

    /** The points of each level, as a score that is learned by level needs them. */
    public LevelPoints points(IntegerScore score) {
        return new LevelPoints(
                levels,
                Arrays.stream(pointsByLevel(score))
                        .mapToObj(each -> (double) each)
                        .toList());
    }

    /** The steps as a group that counts as one question, whose highest level has at most this many points. */
    public TermGroup group(int maxPoints) {
        return new TermGroup(item, terms(), TermGroup.Rule.ONE_QUESTION, maxPoints);
    }
}
