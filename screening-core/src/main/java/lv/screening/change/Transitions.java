package lv.screening.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many people went from which band to which. People without a band on either occasion are not in the table; they are
 * counted apart.
 *
 * @param bands the names of the bands, lowest score first
 * @param counts for each earlier band, for each later band, how many people
 * @param without people who lack a band on one occasion or both
 */
public record Transitions(List<String> bands, List<List<Integer>> counts, int without) {
    /** A table with copies of its lists. */
    public Transitions {
        bands = List.copyOf(bands);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Counts transitions.
     *
     * @param bands the names of the bands, lowest score first
     * @param before each person's earlier band by its place in that list, -1 where there is none
     * @param after each person's later band, in the same order of people
     * @return the table
     * @throws IllegalArgumentException if the lengths differ or a band is not in the list
     */
    public static Transitions of(List<String> bands, int[] before, int[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    before.length + " earlier bands and " + after.length + " later ones; give one of each per person");
        }
        List<List<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            counts.add(new ArrayList<>(Collections.nCopies(bands.size(), 0)));
        }
        int without = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= bands.size() || after[i] >= bands.size()) {
                throw new IllegalArgumentException("person " + i + " has a band that is not in the list");
            }
            if (before[i] < 0 || after[i] < 0) {
                without++;
            } else {
                List<Integer> row = counts.get(before[i]);
                row.set(after[i], row.get(after[i]) + 1);
            }
        }
        return new Transitions(bands, counts, without);
    }
}
