package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.screening.change.MeasurementError;
import lv.screening.cli.Version;
import lv.screening.cli.batch.RowCounts;
import lv.screening.cli.change.PersonChange.Match;
import lv.screening.cli.json.ResultJson;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What changed between waves, for groups.
 *
 * @param order the waves from the earliest on
 * @param precisions how exactly each scale measures, by its place in the layout
 * @param comparisons each wave with the next; with more than two waves also the first with the last
 * @param counts what was read
 */
record ChangeSummary(
        Questionnaire questionnaire,
        ChangeOptions options,
        Waves waves,
        List<String> order,
        List<Precision> precisions,
        List<Comparison> comparisons,
        RowCounts counts) {

    /** The figures of a scale as they may be shown, everybody first. */
    GroupTable table(Comparison comparison, Scale scale) {
        int place = ChangeStudy.place(questionnaire, scale);
        return GroupTable.of(
                comparison,
                scale,
                place,
                precisions.get(place).error(),
                options.by == null ? List.of() : List.copyOf(comparison.groups()),
                options.minCell);
    }

    /** Rejected rows of a wave, or all where a column names the waves. */
    long rejected(int wave) {
        return options.wave == null ? counts.rejected().get(wave) : 0;
    }

    /** The result for programs: no id of anybody. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("command", "change");
        json.put("engine", Version.text());
        Map<String, @Nullable Object> used = new LinkedHashMap<>();
        used.put("id", questionnaire.id());
        used.put("version", questionnaire.version());
        used.put("sha256", questionnaire.sha256());
        json.put("questionnaire", used);
        List<Map<String, @Nullable Object>> read = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Map<String, @Nullable Object> wave = new LinkedHashMap<>();
            wave.put("wave", order.get(i));
            wave.put("rows", waves.rows(order.get(i)) + rejected(i));
            wave.put("rows_repeated", waves.repeatedRows(order.get(i)));
            wave.put("rows_without_id", waves.withoutId(order.get(i)));
            wave.put("rows_rejected", options.wave == null ? (Object) rejected(i) : null);
            read.add(wave);
        }
        json.put("waves", read);
        json.put("rows_without_wave", waves.withoutWave());
        json.put("rows_rejected", counts.rejectedRows());
        List<Object> measured = new ArrayList<>();
        for (Scale scale : questionnaire.definition().scales()) {
            measured.add(precision(scale));
        }
        json.put("measurement", measured);
        json.put("comparisons", comparisons.stream().map(this::json).toList());
        return json;
    }

    private Map<String, @Nullable Object> precision(Scale scale) {
        Precision precision = precisions.get(ChangeStudy.place(questionnaire, scale));
        MeasurementError error = precision.error();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("scale", scale.id());
        json.put("higher", scale.higher());
        json.put("source", precision.source());
        json.put("deviation", error == null ? null : (Double) error.deviation());
        json.put("reliability", error == null ? null : (Double) error.reliability());
        json.put("standard_error", error == null ? null : (Double) error.standardError());
        json.put("standard_error_of_difference", error == null ? null : (Double) error.standardErrorOfDifference());
        json.put("smallest_reliable_change", error == null ? null : (Double) error.smallestReliableChange());
        return json;
    }

    private Map<String, @Nullable Object> json(Comparison comparison) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", comparison.from());
        json.put("to", comparison.to());
        for (Match match : Match.values()) {
            json.put(ChangeRows.word(match), comparison.count(match));
        }
        json.put("urgent_new", comparison.urgent(PersonChange::newUrgent));
        json.put("urgent_resolved", comparison.urgent(PersonChange::resolvedUrgent));
        json.put("urgent_open", comparison.urgent(PersonChange::openUrgent));
        List<Object> scales = new ArrayList<>();
        for (Scale scale : questionnaire.definition().scales()) {
            List<Object> groups = new ArrayList<>();
            for (GroupTable.Row row : table(comparison, scale).rows()) {
                groups.add(json(scale, row));
            }
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("scale", scale.id());
            one.put("groups", groups);
            scales.add(one);
        }
        json.put("scales", scales);
        return json;
    }

    /** A group has the same keys whether something of it is hidden or not; hidden counts are null. */
    private Map<String, @Nullable Object> json(Scale scale, GroupTable.Row row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", row.group());
        json.put("withheld", row.withheld());
        if (!row.withheld()) {
            Map<String, @Nullable Object> change = ResultJson.parts(row.change());
            List<@Nullable Integer> verdicts = row.verdicts();
            change.put("improved", verdicts.get(0));
            change.put("unchanged", verdicts.get(1));
            change.put("worse", verdicts.get(2));
            json.put("change", change);
            json.put(
                    "judged",
                    precisions.get(ChangeStudy.place(questionnaire, scale)).error() != null);
            if (!scale.bandNames().isEmpty()) {
                Map<String, @Nullable Object> transitions = ResultJson.parts(row.transitions());
                transitions.put("counts", row.shownTransitions());
                transitions.put("without", row.shownWithout());
                json.put("transitions", transitions);
            }
        }
        return json;
    }
}
