package lv.screening.tune;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Area under the ROC curve; NaN values are left out. */
final class Discrimination {
    private Discrimination() {}

    /**
     * The weighted share of case-control pairs in which the case has the higher value, ties counting half (Hanley and McNeil,
     * 1982); NaN without cases or controls.
     */
    static double area(double[] value, double[] outcome, double[] weight) {
        Integer[] order = IntStream.range(0, value.length)
                .filter(i -> !Double.isNaN(value[i]) && weight[i] > 0)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> value[i]));
        double cases = 0;
        double controls = 0;
        double won = 0;
        int i = 0;
        while (i < order.length) {
            double tiedCases = 0;
            double tiedControls = 0;
            double here = value[order[i]];
            while (i < order.length && value[order[i]] == here) {
                if (outcome[order[i]] == 1) {
                    tiedCases += weight[order[i]];
                } else {
                    tiedControls += weight[order[i]];
                }
                i++;
            }
            won += tiedCases * (controls + tiedControls / 2);
            cases += tiedCases;
            controls += tiedControls;
        }
        return won / (cases * controls);
    }

    static double area(double[] value, TrainingData data) {
        return area(value, data.outcomes(), data.weights());
    }
}
