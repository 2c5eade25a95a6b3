package lv.screening.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import lv.screening.cli.command.Commands;
import lv.screening.cli.library.ReadAhead;
import lv.screening.model.InvalidDefinitionException;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code screening}. */
public final class Screening {
    private final Console console;

    /** A command line on a console. */
    public Screening(Console console) {
        this.console = console;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new Screening(Console.ofProcess()).run(args));
    }

    /**
     * Runs a command.
     *
     * @param args the command line
     * @return the exit code, one of {@link ExitCode}
     */
    public int run(String... args) {
        boolean debug = List.of(args).contains("--debug");
        int code;
        try {
            code = commandLine(args).execute(called(args) ? Arrays.copyOfRange(args, 1, args.length) : args);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            code = fault(exhausted, debug);
        }
        console.out().flush();
        console.err().flush();
        if (console.out().checkError() && code == ExitCode.DONE) {
            console.message("screening: standard output could not be written completely");
            console.err().flush();
            return ExitCode.INPUT_OUTPUT;
        }
        return code;
    }

    private static boolean called(String[] args) {
        return args.length > 0 && Commands.NAMES.contains(args[0]);
    }

    /** Only the command that is called is built: the annotations of the others would cost most of a start. */
    private CommandLine commandLine(String[] args) {
        CommandLine line;
        if (called(args)) {
            CommandSpec command = Commands.create(args[0], console, ReadAhead.of(args));
            line = new CommandLine(command.name("screening " + args[0]));
        } else {
            line = new CommandLine(root());
            for (String each : Commands.NAMES) {
                line.addSubcommand(each, Commands.create(each, console, ReadAhead.NOTHING));
            }
            line.addSubcommand("help", new HelpCommand());
            Commands.addCompletion(line);
        }
        line.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colours(List.of(args).contains("--no-color"))
                        ? CommandLine.Help.Ansi.ON
                        : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(console.terminal());
        Failures failures = new Failures(List.of(args).contains("--debug"));
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        return line;
    }

    /** A class, not lambdas: those of picocli's types are in no class archive, and making them costs a tenth of a start. */
    private final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
        private final boolean debug;

        private Failures(boolean debug) {
            this.debug = debug;
        }

        @Override
        public int handleParseException(ParameterException wrong, String[] args) {
            return usage(wrong);
        }

        @Override
        public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
            return failed(failure, debug);
        }
    }

    private int usage(ParameterException wrong) {
        console.message("screening: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        console.message("Try '" + command + " --help'.");
        return ExitCode.USAGE;
    }

    private int failed(Exception failure, boolean debug) {
        if (failure instanceof CommandFailure told) {
            console.message("screening: " + told.getMessage());
            if (debug) {
                told.printStackTrace(console.err());
            }
            return told.exitCode();
        }
        if (failure instanceof InvalidDefinitionException invalid) {
            ProblemText.print(invalid.problems(), console);
            return ExitCode.DEFINITION;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            if (isEnding()) {
                console.message("screening: interrupted; nothing was written");
                return ExitCode.INPUT_OUTPUT;
            }
            console.message("screening: reading or writing failed: " + InputOutputText.of(failure));
            if (debug) {
                failure.printStackTrace(console.err());
            }
            return ExitCode.INPUT_OUTPUT;
        }
        return fault(failure, debug);
    }

    /** Whether the process was told to end: files are then taken away from under whoever writes them. */
    private static boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private int fault(Throwable failure, boolean debug) {
        console.message("screening: a fault in the program ("
                + failure.getClass().getSimpleName() + "); run it again with --debug and report what it prints");
        if (debug) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.FAULT;
    }

    /** What stands before any command. */
    private static CommandSpec root() {
        Runnable nothing = () -> {
            throw new CommandFailure(ExitCode.USAGE, "name a command; 'screening --help' lists them");
        };
        CommandSpec root = CommandSpec.wrapWithoutInspection(nothing).name("screening");
        Commands.addHelp(root);
        root.versionProvider(new Version());
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .description(
                        "Scores early-risk questionnaires about children's and adolescents' behaviour and addiction, and"
                                + " suggests referrals with their reasons. A score is a suggestion for a person to review.",
                        "")
                .footer(
                        "",
                        "Start with:",
                        "  screening list",
                        "  screening assess -q early_risk_youth",
                        "  screening batch survey.csv -q early_risk_youth -o scores.csv");
        return root;
    }
}
