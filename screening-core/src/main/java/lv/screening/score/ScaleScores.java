package lv.screening.score;

import java.util.List;
import lv.screening.expr.Columns;
import lv.screening.expr.NumberVector;
import lv.screening.expr.OpenItems;
import lv.screening.expr.ScaleColumn;
import lv.screening.model.ScaleLayout;
import org.jspecify.annotations.Nullable;

/**
 * The results of one scale for a block of respondents, as arrays. They must not be changed.
 *
 * <p>Scores are numerators: the score of a row is {@code numerator(row) / (layout().denominator() * extra(row))}.
 */
public final class ScaleScores implements ScaleColumn {
    /** What {@link #count} adds for a scale with a score. */
    public static final int WITH_SCORE = 1;

    /** What it adds for a scale that was not scored: more than there can be scales. */
    public static final int NOT_SCORED = 1 << 16;

    private static final int[] OUTCOMES = {NOT_SCORED, WITH_SCORE, WITH_SCORE, 0};

    private final ScaleLayout layout;
    final TermValues terms;
    private final TermValues possibleTerms;
    private static final ScaleStatus[] STATUS = {
        ScaleStatus.NOT_SCORED, ScaleStatus.COMPLETE, ScaleStatus.PRORATED, ScaleStatus.PARTIAL
    };

    /** By the bit set of bands the only one, or -1; few scales have more bands than this tells. */
    private static final byte[] SINGLE = new byte[1 << 8];

    static {
        for (int bits = 0; bits < SINGLE.length; bits++) {
            SINGLE[bits] = (byte) (Integer.bitCount(bits) == 1 ? Integer.numberOfTrailingZeros(bits) : -1);
        }
    }

    private final byte[] status;
    private final byte[] scored;
    private final int[] effective;

    /** By row, but in rows with a number set only when somebody has asked for all of them. */
    private final ScoreArrays arrays;

    private final ScalePlan plan;
    private final BlockState state;
    private final @Nullable ResultTable table;
    private final int @Nullable [] numbers;
    private boolean whole;

    ScaleScores(ScalePlan plan, TermValues terms, TermValues possibleTerms, ScoreArrays arrays, BlockState state) {
        this(plan, terms, possibleTerms, arrays, state, null, null);
    }

    ScaleScores(
            ScalePlan plan,
            TermValues terms,
            TermValues possibleTerms,
            ScoreArrays arrays,
            BlockState state,
            @Nullable ResultTable table,
            int @Nullable [] numbers) {
        this.table = table;
        this.numbers = numbers;
        this.plan = plan;
        this.layout = plan.layout;
        this.state = state;
        this.terms = terms;
        this.possibleTerms = possibleTerms;
        this.arrays = arrays;
        this.status = arrays.status;
        this.scored = arrays.scored;
        this.effective = arrays.effective;
        this.whole = table == null;
    }

    /** The arrays with all that is known of each row. */
    private ScoreArrays whole() {
        if (!whole && table != null && numbers != null) {
            table.copyRest(numbers, arrays);
            whole = true;
        }
        return arrays;
    }

    /** The arrays in which a row is to be found at its {@link #place}. */
    private ScoreArrays arraysOf(int row) {
        return table != null && numbers != null && numbers[row] >= 0 ? table.results() : arrays;
    }

    private int place(int row) {
        return numbers != null && numbers[row] >= 0 ? numbers[row] : row;
    }

    /** The scale with its terms, range and cuts. */
    public ScaleLayout layout() {
        return layout;
    }

    /** How the scale was scored for a respondent. */
    public ScaleStatus status(int row) {
        return STATUS[status[row]];
    }

    /** Whether all terms are known for a respondent. */
    public boolean isComplete(int row) {
        return status[row] == ScoreArrays.COMPLETE;
    }

    /** Whether there is neither a score nor a single band for a respondent. */
    public boolean isNotScored(int row) {
        return status[row] == ScoreArrays.NOT_SCORED;
    }

    /**
     * By row the number of its results on this scale, or -1 where they have none; null where results are not numbered. Rows with
     * the same number have the same score, status, bands and missing items, also in other blocks with the same {@link
     * #numbering}. Numbers count from 0 and stay below {@value ResultTable#MOST}.
     */
    public int @Nullable [] numbers() {
        return numbers;
    }

    /** What the {@link #numbers} belong to: the same object for all blocks of one {@link BlockScorer}, or null. */
    public @Nullable Object numbering() {
        return table;
    }

    /**
     * Counts how the scale came out, all respondents together and, over several scales, each of them.
     *
     * @param bands by the bit set of bands that the score and the missing answers leave, 0 where the scale was not scored or
     *     has no bands; sets above its length are not counted
     * @param scales by row, to be added to: {@value #WITH_SCORE} where there is a score, {@value #NOT_SCORED} where the scale
     *     was not scored
     * @return in how many rows it was not scored
     */
    public int count(long[] bands, int[] scales) {
        int none = 0;
        for (int row = 0; row < scales.length; row++) {
            byte how = status[row];
            int outcome = OUTCOMES[how];
            scales[row] += outcome;
            none += outcome >>> 16;
            int bits = how == ScoreArrays.NOT_SCORED ? 0 : effective[row];
            if (bits < bands.length) {
                bands[bits]++;
            }
        }
        return none;
    }

