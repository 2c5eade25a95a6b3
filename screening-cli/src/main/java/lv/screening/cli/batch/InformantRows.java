package lv.screening.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.bind.Binder;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.bind.Heading;
import lv.screening.cli.bind.MapFile;
import lv.screening.cli.csv.Dialect;
import lv.screening.cli.csv.FullReader;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.library.InformantForm;
import lv.screening.expr.NearNames;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Spelling;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.Assessment;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;
import lv.screening.score.ScaleResult;
import lv.screening.score.Screener;

/** Reads rows that name a child and an informant, and scores each with its informant's form. Not thread-safe. */
final class InformantRows {
    private static final int MOST_ROWS_NAMED = 5;

    private final BatchOptions options;
    private final InformantForm forms;
    private final Map<String, Questionnaire> used = new LinkedHashMap<>();
    private final Map<String, Map<String, Assessment>> children = new LinkedHashMap<>();
    private final Map<String, List<String>> rejected = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private long rows;

    InformantRows(BatchOptions options, InformantForm forms) {
        this.options = options;
        this.forms = forms;
    }

    /** The forms by informant, as far as the rows name them. */
    Map<String, Questionnaire> forms() {
        return used;
    }

    /** What each informant said about each child, in the order in which children come up. */
    Map<String, Map<String, Assessment>> children() {
        return children;
    }

    /** How many rows there were. */
    long rows() {
        return rows;
    }

    /** How many rows were left out. */
    long rejectedRows() {
        return rejected.values().stream().mapToLong(List::size).sum();
    }

    /** What was left out or refused, as messages without any cell. */
    List<String> complaints() {
        List<String> lines = new ArrayList<>();
        rejected.forEach((reason, where) -> lines.add("rejected " + where.size() + ": " + reason + " (row "
                + String.join(", ", where.subList(0, Math.min(MOST_ROWS_NAMED, where.size())))
                + (where.size() > MOST_ROWS_NAMED ? ", ..." : "") + ")"));
        refused.forEach((item, count) -> lines.add("refused answers in " + item + ": " + count + ", taken as missing"));
        return lines;
    }

    void read(String name, InputStream standardInput, Charset charset) throws IOException, InvalidDefinitionException {
        byte[] bytes = bytes(name, standardInput);
        Dialect dialect = Dialect.of(Arrays.copyOf(bytes, Math.min(bytes.length, Dialect.HEAD)), charset);
        try (RecordSource records = FullReader.open(name, new java.io.ByteArrayInputStream(bytes), dialect)) {
            new OneFile(name, records).read();
        }
    }

    private static byte[] bytes(String name, InputStream standardInput) throws IOException {
        if (name.equals(DataFile.STANDARD_INPUT)) {
            return standardInput.readAllBytes();
        }
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw new CommandFailure(ExitCode.DATA, name + " does not exist or is no file; name a file of rows");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return name.toLowerCase(Locale.ROOT).endsWith(".gz")
                    ? new GZIPInputStream(in).readAllBytes()
                    : in.readAllBytes();
        }
    }

    /** One file: the columns of each form are looked for when the first of its rows comes up. */
    private final class OneFile {
        private final String name;
        private final RecordSource records;
        private final Map<String, BoundForm> bound = new LinkedHashMap<>();
        private final int idColumn;
        private final int informantColumn;

        OneFile(String name, RecordSource records) {
            this.name = name;
            this.records = records;
            idColumn = column(options.id == null ? "" : options.id, "--id");
            informantColumn = column(options.informant == null ? "" : options.informant, "--informant");
        }

        private int column(String column, String option) {
            int place = records.header().indexOf(column);
            if (place < 0 || place != records.header().lastIndexOf(column)) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        name + ": " + (place < 0 ? "no column '" : "several columns are named '") + column + "' ("
                                + option + ")" + (place < 0 ? NearNames.advice(column, records.header()) : ""));
            }
            return place;
        }

        void read() throws IOException, InvalidDefinitionException {
            int width = records.header().size();
            RecordBlock block = new RecordBlock();
            while (records.fill(block)) {
                block.split();
                for (int row = 0; row < block.rows(); row++) {
                    rows++;
                    String reason = block.cells(row) == width ? take(block, row) : "wrong number of cells";
                    if (!reason.isEmpty()) {
                        rejected.computeIfAbsent(reason, key -> new ArrayList<>())
                                .add((options.inputs.size() > 1 ? name + " " : "") + rows);
                    }
                }
                block.clear();
            }
        }

        /** Why the row can not be used, or "". */
        private String take(RecordBlock block, int row) throws IOException, InvalidDefinitionException {
            String id = block.text(row, idColumn).strip();
            String informant = Spelling.of(block.text(row, informantColumn));
            if (id.isEmpty()) {
                return "no id";
            }
            if (!forms.isKnown(informant)) {
                return "no such informant; name its form with --form";
            }
            if (children.getOrDefault(id, Map.of()).containsKey(informant)) {
                return "a second row of the same informant about the same child";
            }
            BoundForm form = bound.get(informant);
            if (form == null) {
                form = bind(informant);
                bound.put(informant, form);
            }
            children.computeIfAbsent(id, key -> new LinkedHashMap<>()).put(informant, form.assess(block, row));
            return "";
        }

        private BoundForm bind(String informant) throws IOException, InvalidDefinitionException {
            Questionnaire form = used.get(informant);
            if (form == null) {
                form = forms.of(informant);
                used.put(informant, form);
            }
            return new BoundForm(
                    form,
                    Binder.bind(
                                    name + " for " + form.id(),
                                    records.header().stream()
                                            .map(Heading::plain)
                                            .toList(),
                                    form,
                                    options.map == null ? Map.of() : MapFile.read(options.map),
                                    options.allowUnbound)
                            .columns());
        }
    }

    /** A form with the columns of its items. */
    private final class BoundForm {
        private final Screener screener;
        private final List<BoundColumn> columns;
        private final List<ItemReader> readers;
        private final AnswerBlock answers;

        BoundForm(Questionnaire form, List<BoundColumn> columns) {
            this.screener = Screener.of(form);
            this.columns = columns;
            this.answers = new AnswerBlock(form, 1);
            AnswerForm reader = AnswerForm.of(form);
            this.readers = columns.stream()
                    .map(each -> reader.reader(each.name()).orElseThrow())
                    .toList();
        }

        Assessment assess(RecordBlock block, int row) {
            answers.clear();
            for (int c = 0; c < columns.size(); c++) {
                String text = block.text(row, columns.get(c).column());
                if (readers.get(c).read(text, answers, 0) == CellOutcome.REFUSED) {
                    refused.merge(columns.get(c).name(), 1, Integer::sum);
                }
            }
            answers.setSize(1);
            return light(screener.assess(answers, 0));
        }
    }

    /** The assessment without the points of each term, of which there would be too many for all children. */
    private static Assessment light(Assessment full) {
        return new Assessment(
                full.questionnaire(),
                full.scales().stream().map(InformantRows::light).toList(),
                full.referrals(),
                full.undetermined(),
                full.problems(),
                full.age());
    }

    private static ScaleResult light(ScaleResult full) {
        return new ScaleResult(
                full.scale(),
                full.score(),
                full.score100(),
                full.band(),
                full.status(),
                full.missing(),
                full.lowest(),
                full.highest(),
                full.possible(),
                List.of(),
                full.norm());
    }

    /** The charset of {@code --encoding}. */
    static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "no encoding '" + encoding + "'; expected a name such as " + StandardCharsets.UTF_8.name()
                            + " or windows-1257",
                    unknown);
        }
    }
}
