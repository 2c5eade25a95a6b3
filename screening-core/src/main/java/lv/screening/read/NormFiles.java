package lv.screening.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.screening.expr.ExactNumber;
import lv.screening.model.InvalidDefinitionException;
import lv.screening.model.NormRow;
import lv.screening.model.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the norm tables beside a questionnaire: strict CSV without quotes. */
final class NormFiles {
    private static final int MAX_ROWS = 5_000;
    private static final int MOST_PROBLEMS = 50;

    private final String folder;
    private final Function<String, byte @Nullable []> siblings;
    private final Map<String, byte[]> read = new LinkedHashMap<>();

    /**
     * The files beside a questionnaire.
     *
     * @param folder what stands before their names in messages, such as {@code path/to/}
     */
    NormFiles(String folder, Function<String, byte @Nullable []> siblings) {
        this.folder = folder;
        this.siblings = siblings;
    }

    /** The bytes of every file that was read, in the order of their first use. */
    Iterable<byte[]> contents() {
        return read.values();
    }

    List<NormRow> rows(String file, List<String> by, Fields norms) {
        if (!file.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*")) {
            norms.error("file", "norm_file", "expected the name of a file beside the questionnaire, without folders");
            return List.of();
        }
        byte[] bytes = read.containsKey(file) ? read.get(file) : siblings.apply(file);
        if (bytes == null) {
            norms.error("file", "norm_file", "there is no file '" + file + "' beside the questionnaire");
            return List.of();
        }
        read.put(file, bytes);
        try {
            SourceText source = SourceText.of(folder + file, bytes, QuestionnaireReader.MAX_BYTES);
            return new Table(source, by, norms).rows();
        } catch (InvalidDefinitionException wrong) {
            norms.findings().problems().addAll(wrong.problems());
            return List.of();
        }
    }

    /** One norm table being read. */
    private static final class Table {
        private final SourceText source;
        private final List<String> header;
        private final String path;
        private final List<Problem> problems;
        private final int before;

        Table(SourceText source, List<String> by, Fields norms) {
            this.source = source;
            this.header = new ArrayList<>(by);
            this.path = norms.path("file");
            this.problems = norms.findings().problems();
            this.before = problems.size();
            header.add("score");
            header.add("norm");
        }

        List<NormRow> rows() {
            Characters.check(source, problems);
            if (problems.size() > before) {
                return List.of();
            }
            List<Cell> names = cells(0);
            List<String> found = names.stream().map(Cell::text).toList();
            if (!found.equals(header)) {
                error(
                        0,
                        "norm_header",
                        "expected the columns " + String.join(",", header) + ", found " + String.join(",", found));
                return List.of();
            }
            List<NormRow> rows = new ArrayList<>();
            int last = source.lineCount() - 1;
            int end = source.lineStart(last) == source.lineEnd(last) ? last : last + 1;
            if (end - 1 > MAX_ROWS) {
                error(source.lineStart(MAX_ROWS), "norm_row", "more than " + MAX_ROWS + " rows");
                return List.of();
            }
            for (int line = 1; line < end && problems.size() < before + MOST_PROBLEMS; line++) {
                NormRow row = row(line);
                if (row != null) {
                    rows.add(row);
                }
            }
            if (end <= 1) {
                error(0, "norm_row", "the table has no rows");
            }
            return rows;
        }

        private @Nullable NormRow row(int line) {
            List<Cell> cells = cells(line);
            if (cells.size() != header.size()) {
                error(
                        source.lineStart(line),
                        "norm_row",
                        "expected " + header.size() + " cells (" + String.join(",", header) + "), found "
                                + cells.size());
                return null;
            }
            int keys = header.size() - 2;
            List<NormRow.Key> key = new ArrayList<>();
            for (Cell cell : cells.subList(0, keys)) {
                BigDecimal[] range = range(cell.text());
                if (range == null && !cell.text().matches("[a-z][a-z0-9_]*")) {
                    error(cell.at(), "norm_cell", "expected a code, a number or a range such as 12..13");
                    return null;
                }
                key.add(range == null ? NormRow.Key.code(cell.text()) : NormRow.Key.range(range[0], range[1]));
            }
            BigDecimal[] score = range(cells.get(keys).text());
            BigDecimal[] norm = cells.get(keys + 1).text().contains("..")
                    ? null
                    : range(cells.get(keys + 1).text());
            if (score == null) {
                error(cells.get(keys).at(), "norm_cell", "expected a score or a range of scores such as 4..6");
            }
            if (norm == null) {
                error(cells.get(keys + 1).at(), "norm_cell", "expected a number");
            }
            return score == null || norm == null ? null : new NormRow(key, score[0], score[1], norm[0]);
        }

        private static BigDecimal @Nullable [] range(String text) {
            int dots = text.indexOf("..");
            String low = dots < 0 ? text : text.substring(0, dots);
            String high = dots < 0 ? text : text.substring(dots + 2);
            if (!ExactNumber.isNumber(low) || !ExactNumber.isNumber(high)) {
                return null;
            }
            BigDecimal[] range = {ExactNumber.parse(low), ExactNumber.parse(high)};
            return range[0].compareTo(range[1]) <= 0 ? range : null;
        }

        private List<Cell> cells(int line) {
            List<Cell> cells = new ArrayList<>();
            int start = source.lineStart(line);
            int end = source.lineEnd(line);
            for (int at = start; at <= end; at++) {
                if (at == end || source.text().charAt(at) == ',') {
                    cells.add(new Cell(start, source.text().substring(start, at)));
                    start = at + 1;
                }
            }
            return cells;
        }

        private void error(int at, String code, String message) {
            problems.add(Problem.error(code, path, message).at(source.location(at)));
        }
    }

    /** One cell with its place. */
    private record Cell(int at, String text) {}
}
