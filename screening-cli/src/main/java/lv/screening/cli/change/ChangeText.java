package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.change.GroupChange;
import lv.screening.change.MeasurementError;
import lv.screening.change.Transitions;
import lv.screening.cli.change.PersonChange.Match;
import lv.screening.cli.text.Lines;
import lv.screening.cli.text.TextTable;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.Weights;
import org.jspecify.annotations.Nullable;

/** What changed between waves as text for people: the urgent first, then scale by scale. */
final class ChangeText {
    private static final double NORMAL_95 = 1.959963984540054;

    private final ChangeSummary summary;
    private final Questionnaire questionnaire;
    private final List<String> lines = new ArrayList<>();

    private ChangeText(ChangeSummary summary) {
        this.summary = summary;
        this.questionnaire = summary.questionnaire();
    }

    static List<String> lines(ChangeSummary summary) {
        ChangeText text = new ChangeText(summary);
        text.head();
        summary.comparisons().forEach(text::comparison);
        return text.lines;
    }

    private void head() {
        Questionnaire used = questionnaire;
        wrap("", 0, used.id() + "@" + used.version() + ": " + String.join(" -> ", summary.order()));
        if (used.weights().filter(Weights::research).isPresent()) {
            lines.add("Scored with research weights that were not validated.");
        }
        for (int i = 0; i < summary.order().size(); i++) {
            wave(i);
        }
        if (summary.waves().withoutWave() > 0) {
            lines.add("rows that name no wave, and are in none: "
                    + summary.waves().withoutWave());
        }
        if (summary.options().wave != null && summary.counts().rejectedRows() > 0) {
            lines.add("rows that were rejected, and are in no wave: "
                    + summary.counts().rejectedRows());
        }
    }

    private void wave(int index) {
        String wave = summary.order().get(index);
        Waves waves = summary.waves();
        long rejected = summary.rejected(index);
        int repeated = waves.repeatedRows(wave);
        int without = waves.withoutId(wave);
        int single = waves.rows(wave) - repeated - without;
        wrap(
                "  ",
                4,
                wave + ": " + (waves.rows(wave) + rejected) + " rows = " + single + " with an id of their own + "
                        + repeated + " with a repeated id + " + without + " without id + " + rejected + " rejected");
    }

    private void comparison(Comparison comparison) {
        lines.add("");
        String title = comparison.from() + " -> " + comparison.to();
        lines.add(title);
        lines.add("=".repeat(Math.min(title.length(), Lines.WIDTH)));
        wrap(
                "",
                0,
                comparison.people().size() + " people = " + comparison.count(Match.MATCHED) + " in both waves + "
                        + comparison.count(Match.ONLY_BEFORE) + " only before + " + comparison.count(Match.ONLY_AFTER)
                        + " only after + " + comparison.count(Match.REPEATED) + " with a repeated id");
        urgent("! newly urgent", comparison.urgent(PersonChange::newUrgent));
        urgent("  no longer urgent", comparison.urgent(PersonChange::resolvedUrgent));
        urgent("? was urgent, now left open by missing answers", comparison.urgent(PersonChange::openUrgent));
        for (Scale scale : questionnaire.definition().scales()) {
            scale(comparison, scale);
        }
    }

    private void urgent(String title, Map<String, Integer> counts) {
        if (!counts.isEmpty()) {
            wrap(
                    title + ": ",
                    4,
                    counts.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void scale(Comparison comparison, Scale scale) {
        int place = ChangeStudy.place(questionnaire, scale);
        Precision precision = summary.precisions().get(place);
        MeasurementError error = precision.error();
        lines.add("");
        lines.add(scale.id() + (scale.higher() == Scale.Higher.WORSE ? " (lower is better)" : " (higher is better)"));
        wrap("  error of measurement: ", 4, precision.source());
        if (error != null) {
            wrap(
                    "  standard error of measurement ",
                    4,
                    Shown.number(error.standardError()) + ", of a difference "
                            + Shown.number(error.standardErrorOfDifference()) + "; reliable beyond "
                            + Shown.number(error.smallestReliableChange()) + " points");
        }
        List<List<String>> rows = new ArrayList<>();
        for (String group : summary.groups(comparison)) {
            rows.add(row(comparison, scale, place, error, group));
        }
        lines.addAll(TextTable.lines(
                List.of("", "n", "before", "after", "change", "effect [95 %]", "improved", "same", "worse"), rows));
        if (!scale.bandNames().isEmpty()) {
            transitions(comparison.transitions(place, scale.bandNames(), null));
        }
    }

    private List<String> row(
            Comparison comparison, Scale scale, int place, @Nullable MeasurementError error, @Nullable String group) {
        GroupChange change = comparison.change(place, scale.higher(), error, group);
        String name = group == null ? "all" : group;
        if (summary.withheld(change, group)) {
            return List.of(name, "<" + summary.options().minCell, "", "", "withheld", "", "", "", "");
        }
        String effect = Double.isNaN(change.effectSize()) || Double.isNaN(change.standardError())
                ? "-"
                : Shown.signed(change.effectSize()) + " ["
                        + Shown.number(change.effectSize() - NORMAL_95 * change.standardError())
                        + ", " + Shown.number(change.effectSize() + NORMAL_95 * change.standardError()) + "]";
        return List.of(
                name,
                Integer.toString(change.n()),
                Shown.number(change.meanBefore()),
                Shown.number(change.meanAfter()),
                Shown.signed(change.meanDifference()),
                effect,
                error == null ? "-" : Integer.toString(change.improved()),
                error == null ? "-" : Integer.toString(change.unchanged()),
                error == null ? "-" : Integer.toString(change.worse()));
    }

    private void transitions(Transitions table) {
        List<String> header = new ArrayList<>(List.of("from \\ to"));
        header.addAll(table.bands());
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < table.bands().size(); from++) {
            List<String> row = new ArrayList<>(List.of(table.bands().get(from)));
            table.counts().get(from).forEach(each -> row.add(Integer.toString(each)));
            rows.add(row);
        }
        lines.addAll(TextTable.lines(header, rows));
        if (table.without() > 0) {
            lines.add("  " + table.without() + " without a band before or after");
        }
    }

    private void wrap(String first, int indent, String text) {
        lines.addAll(Lines.wrap(first, indent, text));
    }
}
