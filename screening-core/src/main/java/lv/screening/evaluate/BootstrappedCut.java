package lv.screening.evaluate;

/**
 * What a bootstrap says about a choice of cut-point.
 *
 * @param apparent the choice on all rows
 * @param replicates how many samples
 * @param redrawn samples thrown away because they had one class only or no eligible cut
 * @param medianCut median of the chosen cuts, always one of them
 * @param cut percentile interval of the cut; its bounds are chosen cuts, and may be plus infinity (nobody positive)
 * @param inBag performance on the rows that the choice was made on: too good
 * @param outOfBag performance on rows that were not drawn: what to expect of new people from the same population
 */
public record BootstrappedCut(
        OptimalCuts apparent,
        int replicates,
        long redrawn,
        double medianCut,
        Interval cut,
        CutReplicates inBag,
        CutReplicates outOfBag) {}
