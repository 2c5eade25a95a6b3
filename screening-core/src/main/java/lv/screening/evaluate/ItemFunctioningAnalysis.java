package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tests every item of a scale for differential functioning between a reference and a focal group, over people with
 * complete answers.
 *
 * @param matching which score makes people comparable
 * @param minimumCell fewest people with complete answers per group, at least 1
 */
public record ItemFunctioningAnalysis(Matching matching, int minimumCell) {

    private static final int MOST_LEVELS = 50;

    /** Which score makes people comparable. */
    public enum Matching {
        /** The sum of the other items. */
        REST,
        /** The sum of all items, the item itself included (Holland and Thayer 1988). */
        TOTAL
    }

    /** Refuses a minimum cell below 1. */
    public ItemFunctioningAnalysis {
        Inputs.atLeast("minimum cell", 1, minimumCell);
    }

    /** {@return matching on the rest score, minimum cell 10} */
    public static ItemFunctioningAnalysis withDefaults() {
        return new ItemFunctioningAnalysis(Matching.REST, 10);
    }

    /**
     * Changes the matching score.
     *
     * @param other which
     * @return a new analysis
     */
    public ItemFunctioningAnalysis withMatching(Matching other) {
        return new ItemFunctioningAnalysis(other, minimumCell);
    }

    /**
     * Changes the minimum cell.
     *
     * @param least at least 1
     * @return a new analysis
     */
    public ItemFunctioningAnalysis withMinimumCell(int least) {
        return new ItemFunctioningAnalysis(matching, least);
    }

    /**
     * Tests the items. An item that all answer alike, or with more than 50 different values, has NaN figures.
     *
     * @param names of the items, at least two
     * @param rows one row per person, one value per item, keyed in one direction; rows with a NaN are left out
     * @param focal true for people of the focal group
     * @return the tests
     * @throws IllegalArgumentException with fewer than two items, lengths that differ or an infinite value
     */
    public DifferentialFunctioning of(List<String> names, double[][] rows, boolean[] focal) {
        int k = Inputs.atLeast("number of items", 2, names.size());
        Inputs.items(rows, k);
        Inputs.sameLength("rows", rows.length, "group marks", focal.length);
        int[] used = new int[rows.length];
        int n = 0;
        long focalCount = 0;
        for (int i = 0; i < rows.length; i++) {
            if (CompleteRows.complete(rows[i])) {
                focalCount += focal[i] ? 1 : 0;
                used[n++] = i;
            }
        }
        if (focalCount < minimumCell || n - focalCount < minimumCell) {
            return new DifferentialFunctioning(true, minimumCell, 0, 0, List.of());
        }
        int[] complete = Arrays.copyOf(used, n);
        List<ItemFunctioning> items = new ArrayList<>(k);
        for (int item = 0; item < k; item++) {
            items.add(test(names.get(item), rows, focal, complete, item));
        }
        return new DifferentialFunctioning(false, minimumCell, n - focalCount, focalCount, items);
    }

    private ItemFunctioning test(String name, double[][] rows, boolean[] focal, int[] complete, int item) {
        double[] levels = Arrays.stream(complete)
                .mapToDouble(i -> rows[i][item] + 0.0)
                .sorted()
                .distinct()
                .toArray();
        SortedMap<Double, long[][]> strata = new TreeMap<>();
        if (levels.length < 2 || levels.length > MOST_LEVELS) {
            return new ItemFunctioning(name, MantelHaenszel.of(strata, levels), LogisticFunctioning.undefined());
        }
        for (int i : complete) {
            double score = 0;
            for (int j = 0; j < rows[i].length; j++) {
                score += j == item && matching == Matching.REST ? 0 : rows[i][j];
            }
            long[][] stratum = strata.computeIfAbsent(rounded(score), s -> new long[2][levels.length]);
            stratum[focal[i] ? 1 : 0][Arrays.binarySearch(levels, rows[i][item] + 0.0)]++;
        }
        return new ItemFunctioning(name, MantelHaenszel.of(strata, levels), logistic(strata, levels.length));
    }

    /** Sums of decimals in another order differ in the last bits; such people belong to one stratum. */
    private static double rounded(double score) {
        return Math.rint(score * 1e9) / 1e9 + 0.0;
    }

    private static LogisticFunctioning logistic(SortedMap<Double, long[][]> strata, int categories) {
        int most = strata.size() * 2 * categories;
        int[] answers = new int[most];
        double[] weights = new double[most];
        double[] scores = new double[most];
        double[] focal = new double[most];
        int n = 0;
        double sum = 0;
        double total = 0;
        for (var entry : strata.entrySet()) {
            for (int group = 0; group < 2; group++) {
                for (int answer = 0; answer < categories; answer++) {
                    long count = entry.getValue()[group][answer];
                    if (count > 0) {
                        answers[n] = answer;
                        weights[n] = count;
                        scores[n] = entry.getKey();
                        focal[n++] = group;
                        sum += count * entry.getKey();
                        total += count;
                    }
                }
            }
        }
        double mean = sum / total;
        double[] centred =
                Arrays.stream(Arrays.copyOf(scores, n)).map(s -> s - mean).toArray();
        return LogisticFunctioning.of(
                categories, Arrays.copyOf(answers, n), Arrays.copyOf(weights, n), centred, Arrays.copyOf(focal, n));
    }
}
