package lv.screening.informant;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How often two informants give the same band, over many children.
 *
 * <p>Weighted kappa with linear weights (Cohen 1968): {@code 1 - sum(w o) / sum(w e)}, where {@code w} is how many bands two
 * ratings lie apart, {@code o} the observed counts, and {@code e} those expected if the two rated independently.
 */
public final class PairAgreement {
    private final int[][] counts;

    /** No pairs yet of ratings in so many bands. */
    public PairAgreement(int bands) {
        counts = new int[bands][bands];
    }

    /** Counts a child: the index of each informant's band. Not thread-safe. */
    public void add(int one, int other) {
        counts[one][other]++;
    }

    /** How many children both rated. */
    public int pairs() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** For how many of them both gave the same band. */
    public int same() {
        int same = 0;
        for (int i = 0; i < counts.length; i++) {
            same += counts[i][i];
        }
        return same;
    }

    /** Weighted kappa: 1 is full agreement, 0 what chance gives; empty where chance alone would agree fully. */
    public OptionalDouble kappa() {
        double pairs = pairs();
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                int apart = Math.abs(i - j);
                int column = j;
                double row = Arrays.stream(counts[i]).sum();
                double columns =
                        Arrays.stream(counts).mapToInt(each -> each[column]).sum();
                observed += apart * (double) counts[i][j];
                expected += apart * row * columns / Math.max(1, pairs);
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }
}
