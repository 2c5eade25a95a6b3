package lv.screening.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lv.screening.expr.Ratio;
import lv.screening.informant.Agreement;
import lv.screening.informant.CombinedScale;
import lv.screening.informant.InformantView;
import lv.screening.model.Scale;

/** What several informants together say about one child, as text: for each scale the combined band and who said what. */
public final class InformantText {
    private InformantText() {}

    /**
     * The lines.
     *
     * @param combined the combined scales
     * @param language the language of all words
     * @param colours how bands are marked
     */
    public static List<String> lines(List<CombinedScale> combined, String language, Colours colours) {
        List<String> lines = new ArrayList<>();
        lines.add(colours.strong(Words.INFORMANTS.in(language)));
        for (CombinedScale each : combined) {
            Scale scale = each.scale();
            lines.addAll(Lines.wrap(
                    "  ", 4, colours.strong(scale.label().in(language)) + ": " + together(each, language, colours)));
            for (InformantView view : each.views()) {
                lines.addAll(
                        Lines.wrap("      ", 8, name(view.informant(), language) + ": " + said(scale, view, language)));
            }
            lines.addAll(Lines.wrap("      ", 8, agreement(each.agreement(), language)));
        }
        lines.addAll(Lines.wrap("  ", 2, Words.DISCREPANCY.in(language)));
        return lines;
    }

    /** The heading above one informant's own result. */
    public static String heading(String informant, String language, Colours colours) {
        return colours.strong("== " + name(informant, language) + " ==");
    }

    private static String together(CombinedScale each, String language, Colours colours) {
        String band = each.band();
        if (each.ruleId().equals("none")) {
            return Words.SIDE_BY_SIDE.in(language);
        }
        String rule = " (" + Words.rule(each.ruleId(), language) + ")";
        if (band != null) {
            String who = each.deciding().stream()
                    .map(informant -> name(informant, language))
                    .collect(Collectors.joining(", "));
            return colours.band(each.scale().bandShown(band, language))
                    + rule
                    + (who.isEmpty() ? "" : ", " + Words.BECAUSE_OF.in(language) + " " + who);
        }
        String possible = each.possible().stream()
                .map(one -> each.scale().bandShown(one, language))
                .collect(Collectors.joining(", "));
        return Words.OPEN.in(language) + "; " + Words.POSSIBLE.in(language) + " " + possible + rule;
    }

    private static String said(Scale scale, InformantView view, String language) {
        String band = view.band();
        Ratio percent = view.score100();
        if (view.status() == null) {
            return Words.NO_ANSWERS.in(language);
        }
        if (band == null) {
            return Words.NOT_SCORED.in(language);
        }
        return scale.bandShown(band, language) + (percent == null ? "" : ", " + shown(percent) + " %");
    }

    private static String agreement(Agreement agreement, String language) {
        Ratio percent = agreement.percentApart();
        String level = Words.of(agreement.level()).in(language);
        return percent == null || percent.numerator() == 0
                ? level
                : level + "; " + Words.PERCENT_APART.in(language) + " " + shown(percent);
    }

    private static String shown(Ratio percent) {
        return percent.rounded(0).toPlainString();
    }

    /** The words for an informant; a name of one's own, such as {@code mother}, as it is. */
    static String name(String informant, String language) {
        return switch (informant) {
            case "self" -> Words.SELF.in(language);
            case "parent" -> Words.PARENT.in(language);
            case "teacher" -> Words.TEACHER.in(language);
            case "professional" -> Words.PROFESSIONAL.in(language);
            default -> informant;
        };
    }
}
