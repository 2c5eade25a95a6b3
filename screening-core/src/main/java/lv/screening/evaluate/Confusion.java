package lv.screening.evaluate;

/**
 * Cases and controls on either side of a cut.
 *
 * <p>A share whose denominator is 0 is NaN: nobody positive has no positive predictive value.
 *
 * @param tp cases at or above the cut
 * @param fp controls at or above the cut
 * @param tn controls below the cut
 * @param fn cases below the cut
 */
public record Confusion(long tp, long fp, long tn, long fn) {

    /** Refuses negative counts. */
    public Confusion {
        if (tp < 0 || fp < 0 || tn < 0 || fn < 0) {
            throw new IllegalArgumentException(
                    "tp " + tp + ", fp " + fp + ", tn " + tn + ", fn " + fn + ": counts are 0 or more");
        }
    }

    /**
     * Counts at a cut.
     *
     * @param table cases and controls by score
     * @param cut positive if score &gt;= cut; may be infinite, not NaN
     * @return the counts
     * @throws IllegalArgumentException if the cut is NaN
     */
    public static Confusion at(CountTable table, double cut) {
        if (Double.isNaN(cut)) {
            throw new IllegalArgumentException("the cut is NaN; give a number, or infinity for nobody positive");
        }
        long tp = 0;
        long fp = 0;
        for (int i = table.size() - 1; i >= 0 && table.score(i) >= cut; i--) {
            tp += table.cases(i);
            fp += table.controls(i);
        }
        return new Confusion(tp, fp, table.controls() - fp, table.cases() - tp);
    }

    /** {@return everybody} */
    public long total() {
        return tp + fp + tn + fn;
    }

    /** {@return those at or above the cut} */
    public long positives() {
        return tp + fp;
    }

    /** {@return tp / (tp + fn)} */
    public double sensitivity() {
        return share(tp, tp + fn);
    }

    /** {@return tn / (tn + fp)} */
    public double specificity() {
        return share(tn, tn + fp);
    }

    /** {@return positive predictive value, tp / (tp + fp), at the prevalence of these data} */
    public double ppv() {
        return share(tp, tp + fp);
    }

    /** {@return negative predictive value, tn / (tn + fn), at the prevalence of these data} */
    public double npv() {
        return share(tn, tn + fn);
    }

    /** {@return share of all that are classified rightly} */
    public double accuracy() {
        return share(tp + tn, total());
    }

    /** {@return share of cases that are missed, fn / (tp + fn)} */
    public double falseNegativeRate() {
        return share(fn, tp + fn);
    }

    /** {@return share of all that would be referred, (tp + fp) / all} */
    public double referralRate() {
        return share(tp + fp, total());
    }

    /** {@return sensitivity + specificity - 1 (Youden 1950)} */
    public double youden() {
        return sensitivity() + specificity() - 1;
    }

    /** {@return agreement beyond chance (Cohen 1960)} */
    public double kappa() {
        double n = total();
        double expected = ((double) (tp + fp) * (tp + fn) + (double) (fn + tn) * (fp + tn)) / (n * n);
        return (accuracy() - expected) / (1 - expected);
    }

    /** {@return harmonic mean of sensitivity and positive predictive value, 2 tp / (2 tp + fp + fn)} */
    public double f1() {
        return share(2 * tp, 2 * tp + fp + fn);
    }

    /** {@return tp tn / (fp fn); infinite when only the denominator is 0} */
    public double oddsRatio() {
        return (double) tp * tn / ((double) fp * fn);
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
