package lv.screening.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lv.screening.expr.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The cuts of a scale's bands for one group of respondents.
 *
 * @param condition who belongs to the group, or null: everybody
 * @param cuts the lowest score of each band, ascending
 */
public record BandGroup(@Nullable Expression condition, List<Cut> cuts) {
    /** A group with a copy of its cuts. */
    public BandGroup {
        cuts = List.copyOf(cuts);
    }

    /**
     * Where a band begins.
     *
     * @param band the name of the band
     * @param lowest its lowest score
     */
    public record Cut(String band, BigDecimal lowest) {}

    /** The names of the bands, lowest first. */
    public List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (Cut cut : cuts) {
            bands.add(cut.band());
        }
        return List.copyOf(bands);
    }
}
