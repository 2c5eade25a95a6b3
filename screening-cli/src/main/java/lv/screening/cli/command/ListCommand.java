package lv.screening.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.text.Lines;
import lv.screening.model.Definition;
import picocli.CommandLine.Command;

/** Lists the bundled questionnaires. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the bundled questionnaires: id, ages, who answers, title.",
        footer = {"", "Example:", "  screening list --lang lv"})
public final class ListCommand implements Callable<Integer> {
    private final Console console;

    private final SharedOptions shared;

    /** The command on a console, with the options that it shares. */
    ListCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        BundledLibrary library = new BundledLibrary();
        for (String id : library.questionnaireIds()) {
            Definition definition = library.questionnaire(id).questionnaire().definition();
            String language = shared.language == null ? definition.languages().get(0) : shared.language;
            String facts = String.format(
                    Locale.ROOT,
                    "%-17s %-6s %-13s",
                    definition.id(),
                    definition.population().minAge().toPlainString() + "-"
                            + definition.population().maxAge().toPlainString(),
                    definition.population().informant().id());
            String title = definition.title().in(language)
                    + (definition.status() == Definition.Status.PUBLISHED_KEY
                            ? ""
                            : " (" + definition.status().id() + ")");
            Lines.wrap(facts + " ", facts.length() + 1, title).forEach(console::print);
        }
        return ExitCode.DONE;
    }
}
