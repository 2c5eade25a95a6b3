package lv.screening.cli.report;

import java.math.BigDecimal;
import lv.screening.expr.NumberVector;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleScores;
import lv.screening.score.ScaleStatus;

/** What is counted of one scale. Mutable; counts of several threads are added up at the end. */
final class ScaleCounts {
    private static final int MOST_BINS = 30;
    private static final double[] NICE = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    final ScaleLayout layout;
    final double lowest;
    final double width;
    final long[] histogram;
    final long[] cases;
    final long[] controls;
    final long[] bands;
    final long[] statuses = new long[ScaleStatus.values().length];
    final long[] reasons;
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
    }

    private static double width(double range, double step) {
        for (double each : NICE) {
            if (each >= Math.min(step, 1) - 1e-12 && range / each <= MOST_BINS) {
                return each;
            }
        }
        return range / MOST_BINS;
    }

    /** @param outcome 1, 0, or -1 where it is not known */
    void add(ScaleScores scores, int at, int outcome) {
        statuses[place(scores.status(at))]++;
        int band = scores.band(at);
        bands[band < 0 ? bands.length - 1 : band]++;
        if (scores.hasScore(at)) {
            double score = scores.numerator(at) / ((double) layout.denominator() * scores.extra(at));
            int bin = bin(score);
            histogram[bin]++;
            if (outcome >= 0) {
                (outcome == 1 ? cases : controls)[bin]++;
            }
        }
        if (isRaised(layout.scale(), band)) {
            raised++;
            for (int t = 0; t < reasons.length; t++) {
                NumberVector values = scores.term(t);
                if (values.known(at) && adds(t, values.low()[at], values.extra(at))) {
                    reasons[t]++;
                }
            }
        }
    }

    /** Whether a term makes the score worse. */
    private boolean adds(int term, long value, long extra) {
        long points = layout.terms().get(term).factor() * value;
        return layout.scale().higher() == Scale.Higher.WORSE
                ? points > 0
                : points < layout.terms().get(term).max() * extra;
    }

    private int bin(double score) {
        int bin = (int) Math.floor((score - lowest) / width + 1e-9);
        return Math.max(0, Math.min(histogram.length - 1, bin));
    }

    /** Where a status stands in {@link #statuses}. */
    static int place(ScaleStatus status) {
        return switch (status) {
            case COMPLETE -> 0;
            case PRORATED -> 1;
            case PARTIAL -> 2;
            case NOT_SCORED -> 3;
        };
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
