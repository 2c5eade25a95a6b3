package lv.screening.cli.command;

import java.util.concurrent.Callable;
import lv.screening.cli.Console;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.study.CompareOptions;
import lv.screening.cli.study.Comparer;
import lv.screening.cli.study.StudyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares two weightings of a questionnaire on the same people. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares two weightings of a questionnaire on the same people: who changes band and through which terms, and",
            "with --outcome the areas under the curve and the net reclassification."
        },
        footer = {
            "",
            "Examples:",
            "  screening compare survey.csv -q early_risk_youth --weights weights.yaml --allow-research",
            "  screening compare survey.csv -q early_risk_youth --weights a.yaml --weights b.yaml --outcome used --by sex"
        })
public final class CompareCommand implements Callable<Integer> {
    private final Console console;
    private final SharedOptions shared;

    @Mixin
    private final StudyOptions study = new StudyOptions();

    @Mixin
    private final CompareOptions options = new CompareOptions();

    /** The command on a console, with the options that it shares. */
    CompareCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        return new Comparer(console, shared, study, options)
                .run(new BundledLibrary().questionnaire(study.questionnaire).questionnaire());
    }
}
