package lv.screening.score;

import java.util.Arrays;
import lv.screening.expr.BlockArrays;
import lv.screening.expr.Columns;
import lv.screening.model.MissingRule;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/** The arrays of one scale's results while they are computed. */
final class ScoreArrays {
    static final byte NOT_SCORED = 0;
    static final byte COMPLETE = 1;
    static final byte PRORATED = 2;
    static final byte PARTIAL = 3;

    /** The lowest and highest score still possible. They have no further denominator, as no prorated score goes into them. */
    final long[] low;

    final long[] high;
    final long[] scoreLow;
    final long[] scoreHigh;
    long @Nullable [] scoreExtra;
    final byte[] status;
    final byte[] scored;
    final int[] missing;
    final int[] possible;
    final int[] effective;

    /** Arrays in which nothing is set yet: the possible bands are for {@link BandLookup}, all else for who computes. */
    ScoreArrays(BlockArrays arrays) {
        low = arrays.longs();
        high = arrays.longs();
        scoreLow = arrays.longs();
        scoreHigh = arrays.longs();
        status = arrays.bytes();
        scored = arrays.bytes();
        missing = arrays.ints();
        possible = arrays.ints();
        effective = arrays.ints();
    }

    long scoreExtra(int row) {
        return scoreExtra == null ? 1 : scoreExtra[row];
    }

    /** A row has a score. */
    void score(int row, byte how, long numerator, long further) {
        status[row] = how;
        scored[row] = Columns.TRUE;
        scoreLow[row] = numerator;
        scoreHigh[row] = numerator;
        setScoreExtra(row, further);
    }

    /** A row has none: what it may be is the interval. */
    void noScore(int row) {
        status[row] = NOT_SCORED;
        scored[row] = Columns.FALSE;
        scoreLow[row] = low[row];
        scoreHigh[row] = high[row];
    }

    /** The questionnaire does not fit the respondent: nothing is known. */
    void notEligible(ScaleLayout layout, int row) {
        low[row] = layout.min();
        high[row] = layout.max();
        noScore(row);
    }

    /**
     * A row's score is the share that its known terms reached of their attainable interval, mapped on the whole interval of the
     * scale.
     *
     * @param reached how far the points of the known terms lie above the lowest that these terms can give
     * @param knownWidth the width of the attainable interval of the known terms
     * @param lowest the lowest and
     * @param highest the highest score possible, which all are over the further denominator
     * @param further the further denominator
     */
    void prorate(ScaleLayout layout, int row, long reached, long knownWidth, long lowest, long highest, long further) {
        if (knownWidth <= 0) {
            noScore(row);
            return;
        }
        MissingRule.Rounding rounding = layout.scale().missing().round();
        long width = layout.max() - layout.min();
        long numerator = layout.min() * knownWidth * further + reached * width;
        numerator = Math.max(numerator, lowest * knownWidth);
        numerator = Math.min(numerator, highest * knownWidth);
        if (rounding == MissingRule.Rounding.NONE) {
            score(row, PRORATED, numerator, knownWidth * further);
        } else {
            long whole = Rounding.whole(numerator, layout.denominator() * knownWidth * further, rounding);
            score(row, PRORATED, whole * layout.denominator() * further, further);
        }
    }

    /** Takes the results of a row over from others. */
    void copy(int row, ScoreArrays from, int fromRow) {
        low[row] = from.low[fromRow];
        high[row] = from.high[fromRow];
        scoreLow[row] = from.scoreLow[fromRow];
        scoreHigh[row] = from.scoreHigh[fromRow];
        setScoreExtra(row, from.scoreExtra(fromRow));
        status[row] = from.status[fromRow];
        scored[row] = from.scored[fromRow];
        missing[row] = from.missing[fromRow];
        possible[row] = from.possible[fromRow];
        effective[row] = from.effective[fromRow];
    }

    void setScoreExtra(int row, long further) {
        if (further != 1) {
            if (scoreExtra == null) {
                scoreExtra = new long[low.length];
                Arrays.fill(scoreExtra, 1);
            }
            scoreExtra[row] = further;
        }
    }
}
