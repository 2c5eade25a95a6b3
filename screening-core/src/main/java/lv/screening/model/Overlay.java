package lv.screening.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.screening.expr.NearNames;

/** Lays other weights and cuts over a definition. */
final class Overlay {
    private Overlay() {}

    static Definition apply(Weights overlay, Definition definition, List<Problem> problems) {
        if (!overlay.questionnaire().equals(definition.id())
                || !overlay.version().equals(definition.version())) {
            problems.add(Problem.error(
                    "weights_other_questionnaire",
                    "/questionnaire",
                    "the weights belong to " + overlay.questionnaire() + "@" + overlay.version() + ", not to "
                            + definition.id() + "@" + definition.version()));
            return definition;
        }
        List<String> scaleIds = definition.scales().stream().map(Scale::id).toList();
        for (String id : overlay.weights().keySet()) {
            unknown(id, scaleIds, "/weights", "scale", problems);
        }
        for (String id : overlay.points().keySet()) {
            unknown(id, scaleIds, "/points", "scale", problems);
        }
        for (String id : overlay.bands().keySet()) {
            unknown(id, scaleIds, "/bands", "scale", problems);
        }
        List<Scale> scales = new ArrayList<>();
        for (Scale scale : definition.scales()) {
            scales.add(scale(scale, overlay, problems));
        }
        return definition.withScales(scales);
    }

    private static void unknown(String id, List<String> known, String path, String what, List<Problem> problems) {
        if (!known.contains(id)) {
            problems.add(Problem.error(
                    "weights_unknown_" + what,
                    path + "/" + id,
                    "unknown " + what + " '" + id + "'" + NearNames.advice(id, known)));
        }
    }

    private static Scale scale(Scale scale, Weights overlay, List<Problem> problems) {
        Map<String, BigDecimal> weights = overlay.weights().getOrDefault(scale.id(), Map.of());
        List<String> termIds = scale.terms().stream().map(Term::id).toList();
        for (String id : weights.keySet()) {
            unknown(id, termIds, "/weights/" + scale.id(), "term", problems);
        }
        Map<String, Map<String, BigDecimal>> points = overlay.points().getOrDefault(scale.id(), Map.of());
        for (String id : points.keySet()) {
            String path = "/points/" + scale.id();
            unknown(id, termIds, path, "term", problems);
            if (weights.containsKey(id)) {
                problems.add(Problem.error(
                        "weights_and_points",
                        path + "/" + id,
                        "the term '" + id
                                + "' has a weight too; points by answer stand in place of a weight: remove one of"
                                + " the two"));
            }
        }
        List<Term> terms = scale.terms().stream()
                .map(term -> {
                    BigDecimal other = weights.get(term.id());
                    Map<String, BigDecimal> byCode = points.get(term.id());
                    Term weighted = other == null ? term : term.withWeight(other);
                    return byCode == null ? weighted : weighted.withPoints(byCode);
                })
                .toList();
        List<BandGroup.Cut> cuts = overlay.bands().get(scale.id());
        if (cuts == null) {
            return scale.with(terms, scale.bands());
        }
        List<String> names = cuts.stream().map(BandGroup.Cut::band).toList();
        if (!names.equals(scale.bandNames())) {
            problems.add(Problem.error(
                    "weights_bands",
                    "/bands/" + scale.id(),
                    "expected the bands " + String.join(", ", scale.bandNames()) + " in this order, found "
                            + String.join(", ", names)));
            return scale;
        }
        return scale.with(terms, List.of(new BandGroup(null, cuts)));
    }
}
