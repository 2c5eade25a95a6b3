package lv.screening.score;

import java.math.BigDecimal;
import lv.screening.expr.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What one term adds to a score: the whole explanation of a score is the list of them.
 *
 * @param term the term's id
 * @param value the value of its expression, or null while a missing answer leaves it open
 * @param weight what the value is multiplied with
 * @param points value times weight (divided by the number of terms where the scale is a mean), or null where the value is
 *     null and the weight is not 0
 * @param share the points as a share of the score, or null where either is missing or the score is 0
 * @param lowest the fewest points still possible
 * @param highest the most points still possible
 */
public record Contribution(
        String term,
        @Nullable Ratio value,
        BigDecimal weight,
        @Nullable Ratio points,
        @Nullable Ratio share,
        Ratio lowest,
        Ratio highest) {}
