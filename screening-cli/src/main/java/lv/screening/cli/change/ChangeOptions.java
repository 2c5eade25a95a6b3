package lv.screening.cli.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that only {@code change} has. Filled by the command line. */
public final class ChangeOptions {
    /** The files of rows. */
    @Parameters(
            arity = "1..*",
            paramLabel = "DATA.csv",
            description = "One file of survey rows for each wave, the earliest first; or one file, with --wave.")
    public List<String> inputs = new ArrayList<>();

    /** The column that names respondents. */
    @Option(
            names = "--id",
            required = true,
            paramLabel = "COLUMN",
            description = "Column with the respondent's id, by which the waves are matched.")
    public String id = "";

    /** The column of waves. */
    @Option(
            names = "--wave",
            paramLabel = "COLUMN",
            description = "Column that says which wave a row belongs to: numbers and dates are put in order.")
    public @Nullable String wave;

    /** The order of the waves. */
    @Option(
            names = "--order",
            split = ",",
            paramLabel = "WAVE",
            description = "The values of --wave from the earliest on, where they are neither numbers nor dates.")
    public List<String> order = new ArrayList<>();

    /** The column of groups. */
    @Option(names = "--by", paramLabel = "COLUMN", description = "Column of groups, such as sex: figures for each.")
    public @Nullable String by;

    /** The smallest group shown. */
    @Option(
            names = "--min-cell",
            paramLabel = "N",
            description =
                    "Smallest group of --by, and smallest count in one, that is shown; what would give a hidden one away"
                            + " is hidden too (default: 10; 1 shows everything).")
    public int minCell = 10;

    /** Where the reliability is from. */
    @Option(
            names = "--reliability",
            paramLabel = "FROM",
            description =
                    "definition: as the questionnaire states it, and from the data where it does not; data: Cronbach's"
                            + " alpha of the first wave (default: definition).")
    public From reliability = From.definition;

    /** Deviation and reliability by scale. */
    @Option(
            names = "--precision",
            paramLabel = "SCALE=SD:R",
            description = "Standard deviation and reliability of a scale, such as a manual gives them: anger=7.5:0.80.")
    public List<String> precision = new ArrayList<>();

    /** The result. */
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File for one row per person and pair of waves (default: only the summary is written).")
    public @Nullable Path output;

    /** Whether files may be replaced. */
    @Option(names = "--force", description = "Replace an existing file.")
    public boolean force;

    /** How the summary is written. */
    @Option(names = "--format", paramLabel = "FORMAT", description = "Of the summary: text or json (default: text).")
    public Format format = Format.text;

    /** Where the reliability of a scale is from. */
    public enum From {
        /** The questionnaire; the data where it says none. */
        definition,
        /** The data. */
        data
    }

    /** How a summary is written. */
    public enum Format {
        /** For people. */
        text,
        /** For programs. */
        json
    }
}
