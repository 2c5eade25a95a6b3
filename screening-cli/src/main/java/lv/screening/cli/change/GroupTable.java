package lv.screening.cli.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.screening.change.GroupChange;
import lv.screening.change.MeasurementError;
import lv.screening.change.Transitions;
import lv.screening.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The change of one scale for everybody and for each group, as it may be shown. Everybody's figures are always shown. Groups
 * that are too small are withheld, and so many more that those withheld are no small group together; of the others, counts are
 * hidden by {@link GroupCells}.
 *
 * @param rows everybody first, then the groups in the order of their names
 */
record GroupTable(List<Row> rows) {
    private static final int VERDICTS = 3;

    /**
     * One group.
     *
     * @param group its name, or null for everybody
     * @param withheld whether nothing of it is shown
     * @param hiddenVerdicts whether the counts of improved, unchanged and worse are hidden, in this order
     * @param hiddenTransitions whether the counts from band to band are hidden, row by row, and last the one without a band
     */
    record Row(
            @Nullable String group,
            boolean withheld,
            GroupChange change,
            Transitions transitions,
            List<Boolean> hiddenVerdicts,
            List<Boolean> hiddenTransitions) {
        Row {
            hiddenVerdicts = List.copyOf(hiddenVerdicts);
            hiddenTransitions = List.copyOf(hiddenTransitions);
        }

        /** How many improved, stayed and got worse; null where it is hidden. */
        List<@Nullable Integer> verdicts() {
            List<@Nullable Integer> shown = new ArrayList<>();
            int[] counts = counts(change);
            for (int i = 0; i < counts.length; i++) {
                shown.add(hiddenVerdicts.get(i) ? null : (Integer) counts[i]);
            }
            return shown;
        }

        /** From each band to each band; null where it is hidden. */
        List<List<@Nullable Integer>> shownTransitions() {
            List<List<@Nullable Integer>> shown = new ArrayList<>();
            int cell = 0;
            for (List<Integer> from : transitions.counts()) {
                List<@Nullable Integer> row = new ArrayList<>();
                for (Integer count : from) {
                    row.add(hiddenTransitions.get(cell++) ? null : count);
                }
                shown.add(row);
            }
            return shown;
        }

        /** How many have no band on one occasion; null where it is hidden. */
        @Nullable
        Integer shownWithout() {
            return hiddenTransitions.get(hiddenTransitions.size() - 1) ? null : (Integer) transitions.without();
        }

        /** Whether any count is hidden. */
        boolean hides() {
            return hiddenVerdicts.contains(true) || hiddenTransitions.contains(true);
        }
    }

    /**
     * The table of one scale.
     *
     * @param groups the names of the groups; empty where nobody asked for groups
     * @param least the smallest count that is shown of groups
     */
    static GroupTable of(
            Comparison comparison,
            Scale scale,
            int place,
            @Nullable MeasurementError error,
            List<String> groups,
            int least) {
        List<GroupChange> changes = new ArrayList<>();
        List<Transitions> transitions = new ArrayList<>();
        for (String group : groups) {
            changes.add(comparison.change(place, scale.higher(), error, group));
            transitions.add(comparison.transitions(place, scale.bandNames(), group));
        }
        GroupChange all = comparison.change(place, scale.higher(), error, null);
        Transitions allTransitions = comparison.transitions(place, scale.bandNames(), null);
        Set<Integer> withheld = withheld(changes, all, least);
        boolean[][] verdicts =
                hidden(changes.stream().map(GroupTable::counts).toList(), counts(all), withheld, least, error != null);
        boolean[][] cells = hidden(
                transitions.stream().map(GroupTable::counts).toList(), counts(allTransitions), withheld, least, true);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                null,
                false,
                all,
                allTransitions,
                list(new boolean[VERDICTS]),
                list(new boolean[counts(allTransitions).length])));
        for (int g = 0; g < groups.size(); g++) {
            rows.add(new Row(
                    groups.get(g),
                    withheld.contains(g),
                    changes.get(g),
                    transitions.get(g),
                    list(verdicts[g]),
                    list(cells[g])));
        }
        return new GroupTable(rows);
    }

    /** Groups under the least; and while the people in none of those shown are few, or one group, the smallest other. */
    private static Set<Integer> withheld(List<GroupChange> changes, GroupChange all, int least) {
        Set<Integer> withheld = new HashSet<>();
        for (int g = 0; g < changes.size(); g++) {
            if (changes.get(g).n() < least) {
                withheld.add(g);
            }
        }
        while (withheld.size() < changes.size()) {
            int rest = all.n();
            int nonEmpty = 0;
            int grouped = 0;
            for (int g = 0; g < changes.size(); g++) {
                rest -= withheld.contains(g) ? 0 : changes.get(g).n();
                grouped += changes.get(g).n();
                nonEmpty += withheld.contains(g) && changes.get(g).n() > 0 ? 1 : 0;
            }
            boolean alone = nonEmpty == 1 && grouped == all.n();
            if (least <= 1 || rest == 0 || (rest >= least && !alone)) {
                break;
            }
            java.util.stream.IntStream.range(0, changes.size())
                    .boxed()
                    .filter(each -> !withheld.contains(each))
                    .min(Comparator.comparingInt(each -> changes.get(each).n()))
                    .ifPresent(withheld::add);
        }
        return withheld;
    }

    /** Hidden counts of shown groups; whoever is in none of them counts as a group whose counts follow from the others. */
    private static boolean[][] hidden(
            List<int[]> groups, int[] all, Set<Integer> withheld, int least, boolean counted) {
        boolean[][] hidden = new boolean[groups.size()][all.length];
        List<int[]> rows = new ArrayList<>();
        int[] rest = all.clone();
        for (int g = 0; g < groups.size(); g++) {
            if (!withheld.contains(g)) {
                rows.add(groups.get(g));
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= groups.get(g)[i];
                }
            }
        }
        rows.add(rest);
        if (counted) {
            boolean[][] found = GroupCells.hidden(rows.toArray(int[][]::new), least);
            int row = 0;
            for (int g = 0; g < groups.size(); g++) {
                if (!withheld.contains(g)) {
                    hidden[g] = found[row++];
                }
            }
        }
        return hidden;
    }

    private static int[] counts(GroupChange change) {
        return new int[] {change.improved(), change.unchanged(), change.worse()};
    }

    private static int[] counts(Transitions transitions) {
        List<Integer> counts = new ArrayList<>();
        transitions.counts().forEach(counts::addAll);
        counts.add(transitions.without());
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Boolean> list(boolean[] values) {
        List<Boolean> list = new ArrayList<>();
        for (boolean value : values) {
            list.add(value);
        }
        return list;
    }
}
