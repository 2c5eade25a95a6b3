package lv.screening.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.screening.change.Transitions;
import lv.screening.cli.change.WaveTables;
import lv.screening.cli.page.Html;
import lv.screening.cli.report.Protection.Count;
import lv.screening.model.Referral;
import lv.screening.model.Scale;

/** The section about change between waves, made from protected counts alone. */
final class WaveSection {
    private final Sheet sheet;
    private final Population population;
    private final List<String> order;
    private final String grouping;

    /** @param grouping the name of the population's grouping by wave */
    WaveSection(Sheet sheet, Population population, List<String> order, String grouping) {
        this.sheet = sheet;
        this.population = population;
        this.order = order;
        this.grouping = grouping;
    }

    private String word(WaveWords word) {
        return word.in(sheet.language());
    }

    void add(List<WaveTables.Step> steps) {
        sheet.html()
                .open("section", "aria-labelledby", "waves")
                .element("h2", word(WaveWords.CHANGE), "id", "waves")
                .element("p", word(WaveWords.HOW), "class", "soft");
        raised();
        steps.forEach(this::step);
        sheet.endSection();
    }

    /** The share outside the best band in each wave. */
    private void raised() {
        Map<String, Population.Group> waves = population.groupings.getOrDefault(grouping, Map.of());
        List<String> header = new ArrayList<>(List.of(sheet.word(ReportWords.SCALE)));
        header.addAll(order);
        for (int s = 0; s < population.scales.size(); s++) {
            Scale scale = population.scales.get(s).layout.scale();
            if (scale.bandNames().size() > 1) {
                raised(scale, s, waves, header);
            }
        }
    }

    private void raised(Scale scale, int place, Map<String, Population.Group> waves, List<String> header) {
        List<double[]> points = new ArrayList<>();
        List<double[]> hidden = new ArrayList<>();
        List<String> hiddenWaves = new ArrayList<>();
        List<String> row = new ArrayList<>(List.of(sheet.label(scale)));
        for (int w = 0; w < order.size(); w++) {
            Raised found = raised(scale, place, order.get(w), waves);
            double share =
                    100.0 * found.raised().value() / Math.max(1, found.all().value());
            if (found.all().hidden() || found.all().value() == 0) {
                points.add(new double[] {w + 1, Double.NaN});
                row.add("–");
            } else if (found.raised().hidden()) {
                double most = Math.min(
                        100, 100.0 * found.raised().least() / found.all().value());
                points.add(new double[] {w + 1, Double.NaN});
                hidden.add(new double[] {w + 1, most});
                hiddenWaves.add(order.get(w));
                row.add("<" + Math.round(Math.ceil(most)) + " %");
            } else {
                points.add(new double[] {w + 1, Math.min(100, share)});
                row.add(Math.min(100, Math.round(share)) + " %");
            }
        }
        String words = word(WaveWords.RAISED) + ": " + sheet.label(scale);
        if (!hidden.isEmpty()) {
            sheet.hiddenLegend(ReportWords.HIDDEN_POINTS);
        }
        sheet.figure(
                sheet.charts()
                        .lines(
                                words + sheet.hiddenWords(hiddenWaves),
                                List.of(new Charts.Line(scale.id(), points, hidden)),
                                word(WaveWords.WAVE),
                                "%",
                                true,
                                order),
                words,
                header,
                List.of(row));
    }

    /** How many of a wave are outside the best band, and how many have a band; both counts of their own. */
    private record Raised(Count raised, Count all) {}

    private Raised raised(Scale scale, int place, String wave, Map<String, Population.Group> waves) {
        Population.Group group = waves.get(wave);
        long raised = 0;
        long all = 0;
        for (int b = 0; group != null && b < scale.bandNames().size(); b++) {
            all += group.bands[place][b];
            raised += ScaleCounts.isRaised(scale, b) ? group.bands[place][b] : 0;
        }
        String cell = "waves/raised/" + wave + "/" + scale.id();
        return new Raised(sheet.count(cell, raised), sheet.count(cell + "/all", all));
    }

    private void step(WaveTables.Step step) {
        String cell = "waves/" + step.from() + "/" + step.to() + "/";
        String title = step.from() + " → " + step.to();
        Count matched = sheet.count(cell + "matched", step.matched());
        sheet.html().element("h3", title + ": " + matched.shown() + " " + word(WaveWords.IN_BOTH));
        List<List<String>> rows = new ArrayList<>();
        for (int s = 0; s < step.scales().size(); s++) {
            WaveTables.ScaleStep scale = step.scales().get(s);
            String id = population.scales.get(s).layout.scale().id();
            rows.add(List.of(
                    sheet.label(population.scales.get(s).layout.scale()),
                    scale.judged()
                            ? sheet.count(cell + id + "/improved", scale.improved())
                                    .shown()
                            : "–",
                    scale.judged()
                            ? sheet.count(cell + id + "/unchanged", scale.unchanged())
                                    .shown()
                            : "–",
                    scale.judged()
                            ? sheet.count(cell + id + "/worse", scale.worse()).shown()
                            : "–"));
        }
        sheet.table(
                title,
                List.of(
                        sheet.word(ReportWords.SCALE),
                        word(WaveWords.IMPROVED),
                        word(WaveWords.UNCHANGED),
                        word(WaveWords.WORSE)),
                rows);
        urgent(step, cell);
        for (int s = 0; s < step.scales().size(); s++) {
            Scale scale = population.scales.get(s).layout.scale();
            if (!scale.bandNames().isEmpty()) {
                transitions(scale, step.scales().get(s).transitions(), cell, title);
            }
        }
    }

    private void urgent(WaveTables.Step step, String cell) {
        List<List<String>> rows = new ArrayList<>();
        for (Referral referral : sheet.questionnaire().definition().referrals()) {
            if (referral.urgency().compareTo(Referral.Urgency.SAME_DAY) <= 0) {
                rows.add(List.of(
                        referral.text().in(sheet.language()),
                        sheet.count(
                                        cell + "new/" + referral.id(),
                                        step.newUrgent().getOrDefault(referral.id(), 0))
                                .shown(),
                        sheet.count(
                                        cell + "resolved/" + referral.id(),
                                        step.resolvedUrgent().getOrDefault(referral.id(), 0))
                                .shown()));
            }
        }
        if (!rows.isEmpty()) {
            sheet.table(
                    step.from() + " → " + step.to(),
                    List.of(sheet.word(ReportWords.STEP), word(WaveWords.NEW_URGENT), word(WaveWords.RESOLVED)),
                    rows);
        }
    }

    private void transitions(Scale scale, Transitions table, String cell, String title) {
        List<String> header = new ArrayList<>(List.of(word(WaveWords.FROM_TO)));
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < table.bands().size(); from++) {
            header.add(sheet.band(scale, from));
            List<String> row = new ArrayList<>(List.of(sheet.band(scale, from)));
            for (int to = 0; to < table.bands().size(); to++) {
                row.add(sheet.count(
                                cell + scale.id() + "/" + from + "/" + to,
                                table.counts().get(from).get(to))
                        .shown());
            }
            rows.add(row);
        }
        sheet.html().open("details").element("summary", sheet.label(scale) + ": " + word(WaveWords.FROM_TO));
        sheet.table(sheet.label(scale) + ", " + Html.visible(title), header, rows);
        sheet.html().end("details");
    }
}
