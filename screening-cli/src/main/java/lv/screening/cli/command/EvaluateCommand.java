package lv.screening.cli.command;

import java.util.concurrent.Callable;
import lv.screening.cli.Console;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.study.EvaluateOptions;
import lv.screening.cli.study.Evaluator;
import lv.screening.cli.study.StudyOptions;
import lv.screening.model.Questionnaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how good the scores of a questionnaire are. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says how good the scores of a questionnaire are on a file of answers: reliability, and with --outcome",
            "discrimination, cut-points, calibration, decision curve, and the same by group."
        },
        footer = {
            "",
            "Examples:",
            "  screening evaluate survey.csv -q early_risk_youth",
            "  screening evaluate survey.csv -q early_risk_youth --outcome used --by sex --prevalence 0.05,0.2"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final Console console;
    private final SharedOptions shared;

    @Mixin
    private final StudyOptions study = new StudyOptions();

    @Mixin
    private final EvaluateOptions options = new EvaluateOptions();

    /** The command on a console, with the options that it shares. */
    EvaluateCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        Questionnaire questionnaire = WeightsFiles.apply(
                shared, new BundledLibrary().questionnaire(study.questionnaire).questionnaire());
        return new Evaluator(console, shared, study, options).run(questionnaire);
    }
}
