package lv.screening.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Loss and processor time of one fit beside FasterRisk 0.1.8: five training folds, points -5 to 5, both forms. FasterRisk's
 * losses (summed over the folds) and seconds were measured on another run of the same folds, one thread.
 */
class TuningSpeedTest {
    private record Peer(
            String data, int terms, double lossA, double lossB, double bestA, double bestB, double seconds) {}

    private static final Peer[] PEERS = {
        new Peer("mammo", 3, 1799.61, 1798.70, 1799.17, 1798.65, 0.48),
        new Peer("mammo", 5, 1775.58, 1774.58, 1773.26, 1772.33, 1.62),
        new Peer("mammo", 8, 1765.92, 1763.96, 1759.82, 1758.73, 4.16),
        new Peer("mammo", 10, 1764.46, 1763.41, 1757.80, 1757.49, 4.98),
        new Peer("breastcancer", 3, 262.61, 261.97, 261.78, 261.70, 0.50),
        new Peer("breastcancer", 5, 215.38, 215.15, 214.55, 214.51, 1.32),
        new Peer("breastcancer", 8, 198.61, 198.27, 198.02, 198.00, 1.78),
        new Peer("breastcancer", 10, 198.32, 197.82, 197.77, 197.75, 1.40),
        new Peer("drug", 3, 3861.41, 3860.76, 3859.31, 3858.17, 0.26),
        new Peer("drug", 5, 3627.21, 3623.91, 3622.69, 3619.96, 0.71),
        new Peer("drug", 8, 3594.11, 3590.52, 3580.05, 3579.58, 1.15),
        new Peer("drug", 10, 3595.89, 3590.70, 3580.05, 3579.58, 1.20),
        new Peer("adult", 3, 52603.21, 52586.68, 52590.09, 52586.68, 4.44),
        new Peer("adult", 5, 49127.64, 49102.98, 49126.57, 49102.48, 19.79),
        new Peer("adult", 8, 46962.78, 46914.61, 46878.40, 46873.46, 51.27),
        new Peer("adult", 10, 46189.95, 46156.96, 46188.83, 46146.87, 82.82),
    };

    private static final double ROUNDED = 0.006;
    private static final int RUNS = 4;

    @Test
    @Tag("long")
    void neverAboveFasterRiskInATenthOfItsTime() throws IOException {
        double[] ratios = new double[2 * PEERS.length];
        int next = 0;
        for (Peer peer : PEERS) {
            TuningData data = TuningData.read(peer.data);
            for (ScoreForm form : ScoreForm.values()) {
                boolean real = form == ScoreForm.REAL_INTERCEPT;
                PointsSearch search = PointsSearch.withDefaults().withForm(form).withMaxTerms(peer.terms);
                double seconds = Double.POSITIVE_INFINITY;
                double loss = 0;
                int proved = 0;
                for (int run = 0; run < RUNS; run++) {
                    long nanos = 0;
                    loss = 0;
                    proved = 0;
                    for (int fold = 1; fold <= 5; fold++) {
                        PointsData rows = data.without(fold);
                        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                        IntegerScore score = search.learn(rows);
                        nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                        loss += score.loss();
                        proved += score.proved() ? 1 : 0;
                    }
                    seconds = Math.min(seconds, nanos / 5e9);
                }
                double ratio = peer.seconds / seconds;
                ratios[next++] = ratio;
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %s | %.2f | %.2f | %.2f | %d/5 | %.2f | %.4f | %.0f |%n",
                        peer.data,
                        peer.terms,
                        real ? "B" : "A",
                        real ? peer.lossB : peer.lossA,
                        real ? peer.bestB : peer.bestA,
                        loss,
                        proved,
                        peer.seconds,
                        seconds,
                        ratio);
                String what = peer + " " + form;
                assertThat(loss).as(what).isLessThanOrEqualTo((real ? peer.lossB : peer.lossA) + ROUNDED);
                assertThat(loss).as(what).isLessThanOrEqualTo((real ? peer.bestB : peer.bestA) + ROUNDED);
                assertThat(ratio).as(what).isGreaterThanOrEqualTo(10);
            }
        }
        Arrays.sort(ratios);
        assertThat(ratios[ratios.length / 2]).isGreaterThanOrEqualTo(20);
    }
}
