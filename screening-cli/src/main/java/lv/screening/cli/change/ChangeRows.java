package lv.screening.cli.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.cli.batch.CsvTable;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/** What changed for everybody, as CSV: one row per person and pair of waves. */
final class ChangeRows {
    private final Questionnaire questionnaire;
    private final ChangeOptions options;
    private final String reference;
    private final CsvTable table = new CsvTable();

    private ChangeRows(Questionnaire questionnaire, ChangeOptions options, String reference) {
        this.questionnaire = questionnaire;
        this.options = options;
        this.reference = reference;
    }

    static byte[] of(
            Questionnaire questionnaire, ChangeOptions options, String reference, List<Comparison> comparisons) {
        ChangeRows rows = new ChangeRows(questionnaire, options, reference);
        rows.header();
        for (Comparison comparison : comparisons) {
            comparison.people().forEach(person -> rows.row(comparison, person));
        }
        return rows.table.bytes();
    }

    private void header() {
        table.outside(options.id);
        if (options.by != null) {
            table.outside(options.by);
        }
        table.cell("from").cell("to").cell("match");
        for (Scale scale : questionnaire.definition().scales()) {
            String id = scale.id();
            for (String column : List.of("before", "after", "difference", "rci", "verdict")) {
                table.cell(id + "_" + column);
            }
            if (!scale.bandNames().isEmpty()) {
                for (String column : List.of("band_before", "band_after", "cut")) {
                    table.cell(id + "_" + column);
                }
            }
            table.cell(id + "_status_before").cell(id + "_status_after").cell(id + "_terms");
        }
        table.cell("urgent_new").cell("urgent_resolved").cell("urgent_open").cell("questionnaire");
        table.end();
    }

    private void row(Comparison comparison, PersonChange person) {
        table.outside(person.id());
        if (options.by != null) {
            table.outside(person.group());
        }
        table.outside(comparison.from()).outside(comparison.to()).cell(word(person.match()));
        for (Scale scale : questionnaire.definition().scales()) {
            int place = ChangeStudy.place(questionnaire, scale);
            scale(
                    scale,
                    result(person.before(), place),
                    result(person.after(), place),
                    person.scales().isEmpty() ? null : person.scales().get(place));
        }
        table.cell(String.join(";", person.newUrgent()));
        table.cell(String.join(";", person.resolvedUrgent()));
        table.cell(String.join(";", person.openUrgent()));
        table.cell(reference);
        table.end();
    }

    private static Occasion.@Nullable Result result(@Nullable Occasion occasion, int scale) {
        return occasion == null ? null : occasion.results().get(scale);
    }

    private void scale(
            Scale scale,
            Occasion.@Nullable Result before,
            Occasion.@Nullable Result after,
            PersonChange.@Nullable ScaleChange change) {
        table.cell(before == null ? "" : Shown.cell(before.score()));
        table.cell(after == null ? "" : Shown.cell(after.score()));
        table.cell(change == null ? "" : Shown.cell(change.difference()));
        table.cell(change == null ? "" : Shown.cell(change.index()));
        table.cell(change == null ? "" : word(change.verdict()));
        if (!scale.bandNames().isEmpty()) {
            table.cell(band(scale, before)).cell(band(scale, after));
            table.cell(change == null ? "" : word(change.cut()));
        }
        table.cell(before == null ? "" : word(before.status()));
        table.cell(after == null ? "" : word(after.status()));
        table.cell(change == null ? "" : moved(change.moved()));
    }

    private static String band(Scale scale, Occasion.@Nullable Result result) {
        return result == null || result.band() < 0 ? "" : scale.bandNames().get(result.band());
    }

    static String moved(Map<String, Ratio> moved) {
        return moved.entrySet().stream()
                .map(each -> each.getKey() + ":" + Shown.signed(each.getValue()))
                .collect(Collectors.joining(";"));
    }

    static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
    }
}
