package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lv.screening.evaluate.AucComparison;
import lv.screening.tune.CardLink;
import lv.screening.tune.Covariance;
import lv.screening.tune.DataWarnings;
import lv.screening.tune.WeightComparison;
import lv.screening.tune.Weighting;
import org.jspecify.annotations.Nullable;

/** One scale scored twice, with the old and the new weights. */
record PairedScales(
        ScaleValues old,
        ScaleValues fresh,
        List<String> names,
        @Nullable Outcome outcome) {

    String scale() {
        return old.scale().id();
    }

    boolean turned() {
        return old.turned();
    }

    /** The bands, best first. */
    List<String> bands() {
        List<String> bands = new ArrayList<>(old.scale().bandNames());
        if (old.turned()) {
            Collections.reverse(bands);
        }
        return bands.isEmpty() ? List.of("all") : bands;
    }

    /** Compares some rows; rows of the result count within them. */
    WeightComparison compare(int[] rows, List<Caution> cautions) {
        Outcome known = outcome;
        int[] both = Arrays.stream(rows).filter(this::banded).toArray();
        long cases =
                known == null ? 0 : Arrays.stream(both).filter(known::positive).count();
        if (known == null || cases == 0 || cases == both.length) {
            if (known != null) {
                cautions.add(Caution.of("outcome_constant", "all people compared have the same outcome"));
            }
            double[] none = new double[rows.length];
            Arrays.fill(none, Double.NaN);
            return WeightComparison.of(
                    weighting(old, names.get(0), rows, none), weighting(fresh, names.get(1), rows, none));
        }
        long rarer = Math.min(cases, both.length - cases);
        if (rarer < DataWarnings.EVENTS) {
            cautions.add(Caution.of(
                    "few_positives",
                    rarer + (rarer == 1 ? " person" : " people") + " with the rarer outcome; below "
                            + DataWarnings.EVENTS + " the figures are unreliable: collect more answers"));
        }
        double[] outcomes =
                Arrays.stream(rows).mapToDouble(i -> known.positive(i) ? 1 : 0).toArray();
        CardLink before = link(old, rows, outcomes);
        CardLink after = link(fresh, rows, outcomes);
        WeightComparison comparison = WeightComparison.of(
                weighting(old, names.get(0), rows, probabilities(old, rows, before)),
                weighting(fresh, names.get(1), rows, probabilities(fresh, rows, after)),
                outcomes);
        if (separated(before) || separated(after)) {
            cautions.add(
                    Caution.of(
                            "separation",
                            "a score separates the outcomes of these people: there are no probabilities, and nothing is said of them"));
            return comparison.withoutProbabilities();
        }
        return comparison;
    }

    private static boolean separated(CardLink link) {
        return link.slope() != 0 && Double.isNaN(link.slopeVariance());
    }

    private boolean banded(int row) {
        return band(old, row) >= 0
                && band(fresh, row) >= 0
                && !Double.isNaN(old.score(row))
                && !Double.isNaN(fresh.score(row));
    }

    private static int band(ScaleValues values, int row) {
        return values.scale().bandNames().isEmpty() ? Double.isNaN(values.score(row)) ? -1 : 0 : values.worseBand(row);
    }

    /** A logistic regression of the outcome on the score makes it a probability. */
    private static CardLink link(ScaleValues values, int[] rows, double[] outcomes) {
        int[] scored = IntStream.range(0, rows.length)
                .filter(i -> !Double.isNaN(values.score(rows[i])))
                .toArray();
        double[] risks =
                Arrays.stream(scored).mapToDouble(i -> values.risk(rows[i])).toArray();
        double[] known = Arrays.stream(scored).mapToDouble(i -> outcomes[i]).toArray();
        double[] ones = new double[scored.length];
        Arrays.fill(ones, 1);
        boolean constant = Arrays.stream(risks).distinct().count() < 2;
        double share = Arrays.stream(known).average().orElse(0.5);
        return constant
                ? CardLink.of(Math.log(share / (1 - share)), 0)
                : CardLink.fit(risks, known, ones, Covariance.MODEL);
    }

    private static double[] probabilities(ScaleValues values, int[] rows, CardLink link) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Double.isNaN(values.score(row)) ? Double.NaN : link.probability(values.risk(row)))
                .toArray();
    }

    private static Weighting weighting(ScaleValues values, String name, int[] rows, double[] risks) {
        double[][] points = values.points();
        double[][] contributions = new double[rows.length][];
        int[] bands = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            contributions[i] = Arrays.stream(points[rows[i]])
                    .map(each -> Double.isNaN(each) ? 0 : values.turned() ? 0 - each : each)
                    .toArray();
            bands[i] = band(values, rows[i]);
        }
        return Weighting.of(name, values.terms(), risks, bands, contributions);
    }

    /** The paired areas of some rows; null without outcome or with fewer than two people of a class. */
    @Nullable
    AucComparison areas(int[] rows) {
        Outcome known = outcome;
        if (known == null) {
            return null;
        }
        int[] both = Arrays.stream(rows)
                .filter(i -> !Double.isNaN(old.score(i)) && !Double.isNaN(fresh.score(i)))
                .toArray();
        boolean[] cases = new boolean[both.length];
        int positives = 0;
        for (int i = 0; i < both.length; i++) {
            cases[i] = known.positive(both[i]);
            positives += cases[i] ? 1 : 0;
        }
        return positives < 2 || both.length - positives < 2
                ? null
                : AucComparison.paired(old.risks(both), fresh.risks(both), cases, 0.95);
    }
}
