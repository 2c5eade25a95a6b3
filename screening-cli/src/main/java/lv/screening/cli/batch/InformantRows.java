package lv.screening.cli.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.bind.MapFile;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import lv.screening.cli.dialect.Export;
import lv.screening.cli.library.InformantForm;
import lv.screening.expr.NearNames;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.Questionnaire;
import lv.screening.model.Spelling;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.Assessment;
import lv.screening.score.Screener;

/**
 * Reads rows that name a child and an informant. A file is read once for who answered about whom, and then once for each
 * informant, with the columns of that informant's form. What stays in memory is each child's id and the answers as codes; the
 * results are made when they are asked for. Not thread-safe.
 */
final class InformantRows {
    private static final int MOST_ROWS_NAMED = 5;
    private static final long TAKEN = -2;
    private static final long NONE = -1;

    private final BatchOptions options;
    private final InformantForm forms;
    private final Consumer<String> tell;
    private final Map<String, Questionnaire> used = new LinkedHashMap<>();
    private final Map<String, Screener> screeners = new LinkedHashMap<>();
    private final List<AnswerBlock> answers = new ArrayList<>();
    private final Map<String, long[]> children = new LinkedHashMap<>();
    private final List<String> informants = new ArrayList<>();
    private final Map<String, List<String>> rejected = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private long rows;

    /** @param tell gets a line for each thing that people should know about how the files are read */
    InformantRows(BatchOptions options, InformantForm forms, Consumer<String> tell) {
        this.options = options;
        this.forms = forms;
        this.tell = tell;
    }

    /** The forms by informant, as far as the rows name them. */
    Map<String, Questionnaire> forms() {
        return used;
    }

    /** The ids of the children in the order in which they come up. */
    Set<String> children() {
        return children.keySet();
    }

    /** What each informant said about a child. */
    Map<String, Assessment> about(String child) {
        Map<String, Assessment> said = new LinkedHashMap<>();
        long[] places = children.getOrDefault(child, new long[0]);
        for (int i = 0; i < places.length; i++) {
            Screener screener = screeners.get(informants.get(i));
            if (places[i] >= 0 && screener != null) {
                said.put(informants.get(i), screener.assess(answers.get((int) (places[i] >>> 32)), (int) places[i]));
            }
        }
        return said;
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

    /**
     * Reads a file.
     *
     * @throws CommandFailure if a column is missing or ambiguous
     */
    void read(DataFile input) throws IOException, InvalidDefinitionException {
        input.setExport(Export.of(input.name(), Intake.opening(input), forms.ownForm(), options.dialect));
        OneFile file = new OneFile(input);
        file.look();
        for (String informant : file.found) {
            file.take(informant);
        }
    }

    /** A file whose rows are numbered from 0. */
    private final class OneFile {
        private final DataFile input;
        private final Set<String> found = new LinkedHashSet<>();
        private final BitSet usable = new BitSet();
        private int idColumn;
        private int informantColumn;

        OneFile(DataFile input) {
            this.input = input;
        }

        /** Who answered about whom, and which rows can be used. */
        void look() throws IOException {
            try (RecordSource records = input.records(false)) {
                idColumn = column(records.header(), options.id == null ? "" : options.id, "--id");
                informantColumn =
                        column(records.header(), options.informant == null ? "" : options.informant, "--informant");
                RecordBlock block = new RecordBlock();
                int place = 0;
                while (records.fill(block)) {
                    block.split();
                    for (int row = 0; row < block.rows(); row++) {
                        rows++;
                        boolean whole = block.cells(row) == records.header().size();
                        String reason = whole ? reserve(block, row) : "wrong number of cells";
                        usable.set(place++, reason.isEmpty());
                        if (!reason.isEmpty()) {
                            rejected.computeIfAbsent(reason, key -> new ArrayList<>())
                                    .add((options.inputs.size() > 1 ? input.name() + " " : "") + rows);
                        }
                    }
                    block.clear();
                }
            }
        }

        private int column(List<String> header, String column, String option) {
            int place = header.indexOf(column);
            if (place < 0 || place != header.lastIndexOf(column)) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        input.name() + ": " + (place < 0 ? "no column '" : "several columns are named '") + column
                                + "' (" + option + ")" + (place < 0 ? NearNames.advice(column, header) : ""));
            }
            return place;
        }

        /** Why the row can not be used, or "". */
        private String reserve(RecordBlock block, int row) {
            String id = block.text(row, idColumn).strip();
            String informant = Spelling.of(block.text(row, informantColumn));
            if (id.isEmpty()) {
                return "no id";
            }
            if (informant.isEmpty()) {
                return "no informant";
            }
            if (!forms.isKnown(informant)) {
                return "no such informant; name its form with --form";
            }
            if (place(id, informant) != NONE) {
                return "a second row of the same informant about the same child";
            }
            found.add(informant);
            put(id, informant, TAKEN);
            return "";
        }

        /** The answers of one informant. */
        void take(String informant) throws IOException, InvalidDefinitionException {
            Questionnaire form = used.get(informant);
            if (form == null) {
                form = forms.of(informant);
                used.put(informant, form);
                screeners.put(informant, Screener.of(form));
            }
            tell.accept(informant + ":");
            Intake intake = new Intake(options, Screener.of(form), AnswerForm.of(form), tell);
            FileColumns columns = intake.columns(input, options.map == null ? Map.of() : MapFile.read(options.map));
            intake.judge();
            try (RecordSource records = input.records(false)) {
                RecordBlock block = new RecordBlock();
                int place = 0;
                while (records.fill(block)) {
                    block.split();
                    int[] mine = new int[block.rows()];
                    int count = 0;
                    for (int row = 0; row < block.rows(); row++) {
                        if (usable.get(place++)
                                && Spelling.of(block.text(row, informantColumn)).equals(informant)) {
                            mine[count++] = row;
                        }
                    }
                    keep(informant, block, Arrays.copyOf(mine, count), columns, form);
                    block.clear();
                }
            }
        }

        private void keep(String informant, RecordBlock block, int[] mine, FileColumns columns, Questionnaire form) {
            if (mine.length == 0) {
                return;
            }
            AnswerBlock taken = new AnswerBlock(form, mine.length);
            for (ColumnReader reader : columns.answers()) {
                for (int i = 0; i < mine.length; i++) {
                    if (!reader.readOne(block, mine[i], taken, i)) {
                        refused.merge(reader.header(), 1, Integer::sum);
                    }
                }
            }
            taken.setSize(mine.length);
            for (int i = 0; i < mine.length; i++) {
                put(block.text(mine[i], idColumn).strip(), informant, ((long) answers.size() << 32) | i);
            }
            answers.add(taken);
        }
    }

    private long place(String id, String informant) {
        long[] places = children.get(id);
        int index = informants.indexOf(informant);
        return places == null || index < 0 || index >= places.length ? NONE : places[index];
    }

    private void put(String id, String informant, long place) {
        int index = informants.indexOf(informant);
        if (index < 0) {
            index = informants.size();
            informants.add(informant);
        }
        long[] places = children.get(id);
        if (places == null || places.length <= index) {
            long[] wider = new long[index + 1];
            Arrays.fill(wider, NONE);
            if (places != null) {
                System.arraycopy(places, 0, wider, 0, places.length);
            }
            places = wider;
            children.put(id, places);
        }
        places[index] = place;
    }
}
