package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import lv.screening.informant.CombinedScale;
import lv.screening.informant.InformantForms;
import lv.screening.informant.InformantView;
import lv.screening.informant.PairAgreement;

/** How many children have a combined band, and how far informants agree on each scale. Not thread-safe. */
final class InformantSummary {
    /** Agreement of fewer children than this is not shown: it would say little, and too much about each of them. */
    private static final int LEAST_PAIRS = 10;

    private final Map<String, Integer> decided = new LinkedHashMap<>();
    private final Map<String, String> rules = new LinkedHashMap<>();
    private final Map<String, PairAgreement> pairs = new LinkedHashMap<>();
    private int children;

    InformantSummary(InformantForms forms) {
        forms.combine(Map.of()).forEach(each -> {
            String scale = each.scale().id();
            rules.put(scale, each.ruleId());
            decided.put(scale, 0);
            for (int i = 0; i < each.views().size(); i++) {
                for (int j = i + 1; j < each.views().size(); j++) {
                    pairs.put(
                            pair(each, i, j),
                            new PairAgreement(each.scale().bandNames().size()));
                }
            }
        });
    }

    private static String pair(CombinedScale scale, int one, int other) {
        return "  " + scale.scale().id() + ", "
                + scale.views().get(one).informant() + " and "
                + scale.views().get(other).informant();
    }

    void add(List<CombinedScale> combined) {
        children++;
        for (CombinedScale each : combined) {
            if (each.band() != null) {
                decided.merge(each.scale().id(), 1, Integer::sum);
            }
            List<String> bands = each.scale().bandNames();
            for (int i = 0; i < each.views().size(); i++) {
                for (int j = i + 1; j < each.views().size(); j++) {
                    InformantView one = each.views().get(i);
                    InformantView other = each.views().get(j);
                    PairAgreement pair = pairs.get(pair(each, i, j));
                    if (pair != null && one.band() != null && other.band() != null) {
                        pair.add(bands.indexOf(one.band()), bands.indexOf(other.band()));
                    }
                }
            }
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        rules.forEach((scale, rule) -> {
            int count = decided.getOrDefault(scale, 0);
            lines.add(scale + " (" + rule + "): "
                    + (rule.equals("none")
                            ? "side by side"
                            : "band decided for " + count + ", open for " + (children - count)));
        });
        lines.add("agreement of informants:");
        pairs.forEach((pair, agreement) -> lines.add(pair + ": " + shown(agreement)));
        return lines;
    }

    private static String shown(PairAgreement agreement) {
        int count = agreement.pairs();
        if (count < LEAST_PAIRS) {
            return "fewer than " + LEAST_PAIRS + " children, not shown";
        }
        OptionalDouble kappa = agreement.kappa();
        return String.format(
                Locale.ROOT,
                "%d children, %.0f %% the same band, weighted kappa %s",
                count,
                100.0 * agreement.same() / count,
                kappa.isEmpty() ? "not defined" : String.format(Locale.ROOT, "%.2f", kappa.getAsDouble()));
    }
}
