package lv.screening.cli.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lv.screening.benchmarks.SurveyData;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.bind.Binder;
import lv.screening.cli.bind.Binding;
import lv.screening.cli.csv.Dialect;
import lv.screening.cli.csv.FullReader;
import lv.screening.cli.csv.PlainReader;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.dialect.Export;
import lv.screening.cli.dialect.Opening;
import lv.screening.cli.library.Catalogues;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.read.QuestionnaireReader;
import lv.screening.score.AnswerForm;
import lv.screening.score.BlockScores;
import lv.screening.score.Screener;
import lv.screening.service.Catalogue;
import lv.screening.service.ServiceSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of {@code batch} on one thread: nanoseconds a row. It stands in the package whose parts it measures. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BlockBenchmark {
    private static final int ROWS = 1000;
    private static final long SEED = 20261122;

    private final byte[] file;
    private final Dialect dialect = new Dialect(StandardCharsets.UTF_8, ',', false);
    private final RecordBlock records = new RecordBlock();
    private final Screener screener;
    private final FileColumns columns;
    private final ScoredBlock scored;
    private final Scoring scoring;
    private final RowReferrals referrals;
    private final CsvRows writer;
    private final ByteText text = new ByteText();

    /** Fills one block. */
    public BlockBenchmark() {
        try {
            Questionnaire questionnaire;
            try (var yaml = Objects.requireNonNull(BlockBenchmark.class.getResourceAsStream("/questionnaire.yaml"))) {
                questionnaire = QuestionnaireReader.read("questionnaire.yaml", yaml.readAllBytes(), name -> null)
                        .questionnaire();
            }
            Path made = Files.createTempFile("rows", ".csv");
            SurveyData.write(questionnaire, ROWS, SEED, made);
            file = Files.readAllBytes(made);
            Files.delete(made);
            screener = Screener.of(questionnaire);
            Export export;
            try (RecordSource source = FullReader.open("rows", new ByteArrayInputStream(file), dialect)) {
                export = Export.of("rows", Opening.of(source), questionnaire, null);
            }
            AnswerForm form = AnswerForm.of(questionnaire);
            Binding binding = Binder.bind("rows", export.headings(), questionnaire, Map.of(), false);
            columns = FileColumns.of("rows", export.bound(binding, form), binding, form, new BatchOptions());
            scoring = new Scoring(screener);
            scored = new ScoredBlock(false, Set.of());
            scored.setFile(columns, 0);
            try (RecordSource source = FullReader.open("rows", new ByteArrayInputStream(file), dialect)) {
                source.fill(scored.records());
            }
            scored.score(scoring);
            Catalogue catalogue = Catalogues.read(new SharedOptions()).catalogue();
            Services services = new Services(catalogue, ServiceSearch.in(catalogue), LocalDate.of(2026, 11, 22));
            referrals = new RowReferrals(questionnaire, services);
            writer = new CsvRows(screener, new KeptCells(true, null), List.of(), true, false);
        } catch (IOException | InvalidDefinitionException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private RecordSource full() throws IOException {
        return FullReader.open("rows", new ByteArrayInputStream(file), dialect);
    }

    /** The reader for plain files: bytes to cells. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int parsePlain() throws IOException {
        try (RecordSource source = PlainReader.open(new ByteArrayInputStream(file), dialect)) {
            return parse(source);
        }
    }

    /** The reader for all files, Commons CSV: bytes to cells. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int parseFull() throws IOException {
        try (RecordSource source = full()) {
            return parse(source);
        }
    }

    private int parse(RecordSource source) throws IOException {
        int cells = 0;
        while (source.fill(records)) {
            records.split();
            cells += records.end(records.rows() - 1, 0);
        }
        return cells;
    }

    /** Cells to answers. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int bind() {
        RecordBlock cells = scored.records();
        int read = 0;
        for (ColumnReader column : scoring.readers(columns, 0)) {
            read += column.read(cells, 0, cells.rows(), scored.answers());
        }
        return read;
    }

    /** Answers to scores, bands and referrals. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public BlockScores score() {
        return scoring.scorer().score(scored.answers());
    }

    /** Scores, bands and referrals to the bytes of result rows. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int write() {
        text.clear();
        writer.begin(scored);
        referrals.begin(scored.scores());
        for (int row = 0; row < scored.records().rows(); row++) {
            referrals.find(row, null);
            writer.write(text, scored, row, referrals);
        }
        return text.length();
    }
}