    /**
     * The bands of some respondents, as {@link #band} tells them.
     *
     * @param rows which respondents
     * @param into for each of these the band's index, or -1
     */
    public void bands(int[] rows, int[] into) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            int bits = status[row] == ScoreArrays.NOT_SCORED ? 0 : effective[row];
            into[i] = (bits & -SINGLE.length) == 0 ? SINGLE[bits] : band(row);
        }
    }

    /**
     * Counts how the scale was scored.
     *
     * @param rows which respondents
     * @param counts in the order of {@link ScaleStatus#values}
     */
    public void countStatuses(int[] rows, long[] counts) {
        long[] found = new long[STATUS.length];
        for (int row : rows) {
            found[status[row]]++;
        }
        ScaleStatus[] order = ScaleStatus.values();
        for (int place = 0; place < order.length; place++) {
            counts[place] += found[List.of(STATUS).indexOf(order[place])];
        }
    }

    /**
     * Counts for each term the respondents in which it is known and makes the score worse: where high scores are worse, its
     * points are above 0, else they are below the most it can give.
     *
     * @param rows which respondents
     * @param count how many of these there are
     * @param counts by term
     */
    public void countWorse(int[] rows, int count, long[] counts) {
        plan.worse.count(terms, rows, count, counts);
    }

    /** Whether there is a score for a respondent. */
    public boolean hasScore(int row) {
        return scored[row] == Columns.TRUE;
    }

    /** The numerator of the score; without meaning where there is none. */
    public long numerator(int row) {
        return arraysOf(row).scoreLow[place(row)];
    }

    /** The further denominator of the score, 1 unless it was prorated and not rounded. */
    public long extra(int row) {
        return arraysOf(row).scoreExtra(place(row));
    }

    /** How many missing items leave a term open. */
    public int missing(int row) {
        return arraysOf(row).missing[place(row)];
    }

    /** The bands still possible, one bit per band, the lowest in bit 0; 0 where the scale has no bands. */
    public int possible(int row) {
        return arraysOf(row).possible[place(row)];
    }

    /** The band's index, lowest score first, or -1 where no single band can be given. */
    public int band(int row) {
        int bits = effective[row];
        return bits != 0 && (bits & (bits - 1)) == 0 && status[row] != ScoreArrays.NOT_SCORED
                ? Integer.numberOfTrailingZeros(bits)
                : -1;
    }

    /** The lowest and highest score still possible, as numerators. */
    public NumberVector interval() {
        return NumberVector.of(whole().low, arrays.high);
    }

    /** The values of a term, before its weight, as numerators over the denominator of its expression. */
    public NumberVector term(int index) {
        return terms.get(index);
    }

    /**
     * The lowest and highest value of a term still possible. They differ from {@link #term} where the term reads a scale
     * that was scored in spite of missing answers: there that counts with its score, here with all it may still become.
     */
    public NumberVector possibleTerm(int index) {
        return possibleTerms.get(index);
    }

    /** Whether some row has a score although missing answers leave open what it would be with all answers. */
    boolean hasScoreWithGaps() {
        for (byte each : status) {
            if (each == ScoreArrays.PRORATED) {
                return true;
            }
        }
        return false;
    }

    /** The scale as nothing but intervals: what every completion of the missing answers would give lies inside. */
    ScaleColumn asIntervals() {
        return new Intervals();
    }

    private final class Intervals implements ScaleColumn {
        @Override
        public NumberVector scores() {
            return interval();
        }

        @Override
        public byte[] scored() {
            return scored;
        }

        @Override
        public int[] possibleBands() {
            return whole().possible;
        }

        @Override
        public void undecided(int row, OpenItems items) {
            ScaleScores.this.undecided(row, items);
        }
    }

    @Override
    public NumberVector scores() {
        return new NumberVector(whole().scoreLow, arrays.scoreHigh, arrays.scoreExtra);
    }

    @Override
    public byte[] scored() {
        return scored;
    }

    @Override
    public int[] possibleBands() {
        return effective;
    }

    @Override
    public void undecided(int row, OpenItems items) {
        if (!items.isNew(this)) {
            return;
        }
        if (!state.eligible(row)) {
            items.add("age");
        }
        for (int t = 0; t < layout.terms().size(); t++) {
            if (plan.open(t, terms.get(t), row)) {
                layout.terms().get(t).value().undecided(state.columns, items);
            }
        }
        layout.bands().forEach(group -> {
            if (group.condition() != null) {
                group.condition().undecided(state.columns, items);
            }
        });
    }

    /** Adds the missing items that leave a term open. */
    void addMissing(int row, MissingItems missingItems) {
        for (int t = 0; t < layout.terms().size(); t++) {
            if (plan.open(t, terms.get(t), row)) {
                state.addMissing(plan, t, row, missingItems);
            }
        }
    }
}
