package lv.screening.score;

import java.math.BigDecimal;
import java.util.List;
import lv.screening.expr.Ratio;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The result of one scale for one respondent. Numbers that are not there are null, never 0.
 *
 * @param scale the scale
 * @param score the exact score, or null
 * @param score100 the score in percent of the attainable range, or null; 0 for a scale with only one attainable score
 * @param band the band, or null while it is open
 * @param status how far the scale could be scored
 * @param missing how many missing items leave a term open
 * @param lowest the lowest score still possible
 * @param highest the highest score still possible
 * @param possible the bands still possible, lowest score first
 * @param contributions what each term adds, in the order of the file
 * @param norm the T-score or percentile, or null where the table has no row
 */
public record ScaleResult(
        Scale scale,
        @Nullable Ratio score,
        @Nullable Ratio score100,
        @Nullable String band,
        ScaleStatus status,
        int missing,
        Ratio lowest,
        Ratio highest,
        List<String> possible,
        List<Contribution> contributions,
        @Nullable BigDecimal norm) {
    /** A result with copies of its lists. */
    public ScaleResult {
        possible = List.copyOf(possible);
        contributions = List.copyOf(contributions);
    }
}
