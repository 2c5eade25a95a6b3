package lv.screening.cli.batch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.bind.MapFile;
import lv.screening.cli.csv.IrregularText;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.output.FileAccess;
import lv.screening.cli.output.OutputFiles;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerForm;
import lv.screening.score.Screener;
import lv.screening.service.Area;
import lv.screening.service.Catalogue;
import lv.screening.service.ServiceSearch;
import org.jspecify.annotations.Nullable;

/** Scores files of survey rows: everything of the command {@code batch} but its command line. To be used once. */
public final class Batch {
    private final BatchOptions options;
    private final SharedOptions shared;
    private final Console console;
    private final FileAccess files;
    private final Questionnaire questionnaire;
    private final Catalogue catalogue;
    private final Screener screener;
    private final Intake intake;

    /** A batch on a questionnaire; services come from the catalogue. */
    public Batch(
            BatchOptions options,
            SharedOptions shared,
            Console console,
            FileAccess files,
            Questionnaire questionnaire,
            Catalogue catalogue) {
        this.options = options;
        this.shared = shared;
        this.console = console;
        this.files = files;
        this.questionnaire = questionnaire;
        this.catalogue = catalogue;
        this.screener = Screener.of(questionnaire);
        this.intake = new Intake(options, screener, AnswerForm.of(questionnaire), this::tell);
    }

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws CommandFailure if nothing can be scored; then nothing was written
     */
    public int run() throws IOException {
        checkOptions();
        Area named = Catalogues.area(shared, catalogue.areas());
        String area = named == null ? null : named.id();
        Pseudonyms pseudonyms = options.keyFile == null ? null : Pseudonyms.of(options.keyFile);
        Map<String, String> map = options.map == null ? Map.of() : MapFile.read(options.map);
        List<DataFile> inputs = new ArrayList<>();
        try {
            for (String name : options.inputs) {
                inputs.add(DataFile.of(name, console.in(), files, charset()));
            }
            refuseSameFiles(inputs);
            List<FileColumns> columns = new ArrayList<>();
            for (DataFile input : inputs) {
                columns.add(intake.columns(input, map));
            }
            intake.judge();
            Set<Long> repeated = repeatedIds(inputs, columns);
            intake.judgeIds(repeated.size());
            if (options.dryRun) {
                return ExitCode.DONE;
            }
            try {
                return score(inputs, columns, true, area, pseudonyms, repeated);
            } catch (IrregularText notPlain) {
                return score(inputs, columns, false, area, pseudonyms, repeated);
            }
        } finally {
            for (DataFile input : inputs) {
                input.close();
            }
        }
    }

