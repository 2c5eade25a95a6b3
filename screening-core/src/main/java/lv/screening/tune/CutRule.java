package lv.screening.tune;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Chooses the probability from which on a person is referred; {@link NestedValidation} applies it inside each training fold. */
@FunctionalInterface
public interface CutRule {
    /**
     * Chooses a cut.
     *
     * @param probability one per row, 0 to 1
     * @param outcome 0 or 1 per row, both present
     * @param weight case weights, 0 or more
     * @return the cut; a row is referred if its probability is at or above it
     */
    double cut(double[] probability, double[] outcome, double[] weight);

    /**
     * The cut with the highest sensitivity + specificity (Youden, 1950); of tied ones the highest, which refers fewest.
     *
     * @return the rule
     */
    static CutRule youden() {
        return (probability, outcome, weight) ->
                best(probability, outcome, weight, (sensitivity, specificity) -> sensitivity + specificity);
    }

    /**
     * The cut with the highest specificity among those that reach a sensitivity.
     *
     * @param sensitivity above 0, at most 1
     * @return the rule
     */
    static CutRule minimumSensitivity(double sensitivity) {
        if (!(sensitivity > 0 && sensitivity <= 1)) {
            throw new IllegalArgumentException("a sensitivity of " + sensitivity + "; expected above 0, at most 1");
        }
        return (probability, outcome, weight) -> best(
                probability,
                outcome,
                weight,
                (reached, specificity) -> reached >= sensitivity - 1e-12 ? specificity : -1);
    }

    /**
     * A cut that is given and never learned.
     *
     * @param cut 0 to 1
     * @return the rule
     */
    static CutRule fixed(double cut) {
        if (!(cut >= 0 && cut <= 1)) {
            throw new IllegalArgumentException("a cut of " + cut + "; expected a probability");
        }
        return (probability, outcome, weight) -> cut;
    }

    private static double best(double[] probability, double[] outcome, double[] weight, Criterion criterion) {
        int[] order = IntStream.range(0, probability.length)
                .filter(i -> weight[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probability[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double cases =
                Arrays.stream(order).mapToDouble(i -> weight[i] * outcome[i]).sum();
        double controls = Arrays.stream(order)
                .mapToDouble(i -> weight[i] * (1 - outcome[i]))
                .sum();
        double found = 1;
        double highest = Double.NEGATIVE_INFINITY;
        double hits = 0;
        double alarms = 0;
        int i = 0;
        while (i < order.length) {
            double here = probability[order[i]];
            while (i < order.length && probability[order[i]] == here) {
                hits += weight[order[i]] * outcome[order[i]];
                alarms += weight[order[i]] * (1 - outcome[order[i]]);
                i++;
            }
            double value = criterion.of(hits / cases, 1 - alarms / controls);
            if (value > highest + 1e-12) {
                highest = value;
                found = here;
            }
        }
        return found;
    }

    /** What a rule maximises. */
    @FunctionalInterface
    interface Criterion {
        /**
         * The value of a cut.
         *
         * @param sensitivity 0 to 1
         * @param specificity 0 to 1
         * @return higher is better
         */
        double of(double sensitivity, double specificity);
    }
}
