package lv.screening.score;

import java.util.List;
import lv.screening.model.Referral;

/**
 * A referral that the answers suggest.
 *
 * @param referral the rule
 * @param because the conditions that made it true
 */
public record SuggestedReferral(Referral referral, List<String> because) {
    /** A suggestion with a copy of its reasons. */
    public SuggestedReferral {
        because = List.copyOf(because);
    }
}
