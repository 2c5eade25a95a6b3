package lv.screening.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.json.QuestionnaireJson;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.page.PaperForm;
import lv.screening.cli.page.QuestionnairePage;
import lv.screening.cli.text.QuestionnaireText;
import lv.screening.model.Questionnaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one questionnaire. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a questionnaire for people: items, scoring, bands, suggested steps, sources, licence.",
        footer = {
            "",
            "Examples:",
            "  screening show gad7 --lang lv",
            "  screening show early_risk_youth --format markdown",
            "  screening show gad7 --format html --paper --lang lv > form.html",
            "  screening show audit_c --format yaml"
        })
public final class ShowCommand implements Callable<Integer> {
    private final Console console;

    private final SharedOptions shared;

    @Parameters(paramLabel = "Q", description = "Bundled id, id@version, or the path of a questionnaire.")
    private String questionnaire = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, markdown, html, json, or yaml: the file itself (default: text).")
    private Format format = Format.text;

    @Option(
            names = "--paper",
            description = "With --format html: a form to be filled in on paper, with the scoring key on its back.")
    private boolean paper;

    /** How the questionnaire is written. */
    enum Format {
        /** For a terminal. */
        text,
        /** For a page. */
        markdown,
        /** A page for people that needs nothing else. */
        html,
        /** For programs: ids, ranges, cuts. */
        json,
        /** The definition file itself. */
        yaml
    }

    /** The command on a console, with the options that it shares. */
    ShowCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        BundledLibrary library = new BundledLibrary();
        Questionnaire read =
                WeightsFiles.apply(shared, library.questionnaire(questionnaire).questionnaire());
        String language =
                shared.language == null ? read.definition().languages().get(0) : shared.language;
        if (paper && format != Format.html) {
            throw new CommandFailure(ExitCode.USAGE, "--paper belongs to --format html");
        }
        switch (format) {
            case text -> QuestionnaireText.plain(read, language).forEach(console::print);
            case markdown -> QuestionnaireText.markdown(read, language).forEach(console::print);
            case html ->
                console.out()
                        .writeBytes(paper ? PaperForm.bytes(read, language) : QuestionnairePage.bytes(read, language));
            case json -> console.out().writeBytes(QuestionnaireJson.bytes(read, language));
            case yaml -> console.out().print(new String(library.bytes(questionnaire), StandardCharsets.UTF_8));
        }
        return ExitCode.DONE;
    }
}
