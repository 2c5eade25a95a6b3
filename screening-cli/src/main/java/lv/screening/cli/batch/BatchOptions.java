package lv.screening.cli.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code batch}. */
public final class BatchOptions {
    /** The files of rows. */
    @Parameters(
            arity = "1..*",
            paramLabel = "DATA.csv",
            description = "Files of survey rows, one after the other; - is standard input; .gz is unpacked.")
    public List<String> inputs = new ArrayList<>();

    /** The questionnaire. */
    @Option(
            names = {"-q", "--questionnaire"},
            required = true,
            paramLabel = "Q",
            description = "Questionnaire: a bundled id, id@version, or a path.")
    public String questionnaire = "";

    /** The result. */
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File for the results; .gz at its end packs it (default: standard output).")
    public @Nullable Path output;

    /** Whether files may be replaced. */
    @Option(names = "--force", description = "Replace existing files.")
    public boolean force;

    /** How results are written. */
    @Option(names = "--format", paramLabel = "FORMAT", description = "csv or jsonl (default: csv).")
    public Format format = Format.CSV;

    /** Which columns results have. */
    @Option(
            names = "--columns",
            paramLabel = "SET",
            description = "basic, or full: also lowest, highest, score100, norm and the points of each term.")
    public Columns columns = Columns.BASIC;

    /** The column that names respondents. */
    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "Column with the respondent's id: kept, and looked through for empty and repeated ids.")
    public @Nullable String id;

    /** The column that names informants. */
    @Option(
            names = "--informant",
            paramLabel = "COLUMN",
            description = "Column that says who answered (self, parent, teacher, ...): the rows about the same --id are"
                    + " joined, one result row for each child.")
    public @Nullable String informant;

    /** The forms of informants. */
    @Option(
            names = "--form",
            paramLabel = "WHO=Q",
            description =
                    "With --informant: the form of an informant (default: the questionnaire for its own informant,"
                            + " and Q_parent, Q_teacher for others).")
    public Map<String, String> forms = new LinkedHashMap<>();

    /** Columns taken over. */
    @Option(names = "--keep", split = ",", paramLabel = "COLUMN", description = "Columns taken over into the result.")
    public List<String> keep = new ArrayList<>();

    /** Whether kept cells stay as they are. */
    @Option(names = "--raw-csv", description = "Leave kept cells as they are, even those a spreadsheet would run.")
    public boolean rawCsv;

    /** The column that is replaced. */
    @Option(
            names = "--pseudonymise",
            paramLabel = "COLUMN",
            description = "Replace this kept column by an HMAC-SHA-256 under the key of --key-file.")
    public @Nullable String pseudonymise;

    /** The key. */
    @Option(names = "--key-file", paramLabel = "FILE", description = "File with a key of at least 128 bits.")
    public @Nullable Path keyFile;

    /** The column of areas. */
    @Option(
            names = "--area-column",
            paramLabel = "COLUMN",
            description = "Column with the respondent's area; where it is empty, --area counts.")
    public @Nullable String areaColumn;

    /** The day for services. */
    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day on which services must be on offer, such as 2026-11-22 (default: today, UTC).")
    public @Nullable LocalDate date;

    /** One file per value. */
    @Option(
            names = "--split-by",
            paramLabel = "COLUMN",
            description = "One result file for each value of this column, named after it: result-VALUE.csv.")
    public @Nullable String splitBy;

    /** The encoding. */
    @Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of the data (default: UTF-8).")
    public String encoding = "UTF-8";

    /** Whether numbers have a comma. */
    @Option(names = "--decimal-comma", description = "Numbers have a decimal comma, such as 2,5.")
    public boolean decimalComma;

    /** The map of columns. */
    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Which column answers which item: 'item: column' in YAML, or item,column in .csv.")
    public @Nullable Path map;

    /** The export. */
    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "The survey tool whose export it is, where its marks do not tell: plain, redcap_raw,"
                    + " redcap_labels, qualtrics, qualtrics_legacy, limesurvey, kobotoolbox, odk_central, google_forms,"
                    + " surveymonkey.")
    public @Nullable String dialect;

    /** What doubts about the data do. */
    @Option(
            names = "--audit",
            paramLabel = "WHAT",
            description =
                    "warn: say before scoring where the data contradict the key; strict: then score nothing; off.")
    public Audit audit = Audit.WARN;

    /** Whether items may lack a column. */
    @Option(names = "--allow-unbound", description = "Allow items without a column; they are missing for everybody.")
    public boolean allowUnbound;

    /** Whether nothing is scored. */
    @Option(names = "--dry-run", description = "Only print how the file is read and which column answers which item.")
    public boolean dryRun;

    /** For commands that name kept columns otherwise: the option by column. */
    Map<String, String> optionByColumn = Map.of();

    /** The list of what was refused. */
    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "File for rejected rows and refused answers: row, line, column, code, message.")
    public @Nullable Path rejects;

    /** Whether it holds the cells. */
    @Option(names = "--rejects-values", description = "Write the refused cells themselves into the --rejects file.")
    public boolean rejectsValues;

    /** The most rejected rows. */
    @Option(
            names = "--max-rejects",
            paramLabel = "N|P%",
            description = "Stop, with nothing written, if more rows than that are rejected (default: no limit).")
    public @Nullable String maxRejects;

    /** What a refused answer does. */
    @Option(
            names = "--on-invalid",
            paramLabel = "WHAT",
            description = "missing: a refused answer counts as missing; reject: its whole row is rejected.")
    public OnInvalid onInvalid = OnInvalid.MISSING;

    /** How results are written. */
    public enum Format {
        /** Comma-separated. */
        CSV,
        /** One JSON object on each line. */
        JSONL
    }

    /** Which columns results have. */
    public enum Columns {
        /** Those of every result. */
        BASIC,
        /** All there are. */
        FULL
    }

    /** By which option a kept column was named. */
    String option(String column) {
        return optionByColumn.getOrDefault(column, column.equals(id) ? "--id" : "--keep");
    }

    /** What doubts about the data do. */
    public enum Audit {
        /** They are not looked for. */
        OFF,
        /** They are reported. */
        WARN,
        /** Nothing is scored. */
        STRICT
    }

    /** What a refused answer does. */
    public enum OnInvalid {
        /** It counts as missing. */
        MISSING,
        /** Its row is rejected. */
        REJECT
    }
}
