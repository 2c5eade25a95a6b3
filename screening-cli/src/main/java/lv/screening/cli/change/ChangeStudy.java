package lv.screening.cli.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.batch.BatchOptions;
import lv.screening.cli.batch.ReadingOptions;
import lv.screening.cli.batch.RowCounts;
import lv.screening.cli.batch.RowPass;
import lv.screening.cli.batch.ScoredRow;
import lv.screening.cli.json.ResultJson;
import lv.screening.cli.output.FileAccess;
import lv.screening.cli.output.OutputFiles;
import lv.screening.expr.Ratio;
import lv.screening.model.Questionnaire;
import lv.screening.model.Scale;
import lv.screening.model.ScaleLayout;
import lv.screening.service.Catalogue;

/** Everything of the command {@code change} but its command line. To be used once. */
public final class ChangeStudy {
    private final Console console;
    private final SharedOptions shared;
    private final ReadingOptions reading;
    private final ChangeOptions options;
    private final FileAccess files;
    private final Questionnaire questionnaire;
    private final Waves waves = new Waves();

    /** A study on a console. */
    public ChangeStudy(
            Console console,
            SharedOptions shared,
            ReadingOptions reading,
            ChangeOptions options,
            FileAccess files,
            Questionnaire questionnaire) {
        this.console = console;
        this.shared = shared;
        this.reading = reading;
        this.options = options;
        this.files = files;
        this.questionnaire = questionnaire;
    }

    /**
     * Reads the waves, compares them and prints.
     *
     * @param catalogue services for referrals, of which none is shown
     * @return the exit code
     * @throws CommandFailure if nothing can be compared; then nothing was written
     */
    public int run(Catalogue catalogue) throws IOException {
        checkOptions();
        Map<String, Precision> given = Precision.given(options.precision, questionnaire);
        Consumer<String> tell = line -> {
            if (!shared.quiet) {
                console.message(line);
            }
        };
        List<String> names;
        RowCounts counts;
        BatchOptions batch = reading.of(options.inputs, kept());
        try (RowPass pass = new RowPass(batch, console.in(), files, questionnaire, catalogue, tell)) {
            pass.refuse(options.output);
            refuseResults(pass);
            names = shortNames(pass.names());
            List<String> waveNames = names;
            counts = pass.run(null, () -> new Rows(waveNames), waves::clear);
        }
        List<String> order = options.wave == null ? names : waves.inOrder(options.order, String.valueOf(options.wave));
        List<Precision> precisions = precisions(given, order.get(0));
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i + 1 < order.size(); i++) {
            comparisons.add(Comparison.of(questionnaire, waves, order.get(i), order.get(i + 1), precisions));
        }
        if (order.size() > 2) {
            comparisons.add(Comparison.of(questionnaire, waves, order.get(0), order.get(order.size() - 1), precisions));
        }
        write(comparisons);
        ChangeSummary summary =
                new ChangeSummary(questionnaire, options, waves, order, precisions, comparisons, counts);
        if (options.format == ChangeOptions.Format.json) {
            console.out().writeBytes(ResultJson.bytes(summary.json()));
        } else {
            ChangeText.lines(summary).forEach(console::print);
        }
        return counts.clean() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void checkOptions() {
        if (options.wave == null && options.inputs.size() < 2) {
            throw usage("one file has one wave: name a second file, or the column of waves with --wave COLUMN");
        }
        if (options.wave != null && options.inputs.size() > 1) {
            throw usage("--wave is for one file that holds all waves; several files are a wave each");
        }
        if (options.wave == null && !options.order.isEmpty()) {
            throw usage("--order belongs to --wave; files are waves in the order in which they are named");
        }
        Set<String> names = new LinkedHashSet<>(options.inputs);
        if (names.size() < options.inputs.size()) {
            throw usage("the same file is named twice; each wave needs a file of its own");
        }
        if (options.minCell < 1) {
            throw usage("--min-cell: expected 1 or more");
        }
        if (options.force && options.output == null) {
            throw usage("--force belongs to -o FILE");
        }
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message);
    }

    /** The further columns by name, the id first, with the options that name them. */
    private Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(options.id, "--id");
        if (options.wave != null) {
            kept.putIfAbsent(options.wave, "--wave");
        }
        if (options.by != null) {
            kept.putIfAbsent(options.by, "--by");
        }
        return kept;
    }

    /** Results may come from different definitions; answers are all scored with the one that is given. */
    private void refuseResults(RowPass pass) throws IOException {
        List<List<String>> headers = pass.headers();
        for (int i = 0; i < headers.size(); i++) {
            List<String> header = headers.get(i);
            boolean results = header.contains("questionnaire")
                    && questionnaire.definition().scales().stream()
                            .anyMatch(each -> header.contains(each.id() + "_status"));
            boolean answers = questionnaire.definition().items().stream().anyMatch(each -> header.contains(each.id()));
            if (results && !answers) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        pass.names().get(i)
                                + " holds results of 'batch', which another definition or other weights may have"
                                + " given; name the files of answers: they are all scored anew with "
                                + questionnaire.id() + "@" + questionnaire.version());
            }
        }
    }

    /** The names of the files without their folders, if they differ then. */
    private static List<String> shortNames(List<String> names) {
        List<String> bare = names.stream()
                .map(each -> String.valueOf(java.nio.file.Path.of(each).getFileName()))
                .toList();
        return new LinkedHashSet<>(bare).size() == names.size() ? bare : names;
    }

    private List<Precision> precisions(Map<String, Precision> given, String firstWave) {
        List<Occasion> first = waves.all(firstWave);
        List<Precision> precisions = new ArrayList<>();
        List<ScaleLayout> layouts = questionnaire.layout().scales();
        for (int s = 0; s < layouts.size(); s++) {
            Precision own = given.get(layouts.get(s).scale().id());
            precisions.add(own == null ? Precision.of(questionnaire, s, first, firstWave, options.reliability) : own);
        }
        return precisions;
    }

    private void write(List<Comparison> comparisons) throws IOException {
        if (options.output != null) {
            try (OutputFiles outputs = new OutputFiles(files, options.force)) {
                outputs.begin(options.output)
                        .write(ChangeRows.of(questionnaire, options, RowPass.reference(questionnaire), comparisons));
                outputs.publish();
            }
        }
    }

    /** The place of a scale in the layout. */
    static int place(Questionnaire questionnaire, Scale scale) {
        List<ScaleLayout> layouts = questionnaire.layout().scales();
        for (int i = 0; i < layouts.size(); i++) {
            if (layouts.get(i).scale().id().equals(scale.id())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no scale " + scale.id());
    }

    /** Takes the rows of one block after another. */
    private final class Rows implements RowPass.Gatherer {
        private final List<String> names;
        private final List<String> kept = List.copyOf(kept().keySet());
        private final Map<Ratio, Ratio> known = new HashMap<>();
        private List<Occasion> taken = new ArrayList<>();

        Rows(List<String> names) {
            this.names = names;
        }

        @Override
        public void take(ScoredRow row) {
            String wave = options.wave == null ? names.get(row.file()) : row.kept(kept.indexOf(options.wave));
            String group = options.by == null ? "" : row.kept(kept.indexOf(options.by));
            taken.add(Occasion.of(row, questionnaire, row.kept(0), wave, group, known));
        }

        @Override
        public void drain() {
            taken.forEach(waves::add);
            taken = new ArrayList<>();
        }
    }
}
