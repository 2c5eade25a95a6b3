package lv.screening.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.Calibration;
import lv.screening.evaluate.Confusion;
import lv.screening.evaluate.CountTable;
import lv.screening.tune.ValidationResult;

/** Out-of-fold figures by group, small groups withheld. */
final class GroupFigures {
    private GroupFigures() {}

    static List<Tuned.GroupPerformance> of(
            ValidationResult result, boolean[] cases, List<String> groups, int minimumCell) {
        List<List<Integer>> members = new ArrayList<>();
        List<String> names =
                new TreeSet<>(groups).stream().filter(each -> !each.isEmpty()).toList();
        boolean[] hidden = new boolean[names.size()];
        int smallest = -1;
        int count = 0;
        for (int g = 0; g < names.size(); g++) {
            String name = names.get(g);
            List<Integer> rows = IntStream.range(0, cases.length)
                    .filter(i -> groups.get(i).equals(name))
                    .boxed()
                    .toList();
            members.add(rows);
            long positives = rows.stream().filter(i -> cases[i]).count();
            hidden[g] = positives < minimumCell || rows.size() - positives < minimumCell;
            count += hidden[g] ? 1 : 0;
            if (!hidden[g]
                    && (smallest < 0 || rows.size() < members.get(smallest).size())) {
                smallest = g;
            }
        }
        if (count == 1 && smallest >= 0) {
            hidden[smallest] = true; // or the total less the others would tell the one that is withheld
        }
        List<Tuned.GroupPerformance> figures = new ArrayList<>();
        for (int g = 0; g < names.size(); g++) {
            figures.add(
                    hidden[g]
                            ? new Tuned.GroupPerformance(names.get(g), true, null, null, null, null, null, null, null)
                            : figures(names.get(g), members.get(g), result, cases));
        }
        return figures;
    }

    private static Tuned.GroupPerformance figures(
            String name, List<Integer> rows, ValidationResult result, boolean[] cases) {
        double[] all = result.outOfFoldProbability();
        boolean[] referred = result.outOfFoldReferred();
        double[] probabilities = rows.stream().mapToDouble(i -> all[i]).toArray();
        boolean[] labels = new boolean[rows.size()];
        long[] counts = new long[4];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = cases[rows.get(i)];
            counts[(labels[i] ? 2 : 0) + (referred[rows.get(i)] ? 1 : 0)]++;
        }
        Confusion confusion = new Confusion(counts[3], counts[1], counts[0], counts[2]);
        return new Tuned.GroupPerformance(
                name,
                false,
                rows.size(),
                (int) (counts[2] + counts[3]),
                AucEstimate.of(CountTable.of(probabilities, labels)),
                TuningStudy.hasProbabilities(result) ? Calibration.of(probabilities, labels) : null,
                confusion.sensitivity(),
                confusion.specificity(),
                confusion.referralRate());
    }
}
