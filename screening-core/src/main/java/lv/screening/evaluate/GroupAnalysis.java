package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Compares how a cut works in several groups, for example by sex.
 *
 * <p>A group with fewer people, cases or controls than the minimum cell is withheld; and the next smallest with it, as long
 * as subtracting the groups shown from the totals would give a single group or too few people away. The same seed gives the same result whatever the
 * number of threads and the order of the rows within a group.
 *
 * @param cut positive if score &gt;= cut
 * @param minimumCell fewest people, cases and controls a group may have, at least 1
 * @param replicates bootstrap samples per group, at least 1
 * @param seed of the random draws
 * @param level of the intervals, above 0 and below 1
 */
public record GroupAnalysis(double cut, int minimumCell, int replicates, long seed, double level) {

    /** Refuses values out of range. */
    public GroupAnalysis {
        if (Double.isNaN(cut)) {
            throw new IllegalArgumentException("the cut is NaN; give a number");
        }
        Inputs.atLeast("minimum cell", 1, minimumCell);
        Inputs.atLeast("number of replicates", 1, replicates);
        Inputs.level(level);
    }

    /**
     * Minimum cell 10, 1,000 replicates, seed 1, level 0.95.
     *
     * @param cut positive if score &gt;= cut
     * @return the analysis
     * @throws IllegalArgumentException if the cut is NaN
     */
    public static GroupAnalysis at(double cut) {
        return new GroupAnalysis(cut, 10, 1000, 1, 0.95);
    }

    /**
     * Changes the minimum cell.
     *
     * @param least at least 1
     * @return a new analysis
     */
    public GroupAnalysis withMinimumCell(int least) {
        return new GroupAnalysis(cut, least, replicates, seed, level);
    }

    /**
     * Changes the number of bootstrap samples.
     *
     * @param count at least 1
     * @return a new analysis
     */
    public GroupAnalysis withReplicates(int count) {
        return new GroupAnalysis(cut, minimumCell, count, seed, level);
    }

    /**
     * Changes the seed.
     *
     * @param value any
     * @return a new analysis
     */
    public GroupAnalysis withSeed(long value) {
        return new GroupAnalysis(cut, minimumCell, replicates, value, level);
    }

    /**
     * Changes the level of the intervals.
     *
     * @param value above 0 and below 1
     * @return a new analysis
     */
    public GroupAnalysis withLevel(double value) {
        return new GroupAnalysis(cut, minimumCell, replicates, seed, value);
    }

    /**
     * Analyses the groups.
     *
     * @param scores one score per row, not NaN
     * @param outcomes true for a case
     * @param groups name of the group per row; give people without one a name of their own
     * @return one result per group, in the order of the names
     * @throws IllegalArgumentException if lengths differ or a score is NaN
     */
    public List<GroupResult> of(double[] scores, boolean[] outcomes, List<String> groups) {
        Inputs.sameLength("scores", scores.length, "outcomes", outcomes.length);
        Inputs.sameLength("scores", scores.length, "groups", groups.size());
        Inputs.scores(scores);
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            rows.computeIfAbsent(groups.get(i), name -> new ArrayList<>()).add(i);
        }
        Map<String, CountTable> tables = new TreeMap<>();
        rows.forEach((name, members) -> {
            double[] own = new double[members.size()];
            boolean[] truths = new boolean[own.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = scores[members.get(i)];
                truths[i] = outcomes[members.get(i)];
            }
            tables.put(name, CountTable.of(own, truths));
        });
        Map<String, WithheldGroup> withheld = withheld(tables);
        List<GroupResult> results = new ArrayList<>();
        tables.forEach((name, table) -> {
            WithheldGroup hidden = withheld.get(name);
            results.add(hidden == null ? measure(name, table) : hidden);
        });
        return List.copyOf(results);
    }

    private Map<String, WithheldGroup> withheld(Map<String, CountTable> tables) {
        Map<String, WithheldGroup> withheld = new TreeMap<>();
        tables.forEach((name, table) -> {
            if (table.total() < minimumCell) {
                withheld.put(name, new WithheldGroup(name, WithheldGroup.Reason.FEW_PEOPLE, minimumCell));
            } else if (table.cases() < minimumCell) {
                withheld.put(name, new WithheldGroup(name, WithheldGroup.Reason.FEW_CASES, minimumCell));
            } else if (table.controls() < minimumCell) {
                withheld.put(name, new WithheldGroup(name, WithheldGroup.Reason.FEW_CONTROLS, minimumCell));
            }
        });
        while (!withheld.isEmpty() && givenAway(withheld, tables)) {
            tables.entrySet().stream()
                    .filter(entry -> !withheld.containsKey(entry.getKey()))
                    .min(Comparator.comparingLong((Map.Entry<String, CountTable> entry) ->
                            entry.getValue().total()))
                    .map(Map.Entry::getKey)
                    .ifPresent(name -> withheld.put(
                            name, new WithheldGroup(name, WithheldGroup.Reason.SHIELDS_OTHERS, minimumCell)));
        }
        return withheld;
    }

    /** Whether subtracting the groups shown from the total would show too few people. */
    private boolean givenAway(Map<String, WithheldGroup> withheld, Map<String, CountTable> tables) {
        long cases = 0;
        long controls = 0;
        for (String name : withheld.keySet()) {
            CountTable table = tables.get(name);
            cases += table == null ? 0 : table.cases();
            controls += table == null ? 0 : table.controls();
        }
        boolean few = withheld.size() == 1 || cases < minimumCell || controls < minimumCell;
        return few && withheld.size() < tables.size();
    }

    private GroupAccuracy measure(String name, CountTable table) {
        Resampler resampler = new Resampler(table);
        int firstPositive = 0;
        while (firstPositive < table.size() && table.score(firstPositive) < cut) {
            firstPositive++;
        }
        int from = firstPositive;
        double[][] figures = new double[4][replicates];
        long stream = seed ^ name.hashCode();
        IntStream.range(0, replicates).parallel().forEach(r -> {
            SplittableRandom random = Resampler.stream(stream, r);
            int[] drawn = new int[resampler.cellCount()];
            int[] left = new int[resampler.cellCount()];
            resampler.drawBothClasses(random, resampler.newMarks(), drawn, left);
            long tp = Resampler.atOrAbove(drawn, from, 1);
            long fp = Resampler.atOrAbove(drawn, from, 0);
            Confusion c = new Confusion(tp, fp, Resampler.controls(drawn) - fp, Resampler.cases(drawn) - tp);
            figures[0][r] = Resampler.area(drawn);
            figures[1][r] = c.sensitivity();
            figures[2][r] = c.specificity();
            figures[3][r] = c.referralRate();
        });
        Confusion c = Confusion.at(table, cut);
        Estimate sensitivity = new Estimate(c.sensitivity(), Interval.percentile(figures[1], level));
        return new GroupAccuracy(
                name,
                table.total(),
                table.cases(),
                new Estimate(AucEstimate.area(table), Interval.percentile(figures[0], level)),
                sensitivity,
                sensitivity.complement(),
                new Estimate(c.specificity(), Interval.percentile(figures[2], level)),
                new Estimate(c.referralRate(), Interval.percentile(figures[3], level)));
    }
}
