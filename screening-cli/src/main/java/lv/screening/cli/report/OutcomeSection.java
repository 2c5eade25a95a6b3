package lv.screening.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.screening.cli.page.Html;
import lv.screening.cli.report.Protection.Count;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.CountTable;
import lv.screening.model.Scale;
import lv.screening.tune.CardLink;
import lv.screening.tune.Covariance;

/**
 * Scores against an outcome, made from protected counts alone: ranges of scores, each wide enough to hold enough people with and
 * without the outcome after both were blurred.
 */
final class OutcomeSection {
    private final Sheet sheet;
    private final Population population;

    OutcomeSection(Sheet sheet, Population population) {
        this.sheet = sheet;
        this.population = population;
    }

    /** People with scores of one range. */
    private record Range(double lowest, double highest, double middle, long cases, long controls) {}

    /** Bars of a range with the noise of each. */
    private record Blurred(int from, int to, long cases, long controls) {}

    /** @param groupings names of the groupings for people */
    void add(List<String> groupings) {
        sheet.section("outcome", ReportWords.OUTCOME);
        String[] names = {
            sheet.word(ReportWords.WITHOUT_OUTCOME),
            sheet.word(ReportWords.WITH_OUTCOME),
            sheet.word(ReportWords.UNKNOWN_OUTCOME)
        };
        List<List<String>> rows = new ArrayList<>();
        for (int o : new int[] {1, 0, 2}) {
            rows.add(List.of(
                    names[o],
                    sheet.count("outcome/" + o, population.outcomes[o]).shown()));
        }
        sheet.table(
                sheet.word(ReportWords.OUTCOME),
                List.of(sheet.word(ReportWords.OUTCOME), sheet.word(ReportWords.COUNT)),
                rows);
        sheet.html().element("p", sheet.word(ReportWords.FROM_COUNTS), "class", "soft");
        for (int s = 0; s < population.scales.size(); s++) {
            scale(population.scales.get(s));
            groups(s, groupings);
        }
        sheet.endSection();
    }

    private void scale(ScaleCounts scale) {
        Scale of = scale.layout.scale();
        sheet.html().element("h3", sheet.label(of));
        List<Range> ranges = ranges(scale);
        if (ranges.size() < 2) {
            sheet.html().element("p", sheet.word(ReportWords.TOO_FEW));
            return;
        }
        boolean worse = of.higher() == Scale.Higher.WORSE;
        double[] risks = new double[ranges.size()];
        long[] cases = new long[risks.length];
        long[] controls = new long[risks.length];
        for (int i = 0; i < risks.length; i++) {
            // ranges come from the highest risk on, the table wants them ascending
            Range range = ranges.get(risks.length - 1 - i);
            risks[i] = worse ? range.middle() : -range.middle();
            cases[i] = range.cases();
            controls[i] = range.controls();
        }
        CountTable table = CountTable.ofCounts(risks, cases, controls);
        AucEstimate auc = AucEstimate.of(table);
        sheet.html()
                .element(
                        "p",
                        sheet.word(ReportWords.AUC) + ": " + two(auc.auc()) + " ["
                                + two(auc.interval().lower()) + "–"
                                + two(auc.interval().upper()) + "]",
                        "class",
                        "key");
        roc(of, ranges, table, worse);
        calibration(of, ranges, table);
    }

    /** From the highest risk down. */
    private List<Range> ranges(ScaleCounts scale) {
        Scale of = scale.layout.scale();
        boolean worse = of.higher() == Scale.Higher.WORSE;
        int bins = scale.histogram.length;
        List<Blurred> blurred = new ArrayList<>();
        long cases = 0;
        long controls = 0;
        int from = 0;
        for (int i = 0; i < bins; i++) {
            int bin = worse ? bins - 1 - i : i;
            String cell = "outcome/" + of.id() + "/" + bin;
            cases += sheet.protection().blurred(cell + "/1", scale.cases[bin]);
            controls += sheet.protection().blurred(cell + "/0", scale.controls[bin]);
            int least = Math.max(1, sheet.protection().least());
            if (cases >= least && controls >= least) {
                blurred.add(new Blurred(worse ? bins - 1 - from : from, bin, cases, controls));
                cases = 0;
                controls = 0;
                from = i + 1;
            }
        }
        if (from < bins && !blurred.isEmpty()) {
            // the rest is too few for a range of its own
            Blurred last = blurred.remove(blurred.size() - 1);
            int end = worse ? 0 : bins - 1;
            blurred.add(new Blurred(last.from(), end, last.cases() + cases, last.controls() + controls));
        }
        return blurred.stream().map(each -> range(scale, each)).toList();
    }

