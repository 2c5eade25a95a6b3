package lv.screening.cli.study;

import java.util.Arrays;
import java.util.List;
import lv.screening.expr.NumberVector;
import lv.screening.model.ItemLayout;
import lv.screening.model.Layout;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import lv.screening.score.ScaleScores;

/** The terms, scores and bands of one scale for every row. Must not be changed once filled. */
final class ScaleValues {
    private final Layout questionnaire;
    private final ScaleLayout layout;
    private final double[][] lowest;
    private final double[][] highest;
    private final double[] scores;
    private final int[] bands;

    private ScaleValues(Layout questionnaire, ScaleLayout layout, int rows) {
        this.questionnaire = questionnaire;
        this.layout = layout;
        this.lowest = new double[rows][layout.terms().size()];
        this.highest = new double[rows][layout.terms().size()];
        this.scores = new double[rows];
        this.bands = new int[rows];
    }

    static ScaleValues empty(Layout questionnaire, int scale, int rows) {
        return new ScaleValues(questionnaire, questionnaire.scales().get(scale), rows);
    }

    void fill(ScaleScores block, int size, int from) {
        for (int t = 0; t < layout.terms().size(); t++) {
            NumberVector values = block.term(t);
            long denominator = layout.terms().get(t).value().denominator();
            for (int i = 0; i < size; i++) {
                double divisor = (double) denominator * values.extra(i);
                lowest[from + i][t] = values.low()[i] / divisor;
                highest[from + i][t] = values.high()[i] / divisor;
            }
        }
        for (int i = 0; i < size; i++) {
            scores[from + i] = block.hasScore(i)
                    ? block.numerator(i) / ((double) layout.denominator() * block.extra(i))
                    : Double.NaN;
            bands[from + i] = block.band(i);
        }
    }

    /** The items of the questionnaire. */
    List<ItemLayout> items() {
        return questionnaire.items();
    }

    /** How many slots the questionnaire has. */
    int slots() {
        return questionnaire.slotCount();
    }

    ScaleLayout layout() {
        return layout;
    }

    Scale scale() {
        return layout.scale();
    }

    int rows() {
        return scores.length;
    }

    List<String> terms() {
        return layout.terms().stream().map(each -> each.term().id()).toList();
    }

    /** Whether a high score is good, so that the score is turned round before it is compared with an outcome. */
    boolean turned() {
        return scale().higher() == Scale.Higher.BETTER;
    }

    /** The score, NaN where there is none. */
    double score(int row) {
        return scores[row];
    }

    /** The score so that more is worse: with its sign turned round where a high score is good. */
    double risk(int row) {
        return turned() ? -scores[row] : scores[row];
    }

    /** The band's index, lowest score first, or -1. */
    int band(int row) {
        return bands[row];
    }

    /** The band's index, best first, or -1. */
    int worseBand(int row) {
        int band = bands[row];
        return band < 0 || !turned() ? band : scale().bandNames().size() - 1 - band;
    }

    /** The lowest value of a term that some completion of the answers gives. */
    double lowest(int row, int term) {
        return lowest[row][term];
    }

    /** The highest value of a term that some completion of the answers gives. */
    double highest(int row, int term) {
        return highest[row][term];
    }

    /** The value of a term, NaN where it is open. */
    double value(int row, int term) {
        return lowest[row][term] == highest[row][term] ? lowest[row][term] : Double.NaN;
    }

    /** The points of each term as they enter the score, NaN where the term is open. */
    double[][] points() {
        double[][] points = new double[rows()][layout.terms().size()];
        for (int t = 0; t < layout.terms().size(); t++) {
            double factor = factor(t);
            for (int i = 0; i < points.length; i++) {
                points[i][t] = factor * value(i, t);
            }
        }
        return points;
    }

    private double factor(int term) {
        TermLayout each = layout.terms().get(term);
        return (double) each.factor() * each.value().denominator() / layout.denominator();
    }

    /** The lowest attainable points of each term. */
    double[] lowestPoints() {
        return layout.terms().stream()
                .mapToDouble(each -> (double) each.min() / layout.denominator())
                .toArray();
    }

    /** The highest attainable points of each term. */
    double[] highestPoints() {
        return layout.terms().stream()
                .mapToDouble(each -> (double) each.max() / layout.denominator())
                .toArray();
    }

    /** The rows that have a score. */
    int[] scored() {
        return java.util.stream.IntStream.range(0, scores.length)
                .filter(i -> !Double.isNaN(scores[i]))
                .toArray();
    }

    /** The given rows' risks. */
    double[] risks(int[] rows) {
        return Arrays.stream(rows).mapToDouble(this::risk).toArray();
    }
}
