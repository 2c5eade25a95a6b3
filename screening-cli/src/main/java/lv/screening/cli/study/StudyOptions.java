package lv.screening.cli.study;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that evaluate, tune and compare share. Filled by the command line. */
public final class StudyOptions {
    /** The file of rows. */
    @Parameters(paramLabel = "DATA", description = "CSV file of answers, one row per person; - is standard input.")
    public String data = "";

    /** The questionnaire. */
    @Option(
            names = {"-q", "--questionnaire"},
            required = true,
            paramLabel = "Q",
            description = "Questionnaire: a bundled id, id@version, or a path.")
    public String questionnaire = "";

    /** The column of the outcome. */
    @Option(names = "--outcome", paramLabel = "COLUMN", description = "Column that says who has the outcome: 1 or 0.")
    public @Nullable String outcome;

    /** What says that somebody has the outcome. */
    @Option(
            names = "--positive",
            paramLabel = "VALUE",
            description = "The value of --outcome that means: has it; every other value means: has not.")
    public @Nullable String positive;

    /** The file that names columns. */
    @Option(names = "--map", paramLabel = "FILE", description = "File that names the column of each item.")
    public @Nullable Path map;

    /** Whether items may lack a column. */
    @Option(names = "--allow-unbound", description = "Items without a column are missing for everybody.")
    public boolean allowUnbound;

    /** The encoding. */
    @Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of the data (default: UTF-8).")
    public String encoding = "UTF-8";

    /** The export. */
    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "The survey tool whose export it is, where its marks do not tell: plain, redcap_raw,"
                    + " redcap_labels, qualtrics, qualtrics_legacy, limesurvey, kobotoolbox, odk_central, google_forms,"
                    + " surveymonkey.")
    public @Nullable String dialect;

    /** Whether numbers have a comma. */
    @Option(names = "--decimal-comma", description = "Numbers have a decimal comma, such as 2,5.")
    public boolean decimalComma;

    /** The seed of all draws. */
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all random draws; the same seed gives the same result (default: 1).")
    public long seed = 1;

    /** How the result is written. */
    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    public Format format = Format.text;

    /** How a result is written. */
    public enum Format {
        /** For people. */
        text,
        /** For programs. */
        json
    }
}
