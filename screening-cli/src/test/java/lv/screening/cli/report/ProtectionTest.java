package lv.screening.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lv.screening.cli.report.Protection.Count;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing that is shown may give a child away: neither sums and their parts, nor two pages that differ by one child. */
class ProtectionTest {
    private static final int LEAST = 10;
    private static final int HIDDEN = -1;
    private static final int MOST = 80;

    private static byte[] secret(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    /** The probability of what is shown for a count, by the definition of the noise and not by the code under test. */
    private static double probability(long exact, long shown) {
        double sum = 0;
        for (long noise = -400; noise <= 400; noise++) {
            long noisy = exact + noise;
            long result = noisy < LEAST ? HIDDEN : Math.max(LEAST, Math.round(noisy / 5.0) * 5);
            if (result == shown) {
                sum += (1 - 0.6) / (1 + 0.6) * Math.pow(0.6, (double) Math.abs(noise));
            }
        }
        return sum;
    }

    private static long shown(Count count) {
        return count.hidden() ? HIDDEN : count.value();
    }

    @Test
    @DisplayName("shown counts are multiples of five from the smallest on; all else is hidden")
    void shape() {
        for (long exact = 0; exact < 200; exact++) {
            for (int s = 0; s < 20; s++) {
                Count count = Protection.of(LEAST, secret(s)).count("a" + s, exact);
                if (count.hidden()) {
                    assertThat(count.value()).isZero();
                    assertThat(count.shown()).isEqualTo("<10");
                } else {
                    assertThat(count.value()).isGreaterThanOrEqualTo(LEAST);
                    assertThat(count.value() % 5).isZero();
                }
            }
        }
    }

    @Test
    @DisplayName("the noise has the distribution that the reasoning supposes")
    void distribution() {
        int draws = 40_000;
        for (long exact : new long[] {0, 4, 9, 10, 12, 37}) {
            Map<Long, Integer> seen = new TreeMap<>();
            for (int s = 0; s < draws; s++) {
                seen.merge(shown(Protection.of(LEAST, secret(s)).count("cell", exact)), 1, Integer::sum);
            }
            seen.forEach((value, times) -> {
                double expected = probability(exact, value);
                double tolerance = 5 * Math.sqrt(expected * (1 - expected) / draws) + 1.0 / draws;
                assertThat(Math.abs(times / (double) draws - expected))
                        .as("%d shown as %d", exact, value)
                        .isLessThan(tolerance);
            });
        }
    }

    @Test
    @DisplayName("one child more or less makes nothing that can be shown much likelier, and nothing impossible")
    void oneChild() {
        for (long exact = 0; exact < 60; exact++) {
            for (long shown = HIDDEN; shown <= 100; shown = shown == HIDDEN ? LEAST : shown + 5) {
                double with = probability(exact + 1, shown);
                double without = probability(exact, shown);
                assertThat(without).isPositive();
                assertThat(with / without).isBetween(0.6 - 1e-9, 1 / 0.6 + 1e-9);
            }
        }
    }

    @Test
    @DisplayName("in random tables no small count follows from its margins, even for who knows all other cells")
    void margins() {
        Random random = new Random(5);
        double surest = 0;
        int guessed = 0;
        int small = 0;
        for (int table = 0; table < 120; table++) {
            int groups = 2 + random.nextInt(4);
            int bands = 2 + random.nextInt(3);
            long[][] exact = new long[groups][bands];
            for (long[] row : exact) {
                for (int b = 0; b < bands; b++) {
                    row[b] = random.nextInt(3) == 0 ? random.nextInt(LEAST) : random.nextInt(60);
                }
            }
            Protection protection = Protection.of(LEAST, secret(1000 + table));
            for (int g = 0; g < groups; g++) {
                for (int b = 0; b < bands; b++) {
                    if (exact[g][b] < LEAST) {
                        double[] posterior = posterior(protection, exact, g, b);
                        int best = 0;
                        for (int n = 0; n < LEAST; n++) {
                            // no value is ruled out
                            assertThat(posterior[n]).isPositive();
                            best = posterior[n] > posterior[best] ? n : best;
                        }
                        surest = Math.max(surest, posterior[best]);
                        guessed += best == exact[g][b] ? 1 : 0;
                        small++;
                    }
                }
            }
        }
        assertThat(small).isGreaterThan(200);
        assertThat(surest)
                .as("how sure who knows all else can be of a small count")
                .isLessThan(0.8);
        assertThat(guessed / (double) small)
                .as("how often the best guess is right")
                .isLessThan(0.45);
    }

    /** What who knows every other cell learns of one cell from itself, its row's sum, its column's and the whole. */
    private static double[] posterior(Protection protection, long[][] exact, int group, int band) {
        long row = 0;
        long column = 0;
        long all = 0;
        for (int g = 0; g < exact.length; g++) {
            for (int b = 0; b < exact[g].length; b++) {
                all += exact[g][b];
                row += g == group ? exact[g][b] : 0;
                column += b == band ? exact[g][b] : 0;
            }
        }
        long own = exact[group][band];
        long shownCell = shown(protection.count("cell/" + group + "/" + band, own));
        long shownRow = shown(protection.count("row/" + group, row));
        long shownColumn = shown(protection.count("column/" + band, column));
        long shownAll = shown(protection.count("all", all));
        double[] posterior = new double[MOST];
        double sum = 0;
        for (int n = 0; n < MOST; n++) {
            long change = n - own;
            posterior[n] = probability(n, shownCell)
                    * probability(row + change, shownRow)
                    * probability(column + change, shownColumn)
                    * probability(all + change, shownAll);
            sum += posterior[n];
        }
        for (int n = 0; n < MOST; n++) {
            posterior[n] /= sum;
        }
        return posterior;
    }

    @Test
    @DisplayName("in two pages that differ by one child, the child's cell changes hardly more often than any other")
    void twoPages() {
        Random random = new Random(9);
        int pairs = 20_000;
        int own = 0;
        int other = 0;
        for (int p = 0; p < pairs; p++) {
            long exact = random.nextInt(60);
            // other data, other noise everywhere
            Protection without = Protection.of(LEAST, secret(2L * p));
            Protection with = Protection.of(LEAST, secret(2L * p + 1));
            own += shown(with.count("cell", exact + 1)) > shown(without.count("cell", exact)) ? 1 : 0;
            other += shown(with.count("cell", exact)) > shown(without.count("cell", exact)) ? 1 : 0;
        }
        assertThat(other).as("cells without the child rise too").isGreaterThan(pairs / 5);
        assertThat(own / (double) other).as("how much a rise says").isLessThan(1.5);
    }

    @Test
    @DisplayName("the same data give the same page; with 1 as the smallest count everything is exact")
    void repeatable() {
        assertThat(Protection.of(LEAST, secret(1)).count("a", 50))
                .isEqualTo(Protection.of(LEAST, secret(1)).count("a", 50));
        assertThat(Protection.of(1, new byte[0]).count("a", 3).shown()).isEqualTo("3");
    }
}
