package lv.screening.cli.command;

import java.util.concurrent.Callable;
import lv.screening.cli.Console;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.batch.ReadingOptions;
import lv.screening.cli.change.ChangeOptions;
import lv.screening.cli.change.ChangeStudy;
import lv.screening.cli.library.BundledLibrary;
import lv.screening.cli.library.Catalogues;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.output.FileAccess;
import lv.screening.model.Questionnaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says who changed between waves, and whether by more than the error of measurement. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares waves of a survey person by person: differences, reliable change (Jacobson and Truax 1991), bands,",
            "urgent referrals, and the terms that moved; and for groups effect sizes and transitions. All waves are scored",
            "anew with the one questionnaire that is named."
        },
        footer = {
            "",
            "Examples:",
            "  screening change autumn.csv spring.csv -q early_risk_youth --id child -o change.csv",
            "  screening change all.csv -q psc17 --id child --wave visit --by sex",
            "  screening change a.csv b.csv -q gad7 --id id --precision total=4.1:0.89 --format json"
        })
public final class ChangeCommand implements Callable<Integer> {
    private final Console console;
    private final SharedOptions shared;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ChangeOptions options = new ChangeOptions();

    /** The command on a console, with the options that it shares. */
    ChangeCommand(Console console, SharedOptions shared) {
        this.console = console;
        this.shared = shared;
    }

    @Override
    public Integer call() throws Exception {
        Questionnaire questionnaire = WeightsFiles.apply(
                shared,
                new BundledLibrary().questionnaire(reading.questionnaire).questionnaire());
        return new ChangeStudy(console, shared, reading, options, FileAccess.ofSystem(), questionnaire)
                .run(Catalogues.read(shared).catalogue());
    }
}
