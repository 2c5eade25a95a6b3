package lv.screening.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lv.screening.evaluate.AucComparison;
import lv.screening.evaluate.AucEstimate;
import lv.screening.evaluate.BootstrappedCut;
import lv.screening.evaluate.CountTable;
import lv.screening.evaluate.CutBootstrap;
import lv.screening.evaluate.CutMetric;
import lv.screening.evaluate.CutSearch;
import lv.screening.evaluate.Omega;
import lv.screening.evaluate.OmegaModel;
import lv.screening.evaluate.Reliability;
import lv.screening.evaluate.ReliabilityAnalysis;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Evaluation on large data: milliseconds a call, on one thread. The data are made up, the same every time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EvaluationBenchmark {
    private static final int MANY = 1_000_000;
    private static final int FEW = 10_000;
    private static final int RESPONDENTS = 100_000;
    private static final int TERMS = 30;
    private static final double LEVEL = 0.95;

    private final int[] first = new int[MANY];
    private final int[] second = new int[MANY];
    private final boolean[] outcomes = new boolean[MANY];
    private final int[] fewScores = new int[FEW];
    private final boolean[] fewOutcomes = new boolean[FEW];
    private final double[][] answers = new double[RESPONDENTS][TERMS];
    private final List<String> names =
            IntStream.range(0, TERMS).mapToObj(i -> "q" + i).toList();

    /** Makes the data up: scores of 0 to 30, one in five a case, answers of 0 to 4 that go together. */
    public EvaluationBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < MANY; i++) {
            outcomes[i] = random.nextInt(5) == 0;
            double burden = random.nextGaussian() + (outcomes[i] ? 1 : 0);
            first[i] = score(burden + random.nextGaussian());
            second[i] = score(burden + random.nextGaussian());
        }
        System.arraycopy(first, 0, fewScores, 0, FEW);
        System.arraycopy(outcomes, 0, fewOutcomes, 0, FEW);
        for (double[] row : answers) {
            double burden = random.nextGaussian();
            for (int i = 0; i < TERMS; i++) {
                row[i] = Math.max(0, Math.min(4, Math.rint(2 + burden + random.nextGaussian())));
            }
        }
    }

    private static int score(double burden) {
        return (int) Math.max(0, Math.min(30, Math.rint(12 + 5 * burden)));
    }

    /** Area under the curve with DeLong interval, 1,000,000 rows. */
    @Benchmark
    public AucEstimate auc() {
        return AucEstimate.of(CountTable.of(first, outcomes), LEVEL);
    }

    /** Two scores on the same 1,000,000 rows compared. */
    @Benchmark
    public AucComparison pairedAuc() {
        return AucComparison.paired(first, second, outcomes, LEVEL);
    }

    /** 1,000 bootstrap cut-points on 10,000 rows. */
    @Benchmark
    public BootstrappedCut bootstrapCuts() {
        return CutBootstrap.withDefaults()
                .withReplicates(1000)
                .of(CountTable.of(fewScores, fewOutcomes), CutSearch.by(CutMetric.YOUDEN));
    }

    /** Omega of one factor on covariances, 100,000 rows of 30 terms. */
    @Benchmark
    public Omega omega() {
        return Omega.of(answers, OmegaModel.ML_COVARIANCES);
    }

    /** Alpha with its intervals, alpha without each term, item-rest correlations, split half, item statistics; the same. */
    @Benchmark
    public Reliability alphaAndItemStatistics() {
        return ReliabilityAnalysis.withDefaults().of(names, answers);
    }
}
