package lv.screening.cli.command;

import java.util.concurrent.Callable;
import lv.screening.cli.Console;
import lv.screening.cli.SharedOptions;
import lv.screening.cli.batch.ReadingOptions;
import lv.screening.cli.library.ReadAhead;
import lv.screening.cli.library.WeightsFiles;
import lv.screening.cli.output.FileAccess;
import lv.screening.cli.report.ReportOptions;
import lv.screening.cli.report.ReportRun;
import lv.screening.model.Questionnaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows files of survey rows on one page. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows files of survey rows on one page: suggested steps, scores, bands by group and area, reasons,",
            "completeness. The page needs nothing else, neither files nor the network. Counts are blurred, rounded and",
            "hidden where small, so that neither the page nor two pages give a child away."
        },
        footer = {
            "",
            "Examples:",
            "  screening report survey.csv -q early_risk_youth -o report.html",
            "  screening report survey.csv -q early_risk_youth --by sex --area-column town --lang lv -o report.html",
            "  screening report survey.csv -q psc17 --outcome diagnosis --positive yes -o report.html"
        })
public final class ReportCommand implements Callable<Integer> {
    private final Console console;
    private final SharedOptions shared;
    private final ReadAhead ahead;

    @Mixin
    private final ReadingOptions reading = new ReadingOptions();

    @Mixin
    private final ReportOptions options = new ReportOptions();

    /** The command on a console, with the options that it shares. */
    ReportCommand(Console console, SharedOptions shared, ReadAhead ahead) {
        this.console = console;
        this.shared = shared;
        this.ahead = ahead;
    }

    @Override
    public Integer call() throws Exception {
        Questionnaire questionnaire = WeightsFiles.apply(
                shared, ahead.questionnaire(reading.questionnaire).questionnaire());
        return new ReportRun(
                        console,
                        shared,
                        reading,
                        options,
                        FileAccess.ofSystem(),
                        questionnaire,
                        ahead.catalogue(shared).catalogue())
                .run();
    }
}
