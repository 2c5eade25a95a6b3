package lv.screening.expr;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearNames {
    /** Longer names are not compared, nor more of them: a file of nothing but long unknown names must cost little too. */
    private static final int MOST_LETTERS = 30;

    private static final int MOST_NAMES = 100;

    private NearNames() {}

    /**
     * The known name nearest to a misspelt one: at most a third of its letters differ (one for short names), counting a
     * swap of neighbours as one difference (Damerau 1964, restricted form). For a name of more than 30 letters none is looked
     * for; of the known names the first 100 of about its length are looked at.
     *
     * @return the nearest name, the first in order where several are as near; empty if none is near
     */
    public static Optional<String> nearest(String found, Collection<String> known) {
        if (found.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        int most = Math.max(1, found.length() / 3);
        List<String> candidates = known.stream()
                .filter(name -> Math.abs(name.length() - found.length()) <= most)
                .limit(MOST_NAMES)
                .toList();
        String best = null;
        int least = most + 1;
        for (String name : candidates) {
            int lengths = Math.abs(name.length() - found.length());
            int distance = distance(found, name, Math.max(least - 1, lengths));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The advice {@code ; did you mean 'x'?}, or nothing if no known name is near. */
    public static String advice(String found, Collection<String> known) {
        return nearest(found, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    /** The distance, or any number above the limit where it is larger: only what lies within the limit is computed. */
    private static int distance(String a, String b, int limit) {
        int[] before = new int[b.length() + 2];
        int[] last = new int[b.length() + 2];
        int[] row = new int[b.length() + 2];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length(), i + limit);
            row[from - 1] = i;
            row[to + 1] = limit + 1;
            for (int j = from; j <= to; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
