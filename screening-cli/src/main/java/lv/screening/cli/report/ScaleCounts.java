package lv.screening.cli.report;

import java.math.BigDecimal;
import lv.screening.expr.Columns;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleScores;
import lv.screening.score.ScaleStatus;

/** What is counted of one scale. Mutable; counts of several threads are added up at the end. */
final class ScaleCounts {
    private static final int MOST_BINS = 30;
    private static final int MOST_STEPS = 1 << 14;
    private static final double[] NICE = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    final ScaleLayout layout;
    final double lowest;
    final double width;
    final long[] histogram;
    final long[] cases;
    final long[] controls;
    final long[] bands;
    /** In the order of the statuses. */
    final long[] statuses = new long[ScaleStatus.values().length];

    final long[] reasons;
    /** By band 1 where it is raised, else 0; the last is for no band. */
    private final int[] raisedBands;

    /** The bar of each score without gaps, by its steps from the lowest. */
    private final int[] bins;

    private int[] last = {};
    private int[] raisedAt = {};
    long raised;

    ScaleCounts(ScaleLayout layout) {
        this.layout = layout;
        this.lowest = layout.lowest().toDouble();
        double range = layout.highest().toDouble() - lowest;
        this.width = width(range, 1.0 / layout.denominator());
        int bins = (int) Math.floor(range / width + 1e-9) + 1;
        this.histogram = new long[bins];
        this.cases = new long[bins];
        this.controls = new long[bins];
        this.bands = new long[layout.scale().bandNames().size() + 1];
        this.reasons = new long[layout.terms().size()];
        this.raisedBands = new int[bands.length];
        for (int band = 0; band < raisedBands.length - 1; band++) {
            raisedBands[band] = isRaised(layout.scale(), band) ? 1 : 0;
        }
        long steps = layout.max() - layout.min() + 1;
        this.bins = new int[steps > 0 && steps <= MOST_STEPS ? (int) steps : 0];
        for (int step = 0; step < this.bins.length; step++) {
            this.bins[step] = bin((layout.min() + step) / (double) layout.denominator());
        }
    }

    private static double width(double range, double step) {
        for (double each : NICE) {
            if (each >= Math.min(step, 1) - 1e-12 && range / each <= MOST_BINS) {
                return each;
            }
        }
        return range / MOST_BINS;
    }

    /**
     * Counts the rows of a block.
     *
     * @param places where they stand in the scores
     * @param outcomes for each row 1, 0, or -1 where it is not known
     * @param marks a bit for each row, in the order of the rows; those of the raised rows are set
     */
    void add(ScaleScores scores, int[] places, byte[] outcomes, long[] marks) {
        if (last.length < places.length) {
            last = new int[places.length];
            raisedAt = new int[places.length];
        }
        scores.countStatuses(places, statuses);
        scores.bands(places, last);
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            int band = last[i] < 0 ? bands.length - 1 : last[i];
            bands[band]++;
            // by sums, not by branches: answers are no pattern to guess branches by
            int isRaised = raisedBands[band];
            raisedAt[count] = places[i];
            count += isRaised;
            marks[i / Long.SIZE] |= (long) isRaised << i;
        }
        raised += count;
        scores.countWorse(raisedAt, count, reasons);
        histogram(scores, places, outcomes);
    }

    private void histogram(ScaleScores scores, int[] places, byte[] outcomes) {
        byte[] scored = scores.scored();
        long[] numerators = scores.scores().low();
        for (int i = 0; i < places.length; i++) {
            int at = places[i];
            if (scored[at] == Columns.TRUE) {
                int bin = bin(numerators[at], scores.extra(at));
                histogram[bin]++;
                if (outcomes[i] >= 0) {
                    (outcomes[i] == 1 ? cases : controls)[bin]++;
                }
            }
        }
    }

    /** The band of a row of the block that was counted last, or -1. */
    int lastBand(int row) {
        return last[row];
    }

    private int bin(long numerator, long extra) {
        long step = numerator - layout.min();
        if (extra == 1 && step >= 0 && step < bins.length) {
            return bins[(int) step];
        }
        return bin(numerator / ((double) layout.denominator() * extra));
    }

    private int bin(double score) {
        int bin = (int) Math.floor((score - lowest) / width + 1e-9);
        return Math.max(0, Math.min(histogram.length - 1, bin));
    }

    /** Whether a band is worse than the best one. */
    static boolean isRaised(Scale scale, int band) {
        int best = scale.higher() == Scale.Higher.WORSE ? 0 : scale.bandNames().size() - 1;
        return band >= 0 && band != best && scale.bandNames().size() > 1;
    }

    /** The scores of a bin in words. */
    String label(int bin) {
        double from = lowest + bin * width;
        String first = plain(from);
        boolean single = Math.abs(width * layout.denominator() - 1) < 1e-9;
        double to = Math.min(layout.highest().toDouble(), from + width);
        return single ? first : first + "–" + plain(to);
    }

    /** The middle of a bin. */
    double middle(int bin) {
        boolean single = Math.abs(width * layout.denominator() - 1) < 1e-9;
        return lowest + bin * width + (single ? 0 : width / 2);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void add(ScaleCounts other) {
        sum(histogram, other.histogram);
        sum(cases, other.cases);
        sum(controls, other.controls);
        sum(bands, other.bands);
        sum(statuses, other.statuses);
        sum(reasons, other.reasons);
        raised += other.raised;
    }

    static void sum(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }
}
