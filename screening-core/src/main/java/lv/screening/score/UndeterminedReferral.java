package lv.screening.score;

import java.util.List;
import lv.screening.model.Referral;

/**
 * A referral that missing answers leave open.
 *
 * @param referral the rule
 * @param needs the items whose answers would decide it
 */
public record UndeterminedReferral(Referral referral, List<String> needs) {
    /** An undetermined referral with a copy of its items. */
    public UndeterminedReferral {
        needs = List.copyOf(needs);
    }
}
