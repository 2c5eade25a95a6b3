package lv.screening.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lv.screening.check.CatalogueCheck;
import lv.screening.check.DefinitionCheck;
import lv.screening.check.ExampleCoverage;
import lv.screening.check.ExampleSuite;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.ProblemText;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.library.Catalogues;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Problem;
import lv.screening.model.Questionnaire;
import lv.screening.read.CatalogueReader;
import lv.screening.read.Examples;
import lv.screening.read.ExamplesReader;
import lv.screening.read.ReadCatalogue;
import lv.screening.read.ReadQuestionnaire;
import lv.screening.score.Screener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks definitions and runs their examples. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks questionnaires, their examples, and catalogues.",
            "Everything that is wrong is shown at once, with its place and what to do about it. Then the examples beside a"
                    + " questionnaire are run."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all right", "3:a definition is invalid", "6:an example failed", "7:a file can not be read"},
        footer = {
            "",
            "Examples:",
            "  screening check my_questionnaire/",
            "  screening check --bundled",
            "  screening check --catalogue latvia basket/catalogue.yaml"
        })
public final class CheckCommand implements Callable<Integer> {
    private final Console console;

    private final SharedOptions shared;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Questionnaire file, folder with one, or catalogue.yaml; or the id of a bundled questionnaire.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--bundled", description = "Check everything that comes with the program.")
    private boolean bundled;

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day on which services must be up to date, such as 2026-11-22 (default: today).")
    private @Nullable LocalDate date;

    private final List<Questionnaire> checked = new ArrayList<>();
    private int worst = ExitCode.DONE;
    private int warnings;

    /** The command on a console, with the options that it shares. */
    CheckCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        BundledLibrary library = new BundledLibrary();
        List<String> names = new ArrayList<>(files);
        if (bundled) {
            names.addAll(library.questionnaireIds());
        }
        if (names.isEmpty() && shared.catalogues.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "name a file or folder to check, or --bundled");
        }
        ReadCatalogue catalogue = catalogue();
        if (reportsCatalogue()) {
            report("catalogue", catalogueWarnings(catalogue), "");
        }
        for (String name : names) {
            check(name, library, catalogue);
        }
        if (bundled) {
            List<Problem> idle = CatalogueCheck.idleGaps(catalogue.catalogue(), checked, date()).stream()
                    .map(catalogue::locate)
                    .toList();
            warnings += idle.size();
            ProblemText.print(idle, console);
        }
        if (warnings > 0 && !shared.quiet) {
            console.message(warnings + (warnings == 1 ? " warning" : " warnings"));
        }
        return worst == ExitCode.DONE && strict && warnings > 0 ? ExitCode.DEFINITION : worst;
    }

    /** Whether what is to say about the catalogue is said once, with it. */
    private boolean reportsCatalogue() {
        return bundled || !shared.catalogues.isEmpty();
    }

    private LocalDate date() {
        return date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date;
    }

    private ReadCatalogue catalogue() throws IOException, InvalidDefinitionException {
        return Catalogues.fromText(shared);
    }

    private List<Problem> catalogueWarnings(ReadCatalogue read) {
        List<Problem> problems = new ArrayList<>(read.warnings());
        CatalogueCheck.entries(read.catalogue(), date()).forEach(problem -> problems.add(read.locate(problem)));
        return problems;
    }

    private void check(String name, BundledLibrary library, ReadCatalogue catalogue) throws IOException {
        try {
            Path path = Path.of(name);
            boolean isCatalogue =
                    (Files.isRegularFile(path) && path.getFileName().toString().equals(CatalogueReader.FILE))
                            || Files.isRegularFile(path.resolve(CatalogueReader.FILE));
            if (isCatalogue) {
                ReadCatalogue read = shared.catalogues.isEmpty()
                        ? CatalogueReader.read(path)
                        : CatalogueReader.read(path, catalogue);
                report(
                        name,
                        catalogueWarnings(read),
                        read.catalogue().services().size() + " services");
            } else {
                questionnaire(name, library, catalogue);
            }
        } catch (InvalidDefinitionException invalid) {
            worst = Math.max(worst, ExitCode.DEFINITION);
            ProblemText.print(invalid.problems(), console);
        }
    }

    private void questionnaire(String name, BundledLibrary library, ReadCatalogue catalogue)
            throws IOException, InvalidDefinitionException {
        ReadQuestionnaire read = library.fromText(name);
        List<Problem> found = new ArrayList<>(read.warnings());
        found.addAll(DefinitionCheck.warnings(read.questionnaire(), read.places()));
        checked.add(read.questionnaire());
        CatalogueCheck.referrals(catalogue.catalogue(), read.questionnaire(), date()).stream()
                .filter(problem -> problem.isWarning() || !reportsCatalogue())
                .forEach(problem -> found.add(read.places().locate(problem)));
        Examples examples = library.examples(name);
        if (examples == null) {
            found.add(Problem.warning("examples_missing", "", "there is no " + ExamplesReader.FILE + " beside it")
                    .at(read.places().at("")));
            report(name, found, "no examples");
            return;
        }
        ExampleSuite.Result result = ExampleSuite.run(Screener.of(read.questionnaire()), examples);
        found.addAll(result.problems());
        found.addAll(ExampleCoverage.warnings(read.questionnaire(), result.outcomes(), read.places()));
        if (!result.passed()) {
            worst = Math.max(worst, ExitCode.EXAMPLE);
        }
        report(name, found, examples.examples().size() + " examples");
    }

    private void report(String name, List<Problem> problems, String counted) {
        ProblemText.print(
                problems.stream()
                        .filter(problem -> problem.severity() != Problem.Severity.NOTE || !shared.quiet)
                        .toList(),
                console);
        long own = problems.stream().filter(Problem::isWarning).count();
        warnings += (int) own;
        boolean failed = problems.stream().anyMatch(Problem::isError);
        if (!failed && !shared.quiet) {
            console.print(name + ": " + (own == 0 ? "all right" : own + " to look at")
                    + (counted.isEmpty() ? "" : ", " + counted));
        }
    }
}
