package lv.screening.model;

import java.util.List;
import lv.screening.expr.Ratio;

/**
 * A scale with its checked terms, its attainable range and its cuts as whole numbers over one denominator.
 *
 * @param scale the scale
 * @param slot its place in a block of respondents
 * @param terms its terms
 * @param min the lowest attainable score, as numerator
 * @param max the highest attainable score, as numerator
 * @param denominator the denominator of its scores and cuts
 * @param maxExtra the largest further denominator that prorating can bring
 * @param bands its cuts by group; empty where it has no bands
 * @param norms the rows of its norm table; empty where it has none
 */
public record ScaleLayout(
        Scale scale,
        int slot,
        List<TermLayout> terms,
        long min,
        long max,
        long denominator,
        long maxExtra,
        List<BandLayout> bands,
        List<NormLayout> norms) {
    /** A layout with copies of its lists. */
    public ScaleLayout {
        terms = List.copyOf(terms);
        bands = List.copyOf(bands);
        norms = List.copyOf(norms);
    }

    /** The lowest attainable score. */
    public Ratio lowest() {
        return Ratio.of(min, denominator);
    }

    /** The highest attainable score. */
    public Ratio highest() {
        return Ratio.of(max, denominator);
    }
}
