package lv.screening.evaluate;

import java.util.List;

/**
 * The best cuts by one metric, with all ties.
 *
 * @param metric what was optimised
 * @param method where cuts are put
 * @param value the best value; NaN when no cut is eligible
 * @param optima all cuts that reach it, ascending, so the most sensitive first; plus infinity is "nobody positive";
 *     empty when no cut is eligible
 */
public record OptimalCuts(CutMetric metric, CutMethod method, double value, List<CutPoint> optima) {

    /** Copies the list. */
    public OptimalCuts {
        optima = List.copyOf(optima);
    }
}
