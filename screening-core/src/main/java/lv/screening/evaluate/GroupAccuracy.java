package lv.screening.evaluate;

/**
 * How a cut works in one group. Intervals come from bootstrap percentiles over the group's people.
 *
 * @param group name
 * @param n people
 * @param cases cases among them
 * @param auc area under the curve
 * @param sensitivity share of the group's cases that are referred
 * @param falseNegativeRate share of the group's cases that are missed
 * @param specificity share of the group's controls that are not referred
 * @param referralRate share of the group that is referred
 */
public record GroupAccuracy(
        String group,
        long n,
        long cases,
        Estimate auc,
        Estimate sensitivity,
        Estimate falseNegativeRate,
        Estimate specificity,
        Estimate referralRate)
        implements GroupResult {}
