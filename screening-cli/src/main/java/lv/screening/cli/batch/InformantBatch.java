package lv.screening.cli.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.InformantForm;
import lv.screening.cli.output.FileAccess;
import lv.screening.cli.output.OutputFiles;
import lv.screening.cli.output.WholeFile;
import lv.screening.informant.CombinedScale;
import lv.screening.informant.InformantForms;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Population;
import lv.screening.model.Questionnaire;
import lv.screening.score.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * Joins the rows of several informants about the same child: {@code batch --informant}. One result row for each child, in the
 * order in which children come up. Unlike the ordinary batch it keeps all ids and answers in memory, since the rows about a child
 * may stand anywhere. To be used once.
 */
public final class InformantBatch {
    private final BatchOptions options;
    private final SharedOptions shared;
    private final Console console;
    private final FileAccess files;
    private final InformantForm forms;

    /** A join around a questionnaire. */
    public InformantBatch(
            BatchOptions options,
            SharedOptions shared,
            Console console,
            FileAccess files,
            Questionnaire questionnaire) {
        this.options = options;
        this.shared = shared;
        this.console = console;
        this.files = files;
        this.forms = new InformantForm(options.questionnaire, questionnaire, options.forms);
    }

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws CommandFailure if nothing can be scored; then nothing was written
     * @throws InvalidDefinitionException if the forms can not be combined
     */
    public int run() throws IOException, InvalidDefinitionException {
        checkOptions();
        options.audit = BatchOptions.Audit.OFF; // its samples would mix the rows of all informants
        Pseudonyms pseudonyms = options.keyFile == null ? null : Pseudonyms.of(options.keyFile);
        InformantRows rows = new InformantRows(options, forms, line -> {
            if (!shared.quiet) {
                console.message(line);
            }
        });
        for (String name : options.inputs) {
            try (DataFile input = DataFile.of(name, console.in(), files, RowPass.charset(options.encoding))) {
                rows.read(input);
            }
        }
        if (rows.forms().isEmpty()) {
            rows.complaints().forEach(console::message);
            throw new CommandFailure(
                    ExitCode.DATA, "no row names a child and an informant that has a form; nothing was written");
        }
        if (options.dryRun) {
            return ExitCode.DONE;
        }
        InformantForms together = InformantForms.of(ordered(rows.forms()));
        InformantSummary summary = new InformantSummary(together);
        InformantCells cells = new InformantCells(together, options.id == null ? "" : options.id, !options.rawCsv);
        try (OutputFiles outputs = new OutputFiles(files, options.force)) {
            WholeFile file = options.output == null || options.output.toString().equals("-")
                    ? outputs.begin(console.out())
                    : outputs.beginLarge(options.output);
            file.write(cells.header());
            for (String child : rows.children()) {
                Map<String, Assessment> said = rows.about(child);
                List<CombinedScale> combined = together.combine(said);
                summary.add(combined);
                file.write(cells.row(shown(child, pseudonyms), said, combined));
            }
            outputs.publish();
        }
        boolean clean = rows.complaints().isEmpty();
        if (!shared.quiet) {
            rows.complaints().forEach(console::message);
            console.message("rows read: " + rows.rows() + " = used " + (rows.rows() - rows.rejectedRows())
                    + " + rejected " + rows.rejectedRows() + "; children: "
                    + rows.children().size());
            summary.lines().forEach(console::message);
        }
        return clean ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void checkOptions() throws IOException {
        if (options.id == null) {
            throw usage("--informant joins rows about the same child; name the column of the child's id with --id");
        }
        List<String> others = new ArrayList<>();
        add(others, "--format jsonl", options.format == BatchOptions.Format.JSONL);
        add(others, "--columns full", options.columns == BatchOptions.Columns.FULL);
        add(others, "--keep", !options.keep.isEmpty());
        add(others, "--area-column", options.areaColumn != null);
        add(others, "--split-by", options.splitBy != null);
        add(others, "--rejects", options.rejects != null);
        add(others, "--rejects-values", options.rejectsValues);
        add(others, "--max-rejects", options.maxRejects != null);
        add(others, "--audit strict", options.audit == BatchOptions.Audit.STRICT);
        add(others, "--on-invalid reject", options.onInvalid == BatchOptions.OnInvalid.REJECT);
        if (!others.isEmpty()) {
            throw usage("with --informant there is no " + String.join(", ", others)
                    + "; for these, score each form with a batch of its own");
        }
        if ((options.pseudonymise != null) != (options.keyFile != null)) {
            throw usage("--pseudonymise COLUMN and --key-file FILE belong together");
        }
        if (options.pseudonymise != null && !options.pseudonymise.equals(options.id)) {
            throw usage("with --informant only the column of --id is taken over; name that one with --pseudonymise");
        }
        if (options.inputs.stream().filter(DataFile.STANDARD_INPUT::equals).count() > 1) {
            throw usage("standard input (-) can be read once only");
        }
        for (String input : options.inputs) {
            if (options.output != null
                    && Files.exists(options.output)
                    && Files.exists(Path.of(input))
                    && Files.isSameFile(Path.of(input), options.output)) {
                throw usage(options.output + " is the data file itself; results need another file");
            }
        }
    }

    private static String shown(String child, @Nullable Pseudonyms pseudonyms) {
        byte[] id = child.getBytes(StandardCharsets.UTF_8);
        return pseudonyms == null ? child : Pseudonyms.of(pseudonyms.mac(), id, 0, id.length);
    }

    private static void add(List<String> names, String name, boolean given) {
        if (given) {
            names.add(name);
        }
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    /** The questionnaire's own informant first, then the other kinds, then those that only {@code --form} names. */
    private Map<String, Questionnaire> ordered(Map<String, Questionnaire> found) {
        List<String> order = new ArrayList<>(List.of(forms.own()));
        for (Population.Informant kind : Population.Informant.values()) {
            order.add(kind.name().toLowerCase(Locale.ROOT));
        }
        Comparator<String> rank = Comparator.comparingInt(
                informant -> order.contains(informant) ? order.indexOf(informant) : order.size());
        Map<String, Questionnaire> ordered = new LinkedHashMap<>();
        found.keySet().stream()
                .sorted(rank.thenComparing(Comparator.naturalOrder()))
                .forEach(informant -> {
                    Questionnaire form = found.get(informant);
                    if (form != null) {
                        ordered.put(informant, form);
                    }
                });
        return ordered;
    }
}
