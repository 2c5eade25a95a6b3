package lv.screening.cli.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import lv.screening.cli.CommandFailure;
import lv.screening.cli.ExitCode;
import lv.screening.cli.batch.DecimalCommas;
import lv.screening.cli.bind.BoundColumn;
import lv.screening.cli.csv.Dialect;
import lv.screening.cli.csv.RecordBlock;
import lv.screening.cli.csv.RecordSource;
import lv.screening.expr.NearNames;
import lv.screening.model.Questionnaire;
import lv.screening.score.AnswerBlock;
import lv.screening.score.AnswerForm;
import lv.screening.score.CellOutcome;
import lv.screening.score.ItemReader;

/**
 * A file of answers with further columns, such as an outcome, in any form that {@code batch} reads. Rows with a wrong number of cells are left out and counted; an
 * answer that is none counts as missing and is counted.
 *
 * @param name what messages call it
 * @param sha256 of its bytes, in hex
 * @param rows how many people
 * @param rejected rows left out because of a wrong number of cells
 * @param refused cells that are no answer
 * @param refusedItems how many such cells each item has, items without any left out
 * @param rowNumbers the number of each person's record in the file, from 1
 * @param columns the further columns asked for, trimmed, by name
 * @param reading how it was read, in words, a line each; empty for a plain file in which every item has the column of its name
 */
public record LabelledFile(
        String name,
        String sha256,
        int rows,
        int rejected,
        int refused,
        Map<String, Integer> refusedItems,
        List<Long> rowNumbers,
        Map<String, List<String>> columns,
        List<String> reading) {

    /**
     * Reads a file.
     *
     * @param options which file, and how its columns are found
     * @param standardInput read if the file is {@code -}
     * @param questionnaire what the answers answer
     * @param further names of further columns, by the option that names them
     * @param blocks gets the answers, some thousand people at a time; a block is filled anew after each call
     * @throws CommandFailure if the file can not be read or lacks a column
     */
    public static LabelledFile read(
            StudyOptions options,
            InputStream standardInput,
            Questionnaire questionnaire,
            Map<String, String> further,
            Consumer<AnswerBlock> blocks)
            throws IOException {
        byte[] bytes = bytes(options.data, standardInput);
        String name = options.data.equals("-") ? "standard input" : options.data;
        Dialect dialect =
                Dialect.of(Arrays.copyOf(bytes, Math.min(bytes.length, Dialect.HEAD)), charset(options.encoding));
        FileForm form = FileForm.of(name, bytes, dialect, questionnaire, options);
        try (RecordSource records = form.records()) {
            return new Reading(name, questionnaire, form, places(name, form.header(), further))
                    .read(records, sha256(bytes), blocks);
        }
    }

    private static byte[] bytes(String data, InputStream standardInput) throws IOException {
        if (data.equals("-")) {
            return standardInput.readAllBytes();
        }
        Path path = Path.of(data);
        if (!Files.isRegularFile(path)) {
            throw new CommandFailure(
                    ExitCode.DATA,
                    data + (Files.isDirectory(path) ? " is a folder" : " does not exist") + "; name a file of rows");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (!data.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return bytes;
        }
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return packed.readAllBytes();
        } catch (ZipException notPacked) {
            throw new CommandFailure(
                    ExitCode.DATA, data + " is not packed with gzip, although its name ends in .gz", notPacked);
        }
    }

    private static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--encoding: no encoding '" + encoding + "'; use UTF-8, windows-1257 or another",
                    unknown);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Map<String, Integer> places(String file, List<String> header, Map<String, String> further) {
        Map<String, Integer> places = new LinkedHashMap<>();
        further.forEach((option, column) -> {
            int place = header.indexOf(column);
            if (place < 0) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        file + ": no column '" + column + "' (" + option + ")" + NearNames.advice(column, header));
            }
            if (place != header.lastIndexOf(column)) {
                throw new CommandFailure(
                        ExitCode.DATA,
                        file + ": several columns are named '" + column + "' (" + option
                                + "); give them different names");
            }
            places.put(column, place);
        });
        return places;
    }

    /** The values of a further column. */
    public List<String> column(String column) {
        List<String> values = columns.get(column);
        if (values == null) {
            throw new IllegalArgumentException("the column was not asked for");
        }
        return values;
    }

    /** Whether everything was read as it stands. */
    public boolean clean() {
        return rejected == 0 && refused == 0;
    }

    /** One pass over the records. */
    private static final class Reading {
        private final String name;
        private final FileForm form;
        private final List<BoundColumn> bound;
        private final List<ItemReader> readers = new ArrayList<>();
        private final Map<String, Integer> places;
        private final Map<String, List<String>> further = new LinkedHashMap<>();
        private final Map<String, Integer> refusedItems = new LinkedHashMap<>();
        private final List<Long> numbers = new ArrayList<>();
        private final AnswerBlock answers;
        private int rejected;

        Reading(String name, Questionnaire questionnaire, FileForm form, Map<String, Integer> places) {
            this.name = name;
            this.form = form;
            this.bound = form.binding().columns();
            this.places = places;
            this.answers = new AnswerBlock(questionnaire, RecordBlock.ROWS);
            AnswerForm answerForm = AnswerForm.of(questionnaire);
            bound.forEach(each -> readers.add(answerForm.reader(each.name()).orElseThrow()));
            places.keySet().forEach(column -> further.put(column, new ArrayList<>()));
        }

        LabelledFile read(RecordSource records, String sha256, Consumer<AnswerBlock> blocks) throws IOException {
            int width = records.header().size();
            RecordBlock block = new RecordBlock();
            long before = 0;
            while (records.fill(block)) {
                block.split();
                answers.clear();
                int size = 0;
                for (int row = 0; row < block.rows(); row++) {
                    if (block.cells(row) == width) {
                        numbers.add(before + row + 1);
                        read(block, row, size++);
                    } else {
                        rejected++;
                    }
                }
                before += block.rows();
                answers.setSize(size);
                blocks.accept(answers);
                block.clear();
            }
            int refused =
                    refusedItems.values().stream().mapToInt(Integer::intValue).sum();
            return new LabelledFile(
                    name,
                    sha256,
                    numbers.size(),
                    rejected,
                    refused,
                    refusedItems,
                    List.copyOf(numbers),
                    further,
                    form.lines());
        }

        private void read(RecordBlock block, int row, int to) {
            for (int c = 0; c < bound.size(); c++) {
                String text = block.text(row, bound.get(c).column());
                String number = bound.get(c).decimalComma() ? DecimalCommas.withPoint(text) : text;
                if (readers.get(c).read(number, answers, to) == CellOutcome.REFUSED) {
                    refusedItems.merge(bound.get(c).name(), 1, Integer::sum);
                }
            }
            places.forEach((column, place) -> {
                List<String> texts = further.get(column);
                if (texts != null) {
                    texts.add(block.text(row, place).strip());
                }
            });
        }
    }
}
