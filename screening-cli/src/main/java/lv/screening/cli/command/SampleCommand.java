package lv.screening.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.output.FileAccess;
import lv.screening.cli.output.OutputFiles;
import lv.screening.cli.output.WholeFile;
import lv.screening.cli.sample.SampleFile;
import lv.screening.model.Questionnaire;
import lv.screening.service.Area;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a file of made-up respondents. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes made-up respondents as CSV.",
            "The first gives the lowest answer everywhere, the second the highest, the others plausible ones with some"
                    + " answers missing. The same seed gives the same file everywhere."
        },
        footer = {
            "",
            "Examples:",
            "  screening sample -q early_risk_youth -n 200 --seed 1 -o survey.csv",
            "  screening sample -q early_risk_youth -n 200 --seed 1 --messy --area-column town -o messy.csv"
        })
public final class SampleCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-q", "--questionnaire"},
            required = true,
            paramLabel = "Q",
            description = "Questionnaire: a bundled id, id@version, or a path.")
    private String questionnaire = "";

    @Option(
            names = {"-n", "--rows"},
            paramLabel = "N",
            description = "How many respondents (default: 100).")
    private int rows = 100;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the draws (default: 1).")
    private long seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; .gz at its end packs it (default: standard output).")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace an existing file.")
    private boolean force;

    @Option(
            names = "--messy",
            description = "As messy as real files: byte-order mark, semicolons, labels in two languages, spaces,"
                    + " missing codes, refused and impossible answers, further columns, repeated ids, a short row.")
    private boolean messy;

    @Option(
            names = "--area-column",
            paramLabel = "COLUMN",
            description = "Add a column of that name with towns and municipalities of the catalogue.")
    private @Nullable String areaColumn;

    private final SharedOptions shared;

    /** The command on a console, with the options that it shares. */
    SampleCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        if (rows < 0) {
            throw new CommandFailure(ExitCode.USAGE, "-n: expected 0 or more respondents");
        }
        Questionnaire read = new BundledLibrary().questionnaire(questionnaire).questionnaire();
        List<String> areas = areaColumn == null ? List.of() : areas();
        SampleFile sample = new SampleFile(read, seed, areaColumn, areas, messy);
        try (OutputFiles files = new OutputFiles(FileAccess.ofSystem(), force)) {
            WholeFile file = output == null || output.toString().equals("-")
                    ? files.begin(console.out())
                    : files.beginLarge(output);
            file.write(sample.header().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < rows; i++) {
                file.write(sample.row().getBytes(StandardCharsets.UTF_8));
            }
            files.publish();
        }
        return ExitCode.DONE;
    }

    private List<String> areas() throws Exception {
        return Catalogues.read(shared).catalogue().areas().all().stream()
                .filter(area -> area.kind().compareTo(Area.Kind.MUNICIPALITY) >= 0)
                .map(Area::id)
                .toList();
    }
}
