package lv.screening.model;

import java.util.List;

/** What a scale needs so that the results of several informants can be combined. */
final class InformantRules {
    private InformantRules() {}

    static void check(Scale scale, String path, List<Problem> problems) {
        Scale.CombineInformants rule = scale.informants();
        if (rule == null) {
            return;
        }
        boolean byBand = rule == Scale.CombineInformants.ANY || rule == Scale.CombineInformants.ALL;
        String message = null;
        if (byBand && scale.bands().isEmpty()) {
            message = "'combine_informants: " + rule.id()
                    + "' compares bands, and the scale has none; add 'bands', or use" + " highest or mean";
        } else if (!byBand && scale.bands().size() > 1) {
            message = "'combine_informants: " + rule.id()
                    + "' needs the same cuts for everybody, and the bands depend on a"
                    + " group; use any or all, which compare bands";
        }
        if (message != null) {
            problems.add(Problem.error("combine_informants", path + "/combine_informants", message));
        }
    }
}
