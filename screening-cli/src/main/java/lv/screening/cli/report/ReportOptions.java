package lv.screening.cli.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that only {@code report} has. Filled by the command line. */
public final class ReportOptions {
    /** The files of rows. */
    @Parameters(
            arity = "1..*",
            paramLabel = "DATA.csv",
            description = "Files of survey rows, shown together; - is standard input; .gz is unpacked.")
    public List<String> inputs = new ArrayList<>();

    /** The page. */
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "File for the page, such as report.html; - is standard output.")
    public Path output = Path.of("-");

    /** Whether files may be replaced. */
    @Option(names = "--force", description = "Replace an existing file.")
    public boolean force;

    /** The columns of groups. */
    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of groups, such as sex: bands for each value.")
    public List<String> by = new ArrayList<>();

    /** The column of areas. */
    @Option(
            names = "--area-column",
            paramLabel = "COLUMN",
            description = "Column with the respondent's area; where it is empty, --area counts.")
    public @Nullable String areaColumn;

    /** The column of the outcome. */
    @Option(names = "--outcome", paramLabel = "COLUMN", description = "Column that says who has the outcome: 1 or 0.")
    public @Nullable String outcome;

    /** What says that somebody has the outcome. */
    @Option(
            names = "--positive",
            paramLabel = "VALUE",
            description = "The value of --outcome that means: has it; every other value means: has not.")
    public @Nullable String positive;

    /** The column of waves. */
    @Option(
            names = "--wave",
            paramLabel = "COLUMN",
            description = "Column that says which wave a row belongs to: change over time is shown. Needs --id.")
    public @Nullable String wave;

    /** The order of the waves. */
    @Option(
            names = "--order",
            split = ",",
            paramLabel = "WAVE",
            description = "The values of --wave from the earliest on, where they are neither numbers nor dates.")
    public List<String> order = new ArrayList<>();

    /** The column that names respondents. */
    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "Column with the respondent's id, by which waves are matched; it is not shown.")
    public @Nullable String id;

    /** The smallest count shown. */
    @Option(
            names = "--min-cell",
            paramLabel = "N",
            description =
                    "Smallest count of children that is shown (default: 10). Counts are blurred and rounded to 5; with 1"
                            + " they stand as they are, for those who may see the data anyway.")
    public int minCell = 10;

    /** The key. */
    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "File with a key of at least 128 bits that goes into the blur: then not even who has nearly all of"
                            + " the data can work it out.")
    public @Nullable Path keyFile;

    /** The day for services. */
    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day of the report, on which services must be on offer (default: today, UTC).")
    public @Nullable LocalDate date;
}
