package lv.screening.evaluate;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Bootstrap of the choice of a cut-point (Efron and Tibshirani 1993): each replicate draws as many rows as there are, with
 * replacement, chooses its best cut (the lowest of tied ones), and judges it on the rows that were not drawn.
 *
 * <p>A sample with one class only is thrown away, drawn again and counted. The same seed gives the same result whatever
 * the number of threads. Time grows with rows times replicates; memory with the rows.
 *
 * @param replicates how many samples, at least 1
 * @param seed of the random draws
 * @param level of the intervals, above 0 and below 1
 */
public record CutBootstrap(int replicates, long seed, double level) {

    /** Refuses values out of range. */
    public CutBootstrap {
        Inputs.atLeast("number of replicates", 1, replicates);
        Inputs.level(level);
    }

    /** {@return 1,000 replicates, seed 1, level 0.95} */
    public static CutBootstrap withDefaults() {
        return new CutBootstrap(1000, 1, 0.95);
    }

    /**
     * Changes the number of replicates.
     *
     * @param count at least 1
     * @return a new value
     */
    public CutBootstrap withReplicates(int count) {
        return new CutBootstrap(count, seed, level);
    }

    /**
     * Changes the seed.
     *
     * @param value any
     * @return a new value
     */
    public CutBootstrap withSeed(long value) {
        return new CutBootstrap(replicates, value, level);
    }

    /**
     * Changes the level of the intervals.
     *
     * @param value above 0 and below 1
     * @return a new value
     */
    public CutBootstrap withLevel(double value) {
        return new CutBootstrap(replicates, seed, value);
    }

    /**
     * Runs the bootstrap.
     *
     * @param table cases and controls by score
     * @param search how a cut is chosen
     * @return the distribution of the cut, and how it performs in and out of the samples
     * @throws IllegalArgumentException without cases or without controls, or when no cut is eligible
     */
    public BootstrappedCut of(CountTable table, CutSearch search) {
        OptimalCuts apparent = search.in(table);
        if (apparent.optima().isEmpty()) {
            throw new IllegalArgumentException(
                    "no cut satisfies \"" + search.metric().name() + "\" in these data; ask for less");
        }
        Resampler resampler = new Resampler(table);
        double[] cuts = new double[replicates];
        double[][] inBag = new double[4][replicates];
        double[][] outOfBag = new double[4][replicates];
        int[] redrawn = new int[replicates];
        IntStream.range(0, replicates).parallel().forEach(r -> {
            SplittableRandom random = Resampler.stream(seed, r);
            boolean[] marks = resampler.newMarks();
            int[] drawn = new int[resampler.cellCount()];
            int[] left = new int[resampler.cellCount()];
            int best = -1;
            while (best < 0) {
                redrawn[r] += resampler.drawBothClasses(random, marks, drawn, left);
                best = search.lowestBest(drawn, Resampler.cases(drawn), Resampler.controls(drawn));
                if (best < 0 && ++redrawn[r] > Resampler.MOST_REDRAWS) {
                    throw new IllegalArgumentException("hardly any bootstrap sample has a cut that satisfies \""
                            + search.metric().name() + "\"; ask for less");
                }
            }
            cuts[r] = place(table, search, drawn, best);
            judge(search.metric(), drawn, best, inBag, r);
            judge(search.metric(), left, best, outOfBag, r);
        });
        Interval interval = Interval.percentile(cuts, level);
        long thrownAway = IntStream.of(redrawn).asLongStream().sum();
        return new BootstrappedCut(
                apparent,
                replicates,
                thrownAway,
                Interval.orderStatistic(cuts, 0.5),
                interval,
                CutReplicates.of(inBag, level),
                CutReplicates.of(outOfBag, level));
    }

    /** Midpoints lie between scores that the sample holds. */
    private static double place(CountTable table, CutSearch search, int[] cells, int best) {
        if (search.method() == CutMethod.OBSERVED || best == table.size()) {
            return best == table.size() ? Double.POSITIVE_INFINITY : table.score(best);
        }
        int below = best - 1;
        while (below >= 0 && cells[2 * below] + cells[2 * below + 1] == 0) {
            below--;
        }
        return below < 0 ? table.score(best) : table.score(below) / 2 + table.score(best) / 2;
    }

    private static void judge(CutMetric metric, int[] cells, int best, double[][] into, int replicate) {
        long tp = Resampler.atOrAbove(cells, best, 1);
        long fp = Resampler.atOrAbove(cells, best, 0);
        Confusion c = new Confusion(tp, fp, Resampler.controls(cells) - fp, Resampler.cases(cells) - tp);
        boolean bothClasses = c.tp() + c.fn() > 0 && c.fp() + c.tn() > 0;
        into[0][replicate] = bothClasses ? metric.value(c.tp(), c.fp(), c.tn(), c.fn()) : Double.NaN;
        into[1][replicate] = c.sensitivity();
        into[2][replicate] = c.specificity();
        into[3][replicate] = c.accuracy();
    }
}
