package lv.screening.model;

import java.util.List;
import lv.screening.expr.NumberExpression;
import org.jspecify.annotations.Nullable;

/**
 * A valid questionnaire in the form that scoring needs: every name is a slot, every expression is checked.
 *
 * @param slotCount how many slots a block of respondents has
 * @param items in an order in which each comes after those that decide whether it is asked
 * @param scales in an order in which each comes after those it reads
 * @param referrals in the order of the file
 * @param responseChecks in the order of the file
 * @param age the value that is compared with the population's ages, or null if nothing is named {@code age}
 */
public record Layout(
        int slotCount,
        List<ItemLayout> items,
        List<ScaleLayout> scales,
        List<ReferralLayout> referrals,
        List<ResponseCheckLayout> responseChecks,
        @Nullable NumberExpression age) {
    /** A layout with copies of its lists. */
    public Layout {
        items = List.copyOf(items);
        scales = List.copyOf(scales);
        referrals = List.copyOf(referrals);
        responseChecks = List.copyOf(responseChecks);
    }
}
