package lv.screening.cli.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that only compare has. Filled by the command line. */
public final class CompareOptions {
    /** The weights. */
    @Option(
            names = "--weights",
            paramLabel = "FILE",
            required = true,
            description =
                    "Weights file; the first is the old one, the second the new one. A single one is compared with"
                            + " the questionnaire's own weights.")
    public List<String> weights = List.of();

    /** The scales. */
    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            split = ",",
            description = "Only these scales (default: all whose weights differ).")
    public List<String> scales = List.of();

    /** The column of groups. */
    @Option(names = "--by", paramLabel = "COLUMN", description = "Column of groups, such as sex.")
    public @Nullable String by;

    /** The smallest group shown. */
    @Option(
            names = "--min-cell",
            paramLabel = "N",
            description = "Groups with fewer people, cases or controls are withheld (default: 10).")
    public int minCell = 10;

    /** Whether everybody who changes is listed. */
    @Option(names = "--rows", description = "List who changes band, by row number, and through which terms.")
    public boolean rows;

    /** The column of ids. */
    @Option(names = "--id", paramLabel = "COLUMN", description = "Column whose value the list of --rows shows too.")
    public @Nullable String id;
}
