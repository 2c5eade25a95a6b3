package lv.screening.informant;

import java.util.List;
import lv.screening.expr.Ratio;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What all informants together say about one scale. Numbers and bands that are not there are null, never 0 or low.
 *
 * @param scale the scale of the first form that has it; words and rule are the same in all
 * @param views each informant whose form has the scale, in the order of the forms
 * @param score the combined score, or null: with {@code any} and {@code all} there is none
 * @param band the combined band, or null while it is open
 * @param possible the combined bands still possible, lowest score first; empty without a rule
 * @param deciding the informants because of whom the band is what it is; empty while it is open
 * @param agreement how far the informants are apart
 */
public record CombinedScale(
        Scale scale,
        List<InformantView> views,
        @Nullable Ratio score,
        @Nullable String band,
        List<String> possible,
        List<String> deciding,
        Agreement agreement) {
    /** A combined scale with copies of its lists. */
    public CombinedScale {
        views = List.copyOf(views);
        possible = List.copyOf(possible);
        deciding = List.copyOf(deciding);
    }

    /** The word for the rule in results: {@code any}, {@code all}, {@code highest}, {@code mean}, or {@code none}. */
    public String ruleId() {
        Scale.CombineInformants rule = scale.informants();
        return rule == null ? "none" : rule.id();
    }
}
