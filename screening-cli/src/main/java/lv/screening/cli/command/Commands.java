package lv.screening.cli.command;

import java.util.List;
import lv.screening.cli.Console;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.Version;
import lv.screening.cli.library.ReadAhead;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands by name. */
public final class Commands {
    /** All names, in the order in which help lists them. */
    public static final List<String> NAMES = List.of(
            "list",
            "show",
            "check",
            "assess",
            "batch",
            "services",
            "evaluate",
            "tune",
            "compare",
            "change",
            "report",
            "sample");

    private Commands() {}

    /** Makes a command with the options that all share. */
    public static CommandSpec create(String name, Console console, ReadAhead ahead) {
        SharedOptions shared = new SharedOptions();
        CommandSpec spec = switch (name) {
            case "list" -> CommandSpec.forAnnotatedObject(new ListCommand(console, shared));
            case "show" -> CommandSpec.forAnnotatedObject(new ShowCommand(console, shared));
            case "services" -> CommandSpec.forAnnotatedObject(new ServicesCommand(console, shared));
            case "check" -> CommandSpec.forAnnotatedObject(new CheckCommand(console, shared));
            case "batch" -> CommandSpec.forAnnotatedObject(new BatchCommand(console, shared, ahead));
            case "sample" -> CommandSpec.forAnnotatedObject(new SampleCommand(console, shared));
            case "evaluate" -> CommandSpec.forAnnotatedObject(new EvaluateCommand(console, shared));
            case "tune" -> CommandSpec.forAnnotatedObject(new TuneCommand(console, shared));
            case "compare" -> CommandSpec.forAnnotatedObject(new CompareCommand(console, shared));
            case "change" -> CommandSpec.forAnnotatedObject(new ChangeCommand(console, shared));
            case "report" -> CommandSpec.forAnnotatedObject(new ReportCommand(console, shared, ahead));
            case "assess" -> AssessOptions.spec(new AssessCommand(console, shared, ahead));
            default -> throw new IllegalArgumentException("no command " + name);
        };
        shared.addTo(spec);
        spec.versionProvider(new Version());
        return spec;
    }

    /** Adds the options for help and version as picocli's own mixin has them, whose annotations would be read at each start. */
    public static void addHelp(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .arity("0")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help message and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .arity("0")
                .versionHelp(true)
                .type(boolean.class)
                .description("Print version information and exit.")
                .build());
    }

    /** Adds the command that prints a completion script for bash and zsh. */
    public static void addCompletion(CommandLine line) {
        line.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
    }
}
