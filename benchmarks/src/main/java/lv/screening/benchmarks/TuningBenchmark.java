package lv.screening.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lv.screening.tune.IntegerScore;
import lv.screening.tune.MultipleImputation;
import lv.screening.tune.PointsData;
import lv.screening.tune.PointsSearch;
import lv.screening.tune.TrainingData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Learning on made-up data of several sizes: milliseconds a call, on one thread. The data are the same every time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TuningBenchmark {
    private final PointsData likert = PointsBenchmarkData.points(1_000, 20, 5);
    private final PointsData yesNo = PointsBenchmarkData.points(10_000, 50, 2);
    private final PointsData large = PointsBenchmarkData.points(100_000, 50, 2);
    private final TrainingData gaps = PointsBenchmarkData.withGaps(10_000, 30, 4);
    private final PointsSearch search =
            PointsSearch.withDefaults().withMaxTerms(5).withPoints(-5, 5).withProofSteps(0);

    /** Makes the data up. */
    public TuningBenchmark() {}

    /** Points of five terms: 1,000 rows, 20 terms of five levels. */
    @Benchmark
    public IntegerScore points1000RowsOf20TermsWith5Levels() {
        return search.learn(likert);
    }

    /** Points of five terms: 10,000 rows, 50 terms of two levels. */
    @Benchmark
    public IntegerScore points10000RowsOf50TermsWith2Levels() {
        return search.learn(yesNo);
    }

    /** Points of five terms: 100,000 rows, 50 terms of two levels. */
    @Benchmark
    public IntegerScore points100000RowsOf50TermsWith2Levels() {
        return search.learn(large);
    }

    /** Five completed copies: 10,000 rows, 30 terms of four levels, one answer in twenty missing. */
    @Benchmark
    public List<TrainingData> impute10000RowsOf30Terms() {
        return new MultipleImputation(5, MultipleImputation.withDefaults().rounds()).impute(gaps, 1);
    }

    /** Answers that go together, and an outcome that depends on a tenth of them. */
    private static final class PointsBenchmarkData {
        private PointsBenchmarkData() {}

        private static double[][] rows(Random random, int rows, int terms, int levels) {
            double[][] answers = new double[rows][terms];
            for (double[] row : answers) {
                double burden = random.nextGaussian();
                for (int j = 0; j < terms; j++) {
                    double level = levels / 2.0 + (burden + 1.5 * random.nextGaussian()) * levels / 4.0;
                    row[j] = Math.max(0, Math.min(levels - 1, Math.floor(level)));
                }
            }
            return answers;
        }

        private static boolean[] outcome(Random random, double[][] answers, int levels) {
            boolean[] outcome = new boolean[answers.length];
            for (int i = 0; i < outcome.length; i++) {
                double sum = 0;
                for (int j = 0; j < answers[i].length; j += 7) {
                    sum += (j % 2 + 1) * answers[i][j] / (levels - 1);
                }
                outcome[i] = random.nextDouble() < 1 / (1 + Math.exp(4 - sum));
            }
            return outcome;
        }

        private static List<String> names(int terms) {
            return IntStream.range(0, terms).mapToObj(j -> "q" + j).toList();
        }

        static PointsData points(int rows, int terms, int levels) {
            Random random = new Random(3);
            double[][] answers = rows(random, rows, terms, levels);
            return PointsData.of(names(terms), answers, outcome(random, answers, levels));
        }

        static TrainingData withGaps(int rows, int terms, int levels) {
            Random random = new Random(4);
            double[][] answers = rows(random, rows, terms, levels);
            boolean[] cases = outcome(random, answers, levels);
            for (double[] row : answers) {
                for (int j = 0; j < terms; j++) {
                    row[j] = random.nextInt(20) == 0 ? Double.NaN : row[j];
                }
            }
            return TrainingData.ofRows(
                    names(terms),
                    answers,
                    IntStream.range(0, rows).mapToDouble(i -> cases[i] ? 1 : 0).toArray());
        }
    }
}
