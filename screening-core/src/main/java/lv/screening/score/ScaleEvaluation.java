package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.MissingRule;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.model.TermLayout;

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
    private final int[] open;

    private ScaleEvaluation(ScalePlan plan, BlockState state) {
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.size = state.columns.size();
        this.result = new ScoreArrays(size);
        this.values = terms(state.columns);
        this.possible = plan.readsScored(state) ? terms(state.possible) : values;
        this.sums = Sums.of(layout, values, size);
        this.known = new long[size];
        this.openMin = new long[size];
        this.openMax = new long[size];
        this.open = new int[size];
    }

    private NumberVector[] terms(Columns columns) {
        NumberVector[] terms = new NumberVector[layout.terms().size()];
        for (int t = 0; t < terms.length; t++) {
            terms[t] = layout.terms().get(t).value().evaluate(columns);
        }
        return terms;
    }

    static ScaleScores evaluate(ScalePlan plan, BlockState state) {
        ScaleEvaluation evaluation = new ScaleEvaluation(plan, state);
        evaluation.split();
        evaluation.interval();
        evaluation.rows();
        return new ScaleScores(plan, evaluation.values, evaluation.possible, evaluation.result, state);
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
                    open[i]++;
                }
            }
        }
    }

    private void interval() {
        Sums interval = possible == values ? sums : Sums.of(layout, possible, size);
        System.arraycopy(interval.low, 0, result.low, 0, size);
        System.arraycopy(interval.high, 0, result.high, 0, size);
        result.extra = interval.extra;
    }

    private void rows() {
        for (int i = 0; i < size; i++) {
            if (!state.eligible(i)) {
                notEligible(i);
            } else if (result.low[i] == result.high[i]) {
                score(i, ScaleStatus.COMPLETE, result.low[i], result.extra(i));
            } else if (sums.low[i] == sums.high[i]) {
                score(i, ScaleStatus.PRORATED, sums.low[i], sums.extra(i));
            } else {
                gaps(i);
            }
        }
        BandLookup.fill(layout, state, result);
    }

    private void notEligible(int row) {
        long extra = result.extra(row);
        result.low[row] = layout.min() * extra;
        result.high[row] = layout.max() * extra;
        noScore(row);
        boolean[] all = new boolean[values.length];
        for (int t = 0; t < all.length; t++) {
            all[t] = plan.open(t, values[t], row);
        }
        result.missing[row] = count(all, row);
    }

    private void gaps(int row) {
        boolean largest = layout.scale().combine() == Scale.Combine.MAX;
        if (plan.oneItemPerTerm && !largest) {
            result.missing[row] = open[row];
        } else {
            boolean[] matters = new boolean[values.length];
            for (int t = 0; t < matters.length; t++) {
                matters[t] = plan.open(t, values[t], row) && (!largest || couldRaise(t, row));
            }
            result.missing[row] = count(matters, row);
        }
        MissingRule rule = layout.scale().missing();
        if (result.missing[row] > rule.allow() || rule.then() == MissingRule.Then.FAIL) {
            noScore(row);
        } else if (rule.then() == MissingRule.Then.ZERO) {
            long score = largest ? Math.max(knownLargest(row), 0) : known[row];
            score(row, ScaleStatus.PRORATED, score, sums.extra(row));
        } else {
            prorate(row, rule.round());
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

    private int count(boolean[] openTerms, int row) {
        boolean[] marks = new boolean[state.itemCount];
        for (int t = 0; t < openTerms.length; t++) {
            if (openTerms[t]) {
                state.mark(plan, t, row, marks);
            }
        }
        int count = 0;
        for (boolean mark : marks) {
            count += mark ? 1 : 0;
        }
        return count;
    }

    /** The share that the known terms reached of their attainable interval, mapped on the whole interval of the scale. */
    private void prorate(int row, MissingRule.Rounding rounding) {
        long extra = sums.extra(row);
        long width = layout.max() - layout.min();
        long knownMin = layout.min() - openMin[row];
        long knownWidth = width - (openMax[row] - openMin[row]);
        if (knownWidth <= 0) {
            noScore(row);
            return;
        }
        long numerator = layout.min() * knownWidth * extra + (known[row] - knownMin * extra) * width;
        numerator = Math.max(numerator, sums.low[row] * knownWidth);
        numerator = Math.min(numerator, sums.high[row] * knownWidth);
        if (rounding == MissingRule.Rounding.NONE) {
            score(row, ScaleStatus.PRORATED, numerator, knownWidth * extra);
        } else {
            long whole = Rounding.whole(numerator, layout.denominator() * knownWidth * extra, rounding);
            score(row, ScaleStatus.PRORATED, whole * layout.denominator() * extra, extra);
        }
    }

    private void score(int row, ScaleStatus status, long numerator, long extra) {
        result.status[row] = status;
        result.scored[row] = Columns.TRUE;
        result.scoreLow[row] = numerator;
        result.scoreHigh[row] = numerator;
        setExtra(row, extra);
    }

    private void noScore(int row) {
        result.status[row] = ScaleStatus.NOT_SCORED;
        result.scoreLow[row] = result.low[row];
        result.scoreHigh[row] = result.high[row];
        setExtra(row, result.extra(row));
    }

    private void setExtra(int row, long extra) {
        long[] extras = result.scoreExtra;
        if (extras == null && extra != 1) {
            extras = new long[size];
            Arrays.fill(extras, 1);
            result.scoreExtra = extras;
        }
        if (extras != null) {
            extras[row] = extra;
        }
    }
}
