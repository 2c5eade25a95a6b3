package lv.screening.cli.command;

import java.util.concurrent.Callable;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.study.StudyOptions;
import lv.screening.cli.study.TuneOptions;
import lv.screening.cli.study.Tuner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Learns the weights of a scale from labelled answers. */
@Command(
        name = "tune",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Learns the weights and cuts of a scale from answers with a known outcome, and judges them on people that",
            "were not learned from. What it writes is for research: --allow-research scores with it."
        },
        footer = {
            "",
            "Examples:",
            "  screening tune survey.csv -q early_risk_youth --scale risk --outcome used -o weights.yaml",
            "  screening tune survey.csv -q early_risk_youth --scale risk --outcome used --max-terms 3,5,8 --group-by"
                    + " school --card card.html -o weights.yaml"
        })
public final class TuneCommand implements Callable<Integer> {
    private final Console console;
    private final SharedOptions shared;

    @Mixin
    private final StudyOptions study = new StudyOptions();

    @Mixin
    private final TuneOptions options = new TuneOptions();

    /** The command on a console, with the options that it shares. */
    TuneCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        if (shared.weights != null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--weights does not go with tune: it learns from the questionnaire's own terms");
        }
        return new Tuner(console, shared, study, options)
                .run(new BundledLibrary().questionnaire(study.questionnaire).questionnaire());
    }
}
