package lv.screening.cli.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lv.screening.model.Scale;
import lv.screening.model.TermLayout;
import lv.screening.tune.FoldResult;
import lv.screening.tune.LearnedScore;
import lv.screening.tune.TrainingData;
import lv.screening.tune.ValidationResult;

/** Chooses the cuts between the bands on all rows, and judges the rules by choosing them anew without each fold. */
final class BandCuts {
    private static final int DECIMALS = 6;

    private final KeyedTerms terms;
    private final CutRules cuts;
    private final ValidationResult result;
    private final TrainingData used;
    private final double[] totals;

    /** The totals of risk are those of the final weights, NaN where a term is open. */
    BandCuts(KeyedTerms terms, CutRules cuts, ValidationResult result, TrainingData used, double[] totals) {
        this.terms = terms;
        this.cuts = cuts;
        this.result = result;
        this.used = used;
        this.totals = totals;
    }

    List<Tuned.Band> bands(List<Caution> cautions) {
        Scale scale = terms.values().scale();
        List<String> names = scale.bandNames();
        if (names.size() < 2) {
            return List.of();
        }
        if (scale.bands().size() > 1) {
            cautions.add(Caution.of(
                    "bands_for_all", "the questionnaire has cuts by group; the learned ones hold for everybody"));
        }
        int[] all = IntStream.range(0, used.size()).toArray();
        List<CutRules.Chosen> chosen = choose(all, totals, result.score());
        if (chosen.isEmpty()) {
            cautions.add(Caution.of(
                    "too_few_scores",
                    "there are too few different scores for " + names.size() + " bands; the questionnaire's cuts stay,"
                            + " and they belong to other weights: do not use the bands"));
            return List.of();
        }
        List<String> moved = chosen.stream()
                .filter(CutRules.Chosen::moved)
                .map(CutRules.Chosen::rule)
                .toList();
        if (!moved.isEmpty()) {
            cautions.add(Caution.of(
                    "cut_moved",
                    "the cut of " + String.join(", ", moved)
                            + " would refer everybody or be that of another band; it stands"
                            + " higher, so the rule may not hold"));
        }
        double[][] performance = outOfFold();
        boolean turned = terms.values().turned();
        double divisor = scale.combine() == Scale.Combine.MEAN ? scale.terms().size() : 1;
        int last = chosen.size() - 1;
        List<Tuned.Band> bands = new ArrayList<>();
        for (int b = 0; b < names.size(); b++) {
            BigDecimal lowest = b == 0
                    ? BigDecimal.valueOf((long) Math.floor(lowestTotal() / divisor))
                    : decimal((turned
                                    ? terms.own(
                                            nextBetter(chosen.get(last + 1 - b).total()), result.score())
                                    : chosen.get(b - 1).total())
                            / divisor);
            int cut = turned ? last - b : b - 1; // the cut that refers this band and worse ones
            if (cut < 0) {
                bands.add(new Tuned.Band(names.get(b), lowest, null, Double.NaN, Double.NaN, Double.NaN));
            } else {
                double[] each = performance[cut];
                bands.add(new Tuned.Band(names.get(b), lowest, chosen.get(cut).rule(), each[0], each[1], each[2]));
            }
        }
        return bands;
    }

    private List<CutRules.Chosen> choose(int[] rows, double[] risks, LearnedScore score) {
        int[] known = Arrays.stream(rows).filter(i -> !Double.isNaN(risks[i])).toArray();
        double[] chances = Arrays.stream(known)
                .mapToDouble(i -> 1 / (1 + Math.exp(-score.intercept() - score.slope() * risks[i])))
                .toArray();
        return cuts.choose(pick(risks, known), chances, pick(used.outcomes(), known), pick(used.weights(), known));
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    /** Sensitivity, specificity and share referred of each cut, pooled over folds, by case weight. */
    private double[][] outOfFold() {
        double[][] counts = new double[cuts.size()][4];
        boolean[] failed = new boolean[cuts.size()];
        int[] foldOfRow = result.foldOfRow();
        double[] weights = used.weights();
        for (FoldResult fold : result.folds()) {
            LearnedScore score = fold.score();
            double[] risks = IntStream.range(0, used.size())
                    .mapToDouble(i -> score.score(used, i))
                    .toArray();
            int[] train = IntStream.range(0, used.size())
                    .filter(i -> foldOfRow[i] != fold.fold())
                    .toArray();
            List<CutRules.Chosen> chosen = choose(train, risks, score);
            for (int c = 0; c < counts.length; c++) {
                failed[c] |= chosen.isEmpty();
                for (int i = 0; i < used.size() && !chosen.isEmpty(); i++) {
                    if (foldOfRow[i] == fold.fold() && !Double.isNaN(risks[i])) {
                        int cell = (used.outcome(i) == 1 ? 2 : 0)
                                + (risks[i] >= chosen.get(c).total() ? 1 : 0);
                        counts[c][cell] += weights[i];
                    }
                }
            }
        }
        double[][] shares = new double[cuts.size()][3];
        for (int c = 0; c < shares.length; c++) {
            double[] n = counts[c];
            shares[c][0] = failed[c] ? Double.NaN : n[3] / (n[2] + n[3]);
            shares[c][1] = failed[c] ? Double.NaN : n[0] / (n[0] + n[1]);
            shares[c][2] = failed[c] ? Double.NaN : (n[1] + n[3]) / (n[0] + n[1] + n[2] + n[3]);
        }
        return shares;
    }

    /** The lowest attainable total in the scale's own sense. */
    private double lowestTotal() {
        LearnedScore score = result.score();
        double lowest = 0;
        for (int j = 0; j < terms.names().size(); j++) {
            TermLayout term = terms.values().layout().terms().get(terms.place(j));
            if (score.levels(j).isPresent()) {
                lowest += Collections.min(terms.own(j, score.levels(j).get()).values());
            } else {
                double weight = terms.own(j, score.weight(j));
                lowest += Math.min(
                        weight * term.value().lowest().toDouble(),
                        weight * term.value().highest().toDouble());
            }
        }
        return Math.min(
                lowest,
                Arrays.stream(totals)
                        .filter(t -> !Double.isNaN(t))
                        .map(t -> terms.own(t, score))
                        .min()
                        .orElse(lowest));
    }

    /** The highest total of those that a cut on the risk does not refer. */
    private double nextBetter(double total) {
        return Arrays.stream(totals).filter(t -> t < total).max().orElse(total);
    }

    /** At most six decimals, rounded down: no score lies between the cut and its rounding. */
    private static BigDecimal decimal(double cut) {
        BigDecimal rounded = new BigDecimal(cut + 1e-9).setScale(DECIMALS, RoundingMode.FLOOR);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }
}
