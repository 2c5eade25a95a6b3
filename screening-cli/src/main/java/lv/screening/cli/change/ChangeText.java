package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.change.GroupChange;
import lv.screening.change.MeasurementError;
import lv.screening.change.Transitions;
import lv.screening.cli.change.PersonChange.Match;
import lv.screening.cli.text.Bars;
import lv.screening.cli.text.Lines;
import lv.screening.cli.text.TextTable;
import lv.screening.cli.text.VisibleText;
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
        wrap("", 0, used.id() + "@" + used.version() + ": " + VisibleText.of(String.join(" -> ", summary.order())));
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
                VisibleText.of(wave) + ": " + (waves.rows(wave) + rejected) + " rows = " + single
                        + " with an id of their own + " + repeated + " with a repeated id + " + without
                        + " without id + " + rejected + " rejected");
    }

    private void comparison(Comparison comparison) {
        lines.add("");
        String title = VisibleText.of(comparison.from() + " -> " + comparison.to());
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
        GroupTable table = summary.table(comparison, scale);
        verdicts(table.rows().get(0), error);
        lines.addAll(TextTable.lines(
                List.of("", "n", "before", "after", "effect [95 %]", "improved", "same", "worse"),
                table.rows().stream().map(each -> row(each, error)).toList()));
        if (table.rows().stream()
                .anyMatch(each -> !each.withheld() && each.hiddenVerdicts().contains(true))) {
            wrap("  ", 4, "* hidden: this or another count of a group is under " + summary.options().minCell);
        }
        if (!scale.bandNames().isEmpty()) {
            transitions(table.rows().get(0).transitions());
        }
        wrap("  error of measurement: ", 4, precision.source());
        if (error != null) {
            wrap(
                    "  standard error of measurement ",
                    4,
                    Shown.number(error.standardError()) + ", of a difference "
                            + Shown.number(error.standardErrorOfDifference()) + "; reliable beyond "
                            + Shown.number(error.smallestReliableChange()) + " points");
        }
    }

    /** Who changed reliably, of everybody. */
    private void verdicts(GroupTable.Row all, @Nullable MeasurementError error) {
        if (error != null && all.change().n() > 0) {
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("improved", (long) all.change().improved());
            counts.put("same", (long) all.change().unchanged());
            counts.put("worse", (long) all.change().worse());
            lines.addAll(Bars.lines(2, counts, all.change().n()));
        }
    }

    private List<String> row(GroupTable.Row row, @Nullable MeasurementError error) {
        GroupChange change = row.change();
        String name = row.group() == null ? "all" : row.group();
        if (row.withheld()) {
            return List.of(name, "", "", "", "withheld", "", "", "");
        }
        String effect = Double.isNaN(change.effectSize()) || Double.isNaN(change.standardError())
                ? "-"
                : Shown.signed(change.effectSize()) + " ["
                        + Shown.number(change.effectSize() - NORMAL_95 * change.standardError())
                        + ", " + Shown.number(change.effectSize() + NORMAL_95 * change.standardError()) + "]";
        List<@Nullable Integer> verdicts = row.verdicts();
        return List.of(
                name,
                Integer.toString(change.n()),
                Shown.number(change.meanBefore()),
                Shown.number(change.meanAfter()),
                effect,
                count(verdicts.get(0), error),
                count(verdicts.get(1), error),
                count(verdicts.get(2), error));
    }

    private static String count(@Nullable Integer count, @Nullable MeasurementError error) {
        return error == null ? "-" : count == null ? "*" : count.toString();
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
