package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.model.BandLayout;
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
        this.values = new NumberVector[layout.terms().size()];
        this.known = new long[size];
        this.openMin = new long[size];
        this.openMax = new long[size];
        this.open = new int[size];
    }

    static ScaleScores evaluate(ScalePlan plan, BlockState state) {
        ScaleEvaluation evaluation = new ScaleEvaluation(plan, state);
        evaluation.terms();
        evaluation.rows();
        return new ScaleScores(plan, evaluation.values, evaluation.result, state);
    }

    private void terms() {
        boolean largest = layout.scale().combine() == Scale.Combine.MAX;
        for (int t = 0; t < values.length; t++) {
            TermLayout term = layout.terms().get(t);
            values[t] = term.value().evaluate(state.columns);
            if (values[t].extra() != null || result.extra != null) {
                rescale(values[t]);
            }
            if (largest) {
                largest(t, values[t], term.factor());
            } else if (term.factor() >= 0) {
                add(values[t].low(), values[t].high(), term, factors(values[t], term.factor()));
            } else {
                add(values[t].high(), values[t].low(), term, factors(values[t], term.factor()));
            }
        }
    }

    /** Brings the sums so far over the further denominators of a term that reads a prorated score. */
    private void rescale(NumberVector value) {
        long[] extra = result.extra;
        if (extra == null) {
            extra = new long[size];
            Arrays.fill(extra, 1);
            result.extra = extra;
        }
        if (value.extra() != null) {
            for (int i = 0; i < size; i++) {
                long more = value.extra(i);
                known[i] *= more;
                result.low[i] *= more;
                result.high[i] *= more;
                extra[i] *= more;
            }
        }
    }

    /** The factor of each row, or null where it is the same for all. */
    private long @Nullable [] factors(NumberVector value, long factor) {
        long[] extra = result.extra;
        if (extra == null) {
            return null;
        }
        long[] factors = new long[size];
        for (int i = 0; i < size; i++) {
            factors[i] = factor * (extra[i] / value.extra(i));
        }
        return factors;
    }

    private void add(long[] from, long[] to, TermLayout term, long @Nullable [] factors) {
        long factor = term.factor();
        long min = term.min();
        long max = term.max();
        for (int i = 0; i < size; i++) {
            long each = factors == null ? factor : factors[i];
            long lowest = each * from[i];
            result.low[i] += lowest;
            if (from[i] == to[i]) {
                known[i] += lowest;
                result.high[i] += lowest;
            } else {
                result.high[i] += each * to[i];
                openMin[i] += min;
                openMax[i] += max;
                open[i]++;
            }
        }
    }

    private void largest(int term, NumberVector value, long factor) {
        long[] from = factor >= 0 ? value.low() : value.high();
        long[] to = factor >= 0 ? value.high() : value.low();
        long[] factors = factors(value, factor);
        for (int i = 0; i < size; i++) {
            long each = factors == null ? factor : factors[i];
            long lowest = each * from[i];
            long highest = each * to[i];
            result.low[i] = term == 0 ? lowest : Math.max(result.low[i], lowest);
            result.high[i] = term == 0 ? highest : Math.max(result.high[i], highest);
        }
    }

    private void rows() {
        for (int i = 0; i < size; i++) {
            if (!state.eligible(i)) {
                notEligible(i);
            } else if (result.low[i] == result.high[i]) {
                score(i, ScaleStatus.COMPLETE, result.low[i], extra(i));
            } else {
                gaps(i);
            }
        }
        BandLookup.fill(layout, state, result);
    }

    private long extra(int row) {
        return result.extra == null ? 1 : result.extra[row];
    }

    private void notEligible(int row) {
        long extra = extra(row);
        result.low[row] = layout.min() * extra;
        result.high[row] = layout.max() * extra;
        noScore(row);
        boolean[] all = new boolean[values.length];
        for (int t = 0; t < all.length; t++) {
            all[t] = !values[t].known(row);
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
                matters[t] = !values[t].known(row) && (!largest || couldRaise(t, row));
            }
            result.missing[row] = count(matters, row);
        }
        MissingRule rule = layout.scale().missing();
        if (result.missing[row] > rule.allow() || rule.then() == MissingRule.Then.FAIL) {
            noScore(row);
        } else if (rule.then() == MissingRule.Then.ZERO) {
            long score = largest ? Math.max(knownLargest(row), 0) : known[row];
            score(row, ScaleStatus.PRORATED, score, extra(row));
        } else {
            prorate(row, rule.round());
        }
    }

    private boolean couldRaise(int term, int row) {
        TermLayout each = layout.terms().get(term);
        long factor = each.factor() * (extra(row) / values[term].extra(row));
        return Math.max(factor * values[term].low()[row], factor * values[term].high()[row]) > result.low[row];
    }

    private long knownLargest(int row) {
        long largest = Long.MIN_VALUE;
        for (int t = 0; t < values.length; t++) {
            if (values[t].known(row)) {
                long factor = layout.terms().get(t).factor() * (extra(row) / values[t].extra(row));
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
        long extra = extra(row);
        long width = layout.max() - layout.min();
        long knownMin = layout.min() - openMin[row];
        long knownWidth = width - (openMax[row] - openMin[row]);
        if (knownWidth <= 0) {
            noScore(row);
            return;
        }
        long numerator = layout.min() * knownWidth * extra + (known[row] - knownMin * extra) * width;
        numerator = Math.max(numerator, result.low[row] * knownWidth);
        numerator = Math.min(numerator, result.high[row] * knownWidth);
        if (rounding == MissingRule.Rounding.NONE) {
            score(row, ScaleStatus.PRORATED, numerator, knownWidth * extra);
        } else {
            long whole = Rounding.whole(numerator, layout.denominator() * knownWidth * extra, rounding);
            score(row, ScaleStatus.PRORATED, whole * layout.denominator() * extra, extra);
        }
    }

    private void score(int row, ScaleStatus status, long numerator, long extra) {
        result.status[row] = (byte) status.ordinal();
        result.scored[row] = Columns.TRUE;
        result.scoreLow[row] = numerator;
        result.scoreHigh[row] = numerator;
        setExtra(row, extra);
    }

    private void noScore(int row) {
        result.status[row] = (byte) ScaleStatus.NOT_SCORED.ordinal();
        result.scoreLow[row] = result.low[row];
        result.scoreHigh[row] = result.high[row];
        setExtra(row, extra(row));
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

    /** The bands of a block's scores, by group. */
    static final class BandLookup {
        private BandLookup() {}

        static void fill(ScaleLayout layout, BlockState state, ScoreArrays result) {
            int groups = layout.bands().size();
            boolean[] settled = new boolean[state.columns.size()];
            for (int g = 0; g < groups; g++) {
                BandLayout bands = layout.bands().get(g);
                byte[] member =
                        bands.condition() == null ? null : bands.condition().evaluate(state.columns);
                for (int i = 0; i < settled.length; i++) {
                    if (!settled[i] && (member == null || member[i] != Columns.FALSE)) {
                        add(bands, result, i);
                        settled[i] = member == null || member[i] == Columns.TRUE;
                    }
                }
            }
            for (int i = 0; i < settled.length; i++) {
                if (state.eligible(i)) {
                    settle(result, i);
                }
            }
        }

        private static void add(BandLayout bands, ScoreArrays result, int row) {
            long extra = result.extra == null ? 1 : result.extra[row];
            int lowest = bands.band(result.low[row], extra);
            int highest = bands.band(result.high[row], extra);
            int between = (2 << highest) - (1 << lowest);
            result.possible[row] |= between;
            if (result.scored[row] == Columns.TRUE) {
                long scoreExtra = result.scoreExtra == null ? 1 : result.scoreExtra[row];
                result.effective[row] |= 1 << bands.band(result.scoreLow[row], scoreExtra);
            } else {
                result.effective[row] |= between;
            }
        }

        /** A scale without a score whose completions all fall in one band is partial: that band is given. */
        private static void settle(ScoreArrays result, int row) {
            int bits = result.possible[row];
            if (result.scored[row] == Columns.FALSE && bits != 0 && (bits & (bits - 1)) == 0) {
                result.status[row] = (byte) ScaleStatus.PARTIAL.ordinal();
            }
        }
    }
}
