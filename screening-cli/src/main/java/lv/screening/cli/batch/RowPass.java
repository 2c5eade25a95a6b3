package lv.screening.cli.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.audit.Finding;
import lv.screening.cli.bind.MapFile;
import lv.screening.cli.csv.IrregularText;
import lv.screening.cli.output.FileAccess;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;
import lv.screening.score.Screener;
import lv.screening.service.Catalogue;
import lv.screening.service.ServiceSearch;
import org.jspecify.annotations.Nullable;

/**
 * Reads and scores files of survey rows exactly as {@code batch} does, and hands each row over instead of writing it. To be
 * used once, by one thread.
 */
public final class RowPass implements Closeable {
    private static final byte[] NOTHING = {};

    private final BatchOptions options;
    private final Questionnaire questionnaire;
    private final Screener screener;
    private final Intake intake;
    private final Catalogue catalogue;
    private final List<DataFile> inputs = new ArrayList<>();
    private @Nullable DataSecret secret;

    /**
     * What takes rows. There is one for each block under way, used by one thread at a time: it takes the rows of a block, then
     * {@link #drain} is called in the order of the blocks, by one thread at a time, and not while another is made.
     */
    public interface Gatherer {
        /** Takes a row that was not rejected. */
        void take(ScoredRow row);

        /** Whether it takes rows by themselves; if not, {@link #take} is never called. */
        default boolean takesRows() {
            return true;
        }

        /** Takes all rows of a block together, after each was taken by itself. */
        default void takeAll(ScoredRows rows) {}

        /** Hands over what was taken since the last call. */
        void drain();
    }

    /**
     * Opens the files.
     *
     * @param options which files, and how they are read; what concerns the output is not looked at
     * @param in standard input, for the file {@code -}
     * @param catalogue services for referrals
     * @param tell gets a line for each thing that people should know about how the files were read
     * @throws CommandFailure if a file does not exist or an option is wrong
     */
    public RowPass(
            BatchOptions options,
            java.io.InputStream in,
            FileAccess files,
            Questionnaire questionnaire,
            Catalogue catalogue,
            Consumer<String> tell)
            throws IOException {
        this.options = options;
        this.questionnaire = questionnaire;
        this.catalogue = catalogue;
        this.screener = Screener.of(questionnaire);
        this.intake = new Intake(options, screener, AnswerForm.of(questionnaire), tell);
        if (options.inputs.stream().filter(DataFile.STANDARD_INPUT::equals).count() > 1) {
            throw new CommandFailure(ExitCode.USAGE, "standard input (-) can be read once only");
        }
        try {
            for (String name : options.inputs) {
                inputs.add(DataFile.of(name, in, files, charset(options.encoding)));
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** The charset of {@code --encoding}. */
    static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no encoding '" + encoding + "'; expected a name such as UTF-8 or windows-1257",
                    unknown);
        }
    }

    /** Refuses to write over a file that is read. */
    public void refuse(@Nullable Path output) throws IOException {
        for (DataFile input : inputs) {
            Path path = input.path();
            if (output != null && path != null && Files.exists(output) && Files.isSameFile(path, output)) {
                throw new CommandFailure(
                        ExitCode.USAGE, output + " is the data file itself; results need another file");
            }
        }
    }

    /** How results name the questionnaire, with the weights laid over it. */
    public static String reference(Questionnaire questionnaire) {
        return CsvRows.reference(questionnaire);
    }

    /** What messages call the files, in order. */
    public List<String> names() {
        return inputs.stream().map(DataFile::name).toList();
    }

    /** The first record of each file as it stands, whatever export it is. */
    public List<List<String>> headers() throws IOException {
        List<List<String>> headers = new ArrayList<>();
        for (DataFile input : inputs) {
            try (var source = input.records(false)) {
                headers.add(source.header());
            }
        }
        return headers;
    }

    /**
     * Begins to work out a secret that only who has the data (and the key) knows.
     *
     * @param keyFile a key as {@code --key-file} takes it, or null
     */
    public DataSecret secret(@Nullable Path keyFile) throws IOException {
        DataSecret begun = DataSecret.of(
                inputs, keyFile == null ? null : Pseudonyms.of(keyFile).mac());
        secret = begun;
        return begun;
    }