    private Range range(ScaleCounts scale, Blurred range) {
        int low = Math.min(range.from(), range.to());
        int high = Math.max(range.from(), range.to());
        return new Range(
                scale.lowest + low * scale.width,
                Math.min(scale.layout.highest().toDouble(), scale.lowest + (high + 1) * scale.width),
                (scale.middle(low) + scale.middle(high)) / 2,
                sheet.protection().shown(range.cases()).value(),
                sheet.protection().shown(range.controls()).value());
    }

    private void roc(Scale of, List<Range> ranges, CountTable table, boolean worse) {
        List<double[]> curve = new ArrayList<>(List.of(new double[] {0, 0}));
        List<List<String>> rows = new ArrayList<>();
        double cases = 0;
        double controls = 0;
        for (Range range : ranges) {
            cases += range.cases();
            controls += range.controls();
            double sensitivity = cases / table.cases();
            double falsePositives = controls / table.controls();
            curve.add(new double[] {falsePositives, sensitivity});
            rows.add(List.of(
                    plain(worse ? range.lowest() : range.highest()), two(sensitivity), two(1 - falsePositives)));
        }
        String words = sheet.word(ReportWords.ROC) + ": " + sheet.label(of);
        sheet.figure(
                sheet.charts()
                        .lines(
                                words,
                                List.of(
                                        new Charts.Line("roc", curve),
                                        new Charts.Line("chance", List.of(new double[] {0, 0}, new double[] {1, 1}))),
                                sheet.word(ReportWords.FALSE_POSITIVES),
                                sheet.word(ReportWords.SENSITIVITY),
                                true,
                                List.of()),
                words,
                List.of(
                        sheet.word(worse ? ReportWords.FROM_SCORE : ReportWords.TO_SCORE),
                        sheet.word(ReportWords.SENSITIVITY),
                        sheet.word(ReportWords.SPECIFICITY)),
                rows);
    }

