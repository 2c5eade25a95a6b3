package lv.screening.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Split-half reliability over complete rows.
 *
 * <p>Odd-even: terms 1, 3, 5 ... against 2, 4, 6 ... . The correlation of the halves is stepped up to full length (Spearman
 * 1910; Brown 1910), for halves of unequal length by Horst (1951). Guttman's (1945) fourth bound does not suppose halves of
 * equal variance; its maximum is taken over all splits, and exists for up to {@value #MOST_TERMS} terms (NaN and an empty
 * half above).
 *
 * @param oddEvenCorrelation between the sums of the two halves
 * @param spearmanBrown the same stepped up
 * @param oddEvenLambda4 Guttman's fourth bound of the odd-even split
 * @param maximalLambda4 the largest over all splits
 * @param maximalHalf the terms that stand on the first term's side of the best split
 */
public record SplitHalf(
        double oddEvenCorrelation,
        double spearmanBrown,
        double oddEvenLambda4,
        double maximalLambda4,
        List<String> maximalHalf) {

    /** Above this many terms not every split is tried. */
    public static final int MOST_TERMS = 20;

    /** Copies the list. */
    public SplitHalf {
        maximalHalf = List.copyOf(maximalHalf);
    }

    static SplitHalf of(double[][] c, List<String> names) {
        int k = c.length;
        boolean[] odd = new boolean[k];
        for (int i = 0; i < k; i += 2) {
            odd[i] = true;
        }
        double within = 0;
        double other = 0;
        double between = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (odd[i] != odd[j]) {
                    between += c[i][j] / 2;
                } else if (odd[i]) {
                    within += c[i][j];
                } else {
                    other += c[i][j];
                }
            }
        }
        double r = between / Math.sqrt(within * other);
        double total = ConsistencyCalculation.sum(c);
        int longer = (k + 1) / 2;
        double p = (double) longer / k;
        double spread = 4 * p * (1 - p);
        double stepped = spread == 1
                ? 2 * r / (1 + r)
                : 2 * r * (Math.sqrt(r * r + spread * (1 - r * r)) - r) / (spread * (1 - r * r));
        if (k > MOST_TERMS || Double.isNaN(total)) {
            return new SplitHalf(r, stepped, 4 * between / total, Double.NaN, List.of());
        }
        boolean[] best = bestSplit(c);
        List<String> half = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            if (best[i]) {
                half.add(names.get(i));
            }
        }
        return new SplitHalf(r, stepped, 4 * between / total, 4 * across(c, best) / total, half);
    }

    /** Walks through all splits, moving one term at a time (Gray code); the first term stays where it is. */
    private static boolean[] bestSplit(double[][] c) {
        int k = c.length;
        boolean[] side = new boolean[k];
        Arrays.fill(side, true);
        boolean[] best = side.clone();
        double[] pull = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                pull[i] += i == j ? 0 : c[i][j];
            }
        }
        double across = 0;
        double most = -Double.MAX_VALUE;
        for (long step = 1; step < 1L << (k - 1); step++) {
            int moved = 1 + Long.numberOfTrailingZeros(step);
            across += pull[moved];
            side[moved] = !side[moved];
            for (int j = 0; j < k; j++) {
                if (j != moved) {
                    pull[j] += side[j] == side[moved] ? 2 * c[j][moved] : -2 * c[j][moved];
                }
            }
            pull[moved] = -pull[moved];
            if (across - most > 1e-12 * Math.abs(across)) {
                most = across;
                best = side.clone();
            }
        }
        return best;
    }

    private static double across(double[][] c, boolean[] side) {
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += side[i] == side[j] ? 0 : c[i][j];
            }
        }
        return sum;
    }
}
