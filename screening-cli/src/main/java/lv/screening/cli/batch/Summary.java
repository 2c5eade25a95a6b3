package lv.screening.cli.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.screening.cli.text.Bars;
import lv.screening.cli.text.Lines;
import lv.screening.model.Questionnaire;
import lv.screening.model.Referral;
import lv.screening.model.Scale;

/** The closing words of a batch. They hold counts, row numbers and names of the questionnaire, nothing from the data. */
final class Summary {
    private static final int MOST_SERVICES = 5;

    private final Tally tally;
    private final List<String> lines = new ArrayList<>();

    private Summary(Tally tally) {
        this.tally = tally;
    }

    /** The summary, a line each. */
    static List<String> of(Tally tally) {
        Summary summary = new Summary(tally);
        summary.counts();
        summary.urgent();
        summary.referrals();
        summary.scales();
        summary.services();
        summary.problems();
        return summary.lines;
    }

    private void counts() {
        // one line, however long: programs look for it
        lines.add(tally.read() + (tally.read() == 1 ? " row" : " rows") + " read = " + tally.scored() + " scored + "
                + tally.partial() + " partly scored + " + tally.notScored() + " not scored + " + tally.rejected()
                + " rejected");
    }

    private void scales() {
        Questionnaire questionnaire = tally.questionnaire();
        var layouts = questionnaire.layout().scales();
        for (Scale scale : questionnaire.definition().scales()) {
            for (int i = 0; i < layouts.size(); i++) {
                if (layouts.get(i).scale().id().equals(scale.id())) {
                    scale(scale, i);
                }
            }
        }
    }

    private void scale(Scale scale, int place) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("not scored", tally.notScored(place));
        long[] bands = tally.bands(place);
        List<String> names = scale.bandNames();
        for (int i = 0; i < bands.length; i++) {
            counts.put(names.get(i), bands[i]);
        }
        lines.add(scale.id());
        lines.addAll(Bars.lines(2, counts, tally.read() - tally.rejected()));
    }

    private void urgent() {
        long now = tally.urgencies().getOrDefault(Referral.Urgency.NOW, 0L);
        if (now > 0) {
            lines.add("LOOK AT THESE FIRST: " + now + (now == 1 ? " row" : " rows") + " with urgency 'now'");
        }
    }

    private void referrals() {
        Map<Referral.Urgency, Long> urgencies = tally.urgencies();
        if (urgencies.isEmpty()) {
            lines.add("no referral suggested");
            return;
        }
        long all = tally.read() - tally.rejected();
        Map<String, Long> counts = new LinkedHashMap<>();
        urgencies.forEach((urgency, count) -> counts.put(urgency.id(), count));
        counts.put(
                "none",
                all - urgencies.values().stream().mapToLong(Long::longValue).sum());
        lines.add("most urgent referral of a row");
        lines.addAll(Bars.lines(2, counts, all));
    }

    private void services() {
        List<Map.Entry<String, Long>> most = tally.services().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SERVICES)
                .toList();
        if (!most.isEmpty()) {
            lines.addAll(Lines.wrap(
                    "services suggested most: ",
                    2,
                    most.stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(", "))));
        }
    }

    private void problems() {
        if (!tally.refused().isEmpty()) {
            long all = tally.refused().values().stream()
                    .mapToLong(Tally.Occurrences::count)
                    .sum();
            lines.add("answers refused: " + all + " (none counted as zero)");
            tally.refused().entrySet().stream()
                    .sorted(Comparator.<Map.Entry<String, Tally.Occurrences>>comparingLong(
                                    each -> -each.getValue().count())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(each -> lines.add("  " + each.getKey() + ": " + times(each.getValue())));
        }
        tally.others().forEach((code, found) -> lines.add(words(code) + ": " + times(found)));
    }

    private static String times(Tally.Occurrences found) {
        return found.count() + " (rows " + found.rows() + ")";
    }

    private static String words(String code) {
        return switch (code) {
            case RowProblem.CELLS -> "rows with the wrong number of cells, rejected";
            case RowProblem.CELL_TOO_LONG -> "rows with an absurdly long cell, rejected";
            case RowProblem.ID_EMPTY -> "rows without an id";
            case RowProblem.ID_REPEATED -> "rows whose id occurs more than once";
            case RowProblem.AREA_UNKNOWN -> "rows with an area the catalogue does not know";
            case lv.screening.score.AnswerProblem.NOT_ASKED ->
                "answers to items that were rightly not asked, not counted";
            default -> code;
        };
    }
}
