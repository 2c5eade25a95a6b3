package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.expr.NearNames;
import lv.screening.model.TermLayout;
import lv.screening.tune.LearnedScore;
import lv.screening.tune.LevelPoints;
import lv.screening.tune.TrainingData;

/**
 * The terms of a scale as a design matrix, each turned so that more should mean more risk: by the sign of its weight in the
 * questionnaire, and by whether a high score is good.
 */
final class KeyedTerms {
    private final ScaleValues values;
    private final int[] terms;
    private final int[] signs;

    private KeyedTerms(ScaleValues values, int[] terms, int[] signs) {
        this.values = values;
        this.terms = terms;
        this.signs = signs;
    }

    /** The terms of a scale but for those left out. */
    static KeyedTerms of(ScaleValues values, List<String> without) {
        List<String> all = values.terms();
        for (String name : without) {
            if (!all.contains(name)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "--without: the scale has no term '" + name + "'" + NearNames.advice(name, all));
            }
        }
        int[] terms = IntStream.range(0, all.size())
                .filter(t -> !without.contains(all.get(t)))
                .toArray();
        int[] signs = Arrays.stream(terms).map(t -> sign(values, t)).toArray();
        return new KeyedTerms(values, terms, signs);
    }

    private static int sign(ScaleValues values, int term) {
        TermLayout layout = values.layout().terms().get(term);
        int own = layout.term().weight().signum() < 0 ? -1 : 1;
        return values.turned() ? -own : own;
    }

    ScaleValues values() {
        return values;
    }

    List<String> names() {
        return Arrays.stream(terms).mapToObj(t -> values.terms().get(t)).toList();
    }

    /** 1 if a higher value of the term should mean more risk, else -1. */
    int sign(String term) {
        return signs[names().indexOf(term)];
    }

    /** The keyed values that the answers to the term's one item can give, ascending; none if it is no such term. */
    List<Double> levels(String term) {
        int place = terms[names().indexOf(term)];
        TermAnswers answers = TermAnswers.of(values, values.layout().terms().get(place));
        return answers == null ? List.of() : answers.levels(sign(term));
    }

    /** The keyed value that each answer to the term's one item gives, in order of severity; empty if it is no such term. */
    Map<String, Double> levelsByCode(String term) {
        int place = terms[names().indexOf(term)];
        TermAnswers answers = TermAnswers.of(values, values.layout().terms().get(place));
        Map<String, Double> levels = new LinkedHashMap<>();
        for (int i = 0; answers != null && i < answers.options().size(); i++) {
            levels.put(
                    answers.options().get(i).code(),
                    sign(term) * answers.values().get(i) + 0.0);
        }
        return levels;
    }

    /**
     * Keyed points by level as points by code in the scale's own sense: where a high score is good, the best answer has the
     * most points and the worst has none.
     */
    Map<String, Double> own(int index, LevelPoints points) {
        TermLayout layout = values.layout().terms().get(terms[index]);
        TermAnswers answers = TermAnswers.of(values, layout);
        if (answers == null) {
            throw new IllegalArgumentException("the term has no answers");
        }
        Map<String, Double> own = new LinkedHashMap<>();
        for (int i = 0; i < answers.options().size(); i++) {
            double risk = points.at(signs[index] * answers.values().get(i) + 0.0);
            own.put(answers.options().get(i).code(), values.turned() ? points.highest() - risk : risk);
        }
        return own;
    }

    /** A total of risk as a score in the scale's own sense. */
    double own(double total, LearnedScore score) {
        return values.turned() ? shift(score) - total : total;
    }

    /** What a score in the scale's own sense and the total of risk add up to, where a high score is good; else 0. */
    double shift(LearnedScore score) {
        return values.turned()
                ? IntStream.range(0, terms.length)
                        .mapToDouble(
                                j -> score.levels(j).map(LevelPoints::highest).orElse(0.0))
                        .sum()
                : 0;
    }

    /** What a keyed weight is in the scale's own sense: a high score of a scale where that is good lowers the risk. */
    double own(int index, double keyed) {
        double weight = keyed * signs[index] * (values.turned() ? -1 : 1);
        return weight == 0 ? 0 : weight;
    }

    /** The term's place in the scale. */
    int place(int index) {
        return terms[index];
    }

    /** The values of some rows, NaN where a term is open. */
    TrainingData data(List<Integer> rows, double[] outcome) {
        return build(rows, outcome, values::value);
    }

    /** The lowest values of some rows that the answers allow. */
    TrainingData lowest(List<Integer> rows, double[] outcome) {
        return build(rows, outcome, (row, term) -> end(row, term, false));
    }

    /** The highest values of some rows that the answers allow. */
    TrainingData highest(List<Integer> rows, double[] outcome) {
        return build(rows, outcome, (row, term) -> end(row, term, true));
    }

    private double end(int row, int term, boolean upper) {
        int place = IntStream.range(0, terms.length)
                .filter(i -> terms[i] == term)
                .findFirst()
                .orElseThrow();
        boolean high = signs[place] > 0 == upper;
        return high ? values.highest(row, term) : values.lowest(row, term);
    }

    private TrainingData build(List<Integer> rows, double[] outcome, Cell cell) {
        double[][] columns = new double[terms.length][rows.size()];
        for (int t = 0; t < terms.length; t++) {
            for (int i = 0; i < rows.size(); i++) {
                columns[t][i] = signs[t] * cell.value(rows.get(i), terms[t]);
            }
        }
        return TrainingData.ofColumns(new ArrayList<>(names()), columns, outcome);
    }

    /** A value of the matrix. */
    private interface Cell {
        double value(int row, int term);
    }
}
