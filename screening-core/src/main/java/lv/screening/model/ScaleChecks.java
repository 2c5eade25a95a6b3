package lv.screening.model;

import java.util.List;
import lv.screening.expr.NearNames;

/** Checks what needs no expression in one scale: its sources, its missing rule, its bands. */
final class ScaleChecks {
    private static final int MAX_BANDS = 30;

    private final Definition definition;
    private final Scale scale;
    private final String path;
    private final List<Problem> problems;

    private ScaleChecks(Definition definition, Scale scale, List<Problem> problems) {
        this.definition = definition;
        this.scale = scale;
        this.path = "/scales/" + scale.id();
        this.problems = problems;
    }

    static void check(Definition definition, Scale scale, List<Problem> problems) {
        new ScaleChecks(definition, scale, problems).check();
    }

    private void check() {
        if (scale.terms().isEmpty()) {
            error("no_terms", path, "a scale needs at least one term");
        }
        for (Term term : scale.terms()) {
            sources(term.source(), path + "/terms/" + term.id() + "/source");
        }
        sources(scale.source(), path + "/source");
        sources(scale.cutSource(), path + "/cut_source");
        missingRule();
        bands();
        InformantRules.check(scale, path, problems);
        for (PublishedCut cut : scale.publishedCuts()) {
            sources(cut.source(), path + "/published_cuts");
        }
        if (scale.reliability() != null) {
            sources(scale.reliability().source(), path + "/reliability/source");
        }
        if (scale.norms() != null) {
            NormChecks.check(definition, scale, scale.norms(), problems);
            sources(scale.norms().source(), path + "/norms/source");
        }
    }

    private void missingRule() {
        MissingRule rule = scale.missing();
        if (rule.then() == MissingRule.Then.FAIL && rule.allow() > 0) {
            error(
                    "missing_rule",
                    path + "/missing",
                    "'allow: " + rule.allow()
                            + "' with 'then: fail' allows nothing; use 'then: prorate' or 'allow: 0'");
        }
        if (rule.then() != MissingRule.Then.PRORATE && rule.round() != MissingRule.Rounding.NONE) {
            error(
                    "missing_rule",
                    path + "/missing",
                    "'round' applies to prorated scores only; it needs 'then: prorate'");
        }
        if (rule.then() == MissingRule.Then.PRORATE && scale.combine() == Scale.Combine.MAX) {
            error(
                    "missing_rule",
                    path + "/missing",
                    "a scale with 'combine: max' can not be prorated; use 'then: fail'");
        }
    }

    private void bands() {
        for (int i = 0; i < scale.bands().size(); i++) {
            BandGroup group = scale.bands().get(i);
            String at = path + "/bands" + (scale.bands().size() == 1 && group.condition() == null ? "" : "/" + i);
            for (String band : group.bands()) {
                Structure.id(band, at, problems);
            }
            if (group.cuts().isEmpty() || group.cuts().size() > MAX_BANDS) {
                error(
                        "bands",
                        at,
                        "a scale has 1 to " + MAX_BANDS + " bands, found "
                                + group.cuts().size());
            }
            if (!group.bands().equals(scale.bandNames())) {
                error(
                        "bands",
                        at,
                        "every group needs the same bands in the same order: " + String.join(", ", scale.bandNames()));
            }
            boolean last = i == scale.bands().size() - 1;
            if (last != (group.condition() == null)) {
                error(
                        "bands",
                        at,
                        last
                                ? "the last group must have no 'for', so that everybody has a band"
                                : "only the last group may be without 'for': those after it would never be used");
            }
        }
        for (String band : scale.bandLabels().keySet()) {
            if (!scale.bandNames().contains(band)) {
                error(
                        "unknown_band",
                        path + "/band_labels/" + band,
                        "unknown band '" + band + "'" + NearNames.advice(band, scale.bandNames()));
            }
        }
    }

    private void sources(List<String> ids, String at) {
        Structure.sources(ids, at, definition, problems);
    }

    private void error(String code, String at, String message) {
        problems.add(Problem.error(code, at, message));
    }
}
