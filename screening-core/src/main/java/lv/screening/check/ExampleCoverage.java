package lv.screening.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.screening.expr.Ratio;
import lv.screening.model.BandGroup;
import lv.screening.model.BandLayout;
import lv.screening.model.Layout;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.model.ScaleLayout;
import lv.screening.read.SourceMap;
import lv.screening.score.ScaleResult;
import lv.screening.score.ScaleStatus;

/**
 * Says which worked examples a questionnaire still needs: for each scale one in every band, one exactly on each cut, one just
 * below it, one with a gap that is allowed and one with too many. Thread-safe.
 */
public final class ExampleCoverage {
    private final ScaleLayout layout;
    private final Layout questionnaire;
    private final String path;
    private final List<ScaleResult> results;
    private final List<Problem> warnings;

    private ExampleCoverage(
            ScaleLayout layout, Layout questionnaire, List<ScaleResult> results, List<Problem> warnings) {
        this.layout = layout;
        this.questionnaire = questionnaire;
        this.path = "/scales/" + layout.scale().id();
        this.results = results;
        this.warnings = warnings;
    }

    /**
     * The examples that are missing.
     *
     * @param questionnaire the questionnaire
     * @param outcomes what came out of its examples
     * @param places where the parts of the questionnaire stand
     * @return a warning for each missing example, at the scale, band or rule that lacks it
     */
    public static List<Problem> warnings(
            Questionnaire questionnaire, List<ExampleSuite.Outcome> outcomes, SourceMap places) {
        List<Problem> warnings = new ArrayList<>();
        for (ScaleLayout layout : questionnaire.layout().scales()) {
            List<ScaleResult> results = new ArrayList<>();
            for (ExampleSuite.Outcome outcome : outcomes) {
                outcome.assessment().scale(layout.scale().id()).ifPresent(results::add);
            }
            ExampleCoverage coverage = new ExampleCoverage(layout, questionnaire.layout(), results, warnings);
            coverage.bands();
            coverage.cuts();
            coverage.gaps();
        }
        return places.sorted(warnings);
    }

    private void bands() {
        Set<String> seen = new LinkedHashSet<>();
        results.stream().filter(each -> each.band() != null).forEach(each -> seen.add(String.valueOf(each.band())));
        for (String band : layout.scale().bandNames()) {
            if (!seen.contains(band)) {
                warn("example_band_missing", place(0, band), "no example is in band '" + band + "'");
            }
        }
        if (layout.scale().bands().isEmpty() && results.stream().noneMatch(each -> each.score() != null)) {
            warn("example_score_missing", "", "no example gives this scale a score");
        }
    }

    private void cuts() {
        AttainableScores scores = AttainableScores.of(layout, questionnaire);
        String steps = "scores lie " + shown(scores.step()) + " apart";
        for (int g = 0; g < layout.bands().size(); g++) {
            BandLayout group = layout.bands().get(g);
            List<BandGroup.Cut> named = layout.scale().bands().get(g).cuts();
            for (int i = 1; i < named.size(); i++) {
                long on = scores.atOrAbove(group.cuts()[i]);
                long below = scores.below(group.cuts()[i]);
                String band = named.get(i).band();
                if (!any(on, band)) {
                    warn(
                            "example_cut_missing",
                            place(g, band),
                            "no example scores " + shown(on) + ", where band '" + band + "' begins (" + steps + ")");
                }
                if (!any(below, named.get(i - 1).band())) {
                    warn(
                            "example_below_missing",
                            place(g, band),
                            "no example scores " + shown(below) + ", just below band '" + band + "' (" + steps + ")");
                }
            }
        }
    }

    private boolean any(long numerator, String band) {
        Ratio score = Ratio.of(numerator, layout.denominator());
        return results.stream()
                .anyMatch(each -> each.score() != null && score.equals(each.score()) && band.equals(each.band()));
    }

    private void gaps() {
        if (layout.terms().stream().allMatch(term -> term.items().isEmpty())) {
            return;
        }
        int allow = layout.scale().missing().allow();
        if (allow > 0 && results.stream().noneMatch(each -> each.status() == ScaleStatus.PRORATED)) {
            warn("example_gap_missing", "/missing", "no example has a gap that 'allow: " + allow + "' tolerates");
        }
        if (results.stream().noneMatch(each -> each.missing() > allow)) {
            warn("example_gaps_missing", "/missing", "no example has too many gaps (more than " + allow + " missing)");
        }
    }

    private String shown(long numerator) {
        return Found.exact(Ratio.of(numerator, layout.denominator()));
    }

    private String place(int group, String band) {
        List<BandGroup> groups = layout.scale().bands();
        boolean single = groups.size() == 1 && groups.get(0).condition() == null;
        return single ? "/bands/" + band : "/bands/" + group + "/cuts/" + band;
    }

    private void warn(String code, String place, String message) {
        String scale = layout.scale().id();
        warnings.add(Problem.warning(code, path + place, "scale '" + scale + "': " + message));
    }
}
