package lv.screening.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Area under the ROC curve with case weights; values that are NaN are left out. */
public final class WeightedArea {
    private WeightedArea() {}

    /**
     * The weighted share of case-control pairs in which the case has the higher value, ties counting half (Hanley and McNeil,
     * 1982); NaN without cases or controls. Adding 0.0 makes -0.0 and 0.0 one value.
     */
    public static double of(double[] value, double[] outcome, double[] weight) {
        double[] distinct = IntStream.range(0, value.length)
                .filter(i -> !Double.isNaN(value[i]) && weight[i] > 0)
                .mapToDouble(i -> value[i] + 0.0)
                .sorted()
                .distinct()
                .toArray();
        double[] casesAt = new double[distinct.length];
        double[] controlsAt = new double[distinct.length];
        for (int i = 0; i < value.length; i++) {
            if (!Double.isNaN(value[i]) && weight[i] > 0) {
                int at = Arrays.binarySearch(distinct, value[i] + 0.0);
                casesAt[at] += weight[i] * outcome[i];
                controlsAt[at] += weight[i] * (1 - outcome[i]);
            }
        }
        double cases = 0;
        double controls = 0;
        double won = 0;
        for (int d = 0; d < distinct.length; d++) {
            won += casesAt[d] * (controls + controlsAt[d] / 2);
            cases += casesAt[d];
            controls += controlsAt[d];
        }
        return won / (cases * controls);
    }
}