    /**
     * Reads and scores everything.
     *
     * @param area the id of the respondents' area where no column says it, or null
     * @param gatherers makes what takes rows
     * @param anew called before rows are handed over; a second time if a file turns out not to be plain after all: then
     *     everything handed over before must be forgotten
     * @return what was counted
     * @throws CommandFailure if the files can not be read or lack columns
     */
    public RowCounts run(@Nullable String area, Supplier<Gatherer> gatherers, Runnable anew) throws IOException {
        Map<String, String> map = options.map == null ? Map.of() : MapFile.read(options.map);
        List<FileColumns> columns = new ArrayList<>();
        for (DataFile input : inputs) {
            columns.add(intake.columns(input, map));
        }
        intake.judge();
        try {
            return run(columns, true, area, gatherers, anew);
        } catch (IrregularText notPlain) {
            return run(columns, false, area, gatherers, anew);
        }
    }

    private RowCounts run(
            List<FileColumns> columns,
            boolean plain,
            @Nullable String area,
            Supplier<Gatherer> gatherers,
            Runnable anew)
            throws IOException {
        anew.run();
        LocalDate date = options.date == null ? LocalDate.now(ZoneOffset.UTC) : options.date;
        Services services = new Services(catalogue, ServiceSearch.in(catalogue), date);
        boolean rejectInvalid = options.onInvalid == BatchOptions.OnInvalid.REJECT;
        Map<ScoredBlock, Gatherer> byBlock = new HashMap<>();
        Tally tally = new Tally(questionnaire);
        Queue<RowResults> workplaces = new ConcurrentLinkedQueue<>();
        long[] rows = new long[inputs.size()];
        long[] rejected = new long[inputs.size()];
        new BatchRun(
                        inputs,
                        columns,
                        plain,
                        () -> {
                            ScoredBlock block = new ScoredBlock(rejectInvalid, Set.of());
                            Gatherer gatherer = gatherers.get();
                            byBlock.put(block, gatherer);
                            return new BlockResult(
                                    questionnaire, block, new Taker(gatherer, gatherer.takesRows()), area);
                        },
                        () -> {
                            Services own = services.copy();
                            RowResults results = RowResults.of(screener, new Unused(), own);
                            workplaces.add(results);
                            return results;
                        })
                .run(result -> {
                    ScoredBlock block = result.block();
                    tally.take(result.tally());
                    tally.problems(block, "");
                    rows[block.fileNumber()] += block.records().rows();
                    rejected[block.fileNumber()] += block.records().rows() - result.count();
                    Gatherer gatherer = byBlock.get(block);
                    if (gatherer != null) {
                        gatherer.drain();
                    }
                });
        workplaces.forEach(each -> tally.take(each.referrals()));
        Map<String, Long> refused = new HashMap<>();
        tally.refused().forEach((item, found) -> refused.put(item, found.count()));
        Map<String, Long> others = new HashMap<>();
        tally.others().forEach((code, found) -> others.put(code, found.count()));
        return new RowCounts(
                java.util.Arrays.stream(rows).boxed().toList(),
                java.util.Arrays.stream(rejected).boxed().toList(),
                tally.scored(),
                tally.partial(),
                tally.notScored(),
                tally.services(),
                refused,
                others,
                intake.findings().stream().map(Finding::code).distinct().toList());
    }

    @Override
    public void close() throws IOException {
        if (secret != null) {
            secret.stop();
        }
        for (DataFile input : inputs) {
            input.close();
        }
    }

    private record Taker(Gatherer gatherer, boolean rows) implements RowWriter {
        @Override
        public byte[] header() {
            return NOTHING;
        }

        @Override
        public void write(ByteText out, ScoredBlock block, int row, RowReferrals found) {
            if (rows) {
                gatherer.take(new ScoredRow(block, row, found));
            }
        }

        @Override
        public void end(ScoredBlock block) {
            gatherer.takeAll(new ScoredRows(block));
        }
    }

    /** Every block brings its own writer. */
    private static final class Unused implements RowWriter {
        @Override
        public byte[] header() {
            return NOTHING;
        }

        @Override
        public void write(ByteText out, ScoredBlock block, int row, RowReferrals found) {
            throw new IllegalStateException("no block came without a writer");
        }
    }
}
