package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.MissingRule;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;
import org.jspecify.annotations.Nullable;

/** Computes one scale for a block: sums the known terms, keeps the interval of the open ones, applies the missing rule. */
final class ScaleEvaluation {
    private final ScalePlan plan;
    private final ScaleLayout layout;
    private final BlockState state;
    private final int size;
    private final ScoreArrays result;
    private final NumberVector[] values;

    /** The terms as intervals: they differ from the values where a term reads a scale that was scored in spite of gaps. */
    private final NumberVector[] possible;

    /** Sums of the terms, counting such a scale with its score. */
    private final Sums sums;

    /** Points of the known terms, and the attainable interval of the open ones. */
    private final long[] known;

    private final long[] openMin;
    private final long[] openMax;

    private ScaleEvaluation(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.size = state.columns.size();
        this.result = new ScoreArrays(state.columns.arrays());
        this.values = terms(state.columns);
        this.possible = plan.readsScored(state) ? terms(state.possible) : values;
        this.sums = Sums.of(layout, values, state.columns.arrays());
        this.known = zeros();
        this.openMin = zeros();
        this.openMax = zeros();
    }

    private long[] zeros() {
        long[] zeros = state.columns.arrays().longs();
        Arrays.fill(zeros, 0);
        return zeros;
    }

    private NumberVector[] terms(Columns columns) {
        NumberVector[] terms = new NumberVector[layout.terms().size()];
        for (int t = 0; t < terms.length; t++) {
            terms[t] = layout.terms().get(t).value().evaluate(columns);
        }
        return terms;
    }

    /** @param table the results that came up before, or null where none are kept */
    static ScaleScores evaluate(ScalePlan plan, BlockState state, @Nullable ResultTable table) {
        if (plan.plain) {
            return new PlainScale(plan, state).evaluate(table);
        }
        if (plan.largest != null) {
            return new LargestScale(plan, plan.largest, state).evaluate(table);
        }
        ScaleEvaluation evaluation = new ScaleEvaluation(plan, state);
        evaluation.split();
        evaluation.interval();
        evaluation.rows();
        return new ScaleScores(
                plan, TermValues.of(evaluation.values), TermValues.of(evaluation.possible), evaluation.result, state);
    }

    /** Tells the terms that the answers decide from those that they leave open. */
    private void split() {
        if (layout.scale().combine() == Scale.Combine.MAX) {
            return;
        }
        for (int t = 0; t < values.length; t++) {
            TermLayout term = layout.terms().get(t);
            long min = term.min();
            long max = term.max();
            NumberVector value = values[t];
            for (int i = 0; i < size; i++) {
                if (!plan.open(t, value, i)) {
                    known[i] += sums.factor(term, value, i) * value.low()[i];
                } else {
                    openMin[i] += min;
                    openMax[i] += max;
                }
            }
        }
    }

    private void interval() {
        Sums interval = possible == values ? sums : Sums.of(layout, possible, state.columns.arrays());
        System.arraycopy(interval.low, 0, result.low, 0, size);
        System.arraycopy(interval.high, 0, result.high, 0, size);
    }

    private void rows() {
        for (int i = 0; i < size; i++) {
            if (!state.eligible(i)) {
                notEligible(i);
            } else if (result.low[i] == result.high[i]) {
                result.missing[i] = 0;
                result.score(i, ScoreArrays.COMPLETE, result.low[i], 1);
            } else if (sums.low[i] == sums.high[i]) {
                result.missing[i] = 0;
                result.score(i, ScoreArrays.PRORATED, sums.low[i], sums.extra(i));
            } else {
                gaps(i);
            }
        }
        BandLookup.fill(plan, state, result);
    }

    private void notEligible(int row) {
        result.notEligible(layout, row);
        result.missing[row] = missing(row, false);
    }

    private void gaps(int row) {
        boolean largest = layout.scale().combine() == Scale.Combine.MAX;
        result.missing[row] = missing(row, largest);
        MissingRule rule = layout.scale().missing();
        if (result.missing[row] > rule.allow() || rule.then() == MissingRule.Then.FAIL) {
            result.noScore(row);
        } else if (rule.then() == MissingRule.Then.ZERO) {
            long score = largest ? Math.max(knownLargest(row), 0) : known[row];
            result.score(row, ScoreArrays.PRORATED, score, sums.extra(row));
        } else {
            long extra = sums.extra(row);
            long reached = known[row] - (layout.min() - openMin[row]) * extra;
            long knownWidth = layout.max() - layout.min() - (openMax[row] - openMin[row]);
            result.prorate(layout, row, reached, knownWidth, sums.low[row], sums.high[row], extra);
        }
    }

    private boolean couldRaise(int term, int row) {
        TermLayout each = layout.terms().get(term);
        long factor = sums.factor(each, values[term], row);
        return Math.max(factor * values[term].low()[row], factor * values[term].high()[row]) > sums.low[row];
    }

    private long knownLargest(int row) {
        long largest = Long.MIN_VALUE;
        for (int t = 0; t < values.length; t++) {
            if (!plan.open(t, values[t], row)) {
                long factor = sums.factor(layout.terms().get(t), values[t], row);
                largest = Math.max(largest, factor * values[t].low()[row]);
            }
        }
        return largest;
    }

    /** How many missing items leave a term open; of the largest, only terms that could still raise it matter. */
    private int missing(int row, boolean onlyRaising) {
        MissingItems missing = new MissingItems(state.itemCount, state.itemOfSlot.length);
        for (int t = 0; t < values.length; t++) {
            if (plan.open(t, values[t], row) && (!onlyRaising || couldRaise(t, row))) {
                state.addMissing(plan, t, row, missing);
            }
        }
        return missing.count();
    }
}