    private void checkOptions() {
        boolean pseudonyms = options.pseudonymise != null;
        List<String> kept = FileColumns.keptNames(options);
        if (pseudonyms != (options.keyFile != null)) {
            throw usage("--pseudonymise COLUMN and --key-file FILE belong together");
        }
        if (options.pseudonymise != null && !kept.contains(options.pseudonymise)) {
            throw usage("--pseudonymise names a column that is not taken over; name it with --id or --keep too");
        }
        if (options.pseudonymise != null && options.pseudonymise.equals(options.splitBy)) {
            throw usage("--split-by names files after the column that --pseudonymise hides; split by another column");
        }
        if (options.rejectsValues && options.rejects == null) {
            throw usage("--rejects-values belongs to --rejects FILE");
        }
        if (options.splitBy != null
                && (options.output == null || options.output.toString().equals("-"))) {
            throw usage("--split-by needs a name for the files: -o result.csv makes result-VALUE.csv");
        }
        if (options.inputs.stream().filter(DataFile.STANDARD_INPUT::equals).count() > 1) {
            throw usage("standard input (-) can be read once only");
        }
        if (options.format == BatchOptions.Format.CSV) {
            List<String> results = CsvRows.columns(questionnaire, options.columns == BatchOptions.Columns.FULL);
            for (String name : kept) {
                if (results.contains(name)) {
                    throw usage(
                            "the kept column '" + name + "' has the name of a result column; rename it in the data");
                }
            }
        }
        RejectLimit.of(options.maxRejects);
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    private Charset charset() {
        try {
            return Charset.forName(options.encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no encoding '" + options.encoding + "'; expected a name such as UTF-8 or windows-1257",
                    unknown);
        }
    }

    private void refuseSameFiles(List<DataFile> inputs) throws IOException {
        List<Path> outputs = new ArrayList<>();
        if (options.output != null) {
            outputs.add(options.output);
        }
        if (options.rejects != null) {
            outputs.add(options.rejects);
        }
        for (Path output : outputs) {
            for (DataFile input : inputs) {
                Path path = input.path();
                if (path != null && Files.exists(output) && Files.isSameFile(path, output)) {
                    throw usage(output + " is the data file itself; results need another file");
                }
            }
        }
        if (outputs.size() == 2
                && outputs.get(0)
                        .toAbsolutePath()
                        .normalize()
                        .equals(outputs.get(1).toAbsolutePath().normalize())) {
            throw usage("results and rejects need different files");
        }
    }

    /** The binding is the result of a dry run, and a message otherwise. */
    private void tell(String line) {
        if (options.dryRun) {
            console.print(line);
        } else if (!shared.quiet) {
            console.message(line);
        }
    }

    private int score(
            List<DataFile> inputs,
            List<FileColumns> columns,
            boolean plain,
            @Nullable String area,
            @Nullable Pseudonyms pseudonyms,
            Set<Long> repeated)
            throws IOException {
        LocalDate date = options.date == null ? LocalDate.now(ZoneOffset.UTC) : options.date;
        Services services = new Services(catalogue, ServiceSearch.in(catalogue), date);
        boolean rejectInvalid = options.onInvalid == BatchOptions.OnInvalid.REJECT;
        Queue<RowResults> workplaces = new ConcurrentLinkedQueue<>();
        BatchRun run = new BatchRun(
                inputs,
                columns,
                plain,
                () -> new BlockResult(questionnaire, new ScoredBlock(rejectInvalid, repeated), null, area),
                () -> {
                    Services own = services.copy();
                    RowResults results = RowResults.of(screener, writer(own, pseudonyms), own);
                    workplaces.add(results);
                    return results;
                });
        Tally tally = new Tally(questionnaire);
        RejectLimit limit = RejectLimit.of(options.maxRejects);
        long[] before = new long[inputs.size() + 1];
        for (int i = 0; i < inputs.size(); i++) {
            before[i + 1] = before[i] + inputs.get(i).size();
        }
        try (OutputFiles outputs = new OutputFiles(files, options.force);
                ReadingBar bar = ReadingBar.on(console, before[inputs.size()], shared.quiet)) {
            boolean several = inputs.size() > 1;
            Rejects rejects = options.rejects == null
                    ? null
                    : new Rejects(outputs.begin(options.rejects), options.rejectsValues, several);
            byte[] header = writer(services, pseudonyms).header();
            ResultFiles results = options.splitBy != null && options.output != null
                    ? ResultFiles.split(outputs, header, options.output)
                    : ResultFiles.single(outputs, header, options.output, console.out());
            run.run(result -> {
                String name = inputs.get(result.block().fileNumber()).name();
                tally.take(result.tally());
                tally.problems(result.block(), several ? name + " " : "");
                limit.check(tally, false);
                results.write(result);
                if (rejects != null) {
                    rejects.add(result.block(), name);
                }
                int file = result.block().fileNumber();
                bar.at(tally.read(), before[file] + inputs.get(file).position());
            });
            workplaces.forEach(each -> tally.take(each.referrals()));
            limit.check(tally, true);
            outputs.publish();
        }
        if (!shared.quiet) {
            Summary.of(tally).forEach(console::message);
        }
        return tally.rejected() > 0 || !tally.refused().isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private RowWriter writer(Services services, @Nullable Pseudonyms pseudonyms) {
        KeptCells kept = new KeptCells(!options.rawCsv, pseudonyms == null ? null : pseudonyms.mac());
        List<String> names = FileColumns.keptNames(options);
        if (options.format == BatchOptions.Format.JSONL) {
            String language = shared.language == null
                    ? questionnaire.definition().languages().get(0)
                    : shared.language;
            return new JsonRows(screener, kept, names, options.id, services, language);
        }
        return new CsvRows(screener, kept, names, !options.rawCsv, options.columns == BatchOptions.Columns.FULL);
    }

    private Set<Long> repeatedIds(List<DataFile> inputs, List<FileColumns> columns) throws IOException {
        if (options.id == null) {
            return Set.of();
        }
        try {
            return repeatedIds(inputs, columns, true);
        } catch (IrregularText notPlain) {
            return repeatedIds(inputs, columns, false);
        }
    }

    private static Set<Long> repeatedIds(List<DataFile> inputs, List<FileColumns> columns, boolean plain)
            throws IOException {
        RepeatedIds ids = new RepeatedIds();
        RecordBlock block = new RecordBlock();
        for (int i = 0; i < inputs.size(); i++) {
            try (RecordSource source = inputs.get(i).records(plain)) {
                while (source.fill(block)) {
                    block.split();
                    ids.add(block, columns.get(i).record(), columns.get(i).width());
                }
            }
        }
        return ids.found();
    }
}
