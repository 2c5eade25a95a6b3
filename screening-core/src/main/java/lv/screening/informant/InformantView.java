package lv.screening.informant;

import java.util.List;
import lv.screening.expr.Ratio;
import lv.screening.model.ScaleLayout;
import lv.screening.score.ScaleResult;
import lv.screening.score.ScaleStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one informant's answers say about one scale.
 *
 * @param informant who
 * @param status how far the scale could be scored, or null if this informant gave no answers at all
 * @param score the score, or null
 * @param score100 the score in percent of the attainable range, or null
 * @param band the band, or null while it is open
 * @param lowest the lowest score that this informant may still give
 * @param highest the highest score that this informant may still give
 * @param possible the bands that this informant may still give, lowest score first
 */
public record InformantView(
        String informant,
        @Nullable ScaleStatus status,
        @Nullable Ratio score,
        @Nullable Ratio score100,
        @Nullable String band,
        Ratio lowest,
        Ratio highest,
        List<String> possible) {
    /** A view with a copy of its list. */
    public InformantView {
        possible = List.copyOf(possible);
    }

    /** An informant who was expected and gave no answers: everything is still possible. */
    static InformantView absent(String informant, ScaleLayout layout) {
        return open(informant, null, layout);
    }

    /** What a result says; a scale that is not meant for the child's age leaves everything possible. */
    static InformantView of(String informant, ScaleResult result, ScaleLayout layout) {
        if (result.status() == ScaleStatus.NOT_SCORED && result.possible().size() < 2) {
            return open(informant, result.status(), layout);
        }
        Ratio score = result.score();
        String band = result.band();
        return new InformantView(
                informant,
                result.status(),
                score,
                result.score100(),
                band,
                score == null ? result.lowest() : score,
                score == null ? result.highest() : score,
                band == null ? result.possible() : List.of(band));
    }

    private static InformantView open(String informant, @Nullable ScaleStatus status, ScaleLayout layout) {
        return new InformantView(
                informant,
                status,
                null,
                null,
                null,
                layout.lowest(),
                layout.highest(),
                layout.scale().bandNames());
    }

    /** The word for {@link #status} in results; {@code no_answers} where there are none. */
    public String statusId() {
        return status == null ? "no_answers" : status.id();
    }
}
