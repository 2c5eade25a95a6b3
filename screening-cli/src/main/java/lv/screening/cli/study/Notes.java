package lv.screening.cli.study;

import java.util.List;
import lv.screening.cli.Console;
import lv.screening.cli.ExitCode;
import lv.screening.cli.SharedOptions;
import org.jspecify.annotations.Nullable;

/** What had to be left out of the data, as messages beside every result. */
final class Notes {
    private Notes() {}

    /** Prints the messages; the exit code says whether anything was left out. */
    static int print(Console console, SharedOptions shared, LabelledFile file, @Nullable Outcome outcome) {
        boolean unlabelled = outcome != null && outcome.missing() > 0;
        if (!shared.quiet) {
            file.reading().forEach(console::message);
            if (file.rejected() > 0) {
                console.message("screening: " + file.rejected() + " rows with a wrong number of cells were left out");
            }
            if (file.refused() > 0) {
                List<String> items = file.refusedItems().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList();
                console.message("screening: " + file.refused() + " cells are no answer and count as missing ("
                        + String.join(", ", items) + "); 'screening batch --rejects' lists them");
            }
            if (outcome != null && outcome.others() > 1) {
                console.message(
                        "screening: " + outcome.others() + " different values of '" + outcome.column()
                                + "' count as not having the outcome; where one of them means that it is not known, empty those cells");
            }
            if (outcome != null && unlabelled) {
                console.message("screening: " + outcome.missing()
                        + " rows have no outcome and were left out wherever one is needed");
            }
        }
        return file.clean() && !unlabelled ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
