package lv.screening.cli.command;

import java.util.List;
import lv.screening.cli.Console;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The commands by name. */
public final class Commands {
    /** All names, in the order in which help lists them. */
    public static final List<String> NAMES = List.of("list", "show", "check", "assess", "services");

    private Commands() {}

    /** Makes a command. */
    public static Object create(String name, Console console) {
        return switch (name) {
            case "list" -> new ListCommand(console);
            case "show" -> new ShowCommand(console);
            case "services" -> new ServicesCommand(console);
            case "check" -> new CheckCommand(console);
            case "assess" -> new AssessCommand(console);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    /** Adds the command that prints a completion script for bash and zsh. */
    public static void addCompletion(CommandLine line) {
        line.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
    }
}
