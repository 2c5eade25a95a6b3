package lv.screening.cli.command;

import java.util.concurrent.Callable;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.batch.Batch;
import lv.screening.cli.batch.BatchOptions;
import lv.screening.cli.batch.InformantBatch;
import lv.screening.cli.library.ReadAhead;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.output.FileAccess;
import lv.screening.model.Questionnaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores files of survey rows. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Scores files of survey rows: one result row for each, in order.",
            "Answers are matched as codes, labels in any language, other spellings, or declared missing codes;",
            "whatever else stands there is refused, counts as missing, and is reported with its row."
        },
        footer = {
            "",
            "Examples:",
            "  screening batch survey.csv -q early_risk_youth -o scores.csv",
            "  screening batch survey.csv -q early_risk_youth --dry-run",
            "  screening batch both.csv -q early_risk_youth --id child --informant who -o joined.csv",
            "  screening batch a.csv.gz b.csv -q psc17 --id child --area-column town --rejects bad.csv -o scores.csv"
        })
public final class BatchCommand implements Callable<Integer> {
    private final Console console;
    private final FileAccess files;

    @Mixin
    private final BatchOptions options = new BatchOptions();

    private final SharedOptions shared;
    private final ReadAhead ahead;

    /** The command on a console, with the options that it shares. */
    BatchCommand(Console console, SharedOptions shared, ReadAhead ahead) {
        this(console, shared, ahead, FileAccess.ofSystem());
    }

    /** The command on a console, with other files. */
    public BatchCommand(Console console, SharedOptions shared, FileAccess files) {
        this(console, shared, ReadAhead.NOTHING, files);
    }

    private BatchCommand(Console console, SharedOptions shared, ReadAhead ahead, FileAccess files) {
        this.console = console;
        this.shared = shared;
        this.ahead = ahead;
        this.files = files;
    }

    @Override
    public Integer call() throws Exception {
        Questionnaire questionnaire = WeightsFiles.apply(
                shared, ahead.questionnaire(options.questionnaire).questionnaire());
        if (options.informant != null) {
            return new InformantBatch(options, shared, console, files, questionnaire).run();
        }
        if (!options.forms.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--form belongs to --informant COLUMN");
        }
        var catalogue = ahead.catalogue(shared).catalogue();
        return new Batch(options, shared, console, files, questionnaire, catalogue).run();
    }
}
