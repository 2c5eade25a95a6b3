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

    /**
     * The lowest numerator that a score can have: below {@link #min} where the missing rule rounds, or counts open terms as
     * zero although they can not be that low.
     */
    public long scoreMin() {
        long lowest = min;
        if (fillsWithZero()) {
            boolean largest = scale.combine() == Scale.Combine.MAX;
            lowest = Math.min(
                    min,
                    largest
                            ? 0
                            : terms.stream()
                                    .mapToLong(term -> Math.min(0, term.min()))
                                    .sum());
        }
        return rounds() ? Math.floorDiv(lowest, denominator) * denominator : lowest;
    }

    /** The highest numerator that a score can have, above {@link #max} for the same reasons. */
    public long scoreMax() {
        long highest = max;
        if (fillsWithZero()) {
            boolean largest = scale.combine() == Scale.Combine.MAX;
            highest = Math.max(
                    max,
                    largest
                            ? 0
                            : terms.stream()
                                    .mapToLong(term -> Math.max(0, term.max()))
                                    .sum());
        }
        return rounds() ? -Math.floorDiv(-highest, denominator) * denominator : highest;
    }

    private boolean fillsWithZero() {
        return scale.missing().then() == MissingRule.Then.ZERO;
    }

    private boolean rounds() {
        return scale.missing().round() != MissingRule.Rounding.NONE;
    }
}
