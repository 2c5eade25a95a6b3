package lv.screening.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.Catalogues;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.read.QuestionnaireReader;
import lv.screening.service.ServiceSearch;

/**
 * Measures {@code screening batch} as a whole command, start-up included, against DuckDB on the same rows: the two take turns,
 * the median counts, and their results must be equal, column by column and row by row. Writes the figures into the page of figures.
 */
public final class WholeCommand {
    private static final long SEED = 20261122;
    private static final String DATE = "2026-11-22";
    private static final long MILLION = 1_000_000;

    private final Path root;
    private final Path folder;
    private final String java;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WholeCommand(Path root) throws IOException {
        this.root = root;
        this.folder = Files.createDirectories(root.resolve("benchmarks/target/data"));
        this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The medians of one size. */
    private record Figures(long rows, int rounds, CommandRun batch, CommandRun duckDb) {}

    /**
     * Measures.
     *
     * @param arguments the project's folder, the number of rounds (0: 7 up to 100,000 rows, 5 up to a million, else 3), and the
     *     numbers of rows
     */
    public static void main(String[] arguments) throws Exception {
        WholeCommand measure = new WholeCommand(Path.of(arguments[0]).toRealPath());
        int rounds = Integer.parseInt(arguments[1]);
        List<Figures> all = new ArrayList<>();
        String load = Machine.load();
        for (int i = 2; i < arguments.length; i++) {
            long rows = Long.parseLong(arguments[i]);
            all.add(measure.size(rows, rounds > 0 ? rounds : rows <= 100_000 ? 7 : rows <= MILLION ? 5 : 3));
        }
        String table = table(all, load);
        measure.out.print(table);
        PerformancePage.replace(measure.root.resolve("docs/performance.md"), "whole command", table);
    }

    private Figures size(long rows, int rounds) throws Exception {
        Path definition = root.resolve("benchmarks/questionnaire");
        Questionnaire questionnaire = QuestionnaireReader.read(definition).questionnaire();
        Path data = folder.resolve("rows-" + rows + ".csv");
        Path ours = folder.resolve("batch-" + rows + ".csv");
        Path theirs = folder.resolve("duckdb-" + rows + ".csv");
        Path sql = folder.resolve("score-" + rows + ".sql");
        SurveyData.write(questionnaire, rows, SEED, data);
        ServiceSearch services =
                ServiceSearch.in(Catalogues.read(new SharedOptions()).catalogue());
        Files.writeString(sql, ScoringSql.of(questionnaire, services, LocalDate.parse(DATE), data, theirs));
        List<String> batch = List.of(
                root.resolve("screening").toString(),
                "batch",
                data.toString(),
                "-q",
                definition.toString(),
                "--keep",
                "id",
                "--date",
                DATE,
                "--force",
                "-o",
                ours.toString());
        List<String> duckDb = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DuckDbScoring.class.getName(),
                sql.toString());
        List<CommandRun> first = new ArrayList<>();
        List<CommandRun> second = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            settleDisk();
            CommandRun one = CommandRun.of(batch, Set.of(0));
            settleDisk();
            CommandRun two = CommandRun.of(duckDb, Set.of(0));
            if (round > 0) {
                first.add(one);
                second.add(two);
                out.printf(
                        Locale.ROOT,
                        "%,d rows, round %d: batch %.2f s, %.0f MB; DuckDB %.2f s, %.0f MB%n",
                        rows,
                        round,
                        one.seconds(),
                        one.peakMegabytes(),
                        two.seconds(),
                        two.peakMegabytes());
            } else {
                Set<String> scores = questionnaire.definition().scales().stream()
                        .map(Scale::id)
                        .collect(Collectors.toSet());
                long compared = EqualResults.check(ours, theirs, scores);
                if (compared != rows) {
                    throw new IOException("the results have " + compared + " rows; expected " + rows);
                }
            }
        }
        for (Path file : List.of(data, ours, theirs)) {
            Files.delete(file);
        }
        return new Figures(rows, rounds, median(first), median(second));
    }

    /** Has the system write what earlier commands left to it, so that it does not do so while the next one is timed. */
    private static void settleDisk() throws IOException, InterruptedException {
        if (new ProcessBuilder("sync").inheritIO().start().waitFor() != 0) {
            throw new IOException("sync failed");
        }
    }

    private static CommandRun median(List<CommandRun> runs) {
        return new CommandRun(median(runs, CommandRun::seconds), median(runs, CommandRun::peakMegabytes));
    }

    private static double median(List<CommandRun> runs, ToDoubleFunction<CommandRun> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String table(List<Figures> all, String load) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(
                "| rows | rounds | batch, s | rows a second | peak memory, MB | DuckDB, s | its memory, MB | batch : DuckDB |\n");
        text.append("|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Figures each : all) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %d | %.2f | %,.0f | %.0f | %.2f | %.0f | %.2f |%n",
                    each.rows,
                    each.rounds,
                    each.batch.seconds(),
                    each.rows / each.batch.seconds(),
                    each.batch.peakMegabytes(),
                    each.duckDb.seconds(),
                    each.duckDb.peakMegabytes(),
                    each.batch.seconds() / each.duckDb.seconds()));
        }
        String version = org.duckdb.DuckDBDriver.class.getPackage().getImplementationVersion();
        return text + "\nMedians; the two commands took turns. Results were equal row by row at every size. "
                + Machine.shown() + (version == null ? "" : ", DuckDB " + version)
                + ". Load average at the start: " + load + ".\n";
    }
}