    /** The shares that a logistic curve through the counts expects, against those observed; and what referring by it is worth. */
    private void calibration(Scale of, List<Range> ranges, CountTable table) {
        int n = ranges.size();
        double[] totals = new double[2 * n];
        double[] outcome = new double[2 * n];
        double[] weights = new double[2 * n];
        for (int i = 0; i < n; i++) {
            totals[2 * i] = ranges.get(i).middle();
            totals[2 * i + 1] = ranges.get(i).middle();
            outcome[2 * i] = 1;
            weights[2 * i] = ranges.get(i).cases();
            weights[2 * i + 1] = ranges.get(i).controls();
        }
        CardLink link = CardLink.fit(totals, outcome, weights, Covariance.MODEL);
        List<double[]> points = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Range range : ranges) {
            double expected = link.probability(range.middle());
            double observed = (double) range.cases() / (range.cases() + range.controls());
            points.add(new double[] {expected, observed});
            rows.add(List.of(
                    plain(range.lowest()) + "–" + plain(range.highest()),
                    two(expected),
                    two(observed),
                    Long.toString(range.cases() + range.controls())));
        }
        points.sort(java.util.Comparator.comparingDouble(each -> each[0]));
        String words = sheet.word(ReportWords.CALIBRATION) + ": " + sheet.label(of);
        sheet.figure(
                sheet.charts()
                        .lines(
                                words,
                                List.of(
                                        new Charts.Line("observed", points),
                                        new Charts.Line("ideal", List.of(new double[] {0, 0}, new double[] {1, 1}))),
                                sheet.word(ReportWords.EXPECTED),
                                sheet.word(ReportWords.OBSERVED),
                                true,
                                List.of()),
                words,
                List.of(
                        sheet.word(ReportWords.SCORE),
                        sheet.word(ReportWords.EXPECTED),
                        sheet.word(ReportWords.OBSERVED),
                        sheet.word(ReportWords.COUNT)),
                rows);
        decisions(of, ranges, link, table);
    }

    /** Net benefit TP/n - FP/n * t/(1 - t) (Vickers and Elkin 2006) of referring everybody whose expected share reaches t. */
    private void decisions(Scale of, List<Range> ranges, CardLink link, CountTable table) {
        List<double[]> byScore = new ArrayList<>();
        List<double[]> everybody = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        double n = table.total();
        for (int percent = 1; percent <= 60; percent++) {
            double t = percent / 100.0;
            double odds = t / (1 - t);
            double benefit = 0;
            for (Range range : ranges) {
                if (link.probability(range.middle()) >= t) {
                    benefit += range.cases() / n - range.controls() / n * odds;
                }
            }
            double all = table.cases() / n - table.controls() / n * odds;
            byScore.add(new double[] {t, benefit});
            if (all > -0.1) {
                everybody.add(new double[] {t, all});
            }
            if (percent % 5 == 0) {
                rows.add(List.of(percent + " %", three(benefit), three(all)));
            }
        }
        String words = sheet.word(ReportWords.DECISIONS) + ": " + sheet.label(of);
        sheet.figure(
                sheet.charts()
                        .lines(
                                words,
                                List.of(new Charts.Line("score", byScore), new Charts.Line("all", everybody)),
                                sheet.word(ReportWords.THRESHOLD),
                                sheet.word(ReportWords.BENEFIT),
                                false,
                                List.of()),
                words,
                List.of(
                        sheet.word(ReportWords.THRESHOLD),
                        sheet.word(ReportWords.BENEFIT) + ", " + sheet.word(ReportWords.BY_SCORE),
                        sheet.word(ReportWords.BENEFIT) + ", " + sheet.word(ReportWords.REFER_ALL)),
                rows);
    }

    private void groups(int place, List<String> names) {
        Scale of = population.scales.get(place).layout.scale();
        List<List<String>> rows = new ArrayList<>();
        int grouping = 0;
        for (Map.Entry<String, Map<String, Population.Group>> each : population.groupings.entrySet()) {
            String name = names.get(grouping++);
            for (Map.Entry<String, Population.Group> group : each.getValue().entrySet()) {
                String cell = "outcome/" + each.getKey() + "/" + group.getKey() + "/" + of.id() + "/";
                List<Count> counts = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    counts.add(sheet.count(cell + i, group.getValue().outcomes[place][i]));
                }
                if (counts.stream().noneMatch(Count::hidden)) {
                    rows.add(List.of(
                            Html.visible(name + ": " + sheet.group(each.getKey(), group.getKey())),
                            part(counts.get(0), counts.get(1)),
                            part(counts.get(2), counts.get(3))));
                }
            }
        }
        if (!rows.isEmpty()) {
            sheet.table(
                    sheet.word(ReportWords.OUTCOME) + ": " + sheet.label(of),
                    List.of(
                            sheet.word(ReportWords.GROUP),
                            sheet.word(ReportWords.RAISED_SENSITIVITY),
                            sheet.word(ReportWords.RAISED_FALSE)),
                    rows);
        }
    }

    private static String part(Count some, Count others) {
        long sum = some.value() + others.value();
        return sum == 0 ? "–" : Math.round(100.0 * some.value() / sum) + " %";
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String two(double number) {
        return String.format(java.util.Locale.ROOT, "%.2f", number);
    }

    private static String three(double number) {
        return String.format(java.util.Locale.ROOT, "%.3f", number + 0.0);
    }
}
