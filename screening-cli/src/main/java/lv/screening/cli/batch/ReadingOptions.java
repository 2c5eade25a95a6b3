package lv.screening.cli.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how files of survey rows are read, for commands besides {@code batch}. */
public final class ReadingOptions {
    /** The questionnaire. */
    @Option(
            names = {"-q", "--questionnaire"},
            required = true,
            paramLabel = "Q",
            description = "Questionnaire: a bundled id, id@version, or a path.")
    public String questionnaire = "";

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
            description = "The survey tool whose export it is, where its marks do not tell; as in 'batch'.")
    public @Nullable String dialect;

    /** What doubts about the data do. */
    @Option(
            names = "--audit",
            paramLabel = "WHAT",
            description = "warn: say where the data contradict the key; strict: then score nothing; off.")
    public BatchOptions.Audit audit = BatchOptions.Audit.WARN;

    /** Whether items may lack a column. */
    @Option(names = "--allow-unbound", description = "Allow items without a column; they are missing for everybody.")
    public boolean allowUnbound;

    /**
     * The same for {@link RowPass}.
     *
     * @param inputs the files
     * @param kept further columns that are needed, with the options that name them
     */
    public BatchOptions of(List<String> inputs, Map<String, String> kept) {
        BatchOptions options = new BatchOptions();
        options.inputs = inputs;
        options.keep = List.copyOf(kept.keySet());
        options.optionByColumn = Map.copyOf(kept);
        options.questionnaire = questionnaire;
        options.encoding = encoding;
        options.decimalComma = decimalComma;
        options.map = map;
        options.dialect = dialect;
        options.audit = audit;
        options.allowUnbound = allowUnbound;
        return options;
    }
}
