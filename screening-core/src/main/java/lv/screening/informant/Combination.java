package lv.screening.informant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lv.screening.expr.Ratio;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;

/** The rules by which views become one; intervals and sets of bands are carried through, so what is open stays open. */
final class Combination {
    private final ScaleLayout layout;
    private final Scale scale;
    private final List<String> bands;
    private final boolean worse;

    Combination(ScaleLayout layout) {
        this.layout = layout;
        this.scale = layout.scale();
        this.bands = scale.bandNames();
        this.worse = scale.higher() == Scale.Higher.WORSE;
    }

    CombinedScale of(List<InformantView> views) {
        Agreement agreement = Agreement.of(views, bands);
        Scale.CombineInformants rule = scale.informants();
        if (rule == null) {
            return new CombinedScale(scale, views, null, null, List.of(), List.of(), agreement);
        }
        return switch (rule) {
            case ANY -> byBand(views, true, agreement);
            case ALL -> byBand(views, false, agreement);
            case HIGHEST, MEAN -> byScore(views, rule, agreement);
        };
    }

    private int severity(String band) {
        int index = bands.indexOf(band);
        return worse ? index : bands.size() - 1 - index;
    }

    /**
     * The largest (or smallest) of one choice from each informant's possible bands. It can be a value of one of them unless
     * another can not but be beyond it.
     */
    private CombinedScale byBand(List<InformantView> views, boolean largest, Agreement agreement) {
        int bound = largest ? 0 : bands.size() - 1;
        for (InformantView view : views) {
            List<Integer> own = view.possible().stream().map(this::severity).toList();
            bound = largest ? Math.max(bound, Collections.min(own)) : Math.min(bound, Collections.max(own));
        }
        List<String> possible = new ArrayList<>();
        for (String band : bands) {
            boolean reached = views.stream().anyMatch(view -> view.possible().contains(band));
            if (reached && (largest ? severity(band) >= bound : severity(band) <= bound)) {
                possible.add(band);
            }
        }
        String band = possible.size() == 1 ? possible.get(0) : null;
        List<String> deciding = band == null
                ? List.of()
                : views.stream()
                        .filter(view -> band.equals(view.band()))
                        .map(InformantView::informant)
                        .toList();
        return new CombinedScale(scale, views, null, band, possible, deciding, agreement);
    }

    private CombinedScale byScore(List<InformantView> views, Scale.CombineInformants rule, Agreement agreement) {
        List<Ratio> lowest = views.stream().map(InformantView::lowest).toList();
        List<Ratio> highest = views.stream().map(InformantView::highest).toList();
        boolean mean = rule == Scale.CombineInformants.MEAN;
        Ratio low = mean ? Fractions.mean(lowest) : most(lowest);
        Ratio high = mean ? Fractions.mean(highest) : most(highest);
        List<String> possible = bands.isEmpty() ? List.of() : bands.subList(band(low), band(high) + 1);
        Ratio score = low.equals(high) ? low : null;
        boolean settled = score != null || possible.size() == 1;
        List<String> deciding = views.stream()
                .filter(view -> mean || (score == null ? view.score() != null : Objects.equals(score, view.score())))
                .map(InformantView::informant)
                .toList();
        return new CombinedScale(
                scale,
                views,
                score,
                possible.size() == 1 ? possible.get(0) : null,
                possible,
                settled ? deciding : List.of(),
                agreement);
    }

    private Ratio most(List<Ratio> scores) {
        Comparator<Ratio> severe = worse ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Collections.max(scores, severe);
    }

    /** The band of a score: its cuts are numerators over the scale's denominator. */
    private int band(Ratio score) {
        long numerator = Math.multiplyExact(score.numerator(), layout.denominator());
        return layout.bands().get(0).band(numerator, score.denominator());
    }
}
