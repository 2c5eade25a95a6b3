package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.screening.expr.Ratio;
import lv.screening.informant.CombinedScale;
import lv.screening.informant.InformantForms;
import lv.screening.informant.InformantView;
import lv.screening.model.Referral;
import lv.screening.score.Assessment;
import org.jspecify.annotations.Nullable;

/** The columns of joined results: the child, each scale combined and by informant, then the referrals of each form. */
final class InformantCells {
    private final InformantForms forms;
    private final String idColumn;
    private final boolean neutral;

    InformantCells(InformantForms forms, String idColumn, boolean neutral) {
        this.forms = forms;
        this.idColumn = idColumn;
        this.neutral = neutral;
    }

    byte[] header() {
        List<String> names = new ArrayList<>(List.of(idColumn, "informants"));
        for (String scale : forms.scales()) {
            for (String part :
                    List.of("", "_band", "_possible", "_deciding", "_agreement", "_bands_apart", "_percent_apart")) {
                names.add(scale + part);
            }
            for (String informant : forms.informantsOf(scale)) {
                names.add(scale + "_" + informant);
                names.add(scale + "_" + informant + "_band");
                names.add(scale + "_" + informant + "_status");
            }
        }
        names.addAll(List.of("urgency", "referrals", "undetermined", "problems", "questionnaires"));
        return line(names);
    }

    byte[] row(String id, Map<String, Assessment> assessments, List<CombinedScale> combined) {
        List<String> cells = new ArrayList<>(List.of(
                id, forms.informants().stream().filter(assessments::containsKey).collect(Collectors.joining(";"))));
        for (CombinedScale each : combined) {
            cells.add(text(each.score()));
            cells.add(Objects.requireNonNullElse(each.band(), ""));
            cells.add(String.join(";", each.possible()));
            cells.add(String.join(";", each.deciding()));
            cells.add(each.agreement().level().id());
            int apart = each.agreement().bandsApart();
            cells.add(apart < 0 ? "" : Integer.toString(apart));
            cells.add(text(each.agreement().percentApart()));
            for (InformantView view : each.views()) {
                cells.add(text(view.score()));
                cells.add(Objects.requireNonNullElse(view.band(), ""));
                cells.add(view.statusId());
            }
        }
        cells.add(assessments.values().stream()
                .flatMap(each -> each.referrals().stream())
                .map(each -> each.referral().urgency())
                .min(Comparator.naturalOrder())
                .map(Referral.Urgency::id)
                .orElse(""));
        cells.add(ids(
                assessments,
                each -> each.referrals().stream()
                        .map(referral -> referral.referral().id())
                        .toList()));
        cells.add(ids(
                assessments,
                each -> each.undetermined().stream()
                        .map(referral -> referral.referral().id())
                        .toList()));
        cells.add(ids(
                assessments,
                each -> each.problems().stream()
                        .map(problem -> problem.code() + ":" + problem.item())
                        .toList()));
        cells.add(ids(assessments, each -> List.of(each.questionnaire().reference())));
        return line(cells);
    }

    private String ids(Map<String, Assessment> assessments, Function<Assessment, List<String>> ids) {
        List<String> all = new ArrayList<>();
        for (String informant : forms.informants()) {
            Assessment assessment = assessments.get(informant);
            if (assessment != null) {
                ids.apply(assessment).forEach(id -> all.add(informant + ":" + id));
            }
        }
        return String.join(";", all);
    }

    private static String text(@Nullable Ratio number) {
        return number == null ? "" : number.toString();
    }

    /** Only the child's id came from outside, so only it can hold a formula. */
    private byte[] line(List<String> cells) {
        ByteText line = new ByteText();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.add((byte) ',');
            }
            CsvCells.write(line, cells.get(i), neutral && i == 0);
        }
        line.add((byte) '\n');
        return java.util.Arrays.copyOf(line.bytes(), line.length());
    }
}
