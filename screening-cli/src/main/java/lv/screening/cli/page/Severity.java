package lv.screening.cli.page;

import lv.screening.model.Scale;

/** How strongly a band is coloured. */
public final class Severity {
    private Severity() {}

    /**
     * From 0, the best band, to 3, the worst.
     *
     * @param band its place, lowest score first
     */
    public static int of(Scale scale, int band) {
        int last = scale.bandNames().size() - 1;
        int worse = scale.higher() == Scale.Higher.WORSE ? band : last - band;
        return last <= 0 ? 0 : Math.round(worse * 3f / last);
    }
}
